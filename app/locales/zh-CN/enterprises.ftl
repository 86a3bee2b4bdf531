# What is wrong with what was typed
enterprises-credit-code-empty = 请填写统一社会信用代码，营业执照上有。
enterprises-credit-code-length = 统一社会信用代码应为18位，您填写了{ $length }位。请对照营业执照核对。
enterprises-credit-code-character = 第{ $position }位是“{ $character }”，代码中不会出现这个字符。代码不使用字母I、O、S、V、Z，请检查是否应为1、0、5、U、2。
enterprises-credit-code-division = 第3至8位表示登记机关所在地，应为数字。
enterprises-credit-code-organisation = 第9至17位（组织机构代码）有误，校验不通过。请对照营业执照核对这几位。
enterprises-credit-code-check-digit = 请检查最后一位：它与前面的字符不符。前8位或最后一位中有一位有误。
enterprises-firm-name-length = 请按营业执照填写企业全称，2至{ $most }个字。
enterprises-district-missing = 请选择区县。代码中没有杭州现有的区县，我们无法判断。
enterprises-role-missing = 请选择您是企业负责人，还是经办人。
enterprises-statement-missing = 请说明您为什么可以代表这家企业。
enterprises-statement-too-long = 请缩短到{ $most }字以内。
enterprises-already-yours = 您已经是这家企业的经办代理，请在“我的企业”中查看。
enterprises-already-claimed = 您已经申请过这家企业，窗口尚未答复。答复期限请在“我的企业”中查看。
enterprises-too-many-claims = 您有{ $most }家企业正在等待窗口确认。请待部分办结后再申请。
enterprises-no-desk = 该区县目前没有开放的窗口。没有提交任何内容，请稍后再试。
enterprises-reason-missing = 请写明不予确认的理由，申请人会看到。
enterprises-reason-too-long = 请将理由缩短到{ $most }字以内。
enterprises-decision-missing = 请选择确认还是不予确认。
enterprises-claim-decided = 同事已经办结这件事，您的内容没有保存。
enterprises-claim-own = 您是这家企业的经办代理或申请人，须由同事办理。
enterprises-premises-name-missing = 请给经营场所起个名称，例如“总店”。
enterprises-subdistrict-missing = 请选择街道。它决定由哪些部门办理。
enterprises-address-missing = 请填写路名和门牌号。
enterprises-contact-name-missing = 请填写能回答该场所问题的联系人姓名。
enterprises-phone-unknown = 请填写手机号，如138 0000 0000，或带区号的座机号，如0571 1234 5678。
enterprises-holder-missing = 请填写账户户名。
enterprises-bank-missing = 请填写开户银行及支行。
enterprises-account-missing = 请填写银行账号。
enterprises-account-not-digits = 账号只有数字，请去掉字母和符号。
enterprises-account-length = 账号为8至30位数字，您填写了{ $length }位。
enterprises-too-long = 请缩短到{ $most }字以内。

# What people are, and where a claim stands
enterprises-role-owner = 负责人或法定代表人
enterprises-role-delegate = 经办人
enterprises-standing-provisional = 待确认
enterprises-standing-confirmed = 已确认
enterprises-stage-open = 窗口办理中
enterprises-stage-confirmed = 已确认
enterprises-stage-refused = 不予确认
enterprises-standing-ended = 已终止
enterprises-list-separator = 、

# My firms
enterprises-mine = 我的企业
enterprises-mine-empty = 您还没有代表任何企业。
enterprises-mine-empty-next = 请用统一社会信用代码添加您的企业。窗口确认期间，您可以先行填报。
enterprises-add = 添加企业
enterprises-claims = 您的申请
enterprises-firms = 您代表的企业
enterprises-column-firm = 企业
enterprises-column-standing = 状态
enterprises-column-role = 身份
enterprises-column-due = 答复期限

# Claim a firm
enterprises-new-title = 添加企业
enterprises-new-lead = 我们会请企业所在区县的市场监管窗口确认您可以代表该企业，期限为两个工作日。
enterprises-credit-code = 统一社会信用代码
enterprises-credit-code-hint = 18位，见营业执照。空格和小写字母都可以。
enterprises-firm-name = 企业名称
enterprises-firm-name-hint = 请按营业执照填写全称。
enterprises-district = 企业登记所在区县
enterprises-district-hint = 代码中已含杭州区县的，请留空。在外地登记的企业，请选择经营所在的区县。
enterprises-role = 您是
enterprises-statement = 您为什么可以代表这家企业？
enterprises-statement-hint = 例如：“我是法定代表人”，或“我是办公室主任，受陈经理委托办理”。只有办理的窗口能看到。
enterprises-new-send = 提交窗口

# One's claim
enterprises-claim-title = 您对{ $firm }的申请
enterprises-claim-works = 您现在就可以开始填报。{ $desk }将在{ $due }前确认您可以代表该企业；批准书和资金须在确认之后。
enterprises-claim-waits = 已有人先于您申请这家企业，请您等待。{ $desk }将在{ $due }前决定，结果会立即告知您。
enterprises-claim-confirmed = { $desk }已确认您可以代表该企业。
enterprises-claim-refused = { $desk }对您的申请不予确认。
enterprises-claim-reason = 理由
enterprises-claim-again = 如有误会，请补正后再次申请；届时须等窗口答复。
enterprises-claim-sent = 您提交的内容
enterprises-claim-next = 接下来
enterprises-claim-next-waits = 窗口会比对对这家企业的所有申请。决定之前，您看不到该企业的任何资料；除窗口外，也没有人能看到您的资料。
enterprises-claim-next-works = 请先添加要申报的经营场所，再开始办件。
enterprises-open-firm = 打开企业
enterprises-the-desk = 市场监管窗口

# A firm
enterprises-firm-provisional = 您可以为该企业填报和提交。窗口正在确认您的身份；在此之前不发批准书，不拨资金。
enterprises-firm-confirmed = 您已被确认可以代表该企业。
enterprises-registered-in = 登记地
enterprises-premises = 经营场所
enterprises-premises-empty = 还没有经营场所。办件须对应经营场所，因为地点决定由哪些部门办理。
enterprises-premises-add = 添加经营场所
enterprises-bank-account = 银行账户
enterprises-bank-account-empty = 还没有银行账户。只有申请补贴时才需要。
enterprises-bank-account-add = 添加银行账户
enterprises-bank-account-replace = 更换银行账户
enterprises-looks-link = 谁查看过该企业的资料

# Premises
enterprises-premises-new-title = 添加经营场所
enterprises-premises-edit-title = 修改经营场所
enterprises-premises-name = 名称
enterprises-premises-name-hint = 便于您辨认，例如“总店”。
enterprises-subdistrict = 街道
enterprises-subdistrict-hint = 按区县排列，每个区县下是其街道。
enterprises-address = 路名和门牌号
enterprises-contact-name = 联系人
enterprises-contact-name-hint = 窗口对该场所有疑问时会联系此人。只有办理您办件的窗口能看到姓名，每次查看您都能看到。
enterprises-contact-phone = 联系电话
enterprises-contact-phone-hint = 仅用于上述联系。
enterprises-save = 保存
enterprises-conflict-title = 他人已先行修改
enterprises-conflict-lead = 您的内容在表单中，尚未保存。下方是他人刚保存的内容。请取所需后再次保存。
enterprises-conflict-saved = 他人保存的内容

# Bank account
enterprises-bank-account-lead = 我们需要您的银行账户以便拨付补贴。只有拨付部门能看到完整账号。
enterprises-bank-account-now = 现有账户：{ $bank }，{ $account }。保存后将被替换；完整账号不再显示。
enterprises-holder = 户名
enterprises-holder-hint = 一般为企业全称。
enterprises-bank = 开户银行及支行
enterprises-account = 银行账号
enterprises-account-hint = 8至30位数字，可以有空格。

# Looks
enterprises-looks-title = 谁查看过{ $firm }的资料
enterprises-looks-lead = 每次有部门或本平台打开联系方式、银行账户、您写给窗口的内容，或办件中的附件和涉及个人的内容，都会记录在此，不能修改或删除。
enterprises-looks-empty = 还没有人查看。
enterprises-looks-caption = 查看记录
enterprises-looks-when = 时间
enterprises-looks-who = 查看者
enterprises-looks-what = 内容
enterprises-looks-why = 原因
enterprises-looks-portal = 本平台
enterprises-looks-clerk = { $desk }的经办人
enterprises-looks-someone = 市内有职责的人员
enterprises-why-decide-matter = 办理您的办件
enterprises-why-confirm-claim = 确认谁代表该企业
enterprises-why-serve-owner = 制作您的批准书、核定金额或给您发信
enterprises-why-manage-people = 管理账户
enterprises-why-moderate-board = 版主需要知道留言人是谁
enterprises-why-own = 您本人查看
enterprises-field-contact-name = 联系人姓名
enterprises-field-contact-phone = 联系电话
enterprises-field-bank-account-holder = 户名
enterprises-field-bank = 开户银行
enterprises-field-bank-account-number = 银行账号
enterprises-field-claim-statement = 申请人的说明
enterprises-field-name = 姓名
enterprises-field-email = 电子邮箱
enterprises-field-other = 办件中的答复

# The desk's page of a claim
enterprises-step-title = 确认谁代表该企业
enterprises-desk-title = 对{ $firm }的申请
enterprises-desk-question = { $person }可以代表该企业吗？
enterprises-desk-claimant = 申请人
enterprises-desk-email = 电子邮箱
enterprises-desk-statement = 申请人的说明
enterprises-desk-due = 答复期限
enterprises-desk-others = 对同一企业的其他申请
enterprises-desk-others-none = 没有其他人申请该企业。
enterprises-desk-others-stay = 您的答复只涉及这一申请。其他申请仍由您另行决定：一家企业可以有多名经办代理。
enterprises-desk-agents = { $count ->
    [0] 该企业尚无已确认的经办代理。
   *[other] 该企业已有{ $count }名已确认的经办代理。
}
enterprises-desk-decision = 您的决定
enterprises-desk-confirm = 确认：此人可以代表该企业
enterprises-desk-confirm-hint = 此人可以申报，并可领取批准书和资金。
enterprises-desk-refuse = 不予确认
enterprises-desk-refuse-hint = 此人已为该企业开始的一切随之终止。
enterprises-desk-reason = 不予确认的理由
enterprises-desk-reason-hint = 申请人会看到。请写明缺什么，以及如何证明。
enterprises-desk-decide = 作出决定
enterprises-desk-decided-confirmed = 该申请已确认。
enterprises-desk-decided-refused = 该申请不予确认。

# Letters
enterprises-open-claim = 查看您提交的内容
enterprises-letter-confirmed-subject = 您已被确认代表{ $firm }
enterprises-letter-confirmed-body =
    { $name }：您好！

    市场监管窗口已确认您可以代表{ $firm }。批准书和资金不再因此等待。
enterprises-letter-refused-subject = 您对{ $firm }的申请不予确认
enterprises-letter-refused-body =
    { $name }：您好！

    市场监管窗口未确认您可以代表{ $firm }。理由：

    { $reason }

    如有误会，请补正后再次申请。

# 隐私页
enterprises-kept-contact = 经营场所联系人的姓名和电话
enterprises-kept-contact-why = 办理部门有疑问时联系。
enterprises-kept-contact-until = 您修改之前；场所停用后不再使用
enterprises-kept-account = 银行账户的户名、开户行和账号
enterprises-kept-account-why = 用来拨付资金，页面上只显示末四位。
enterprises-kept-account-until = 与拨付记录一起保存；更换后旧账户不再使用
enterprises-kept-claim = 您为什么可以代表企业的说明
enterprises-kept-claim-why = 市场监管窗口据此确认。
enterprises-kept-claim-until = 与确认记录一起保存
