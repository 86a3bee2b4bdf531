# A case before a desk
cases-desk-reasons-missing = Choose at least one reason.
cases-desk-words-missing = Say in words what the reasons mean here, so that the applicant knows what to mend.
cases-desk-message-missing = Tell the applicant what is wrong and how to correct it.
cases-desk-too-long = Shorten this to { $most } characters.
cases-desk-stage-draft = Draft
cases-desk-stage-under-review = Under review
cases-desk-stage-approved = Approved
cases-desk-stage-refused = Refused
cases-desk-stage-withdrawn = Withdrawn by the applicant

# What the applicant says
cases-desk-firm = The firm
cases-desk-credit-code = Credit code
cases-desk-place = Place
cases-desk-within = ,{ " " }
cases-desk-premises = Premises
cases-desk-contact = Contact
cases-desk-submitted = First submitted
cases-erased = Erased on { $on }, when its time was over
cases-desk-list-empty = This list is empty, or was erased on its day.
cases-desk-not-answered = Not answered
cases-desk-sums = { $column }: { $sums }
cases-desk-rows-of = Rows { $from } to { $to } of { $all }
cases-desk-rows-before = ← Rows before
cases-desk-rows-after = Further rows →
cases-desk-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
cases-desk-rows-show = Show all rows
cases-desk-files = Files
cases-desk-file-size = { $kilobytes } KB
cases-desk-no-file = No file
cases-desk-looks = The firm sees that you have opened its personal data, and each file that you download.

# What changed
cases-desk-changed = Changed since the submission before
cases-desk-changed-nothing = Nothing: the applicant submitted the same again.
cases-desk-was = Was:
cases-desk-is = Is:
cases-desk-rows-changed =
    { $count ->
        [one] { $count } row changed
       *[other] { $count } rows changed
    }
cases-desk-rows-added =
    { $count ->
        [one] { $count } row added
       *[other] { $count } rows added
    }
cases-desk-rows-removed =
    { $count ->
        [one] { $count } row removed
       *[other] { $count } rows removed
    }

# Departments and history
cases-desk-departments = Departments
cases-desk-then = Then: { $departments }
cases-desk-history = What happened
cases-desk-happened-submitted = Submitted
cases-desk-happened-answered = Correction submitted
cases-desk-happened-asked = { $department } asked for a correction
cases-desk-happened-approved = { $department } approved
cases-desk-happened-refused = { $department } refused

# Deciding
cases-desk-decision = Your decision
cases-desk-to-decision = To the decision
cases-desk-due = Decide by
cases-desk-own-asked = You have asked the applicant. The step comes back to you when they have answered; your clock has stood since { $since }.
cases-desk-asked = { $who } has asked the applicant. The clock has stood since { $since }.
cases-desk-approved = { $who } approved this step on { $on }.
cases-desk-refused = { $who } refused this step on { $on }.
cases-desk-note = Note (may be empty)
cases-desk-note-hint = The other departments read it.
cases-desk-approve = Approve
cases-desk-refuse-open = Refuse…
cases-desk-reasons = Reasons
cases-desk-words = In your words
cases-desk-words-hint = What was found, and what would have to be different. The applicant reads this.
cases-desk-refuse-told = A refusal ends the case at once, for all departments.
cases-desk-refuse = Refuse the case
cases-desk-ask-open = Ask for a correction…
cases-desk-sections = What should be corrected?
cases-desk-message = Message to the applicant
cases-desk-message-hint = What is wrong, and how to correct it.
cases-desk-ask-told = Your clock stands until they answer. The other departments work on.
cases-desk-ask = Ask the applicant
cases-desk-also = Also before you: { $task }

# Decided
cases-desk-done-approved = Approved
cases-desk-done-refused = Refused
cases-desk-done-asked = The applicant has been asked
cases-desk-done-open = This step is not decided
cases-desk-done-waits = The step comes back to you when they have answered. Your clock stands until then.
cases-desk-done-all = Every department has approved: the case is approved, and the applicant has been told by mail.
cases-desk-done-over = The case is refused. It is before no department any more, and the applicant has been told by mail.
cases-desk-done-next = Now it is before: { $departments }.
cases-desk-done-case = Back to this case
