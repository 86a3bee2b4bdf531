# People and what they are
identity-role = 角色
identity-roles = 角色
identity-role-clerk = 经办人
identity-role-supervisor = 督办
identity-role-moderator = 版主
identity-role-administrator = 管理员
identity-role-none = 无
identity-role-any = 不限
identity-title-clerk = { $department }经办人
identity-title-supervisor = { $place }督办
identity-list-separator = 、
identity-since = 起始日期
identity-action = 操作
identity-person-name = 姓名
identity-not-confirmed = 邮箱未确认
identity-address = 邮箱状态
identity-confirmed-yes = 已确认
identity-confirmed-no = 尚未确认。本人打开信中的链接之前，任何角色都不生效。

# The clerks of a desk
identity-clerks = 经办人
identity-nobody = 无人
identity-clerks-here = 窗口经办人
identity-clerks-none = 这个窗口还没有经办人。收到的办件会一直等待，请添加经办人。
identity-clerks-no-more = 没有其他经办人了。
identity-clerk-remove = 移除
identity-clerk-add = 添加经办人
identity-clerk-add-title = 为{ $department }添加经办人
identity-clerk-means = 对方打开下一页起，即可看到该窗口的办件及其中的个人信息。我们会发邮件告知对方。
identity-clerk-email = 对方的电子邮箱
identity-clerk-email-hint = 即对方登录所用的邮箱。
identity-clerk-no-account = 没有账号使用这个邮箱。请核对；或请对方先注册账号，再来添加。
identity-clerk-already = 对方已经是这个窗口的经办人。

# Finding people
identity-people = 人员与角色
identity-people-lead = 您在这里看到的每个姓名和邮箱都会记录为一次查看，本人可以看到。
identity-people-beginning = 姓名或电子邮箱
identity-people-beginning-hint = 填写开头部分即可，例如 钱 或 qian.lei@
identity-people-find = 查找
identity-people-found = 人员
identity-people-none = 没有姓名或邮箱以“{ $beginning }”开头的人。
identity-people-none-in-role = 没有人担任这一角色。
identity-people-none-next = 请换一种写法或角色。要担任角色的人须先自行注册账号。
identity-people-no-more = 没有其他人了。

# One person
identity-person-no-roles = 在本市没有角色。和所有人一样，可以为企业申报。
identity-give = 授予角色
identity-give-clerk = 设为经办人
identity-give-supervisor = 设为督办
identity-give-moderator = 设为版主
identity-give-administrator = 设为管理员
identity-give-clerk-title = { $name }在哪个窗口办理？
identity-give-supervisor-title = { $name }督办哪个地方？
identity-give-moderator-title = 将{ $name }设为版主？
identity-give-administrator-title = 将{ $name }设为管理员？
identity-give-clerk-means = 经办人可以看到该窗口的办件及其中的个人信息，并作出决定。我们会发邮件告知对方。
identity-give-supervisor-means = 督办可以查看该地及其下属各地的窗口，不作决定。我们会发邮件告知对方。
identity-give-moderator-means = 版主维护市民留言板的秩序：合并内容相同的留言，隐藏违反规则的内容。每次处理都写明理由并公开。系统会发邮件告知本人。
identity-give-administrator-means = 我们会发邮件告知对方。
identity-give-administrator-warning = 管理员可以新建部门，授予和收回所有角色，包括您的角色。
identity-desk-place = 窗口在哪里？
identity-desk-show = 查看当地窗口
identity-desk-none = 当地没有部门。
identity-desk-missing = 请选择窗口。
identity-supervised-hint = 全市、区县或街道。
identity-supervised-missing = 请选择要督办的地方。
identity-role-already = 对方已有这一角色。没有更改任何内容。

# Taking a role
identity-withdraw = 收回
identity-withdraw-title = 收回{ $name }的角色？
identity-withdraw-button = 收回角色
identity-withdraw-clerk-means = 对方打开下一页起，不再能看到该窗口的办件。其领取未办结的办件退回窗口；已作的决定不变。我们会发邮件告知对方。
identity-withdraw-supervisor-means = 对方打开下一页起，不再能看到所督办的内容。我们会发邮件告知对方。
identity-withdraw-moderator-means = 从下一个页面起，不再维护留言板。系统会发邮件告知本人。
identity-withdraw-administrator-means = 对方打开下一页起，不再能管理部门与人员。我们会发邮件告知对方。
identity-withdraw-own-warning = 这是您自己的角色。从下一页起您不再能管理部门与人员，也不能自行恢复，须由另一位管理员授予。

# Notices
identity-notice-clerk-added = 已添加为这个窗口的经办人，并发邮件告知对方。
identity-notice-role-granted = 角色已授予，并发邮件告知对方。
identity-notice-role-withdrawn = 角色已收回，并发邮件告知对方。
