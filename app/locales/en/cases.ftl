cases-refusal-already-submitted = This case was submitted before. Open it to see which departments have it.
cases-refusal-nothing-asked = No department is waiting for a correction. Your answers are as you last submitted them.
cases-refusal-nothing-to-correct = Say which sections the applicant should correct.
cases-refusal-not-under-review = This case has not been submitted yet.
cases-refusal-already-over = This case is over: it was decided or withdrawn. Nothing was changed.
cases-no-desk = No desk is open for the step “{ $step }” where your premises are. Nothing is lost: try again later, or ask the subdistrict office.
cases-answer-first = Answer this first: which departments look at your case depends on it.
cases-list-separator = {", "}
cases-a-department = The department
cases-number = Case number
cases-title = Case { $number }
cases-back = Case { $number }
cases-yuan = yuan
cases-optional = { $label } (optional)
cases-not-answered = Not answered

# My cases
cases-mine = My cases
cases-mine-empty = You have no cases yet.
cases-mine-empty-next = Choose what your firm needs, and begin there. You can stop at any time; what you saved waits for you here.
cases-mine-begin = Find a service
cases-mine-table = Your cases, the newest first
cases-column-programme = Service
cases-column-firm = For
cases-column-state = State
cases-column-begun = Begun or submitted
cases-column-promised = Answer by, or ended
cases-stage-draft = Draft
cases-stage-to-correct = Correction asked
cases-stage-under-review = With departments
cases-stage-approved = Approved
cases-stage-refused = Refused
cases-stage-withdrawn = Withdrawn
cases-number-find = Find a case by its number
cases-number-hint = It stands on your receipt, such as 2026-330106-000123
cases-number-go = Open the case
cases-number-malformed = A case number has three parts, such as 2026-330106-000123. Copy it from your receipt or from a letter of ours.
cases-number-unknown = No case of yours has this number. Check the digits; if you filed with another account, sign in with that one.

# Begin
cases-new-title = Where is it for?
cases-back-to-programme = About this service
cases-new-premises = Premises
cases-new-premises-why = The place decides which departments look at your case.
cases-new-provisional = The desk has not confirmed yet that you act for this firm. You can fill in and submit meanwhile; a certificate or money follows only after that.
cases-new-start = Begin
cases-new-other = Other premises, or another firm
cases-new-empty = A case is filed for a firm’s premises, and you have none yet.
cases-new-empty-next = Add your firm by its credit code, then the premises. You can go on here at once, while the desk confirms that you act for the firm.
cases-new-to-firms = Go to my firms
cases-new-account = { $firm } has no bank account here yet. We need it so that the money can be paid.
cases-new-account-add = Add the bank account
cases-not-open = This service takes no cases today. Its days stand on the service’s page. What you saved is kept.
cases-premises-missing = Choose the premises that it is for.
cases-premises-gone = These premises are no longer among yours. Choose others, or add them under “My firms”.
cases-account-missing = Add the firm’s bank account first, so that the money can be paid. What you answered is saved.

# Fill in
cases-draft-lead = Answer the parts in any order. Each has a button that saves it; leave and come back whenever you like.
cases-draft-kept = A draft that nobody touches for 180 days is withdrawn, and what was typed is erased.
cases-for-premises = Filed for:
cases-task-check = Check your answers and submit
cases-check-and-submit = Check and submit
cases-discard = Throw this draft away
cases-looks-case = Case { $number }
cases-section-closed = This part can’t be changed now: the departments have it. If one of them asks for a correction, it opens again.
cases-section-unfinished = { $section }: something was not right when it was last saved; look it through and save it again
cases-more-asked = Saved. One more question follows from your answer.
cases-list-empty = The list is still empty.
cases-list-saved = { $rows ->
    [one] One row is saved
   *[other] { $rows } rows are saved
}. What you paste is added to them.
cases-list-open = Upload a file, or see and remove rows
cases-list-columns = Columns, in this order or with a heading: { $columns }
cases-conflict = Somebody else has just saved this part
cases-conflict-lead = Nothing of yours was lost, and nothing of theirs was overwritten. Your answers stand in the form; what was saved meanwhile stands below. Take over what you need, then save.
cases-conflict-yours = Your answers, not saved yet
cases-conflict-saved = Saved by somebody else

# Attach
cases-attached = Attached
cases-not-attached = Nothing attached
cases-file = Choose a file
cases-file-another = Add another file
cases-file-hint = { $types }, up to 10 MB each.
cases-file-send = Upload
cases-file-remove = Remove
cases-file-size = { $kilobytes } KB
cases-file-optional = Optional
cases-file-count = { $count ->
    [one] 1 file
   *[other] { $count } files
}
cases-file-missing = Choose a file first. An empty file can’t be read by anybody.
cases-file-too-large = This file is larger than 10 MB. Make it smaller or split it, then upload it again. The files already attached are still there.
cases-file-type = This is no file of the kinds named below; we looked at its content, not at its name. Save it as one of them and upload it again.
cases-file-too-many = There are { $most } files already. Remove one, or put several into one PDF.

# Check and submit
cases-check = Check your answers
cases-check-correction = Check your correction
cases-answers = Your answers
cases-still-missing = Still missing
cases-submit = Submit
cases-answer = Send the correction
cases-submit-lead = When you submit, all departments concerned are asked. You see at any time who has it and until when.
cases-answer-lead = The departments that asked go on with your corrected answers; the others have worked on meanwhile.
cases-declaration-title = Your declaration
cases-declaration = What is stated here is true, and I may file it for { $firm }.
cases-declaration-missing = Tick the box to say that what is stated is true.

# Receipt
cases-receipt = Submitted
cases-receipt-answered = Correction sent
cases-receipt-next = What happens next
cases-receipt-asked = Asked now: { $departments }.
cases-receipt-promised = You can expect the decision by { $promised } at the latest.
cases-receipt-mail = We write to you when a department asks for something, and when it is decided.
cases-receipt-provisional = The holidays of those days are not announced yet; the date may move by them.
cases-receipt-open = See where the case is

# Where it is
cases-state-with = { $count ->
    [one] { $department } has it and must answer by { $until }.
    [2] Two departments have it; both must answer by { $until }.
    [3] Three departments have it; all must answer by { $until }.
   *[other] { $count } departments have it; all must answer by { $until }.
}
cases-state-asked = { $departments } asked you for a correction. The clock there stands until you answer.
cases-state-approved = Approved on { $day }.
cases-state-refused = Refused on { $day }.
cases-state-withdrawn = Withdrawn on { $day }. Nobody works on it any more.
cases-who-has-it = Who has it, and until when
cases-afterwards = Asked after that: { $departments }
cases-step-asking = Waits for you
cases-to-correct = What you are asked to correct
cases-correction-of = It concerns: { $sections }
cases-check-and-answer = Check and send the correction
cases-refused-by = { $department } refused it, because:
cases-you-can = What you can do
cases-read-answers = Read what you submitted
cases-file-anew = File a new case
cases-withdraw = Withdraw the case
cases-what-happened = What happened
cases-happened-started = You began the draft
cases-happened-submitted = You submitted it
cases-happened-answered = You sent the correction
cases-happened-approved = The case was approved
cases-happened-refused = The case was refused
cases-happened-withdrawn = The case was withdrawn
cases-happened-redated = Answer due by { $day }, by the new calendar of working days
cases-happened-promise-moved = Decision expected by { $day }, by the new calendar of working days
cases-happened-asked = Asked for its part
cases-happened-claimed = Began to work on it
cases-happened-correction = Asked you for a correction
cases-happened-step-approved = Approved its part
cases-happened-step-refused = Refused it

# Withdraw
cases-discard-title = Throw the draft away?
cases-discard-warning = Everything typed and attached is erased at once. It can’t be brought back.
cases-discard-do = Throw it away
cases-withdraw-title = Withdraw the case?
cases-withdraw-warning = The departments stop working on it at once, and it can’t be reopened. You can file anew at any time.
cases-withdraw-do = Withdraw it
cases-keep = No, keep it

# Letters
cases-letter-open = Open the case
cases-letter-receipt-subject = We have your case { $number }
cases-letter-receipt-body =
    Hello { $name },

    { $firm } has submitted: { $programme }. The case number is { $number }.

    Asked now: { $departments }.

    You can expect the decision by { $promised } at the latest. We write again when a department asks for something, and when it is decided.
cases-letter-answered-subject = We have your correction to case { $number }
cases-letter-answered-body =
    Hello { $name },

    Your corrected answers to { $programme } for { $firm } have arrived.

    They are before: { $departments }.

    You can expect the decision by { $promised } at the latest.
cases-letter-correction-subject = Case { $number }: please correct something
cases-letter-correction-body =
    Hello { $name },

    { $departments } needs a correction before it can decide { $programme } for { $firm }. It writes:

    { $message }

    It concerns: { $sections }.

    The clock stands until you answer. Only these parts are open; everything else stays as it is.
cases-letter-approved-subject = Case { $number } is approved
cases-letter-approved-body =
    Hello { $name },

    { $programme } for { $firm } is approved.

    Open the case to see each department’s part and what you were granted.
cases-letter-refused-subject = Case { $number } is refused
cases-letter-refused-body =
    Hello { $name },

    { $programme } for { $firm } is refused. The reasons: { $reasons }.

    { $note }

    Once these reasons are mended, you can file anew at any time.

# Lists, row by row
cases-list-too-large = This file is larger than 4 MB, which is more than any list needs. Save only the rows as CSV and upload it again.
cases-list-back = { $section }
cases-list-count = { $rows ->
    [one] One row is saved.
   *[other] { $rows } rows are saved.
}
cases-list-mend = Rows to be mended
cases-list-mend-how = The other rows are saved. Put these right here; they are then added to them.
cases-list-unsaved = Your rows, not saved
cases-list-unsaved-how = None of them was taken. They stand here so that you can copy them, or send them again.
cases-list-unsaved-save = Send them again
cases-list-mend-save = Save the mended rows
cases-list-upload = Upload a list
cases-list-file = CSV file
cases-list-file-hint = One row for each, saved from a spreadsheet as “CSV UTF-8”. Columns: { $columns }. The rows are added to those saved.
cases-list-template = Download an empty file with the right heading
cases-list-add-one = Add one row
cases-list-add = Add this row
cases-list-rows = Rows { $first } to { $last } of { $count }
cases-list-tick = Row
cases-list-tick-all = All { $rows } rows, to start over
cases-list-remove-title = Remove
cases-list-remove = Remove the ticked rows
cases-rows-none-ticked = Tick the rows that should go.
cases-rows-changed = Somebody else has changed this list since you opened it, so nothing was removed. This is how it is now; tick again.
cases-cell-date = Such as 2020-02-20
cases-cell-choices = One or several of these, divided by “;”: { $choices }
