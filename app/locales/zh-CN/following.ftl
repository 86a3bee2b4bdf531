# 留言板页面上
following-follow = 关注
following-follow-list = 关注本页内容
following-what = 您想了解什么？
following-this-post = 这条留言：部门有任何答复
following-new-in = { $name }：新留言和新答复
following-way = 怎么告诉您？
following-way-at-once = 邮件，随时通知
following-way-daily = 邮件，每天一封
following-way-portal = 只在网站上提醒
following-button = 关注
following-you-follow = 您已关注“{ $name }”：{ $way }
following-you-follow-this = 您已关注本页内容：{ $way }
following-feed = 用阅读器订阅（Atom）
following-feed-title = 市民留言板：{ $name }
following-everything = 留言板全部内容
following-followed = 已关注，有消息会告诉您。
following-nothing-chosen = 请选择您想了解什么
following-no-words = 这个搜索里没有可以查找的词，请换一个词。
following-too-many = 您已关注{ $most }项，这是上限。请先取消其中一项。

# 我的关注
following-title = 我的关注
following-lead = 有消息时，会在网站上提醒您。
following-lead-mail = 有消息时，会在网站上提醒您；您选择了邮件的，也会发邮件。
following-none = 您还没有关注任何内容。每条留言、留言板的每个页面都可以关注。
following-to-board = 前往留言板
following-back = 我的账号
following-all = 我的关注
following-column-what = 内容
following-column-kind = 类型
following-column-way = 通知方式
following-column-change = 修改
following-kind-post = 留言
following-kind-category = 类别
following-kind-division = 地区
following-kind-department = 部门
following-kind-search = 搜索
following-change = 修改或取消
following-one = 通知方式
following-save = 保存
following-stop = 取消关注
following-way-saved = 已保存。
following-unfollowed = 已取消关注。

# 提醒
following-notices = 我的提醒
following-no-notices = 您关注的内容和您的留言还没有新消息。
following-open-notices = 我的提醒
following-read-all = 全部标为已读
following-unread = 未读
following-label-posted = 新留言
following-label-answered = 已答复
following-label-replied = 部门有新进展
following-label-reopened = 重新打开
following-label-merged = 已合并

# 邮件
following-what-posted = 新留言：{ $title }
following-what-answered = 已答复：{ $title }
following-what-replied = 部门有新进展：{ $title }
following-what-reopened = 重新打开：{ $title }
following-what-merged = 已合并：{ $title }
following-open-post = 查看留言
following-letter-posted-subject = 新留言：{ $title }
following-letter-posted-body =
    { $name }，您好：

    市民留言板上有一条新留言：“{ $title }”。

    您收到这封邮件，是因为您关注了“{ $followed }”。
following-letter-answered-subject = 已答复：{ $title }
following-letter-answered-body =
    { $name }，您好：

    市民留言板上的留言“{ $title }”已有部门答复。

    您收到这封邮件，是因为您关注了“{ $followed }”。
following-letter-replied-subject = 部门有新进展：{ $title }
following-letter-replied-body =
    { $name }，您好：

    有部门就市民留言板上的留言“{ $title }”作了说明，有新进展时会继续说明。

    您收到这封邮件，是因为您关注了“{ $followed }”。
following-letter-reopened-subject = 重新打开：{ $title }
following-letter-reopened-body =
    { $name }，您好：

    留言“{ $title }”被重新打开：留言人表示事情没有办好。

    您收到这封邮件，是因为您关注了“{ $followed }”。
following-letter-merged-subject = 已合并：{ $title }
following-letter-merged-body =
    { $name }，您好：

    留言“{ $title }”已与内容相同的另一条合并，原页面会指向那一条。

    您收到这封邮件，是因为您关注了“{ $followed }”。
following-letter-digest-subject = 您关注的内容，{ $day }
following-letter-digest-body =
    { $name }，您好：

    上一封邮件以来，您关注的内容有{ $count }条新消息，最新的如下：

# 无需登录
following-unsubscribe = 不再接收这类邮件？
following-unsubscribe-from = 您将不再收到关于“{ $name }”的邮件，网站上的提醒保留。
following-unsubscribe-digests = 您将不再收到每天早上的邮件，网站上的提醒保留。
following-unsubscribe-gone = 您已不再关注此项，不会再收到相关邮件。
following-unsubscribe-button = 不再接收
following-unsubscribed = 您不会再收到这类邮件
following-unsubscribed-what = 有消息时，您仍可在网站的提醒里看到，也可以随时恢复邮件。

# 保存的信息
following-kept-follows = 您在留言板上关注的内容
following-kept-follows-why = 为了告诉您有什么新消息。别人看不到。
following-kept-follows-until = 直到您取消关注
following-kept-notices = 您在网站上的提醒
following-kept-notices-why = 为了显示发生了什么、哪些您还没有读。
following-kept-notices-until = 180天
