cases-refusal-already-submitted = 此办件已经提交。打开办件可查看由哪些部门办理。
cases-refusal-nothing-asked = 没有部门等待您补正。您的填报内容以最近一次提交为准。
cases-refusal-nothing-to-correct = 请指明需要申请人补正的部分。
cases-refusal-not-under-review = 此办件尚未提交。
cases-refusal-already-over = 此办件已办结或已撤回，没有任何改动。
cases-no-desk = 您的场所所在地暂无办理“{ $step }”的窗口。您填写的内容都已保存，请稍后再试，或咨询街道办事处。
cases-answer-first = 请先回答这一项：由哪些部门审核取决于它。
cases-list-separator = 、
cases-a-department = 有关部门
cases-number = 办件编号
cases-title = 办件{ $number }
cases-back = 办件{ $number }
cases-yuan = 元
cases-optional = { $label }（选填）
cases-not-answered = 未填写

# 我的办件
cases-mine = 我的办件
cases-mine-empty = 您还没有办件。
cases-mine-empty-next = 请先选择要办的事项，从那里开始。随时可以停下，已保存的内容都在这里等您。
cases-mine-begin = 查找事项
cases-mine-table = 您的办件（新的在前）
cases-column-programme = 事项
cases-column-firm = 企业与场所
cases-column-state = 状态
cases-column-begun = 开始或提交
cases-column-promised = 答复期限或办结
cases-stage-draft = 草稿
cases-stage-to-correct = 需补正
cases-stage-under-review = 部门办理中
cases-stage-approved = 已同意
cases-stage-refused = 未予同意
cases-stage-withdrawn = 已撤回
cases-number-find = 按编号查找办件
cases-number-hint = 见回执，例如2026-330106-000123
cases-number-go = 打开办件
cases-number-malformed = 办件编号由三段数字组成，例如2026-330106-000123。请从回执或我们的邮件中复制。
cases-number-unknown = 您名下没有这个编号的办件。请核对数字；如果是用其他账户提交的，请换那个账户登录。

# 开始
cases-new-title = 为哪个场所办理？
cases-back-to-programme = 返回事项说明
cases-new-premises = 经营场所
cases-new-premises-why = 场所所在地决定由哪些部门办理。
cases-new-provisional = 窗口尚未确认您可以代表该企业。您现在可以填报和提交；批准书和资金须在确认之后。
cases-new-start = 开始填报
cases-new-other = 其他场所或其他企业
cases-new-empty = 办件要对应企业的经营场所，您目前还没有。
cases-new-empty-next = 请先用统一社会信用代码添加企业，再添加经营场所。窗口确认期间，您即可回到这里填报。
cases-new-to-firms = 前往我的企业
cases-new-account = { $firm }还没有登记银行账户。我们需要它，以便拨付资金。
cases-new-account-add = 添加银行账户
cases-not-open = 这个事项今天不受理，受理时间见事项说明。您已保存的内容都在。
cases-premises-missing = 请选择办理的经营场所。
cases-premises-gone = 这个场所已不在您名下。请选择其他场所，或在“我的企业”中添加。
cases-account-missing = 请先添加企业的银行账户，以便拨付资金。您填写的内容都已保存。

# 填报
cases-draft-lead = 各部分可以按任意顺序填写，每部分保存后，随时可以回来继续。
cases-draft-kept = 草稿连续180天无人改动，将自动撤回，填写的内容会被删除。
cases-for-premises = 办理场所：
cases-task-check = 核对并提交
cases-check-and-submit = 核对并提交
cases-discard = 丢弃这份草稿
cases-looks-case = 办件 { $number }
cases-section-closed = 这一部分现在不能修改：各部门正在办理。如有部门要求补正，会再次开放。
cases-section-unfinished = { $section }：上次保存时有内容需要改正，请检查后重新保存
cases-more-asked = 已保存。根据您的回答，还有一个问题。
cases-list-empty = 名单还是空的。
cases-list-saved = 已保存{ $rows }行。您粘贴的内容会加在后面。
cases-list-open = 上传文件、查看或删除名单
cases-list-columns = 各列依次为（或自带表头）：{ $columns }
cases-conflict = 他人刚刚保存了这一部分
cases-conflict-lead = 您填写的内容没有丢失，他人的内容也没有被覆盖。您的内容在表单中，他人保存的内容在下方。请取所需后再保存。
cases-conflict-yours = 您填写的内容（尚未保存）
cases-conflict-saved = 他人保存的内容

# 附件
cases-attached = 已上传的文件
cases-not-attached = 没有文件
cases-file = 选择文件
cases-file-another = 再添加一个文件
cases-file-hint = { $types }格式，每个不超过10 MB。
cases-file-send = 上传
cases-file-remove = 删除
cases-file-size = { $kilobytes } KB
cases-file-optional = 选填
cases-file-count = { $count }个文件
cases-file-missing = 请先选择文件。空文件谁也无法阅读。
cases-file-too-large = 文件超过10 MB。请压缩或分成几个文件后重新上传。已上传的文件都在。
cases-file-type = 这不是下面所列格式的文件（我们看的是内容，不是文件名）。请另存为所列格式后重新上传。
cases-file-too-many = 已有{ $most }个文件。请先删除一个，或合并成一个PDF。

# 核对与提交
cases-check = 核对填报内容
cases-check-correction = 核对补正内容
cases-answers = 填报内容
cases-still-missing = 还缺以下内容
cases-submit = 提交
cases-answer = 提交补正
cases-submit-lead = 提交后，相关部门会同时收到。您随时可以看到在哪个部门、何时答复。
cases-answer-lead = 要求补正的部门将按补正后的内容继续办理，其他部门一直在办。
cases-declaration-title = 您的声明
cases-declaration = 以上内容属实，我可以代表{ $firm }提交。
cases-declaration-missing = 请勾选声明，确认内容属实。

# 回执
cases-receipt = 已提交
cases-receipt-answered = 补正已提交
cases-receipt-next = 接下来
cases-receipt-asked = 正在办理：{ $departments }。
cases-receipt-promised = 最迟于{ $promised }作出决定。
cases-receipt-mail = 如有部门需要您补正，或办件已有决定，我们会发邮件告知您。
cases-receipt-provisional = 届时的节假日安排尚未公布，日期可能相应变动。
cases-receipt-open = 查看办理进度

# 办理进度
cases-state-with = { $count ->
    [1] { $department }正在办理，{ $until }前答复。
    [2] 两个部门同时办理，均须在{ $until }前答复。
    [3] 三个部门同时办理，均须在{ $until }前答复。
   *[other] { $count }个部门同时办理，均须在{ $until }前答复。
}
cases-state-asked = { $departments }请您补正。在您答复之前，该部门的时限暂停计算。
cases-state-approved = 已于{ $day }同意。
cases-state-refused = 已于{ $day }决定不予同意。
cases-state-withdrawn = 已于{ $day }撤回，各部门已停止办理。
cases-who-has-it = 谁在办理，何时答复
cases-afterwards = 随后办理：{ $departments }
cases-step-asking = 等待您补正
cases-to-correct = 需要您补正的内容
cases-correction-of = 涉及：{ $sections }
cases-check-and-answer = 核对并提交补正
cases-refused-by = { $department }不予同意，理由是：
cases-you-can = 您可以
cases-read-answers = 查看提交的内容
cases-file-anew = 重新申请
cases-withdraw = 撤回办件
cases-what-happened = 办理经过
cases-happened-started = 您开始填报
cases-happened-submitted = 您提交了办件
cases-happened-answered = 您提交了补正
cases-happened-approved = 办件获得同意
cases-happened-refused = 办件未获同意
cases-happened-withdrawn = 办件已撤回
cases-happened-redated = 按新的工作日安排，答复期限为{ $day }
cases-happened-promise-moved = 按新的工作日安排，预计{ $day }前办结
cases-happened-asked = 收到办件
cases-happened-claimed = 开始办理
cases-happened-correction = 请您补正
cases-happened-step-approved = 已同意
cases-happened-step-refused = 未予同意

# 撤回
cases-discard-title = 丢弃这份草稿？
cases-discard-warning = 填写的内容和上传的文件会立即删除，无法恢复。
cases-discard-do = 丢弃草稿
cases-withdraw-title = 撤回这个办件？
cases-withdraw-warning = 各部门会立即停止办理，且不能恢复。您随时可以重新提交。
cases-withdraw-do = 撤回办件
cases-keep = 不，保留

# 邮件
cases-letter-open = 打开办件
cases-letter-receipt-subject = 已收到您的办件{ $number }
cases-letter-receipt-body =
    { $name }，您好：

    { $firm }已提交“{ $programme }”，办件编号为{ $number }。

    正在办理的部门：{ $departments }。

    最迟于{ $promised }作出决定。如有部门需要您补正，或办件已有决定，我们会再写信告知您。
cases-letter-answered-subject = 已收到办件{ $number }的补正
cases-letter-answered-body =
    { $name }，您好：

    { $firm }的“{ $programme }”补正内容已收到。

    正在办理的部门：{ $departments }。

    最迟于{ $promised }作出决定。
cases-letter-correction-subject = 办件{ $number }：请您补正
cases-letter-correction-body =
    { $name }，您好：

    { $departments }办理{ $firm }的“{ $programme }”，需要您先补正。部门说明：

    { $message }

    涉及：{ $sections }。

    在您答复之前，时限暂停计算。只有以上部分可以修改，其余内容不变。
cases-letter-approved-subject = 办件{ $number }已获同意
cases-letter-approved-body =
    { $name }，您好：

    { $firm }的“{ $programme }”已获同意。

    请打开办件，查看各部门的意见和批准的内容。
cases-letter-refused-subject = 办件{ $number }未获同意
cases-letter-refused-body =
    { $name }，您好：

    { $firm }的“{ $programme }”未获同意。理由：{ $reasons }。

    { $note }

    按以上理由改正后，您随时可以重新提交。

# 名单逐行填写
cases-list-too-large = 文件超过4 MB，任何名单都不需要这么大。请只把名单各行另存为CSV后重新上传。
cases-list-back = { $section }
cases-list-count = 已保存{ $rows }行。
cases-list-mend = 需要改正的行
cases-list-mend-how = 其余各行已保存。请在这里改正，改好后会加到名单里。
cases-list-unsaved = 您的名单，尚未保存
cases-list-unsaved-how = 一行也没有加入名单。您可以从这里复制，或再次提交。
cases-list-unsaved-save = 再次提交
cases-list-mend-save = 保存改正的行
cases-list-upload = 上传名单
cases-list-file = CSV文件
cases-list-file-hint = 每人（每项）一行，从电子表格另存为“CSV UTF-8”。各列：{ $columns }。上传的行会加在已保存的后面。
cases-list-template = 下载带表头的空白文件
cases-list-add-one = 逐行添加
cases-list-add = 添加这一行
cases-list-rows = 第{ $first }至{ $last }行，共{ $count }行
cases-list-tick = 行
cases-list-tick-all = 全部{ $rows }行（重新开始）
cases-list-remove-title = 删除
cases-list-remove = 删除勾选的行
cases-rows-none-ticked = 请勾选要删除的行。
cases-rows-changed = 您打开之后，他人改过这份名单，所以没有删除任何行。以下是现在的名单，请重新勾选。
cases-cell-date = 例如2020-02-20
cases-cell-choices = 可填一项或几项，用“；”分开：{ $choices }
