ui-back = Back
ui-skip = Skip to main content
ui-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-title = { $title } · { $city } reopening services
ui-title-refused = Error: { $title }
ui-service = Reopening services
ui-own-name = English
ui-places = Main places
ui-menu = Menu
ui-place-services = Services
ui-place-cases = My cases
ui-place-enterprises = My firms
ui-place-supervision = Supervision
ui-place-desk = Desk
ui-place-city = Departments and people
ui-place-moderation = Moderation
ui-place-board = Board
ui-place-register = Register
ui-place-verify = Verify a certificate
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-account-of = Account of { $name }
ui-notices = Notices
ui-unread = unread
ui-footer-privacy = Privacy
ui-footer-accessibility = Accessibility
ui-footer-cookies = Cookies
ui-footer-promise = File once; every department is asked at the same moment. You can see each step.

# Forms
ui-error-prefix = Error:
ui-told = { $told }
ui-error-title = There is a problem
ui-warning = Warning
ui-show = Show
ui-hide = Hide
ui-show-password = Show password
ui-hide-password = Hide password
ui-year = Year
ui-month = Month
ui-day = Day
ui-change = Change
ui-save-and-continue = Save and continue
ui-continue = Continue
ui-task-done = Completed
ui-task-not-started = Not started
ui-task-in-progress = In progress
ui-task-to-correct = Correction asked
ui-task-cannot-start = Cannot start yet

# Long lists
ui-lanes-today = The upright line is today, { $day }
ui-pages = Pages
ui-newer = ← Newer
ui-older = Older →
ui-beginning = ← Beginning of the list
ui-next = Next →

# When something goes wrong
ui-error-home = Go to the front page
ui-error-request = Request number: { $number }
ui-error-400 = This request can’t be read
ui-error-400-happened = What arrived was incomplete, or did not come from a form of ours. Nothing was done.
ui-error-400-next = Go back, load the page again and repeat what you did.
ui-error-403 = You can’t open this page
ui-error-403-happened = It belongs to another role, or your e-mail address is not confirmed yet. Nothing was changed.
ui-error-403-next = Confirm your address on your account’s page. If you should have this right, ask your administrator.
ui-error-404 = Page not found
ui-error-404-happened = The address may be wrong, or this page does not belong to your account. Nothing was lost.
ui-error-404-next = Check the address or the number. If you have several accounts, sign in with the other.
ui-error-409 = Somebody else has just changed this
ui-error-409-happened = While you were writing, somebody saved a newer version. Yours did not overwrite it.
ui-error-409-next = Go back and copy what you wrote, then open the newest version and go on.
ui-error-spent = This form was used before
ui-error-spent-happened = The same form was already sent successfully with other answers, so nothing was done this time.
ui-error-spent-next = Look at what was sent. To send another, open the form again.
ui-error-413 = The file is too large
ui-error-413-happened = What arrived is larger than we accept and was not kept. Everything saved before is still there.
ui-error-413-next = A file may have up to 10 MB. Make it smaller or split it, then upload it again.
ui-error-422 = This can’t be done now
ui-error-422-happened = The reasons stand above. Nothing was changed.
ui-error-422-next = Go back, mend what is named, and try again.
ui-error-429 = Too many attempts
ui-error-429-happened = So that nobody can try or send without end, this is not accepted for a while. Nothing was changed.
ui-error-429-next =
    { $minutes ->
        [one] Try again in a minute.
       *[other] Try again in { $minutes } minutes.
    } If you forgot your password, you can set a new one.
ui-error-500 = Something went wrong here
ui-error-500-happened = This request was not completed, and not half-done either. Everything saved before is still there.
ui-error-500-next = The fault has been recorded. Try again later. If you contact us, quote the request number below.
ui-error-503 = Very many people are here now
ui-error-503-happened = This request was not handled. Everything saved before is still there.
ui-error-503-next = Wait ten seconds and try again.
