# 窗口上的办件
cases-desk-reasons-missing = 请至少选择一项理由。
cases-desk-words-missing = 请用文字说明具体情况，让申请人知道该改什么。
cases-desk-message-missing = 请告诉申请人哪里有问题、怎么改。
cases-desk-too-long = 请缩短到{ $most }字以内。
cases-desk-stage-draft = 草稿
cases-desk-stage-under-review = 办理中
cases-desk-stage-approved = 已同意
cases-desk-stage-refused = 未通过
cases-desk-stage-withdrawn = 申请人已撤回

# 申请内容
cases-desk-firm = 企业
cases-desk-credit-code = 统一社会信用代码
cases-desk-place = 所在地
cases-desk-within = { "" }
cases-desk-premises = 经营场所
cases-desk-contact = 联系人
cases-desk-submitted = 首次提交
cases-erased = 保存期已满，{ $on }删除
cases-desk-list-empty = 这份名单是空的，或已按期清除。
cases-desk-not-answered = 未填写
cases-desk-sums = { $column }：{ $sums }
cases-desk-rows-of = 第{ $from }至{ $to }行，共{ $all }行
cases-desk-rows-before = ← 前面的行
cases-desk-rows-after = 后面的行 →
cases-desk-rows = 共{ $count }行
cases-desk-rows-show = 查看全部
cases-desk-files = 附件
cases-desk-file-size = { $kilobytes } KB
cases-desk-no-file = 没有附件
cases-desk-looks = 企业能看到您打开过其个人信息，以及您下载的每个附件。

# 变化
cases-desk-changed = 与上次提交相比
cases-desk-changed-nothing = 没有变化：申请人原样再次提交。
cases-desk-was = 原为：
cases-desk-is = 现为：
cases-desk-rows-changed = 修改{ $count }行
cases-desk-rows-added = 新增{ $count }行
cases-desk-rows-removed = 删除{ $count }行

# 部门与经过
cases-desk-departments = 各部门
cases-desk-then = 之后：{ $departments }
cases-desk-history = 办理经过
cases-desk-happened-submitted = 提交
cases-desk-happened-answered = 提交补正
cases-desk-happened-asked = { $department }要求补正
cases-desk-happened-approved = { $department }同意
cases-desk-happened-refused = { $department }不予通过

# 作出决定
cases-desk-decision = 您的决定
cases-desk-to-decision = 去作出决定
cases-desk-due = 请在此日前决定：
cases-desk-own-asked = 您已要求申请人补正。对方答复后会回到您这里，时限自{ $since }起暂停。
cases-desk-asked = { $who }已要求申请人补正，时限自{ $since }起暂停。
cases-desk-approved = { $who }已于{ $on }同意此环节。
cases-desk-refused = { $who }已于{ $on }对此环节不予通过。
cases-desk-note = 说明（可不填）
cases-desk-note-hint = 其他部门能看到。
cases-desk-approve = 同意
cases-desk-refuse-open = 不予通过……
cases-desk-reasons = 理由
cases-desk-words = 具体说明
cases-desk-words-hint = 发现了什么，怎样才符合要求。申请人会看到。
cases-desk-refuse-told = 不予通过会立即结束整个办件，其他部门也不再办理。
cases-desk-refuse = 不予通过
cases-desk-ask-open = 要求补正……
cases-desk-sections = 需要补正哪些内容?
cases-desk-message = 给申请人的话
cases-desk-message-hint = 哪里有问题，怎么改。
cases-desk-ask-told = 申请人答复之前，您的时限暂停;其他部门照常办理。
cases-desk-ask = 发给申请人
cases-desk-also = 您还有：{ $task }

# 已决定
cases-desk-done-approved = 已同意
cases-desk-done-refused = 不予通过
cases-desk-done-asked = 已要求申请人补正
cases-desk-done-open = 此环节尚未决定
cases-desk-done-waits = 申请人答复后会回到您这里，在此之前时限暂停。
cases-desk-done-all = 各部门都已同意：办件通过，并已邮件告知申请人。
cases-desk-done-over = 办件未通过，各部门不再办理，并已邮件告知申请人。
cases-desk-done-next = 现由以下部门办理：{ $departments }。
cases-desk-done-case = 回到这个办件
