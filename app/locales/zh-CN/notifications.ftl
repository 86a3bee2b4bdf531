notifications-signature = Seamless 城市办事门户。您因账号收到此信，请勿回复。
notifications-confirm-subject = 请确认您的电子邮箱
notifications-confirm-body =
    您好：

    有人（多半是您本人）用这个邮箱注册了账号。请在三天内确认这是您的邮箱。

    如果不是您本人，无需理会。
notifications-confirm-link = 确认邮箱
notifications-known-subject = 您已经有账号了
notifications-known-body =
    您好：

    有人（多半是您本人）想用这个邮箱注册账号，而它已经有账号了。请直接登录；忘记密码时可以重设。

    如果不是您本人，无需理会，账号没有任何变化。
notifications-known-link = 登录
notifications-reset-subject = 重设密码
notifications-reset-body =
    您好：

    有人（多半是您本人）申请重设密码。请在一小时内设置新密码。

    如果不是您本人，无需理会，原密码仍然有效。
notifications-reset-link = 设置新密码
notifications-password-subject = 您的密码已修改
notifications-password-body =
    { $name }，您好：

    您的密码刚刚修改，其他设备均已退出登录。

    如果不是您本人，请立即重设密码。
notifications-password-link = 重设密码
notifications-role-granted-subject = 您的角色：{ $role }
notifications-role-granted-body =
    { $name }，您好：

    本市管理员授予您一个角色：{ $role }。您打开下一页时即可使用。

    如果您不知情，请告诉管理员。
notifications-role-link = 前往办理
notifications-role-withdrawn-subject = 您的角色已收回：{ $role }
notifications-role-withdrawn-body =
    { $name }，您好：

    本市管理员收回了您的一个角色：{ $role }。您的账号不受影响，已作的决定不变。

    如果您不知情，请告诉管理员。

notifications-kept-letters = 发给您的邮件内容
notifications-kept-letters-why = 发送失败时重发，您询问时可以查证。
notifications-kept-letters-until = 90天；含确认邮箱或重设密码链接的邮件，发出后即删除内容，未能发出的最多保存4天。之后只记录曾经发出
notifications-unsubscribe = 不再接收这类邮件
