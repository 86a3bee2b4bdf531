# Letters to an address that nobody has confirmed name nobody: the name is the word of whoever signed up.
notifications-signature = Seamless, the city's portal. You get this letter because of your account; it cannot be answered.
notifications-confirm-subject = Confirm your e-mail address
notifications-confirm-body =
    Hello,

    Somebody, most likely you, opened an account with this address. Confirm within three days that it is yours.

    If it was not you, you need do nothing.
notifications-confirm-link = Confirm the address
notifications-known-subject = You already have an account
notifications-known-body =
    Hello,

    Somebody, most likely you, wanted to open an account with this address. It has one already: sign in, or set a new password if you forgot yours.

    If it was not you, you need do nothing; nothing has changed.
notifications-known-link = Sign in
notifications-reset-subject = Set a new password
notifications-reset-body =
    Hello,

    Somebody, most likely you, asked for a new password. Set it within an hour.

    If it was not you, you need do nothing; your password still holds.
notifications-reset-link = Set a new password
notifications-password-subject = Your password has changed
notifications-password-body =
    Hello { $name },

    Your password was changed just now, and you are signed out everywhere else.

    If it was not you, set a new one at once.
notifications-password-link = Set a new password
notifications-role-granted-subject = Your role: { $role }
notifications-role-granted-body =
    Hello { $name },

    An administrator of the city has given you a role: { $role }. It works from the next page you open.

    If you did not expect this, tell the administrators.
notifications-role-link = Open your work
notifications-role-withdrawn-subject = Your role has ended: { $role }
notifications-role-withdrawn-body =
    Hello { $name },

    An administrator of the city has withdrawn a role of yours: { $role }. Your account stays, and what you decided stays decided.

    If you did not expect this, tell the administrators.

notifications-kept-letters = The mails we sent you
notifications-kept-letters-why = To send them again when mail fails, and to answer if you ask.
notifications-kept-letters-until = 90 days; those with a link to confirm your address or set a password until they are sent, or 4 days. After that only that they were sent
notifications-unsubscribe = No more of these mails
