board-answered = 已答复
board-waiting = 等待答复
board-supports = { $count }人附议{ $verified ->
    [0] { "" }
   *[other] ，其中{ $verified }人为已核实居民
}
board-answer-by = { $department }答复
board-title = 市民留言板
board-lead = 问一个问题，反映一件事，表扬或者建议。每条留言都有一个部门答复，期限人人可见。
board-posts = 留言
board-write = 写留言
board-write-why = 留言是公开的：您的账号不会显示，写进内容里的个人信息所有人都能看到。
board-empty = 还没有人留言。您可以写第一条。
board-nothing = 没有符合条件的留言。请放宽条件，或换个词。
board-all = 查看全部留言
board-words = 关键词
board-kind = 类型
board-category = 类别
board-district = 区县
board-order = 排序
board-newest = 最新
board-most-supported = 附议最多
board-longest-overdue = 逾期最久
board-subdistrict = 街道
board-nearest = 离{ $place }最近
board-near = 就近查看
board-near-why = 选择一个街道：该街道的留言排在最前，然后是本区县其他街道，最后是全市其他地方。
board-near-choose = 先看离您最近的留言
board-near-another = 换一个街道
board-near-around = { $place }其他街道
board-near-elsewhere = 全市其他地方
board-of-department = 只看由{ $department }答复的留言。
board-of-all = 查看全部部门
board-nothing-overdue = 没有逾期未答复的留言。
board-any = 全部
board-more = 更多条件
board-show = 查看
board-back = 返回留言板
board-kind-report = 诉求
board-kind-report-hint = 有一件事不对劲，需要处理
board-kind-question = 咨询
board-kind-question-hint = 您想知道一件事
board-kind-praise = 表扬
board-kind-praise-hint = 有人做得好
board-kind-proposal = 建议
board-kind-proposal-hint = 您希望以后这样做
board-title-field = 标题
board-title-hint = 一句话说清楚，别人才找得到
board-body = 内容
board-body-hint = 最多{ $most }字。空一行另起一段，**两个星号**之间为重点。
board-place = 在哪个街道
board-place-hint = 由此决定哪个部门答复
board-address = 具体位置（可不填）
board-address-hint = 例如路名、小区或店名，请勿写自家门牌号
board-called = 怎么称呼您（可不填）
board-called-hint = 公开显示，最多{ $most }字。不填则显示“一位市民”。
board-go-on = 下一步
board-check = 核对您的留言
board-check-yours = 您的留言将这样显示
board-alike = 别人可能已经说过
board-alike-count = 有{ $count }条留言说的可能是同一件事。点击会在新标签页打开，您写的内容不会丢失。
board-alike-why = 附议同一条留言，比重复一条更有分量。
board-support-instead = 附议这一条
board-change = 修改
board-post = 发布
board-posted = 留言已发布。
board-numbers = 可能属于您个人的号码
board-numbers-hint = 留言人人可见。这些号码除前三位外都会遮住，如上所示。需要原样公开的（例如店铺电话）请勾选。
board-number-keep = { $number }（{ $what }）
board-number-identity = 像是身份证号码
board-number-phone = 像是电话号码
board-number-bank-card = 像是银行卡号
board-pictures = 留言的图片
board-pictures-lead = 最多{ $most }张，可在{ $until }前、部门答复之前添加或删除。图片中的拍摄地点、设备等信息会被去除。
board-pictures-back = 返回您的留言
board-pictures-done = 查看您的留言
board-pictures-add = 添加图片
board-pictures-change = 添加或删除图片
board-pictures-answered = 留言已有答复，图片保持部门看到时的样子。
board-pictures-late = 图片只能在留言发布后的24小时内添加或删除，已有的图片都在。
board-pictures-enough = 每条留言最多{ $most }张图片，请先删除一张。
board-pictures-many-today = 您今天添加的图片太多，请明天再添加。
board-picture = 图片
board-picture-hint = JPEG、PNG或WebP格式，不超过10 MB。请勿公开他人的面部和车牌。
board-picture-description = 图片内容（可不填）
board-picture-description-hint = 供看不到图片的人了解，最多{ $most }字
board-picture-add = 添加这张图片
board-picture-remove = 删除
board-picture-of = 第{ $place }张图片，共{ $count }张
board-picture-missing = 请先选择图片。空文件没有内容。
board-picture-too-large = 文件超过10 MB。请缩小后重新添加。已添加的图片都在。
board-picture-unreadable = 这不是JPEG、PNG或WebP格式的静态图片（我们看的是内容，不是文件名）。请另存为其中一种后重新添加。
board-picture-pixels = 图片像素太多，无法显示：超过5000万像素，或一边超过20000像素。请缩小后重新添加。
board-coordinates = 准确坐标（可不填）
board-coordinates-hint = 按地图或手机显示的WGS 84坐标填写。所有人都能看到，请勿填写自家门口的坐标。
board-coordinates-here = 使用我的位置
board-coordinates-failed = 浏览器没有提供位置，您可以直接输入。
board-latitude = 纬度，例如30.28741
board-longitude = 经度，例如120.12300
board-on-the-map = 坐标：
board-coordinates-unreadable = 请用带小数点的度数填写，例如30.28741和120.12300，或者两项都不填
board-coordinates-outside = 坐标不在本市：本市在{ $from }度和{ $to }度之间
board-firm = 复工名册中的企业（可不填，限诉求）
board-firm-hint = 您反映的企业的名称或其中一部分，也可以填统一社会信用代码
board-firm-which = 是哪一家
board-firm-which-hint = 如果不在其中，请在上面把名称写得更完整
board-firm-several = 有几家企业或几处场所符合，请选择一家
board-firm-unknown = 复工名册中没有这个名称的企业。名册只有通过本平台复工的企业。请少写几个字再试，或者不填，在内容中写明是哪一家。
board-firm-reports-only = 只有诉求可以指向企业。请把类型改为“诉求”，或者不填。
board-about-firm = 反映的企业：
board-support = 附议
board-you-support = 您已附议。
board-unverified = 您的附议计为未核实。
board-be-verified = 成为已核实居民
board-support-withdraw = 撤回附议
board-answer = 部门答复
board-no-answer = 还没有答复。
board-a-resident = 一位市民
board-at = 位置：
board-kind-missing = 请选择留言的类型
board-category-missing = 请选择一个类别
board-title-missing = 请写一个标题
board-body-missing = 请写明内容
board-place-missing = 请选择一个街道
board-text-long = 最多{ $most }字，请删去{ $over }字
board-text-hidden = 其中有看不见的控制字符，可能是从别处粘贴来的。请删去后重新输入。
board-text-piled = 其中有叠在一起的附加符号，请删去
board-step = 答复留言
board-overdue = 逾期未答复
board-due = 由{ $department }在{ $due }前答复
board-was-due = { $department }应在{ $due }前答复
board-due-provisional = 由{ $department }在{ $due }前答复（那些日子的放假安排尚未公布，日期可能变动）
board-check-enough = 您核对得太频繁了。内容已保留在下面，请十分钟后再继续。
board-enough = 您今天已发布十条留言。内容已保留在下面，请明天再发。
board-no-desk = 这里还没有答复这类留言的部门，请换一个类别
board-answer-zh-cn = 中文答复
board-answer-en = 英文答复
board-answer-hint = 公开显示，最多{ $most }字
board-answer-send = 公开答复
board-answer-missing-zh = 请写明中文答复
board-answer-missing-en = 请写明英文答复
board-own-post = 这是您自己的留言，请由同事答复
board-public-page = 公开页面
board-open-post = 查看答复
board-kept-post = 您的留言和您给自己的称呼
board-kept-post-why = 公开显示在留言板上；是哪个账号写的不公开。
board-kept-post-until = 长期保留；发布后不能更改
board-kept-picture = 留言的图片和您写的图片说明
board-kept-picture-why = 随留言公开显示；拍摄地点和设备等信息不保留。
board-kept-picture-until = 长期保留；您在24小时内删除的，两天内清除
board-kept-support = 您附议了哪些留言
board-kept-support-why = 保证每人只计一次；不公开。
board-kept-support-until = 直到您撤回；曾经附议和撤回的记录会保留
board-received = 已收到
board-received-hint = 已阅，将会答复；时限继续计算
board-in-hand = 办理中
board-in-hand-hint = 正在处理；时限继续计算
board-passed-on = 已转办
board-reopened = 重新打开
board-answered-hint = 该说的已经说明
board-done = 已办结
board-done-hint = 所求的事已经办好
board-declined = 不予办理
board-declined-hint = 不会办理，请写明理由
board-duplicate = 另条答复
board-status = 办理状态
board-status-missing = 请选择办理状态
board-led-to = 带来了什么（可不填）
board-led-to-hint = 办件编号、事项代码，或以 https:// 开头的公告网址
board-led-to-unknown = 没有这个办件或事项，也不是以 https:// 开头的网址。请改正，或留空。
board-led-to-told = 由此带来：
board-led-to-edition = { $code } 第{ $edition }版
board-also = 同样答复
board-also-hint = 这些留言也在您的窗口等待，内容相近
board-part = 协办意见
board-pass-on = 转给另一个窗口
board-pass-on-why = 由该窗口代替您的窗口答复，期限不变，时限继续计算。所有人可见。
board-pass-on-press = 转办
board-passed-to = 此事由{ $department }答复。我们已转办，期限不变。
board-passed-enough = 已转办{ $most }次。请直接答复，或请其他部门提出协办意见。
board-part-title = 请另一个部门协办
board-part-why = 仍由您的窗口答复。对方部门按自己的时限补充意见。
board-part-ask = 请求协办
board-part-asked = 我们已请{ $department }协办。
board-asked-already = 已经请过这个部门
board-other-desk = 部门
board-desk-missing = 请选择一个部门
board-step-again = 答复重新打开的留言
board-step-correct = 整改答复
board-step-part = 对留言提出协办意见
board-templates = 窗口常用答复
board-templates-none = 还没有保存的答复。
board-templates-begin = 从常用答复开始
board-templates-change = 保存或删除常用答复
board-template-new = 保存一条常用答复
board-template-name = 名称
board-template-name-hint = 方便同事查找，最多{ $most }字
board-template-name-missing = 请写一个名称
board-template-desk = 窗口
board-template-save = 保存
board-template-remove = 删除
board-reopened-by-author = 留言人重新打开
board-rated = 留言人对这条答复评价：{ $stars }星（满分五星）。
board-rate = 评价这条答复
board-rate-press = 提交评价
board-rate-others = 只有留言人可以评价答复。
board-rated-before = 您已评价过这条答复。
board-stars = 您对答复满意吗？
board-stars-5 = 非常满意
board-stars-4 = 满意
board-stars-3 = 基本满意
board-stars-2 = 不满意
board-stars-1 = 非常不满意
board-stars-missing = 请选择满意程度
board-stars-why = 理由
board-stars-why-hint = 最低两档须写明，部门将据此整改（最多两次）。公开显示，最多{ $most }字。
board-why-missing = 请写明理由
board-reopen = 问题没有解决：重新打开
board-reopen-why = 还有什么没有解决？
board-reopen-hint = 部门必须再次答复。您只能重新打开一次。公开显示，最多{ $most }字。
board-reopen-press = 重新打开
board-reopen-others = 只有留言人可以重新打开。
board-reopened-before = 您已重新打开过一次。您可以另写一条留言。
board-really-done = 真的办好了吗？
board-say-done = 办好了
board-say-not-done = 没有办好
board-you-said-done = 您认为已经办好。
board-you-said-not-done = 您认为没有办好。
board-said-done = 留言人和附议人中，{ $yes }人说办好了，{ $no }人说没有。
board-judge-others = 由留言人和附议人判断是否办好。请先附议。
board-judge-too-soon = 现在还没有可以评判的答复。
board-card-yellow = 黄牌
board-card-red = 红牌
board-letter-replied-subject = 您的留言“{ $title }”：{ $status }
board-letter-replied-body =
    { $name }，您好：

    您在市民留言板上的留言“{ $title }”有部门回复，当前状态：{ $status }。

    您可以在页面上说明是否真的办好，评价答复，或重新打开一次。
board-letter-card-subject = { $card }：{ $title }
board-letter-card-body =
    { $name }，您好：

    { $department }应在{ $due }前答复留言“{ $title }”，至今没有答复。该留言已亮{ $card }，所有人可见。
board-kept-verdict = 您认为留言是否真的办好，以及您对答复的评价
board-kept-verdict-why = 让答复落到实处。评价公开，不显示姓名；其余只公开人数。
board-kept-verdict-until = 评价长期保留；是否办好保留到留言重新打开
board-moderate-own = 这件事涉及您所在的部门，请由其他版主处理。
board-merge = 与另一条留言合并
board-merge-means = 这条留言与另一条内容相同。附议人并入另一条，每人只计一次，并收到通知；原窗口不再承办。合并可以撤销。
board-merge-goes = 要并入另一条的留言
board-merge-into = 保留哪一条？
board-merge-other = 另一条留言的编号
board-merge-other-hint = 例如 123 或 P-000123，如不在上面所列之中
board-merge-why = 理由
board-merge-why-hint = 公开显示，最多{ $most }字
board-merge-press = 合并
board-merge-undo = 撤销合并
board-merge-unknown = 请选择保留哪一条，或输入编号
board-merge-itself = 这就是本条留言，请选择另一条。
board-merge-merged = 其中一条已经合并过，请选择它并入的那一条。
board-merge-target = 已有其他留言并入本条。请反过来，把另一条并入本条。
board-merge-proposal = 这条建议已不在征集附议，请反过来，把较新的一条并入它。
board-merge-kinds = 只有建议可以并入建议。
board-merged-into = 另一条留言内容相同，一并答复：
board-merged-why = 版主的理由：
board-support-merged = 这条留言已并入另一条，请附议那一条。
board-open-merged = 查看留言
board-letter-merged-subject = 您附议的留言已并入另一条：{ $title }
board-letter-merged-body =
    { $name }，您好：

    “{ $title }”与“{ $into }”内容相同，现已合并，您的附议一并计入。部门将统一答复。

    如果这不是您的意思，可以在该页面撤回附议。
board-proposal = 建议的进展
board-phase-collecting = 征集附议
board-phase-review = 部门研究
board-phase-vote = 市民表决
board-phase-decision = 等待决定
board-phase-carrying-out = 正在落实
board-phase-carried-out = 已落实
board-phase-declined = 不予采纳
board-phase-lapsed = 附议不足
board-phase-collecting-told = 已有{ $supports }位已核实居民附议，需要{ $threshold }位，截至{ $until }。达到人数后，部门必须答复。
board-phase-review-told = 附议人数已够。部门必须答复，采纳的内容交市民表决。
board-phase-vote-told = 已核实居民可在{ $until }结束前表决。目前{ $votes }人已表决，结果在表决结束后公布。
board-phase-decision-told = 表决已结束。部门必须说明如何落实结果。
board-phase-carrying-out-told = 已经决定。部门将在此说明进展。
board-phase-carried-out-told = 建议的内容已经落实。
board-phase-declined-told = 部门不予采纳，理由见下。
board-phase-lapsed-told = 限期内没有达到{ $threshold }位已核实居民附议。任何人都可以重新提出。
board-phase-supports = { $count }位已核实居民附议
board-votes = 赞成{ $for }人，反对{ $against }人，弃权{ $abstain }人
board-vote = 您怎么表决？
board-vote-hint = 每位已核实居民一票，截止前可以更改。您怎么投不公开。
board-vote-for = 赞成
board-vote-against = 反对
board-vote-abstain = 弃权
board-vote-press = 投票
board-vote-missing = 请选择您怎么表决
board-vote-closed = 现在不能表决。页面上写明了建议的进展。
board-vote-twice = 已有人用您的身份证号码、从您的另一个账号投过票。
board-you-voted = 您投的是：{ $choice }。
board-kept-vote = 您对建议怎么表决
board-kept-vote-why = 保证每位市民一票，并且可以更改。只公开总数。
board-kept-vote-until = 长期保留，以便重新计票
board-programs = 供程序使用：Open311
board-supervision = 督办
board-check-waiting = 待核阅的答复
board-check-none = 没有待您核阅的答复。
board-check-due = 期限{ $due }
board-check-let-out = 同意公开
board-check-send-back = 退回重写
board-check-why = 请说明哪里需要重写
board-check-why-hint = 只有经办人能看到。最多{ $most }字。
board-check-back = 退回
board-check-own = 留言或答复是您自己写的，请由其他督办人核阅。
board-check-returned = 已经退回过了。
board-cards = 黄牌与红牌
board-cards-none = 您督办的窗口没有黄牌或红牌。
board-card-answered = 之后已答复
board-draft-waits = 您的答复正在等待督办人核阅。时限继续计算，您仍可修改。
board-draft-returned = 督办人退回了您的答复：

# Moderation
board-reason = 有什么问题？
board-reason-insulting = 侮辱、威胁他人
board-reason-private-data = 泄露个人信息
board-reason-advertising = 广告
board-reason-untrue = 内容不实，误导他人
board-reason-unlawful = 违法
board-reason-other = 其他
board-reason-wave = 附议异常集中
board-reason-missing = 请选择有什么问题
board-report = 举报这条留言
board-report-comment = 举报这条评论
board-report-means = 版主会查看，并写信告诉您结果。作者不会知道是谁举报的。
board-report-words = 补充说明
board-report-words-hint = 选择“其他”时必填，最多{ $most }字
board-report-words-missing = 请写明有什么问题
board-report-press = 举报
board-report-enough = 您今天已举报二十次，请明天再来。
board-report-own = 这是您自己写的，只有其他人可以举报。
board-reported = 谢谢。版主会查看，并写信告诉您结果。
board-act-hide = 隐藏
board-act-hide-done = { $of ->
    [comment] 评论已隐藏
   *[post] 留言已隐藏
}
board-act-hide-hint = { $of ->
    [comment] 除作者和版主外，任何人都看不到；回复保留
   *[post] 除作者和版主外，任何人都看不到；窗口不再承办
}
board-act-unhide = 恢复显示
board-act-unhide-done = { $of ->
    [comment] 评论已恢复显示
   *[post] 留言已恢复显示
}
board-act-unhide-hint = { $of ->
    [comment] 所有人可见
   *[post] 所有人可见，窗口重新承办
}
board-act-lock = 锁定留言
board-act-lock-done = 留言已锁定
board-act-lock-hint = 可以阅读，不能附议、评论和评价
board-act-unlock = 解除锁定
board-act-unlock-done = 留言已解除锁定
board-act-unlock-hint = 一切照常
board-act-mask = 遮盖一部分
board-act-mask-done = { $of ->
    [comment] 评论的一部分已遮盖
   *[post] 留言的一部分已遮盖
}
board-act-mask-hint = 下面的文字显示为███
board-act-warn = 警告作者
board-act-warn-done = 作者已受警告
board-act-warn-hint = 内容保持不变
board-act-suspend = 暂停账号
board-act-suspend-done = 账号已暂停{ $days }天
board-act-suspend-hint = 作者可以阅读，不能留言、评论、附议和表决
board-act-dismiss = 没有问题
board-act-dismiss-done = 举报不成立
board-act-dismiss-hint = 举报结案
board-act-let-through = 准予发布
board-act-let-through-done = 留言已准予发布
board-act-let-through-hint = 从现在起所有人可见
board-act-release = 计入
board-act-release-done = 待核附议已计入
board-act-release-hint = 全部待核附议从现在起计入
board-act-void = 不予计入
board-act-void-done = 待核附议不予计入
board-act-void-hint = 附议人可以撤回，作者可以申诉
board-act = 如何处理？
board-act-missing = 请选择如何处理
board-act-impossible = 现在不能这样处理：请重新查看，可能已有人处理过
board-act-part = 要遮盖的文字
board-act-part-hint = 仅用于遮盖：与正文或所附文字完全一致
board-part-unknown = 请照抄原文，一字不差
board-act-days = 暂停多久
board-days = { $count }天
board-days-missing = 请选择暂停多久
board-act-why = 理由
board-act-why-hint = 只有作者能看到，最多{ $most }字
board-act-press = 处理
board-moderate = 处理这条留言
board-moderate-comment = 处理这条评论
board-moderate-own-post = 这是您自己写的，请由其他版主处理。
board-reports = 读者举报
board-acts = 处理记录
board-hidden = 这条留言已被版主隐藏
board-hidden-why = 原因：{ $reason }。留言人可以申诉；处理情况见公开记录。
board-hidden-refused = 这条留言已被版主隐藏，不能再对它操作。
board-locked = 这条留言已被版主锁定，只能阅读。
board-locked-refused = 这条留言已被版主锁定，只能阅读。
board-waiting-look = 留言待查看
board-waiting-look-means = 目前其他人看不到。留言含有新账号发布的链接，或常被滥用的词语，须先由版主查看。发布后您会收到通知。
board-posted-waits = 留言已收到，版主查看后发布。
board-enough-new = 新账号第一周每天最多发布{ $most }条留言。请明天再来，或完成居民核验。您写的内容还在。
board-log = 版主处理记录
board-log-lead = 版主的每一次处理及原因，不含姓名和被隐藏的内容。没有任何内容会悄悄删除。
board-log-empty = 目前还没有处理记录。
board-log-caption = 版主的处理
board-log-when = 时间
board-log-what = 处理
board-log-why = 原因
board-log-appeal = 申诉
board-queue = 等待版主处理
board-queue-empty = 没有待处理的事项。
board-queue-caption = 待处理事项，最紧急的在前
board-queue-post = 留言或评论
board-queue-number = 编号
board-queue-why = 待处理原因
board-queue-since = 起始
board-waits-reports = { $count }次举报
board-waits-words = 含有词表中的词语
board-waits-links = 新账号的链接
board-waits-appeal = 申诉
board-waits-wave = { $count }个附议待核
board-own = 版主对您所写内容的处理
board-own-back = 您的账号
board-own-lead = 每次处理及理由都列在这里。对您不利的处理可以申诉一次，由另一位版主决定。
board-own-empty = 没有对您的处理。
board-own-looks = 查看过您身份的记录
board-own-looks-lead = 留言板上没有人知道您是谁。以下是版主查看您姓名和邮箱的记录及理由。
board-open-own = 查看或申诉
board-appeal = 申诉
board-appeal-means = 另一位版主会阅读并决定。每次处理只能申诉一次。
board-appeal-why = 为什么处理不当？
board-appeal-why-hint = 只有版主能看到，最多{ $most }字
board-appeal-press = 提交申诉
board-appealed = 申诉已收到，将由另一位版主决定。
board-appeal-own-act = 这是您作出的处理，请由另一位版主决定申诉。
board-appeal-decided = 这项申诉已有决定。
board-appeal-merged = 这条留言已合并到另一条，合并时未计入这些附议。请先撤销合并。
board-appeal-wave = { $day }，{ $count }个附议在这一波中集中出现，未计入。
board-appeal-decide = 决定申诉
board-appeal-decide-press = 决定
board-appeal-said = 作者的申诉
board-appeal-outcome = 处理是否得当？
board-appeal-upheld = 维持
board-appeal-overturned = 撤销
board-appeal-waits = 已申诉，等待决定
board-appeal-answer = 对作者的答复
board-outcome-missing = 请选择维持还是撤销
board-look = 查看作者身份
board-look-means = 姓名和邮箱只显示一次。查看会连同理由记录下来，作者可以看到。
board-look-purpose = 用途
board-look-purpose-missing = 请选择用途
board-look-danger = 有人身安全危险
board-look-authority = 有权机关依法要求
board-look-abuse = 多个账号疑似同一人
board-look-other = 其他
board-look-why = 查看理由
board-look-why-hint = 作者可以看到，最多{ $most }字
board-look-press = 记录并显示
board-look-author = 作者
board-look-once = 只显示这一次。再次查看须再写理由。
board-letter-acted-subject = { $of ->
    [comment] 关于您的评论“{ $title }”：{ $act }
   *[post] 关于您的留言“{ $title }”：{ $act }
}
board-letter-acted-body =
    { $name }，您好：

    市民留言板的版主查看了您的{ $of ->
        [comment] 评论
       *[post] 留言
    }“{ $title }”：{ $act }。

    原因：{ $reason }。{ $why }

    您可以在账号页面查看。对您不利的处理可以申诉一次，由另一位版主决定。
board-letter-reported-subject = 您的举报已处理：{ $number }
board-letter-reported-body =
    { $name }，您好：

    您举报了{ $of ->
        [comment] 留言{ $number }下的一条评论
       *[post] 留言{ $number }
    }。版主已经查看：{ $act }。

    原因：{ $reason }。

    谢谢您告诉我们。
board-report-author-told = 已向作者指出问题
board-letter-gone-subject = 您的举报已查看：{ $number }
board-letter-gone-body =
    { $name }，您好：

    您举报了{ $of ->
        [comment] 留言{ $number }下的一条评论
       *[post] 留言{ $number }
    }。版主已经查看：内容现在已不再显示，无须另行处理。

    谢谢您告诉我们。
board-letter-dismissed-subject = 您的举报已查看：{ $number }
board-letter-dismissed-body =
    { $name }，您好：

    您举报了{ $of ->
        [comment] 留言{ $number }下的一条评论
       *[post] 留言{ $number }
    }。版主已经查看，没有发现问题，内容予以保留。

    谢谢您告诉我们。
board-letter-appeal-subject = 您的申诉：{ $outcome }
board-letter-appeal-body =
    { $name }，您好：

    您对“{ $act }”（{ $reason }）提出了申诉。另一位版主已决定：{ $outcome }。

    { $answer }
board-wave = 待核附议
board-wave-held = { $count }个新账号的附议在一分钟内从同一网络集中出现，目前未计入。
board-wave-outcome = 是否计入？
board-wave-outcome-missing = 请选择是否计入
board-wave-why = 理由
board-wave-why-hint = 在公开记录中显示，并告知作者，请勿写姓名
board-wave-press = 决定
board-wave-decided = 这些附议已有决定。
board-support-held = 您已附议。您的附议与同一网络的许多附议同时出现，版主查看后才会计入。
board-support-void = 您曾附议，版主未予计入：{ $why }
board-supports-held = ；另有{ $count }人待核
board-kept-network = 新账号附议时所在网络的校验值
board-kept-network-why = 用于发现集中附议。无法由此得知您的网络地址。
board-kept-network-until = 30天
board-kept-report = 您向版主的举报
board-kept-report-why = 供版主处理，并把结果告诉您。不会告诉任何人是您举报的。
board-kept-report-until = 长期保留，连同处理结果
board-kept-act = 版主对您所写内容的处理，以及您的申诉
board-kept-act-why = 保证每次处理都有据可查。公开记录不含姓名。
board-kept-act-until = 长期保留；评论撤回后，其中被隐去的部分保留30天
board-check-changed = 您阅读之后，经办人又修改了答复。请阅读现在的内容。
board-also-gone = { $number }（{ $title }）已不由您答复，请取消勾选
board-merge-again = 刚刚有人附议，请再按一次。
board-merge-over = 那条建议已经结束。请选择仍在进行的建议，或保留本条。
board-merge-wave = 其中一条的附议有一部分暂缓计入，请先处理。
