city-kind-malformed = 请按事项文件的写法填写部门类别：小写字母和下划线，例如 market_regulation。
city-division-unknown = 请从列表中选择市、区县或街道。
city-name-zh-missing = 请填写中文名称。
city-name-en-missing = 请填写英文名称。
city-name-too-long = 名称请不要超过 { $most } 个字。
city-name-unchanged = 名称没有变化。请修改后保存，或离开本页。
city-department-exists = 此地已有这一类别的部门。如需修改，请从列表中打开。
city-desk-already-open = 这个窗口已经开放，可能是同事刚刚打开的。
city-desk-already-closed = 这个窗口已经关闭，可能是同事刚刚关闭的。
# The list of departments
city-all = 部门与人员
city-departments = 部门
city-department = 部门
city-desk = 窗口
city-desk-open = 开放
city-desk-closed = 关闭
city-district = 区县
city-whole = 全市
city-show = 查看
city-none = 这里还没有部门。
city-none-next = 事项须有办理部门才能申报。请先新建部门。

# One department
city-place = 所在地
city-place-hint = 该地的办件都会交给它的窗口：市级管全市，区县级管下属各街道。
city-kind = 类别
city-kind-hint = 事项文件中使用的代称，由小写字母和下划线组成，例如 market_regulation。
city-kind-hint-known = 事项文件中使用的代称，由小写字母和下划线组成。现有类别：{ $kinds }。
city-name-zh = 中文名称
city-name-en = 英文名称
city-new-title = 新建部门
city-new-lead = 部门建立后即有一个窗口，并立即开放。所在地和类别不能再改，名称可以修改。
city-create = 建立部门
city-rename-title = 修改部门名称
city-rename-lead = 企业和市民会立即看到新名称，过去的办件中也一样。已经发出的批准书和信件不变。
city-save = 保存
city-conflict-title = 同事刚刚改过名称
city-conflict-lead = 您填写的名称在表单中，尚未保存。下方是同事刚保存的内容。请取所需后再次保存。
city-conflict-saved = 同事保存的内容
city-close-title = 关闭{ $department }的窗口？
city-close-means = 关闭后不再接收新的办件：需要它办理的申报会被拒绝，直到重新开放。已有的办件继续办完，经办人的权限不变。
city-close = 关闭窗口
city-open-title = 开放{ $department }的窗口？
city-open-means = 窗口现在关闭。开放之后，新的申报会交给它办理。
city-open = 开放窗口

# Notices
city-notice-created = 部门已建立，窗口已开放。请指定经办人。
city-notice-renamed = 新名称已保存。
city-notice-opened = 窗口已开放。
city-notice-closed = 窗口已关闭，不再接收新的办件。
