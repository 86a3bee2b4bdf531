residents-title = 已核实居民
residents-back = 您的账号
residents-why = 核实一次您住在这里，您的附议就计为已核实居民的附议。不核实也可以：您照样能留言和附议，只是附议另行显示。
residents-at-once = 在线核实
residents-at-once-how = 向居民登记系统查询您的身份证号码和姓名是否一致。
residents-how = 怎样核实
residents-how-at-desk = 到窗口核实
residents-how-card = 带上身份证，到任一街道（乡镇）的窗口。
residents-how-code = 工作人员看过身份证后，给您一个七天内有效的核实码。
residents-how-type = 在这里输入您的身份证号码和核实码。
residents-not-kept = 我们只保留号码的校验值，从中看不出号码，用来保证一个号码对应一个账号。号码本身和证件上的姓名都不保留，留言板上也没有人看得到您是谁。
residents-have-code = 我有核实码
residents-number = 身份证号码
residents-number-hint = 身份证上的18位号码，最后一位可能是X
residents-code = 核实码
residents-code-hint = 十位字母和数字，例如7K3M9-QXT0A
residents-verify = 核实
residents-look-up = 在线核实身份
residents-look-up-asks = 我们向居民登记系统查询：号码与姓名是否一致，您是否在{ $city }登记。系统只回答是或否。
residents-look-up-or-desk = 改到窗口办理
residents-name = 身份证上的姓名
residents-notice-verified = 您已是核实居民。
residents-is-one = 您是已核实居民。
residents-seen = { $department }看过您的身份证。核实日期：{ $day }。
residents-looked-up = 经居民登记系统查询确认。核实日期：{ $day }。
residents-counts = 您的附议计为已核实居民的附议，以前的附议也一样。
residents-withdraw = 撤销核实
residents-withdraw-means = 您号码的校验值将被删除。您的附议保留，但从此计为未核实。如要再次核实，需要重新办理。
residents-keep = 保持已核实
residents-notice-withdrawn = 您已不是核实居民，号码的校验值已删除。
residents-not-verified = 只有已核实居民才能这样做。请查看怎样核实。

# What is wrong with a number, a name or a code
residents-number-empty = 请输入身份证号码
residents-number-length = 身份证号码是18位，现在是{ $typed }位
residents-number-character = 身份证号码只有数字，最后一位可以是X
residents-number-division = 没有这样开头的身份证号码，请对照身份证核对前几位
residents-number-birth-date = 第7至14位是出生日期，例如19900131，请对照身份证核对
residents-number-check-digit = 有一位输错了：最后一位与其他各位对不上，请对照身份证核对
residents-name-empty = 请输入身份证上的姓名
residents-name-unlike = 姓名最多60个字，不含数字，请与身份证核对
residents-registry-no = 居民登记系统中没有以这个号码和姓名在{ $city }登记的人。请对照身份证核对两者；如果都没有错，请带身份证到街道窗口
residents-registry-enough = 今天查询的次数太多了。请明天再试，或者带身份证到街道窗口办理
residents-code-enough = 尝试次数太多了。请一小时后再试，或者到街道窗口重新领取核实码
residents-registry-silent = 居民登记系统暂时没有回应。您填写的没有丢失，这次也不计次数。请稍后再试，或者到街道窗口办理
residents-code-unlike = 核实码是十位字母和数字，请与窗口给您的核对
residents-code-wrong = 号码与核实码对不上，或者核实码已失效。请核对两者；如果都没有错，请到街道窗口另取一个核实码
residents-number-taken = 已有另一个账号用这个号码核实。如果您不能使用那个账号，或者它不是您的，请带身份证到街道窗口，领取一个可以转移核实的核实码
residents-other-number = 您已用另一个号码核实。如要改用这个号码，请先撤销核实
residents-own-code = 这个核实码是您自己发出的。请由同事查看您的身份证，另发一个

# At a subdistrict's desk
residents-desk-title = 给居民发核实码
residents-desk-why = 居民凭它向平台表明您看过其身份证。号码不会保留，您也看不到核实码用于哪个账号。
residents-desk-number = 身份证号码
residents-desk-number-hint = 按身份证上的填写；以前为这个号码发出的核实码随即失效
residents-desk-card = 身份证
residents-desk-seen = 身份证在我手中，是本人的
residents-desk-unseen = 请先查看身份证，并在此确认
residents-desk-earlier = 以前的账号
residents-desk-moves = 此人曾用另一个账号核实，要求转移到新账号
residents-desk-moves-hint = 例如无法再登录时。原账号不再是已核实，并会收到写明贵单位的来信。
residents-desk-hand-out = 发核实码
residents-handed-out = 请把这个核实码交给本人
residents-shown-once = 只显示这一次。请打印本页或抄下核实码；如果遗失，请另发一个。
residents-slip = 请登录并打开{ $link }，在{ $until }前输入您的身份证号码和这个核实码。
residents-another = 下一位

residents-letter-moved-subject = 您的这个账号不再是已核实居民
residents-letter-moved-body =
    { $name }，您好：

    { $department }看过一张身份证，其号码与这个账号核实所用的号码相同，持证人把核实转移到了另一个账号。您的附议保留，计为未核实。

    如果不是您本人办理，请带身份证到该单位。
residents-letter-moved-link = 关于已核实居民

# The privacy page
residents-kept-number = 您的身份证号码（只保留校验值）
residents-kept-number-why = 保证一个号码只对应一个已核实账号；从校验值看不出号码。如果您选择查询居民登记系统，号码和姓名会发给该系统核对，我们不保留。
residents-kept-number-until = 直到您撤销核实；与您的投票相关的，到该次表决结束
residents-kept-code = 街道窗口给您的核实码（只保留校验值）
residents-kept-code-why = 用来确认谁在窗口出示过身份证。
residents-kept-code-until = 直到您使用它，最长7天
