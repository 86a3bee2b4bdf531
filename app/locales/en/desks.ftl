desks-refusal-still-waiting = The steps before this one are not done yet. Your desk is asked as soon as they are.
desks-refusal-already-over = This step has been decided, or is no longer needed. Nothing of yours was changed.
desks-refusal-held-by-another = A colleague has claimed this step. Take another one, or ask them to release it.
desks-refusal-applicant-asked = The applicant has been asked for a correction since { $since }. You can decide once they have answered.
desks-refusal-not-held = You do not hold this step, so you can't give it back.
desks-refusal-second-person-needed = You decided an earlier step of this matter. A second person must decide this one.
desks-refusal-own-matter = You act for this firm yourself, or have asked to. A colleague must handle its matters.
desks-refusal-held-by = { $who } claimed this step before you. Take another one, or ask them to release it.
desks-refusal-approved-by = { $who } has approved this step already. Nothing of yours was changed.
desks-refusal-refused-by = { $who } has refused this already. Nothing of yours was changed.

# The queue
desks-queue = The queue
desks-queue-title = Desk
desks-residents = Hand out a code to a resident
desks-list-separator = ,{ " " }
desks-next = Next one
desks-more = Further ones →
desks-groups = Groups
desks-group-all = All
desks-group-mine = Mine
desks-group-critical = More than 5 working days overdue
desks-group-overdue = Overdue
desks-group-soon = Due soon
desks-group-later = Later
desks-group-asking = Waiting for the applicant
desks-group-found = Found
desks-all-of-these = all of these
desks-filter-number = Number
desks-filter-topic = What
desks-filter-desk = Desk
desks-filter-all = All
desks-filter-show = Show
desks-topic-claim = Who acts for a firm
desks-topic-post = Residents' posts
desks-column-number = Number
desks-column-firm = Firm
desks-column-what = What
desks-column-clock = Clock
desks-column-state = State
desks-column-action = To do
desks-column-result = Result
desks-state-waiting = For others before it
desks-state-open = Open
desks-state-mine = You hold it
desks-state-claimed = Held by { $who }
desks-state-asking = Applicant asked by { $who }
desks-state-done = Decided by { $who }
desks-claim = Claim
desks-release = Release
desks-continue = Continue
desks-open = Open
desks-open-told = Nobody holds this step. You can decide it at once, or claim it so that nobody else begins.
desks-claimed-told = You hold this step.
desks-choose = Choose { $number }
desks-none = Nothing is before your desk. New matters appear here the moment they arrive.
desks-none-in-group = Nothing in this group.
desks-none-filtered = Nothing matches.
desks-none-found = No matter at your desks has a number that ends in “{ $number }”.
desks-show-all = Show everything
desks-notice-released = Released. It is on the queue again.
desks-notice-nothing-open = Nothing open is left that you could take now.

# Clocks
desks-clock-waiting = Not yet asked
desks-clock-today = Due today
desks-clock-since = Overdue since { $day }
desks-clock-overdue =
    { $days ->
        [one] { $days } working day overdue
       *[other] { $days } working days overdue
    }
desks-clock-left =
    { $days ->
        [one] { $days } working day left
       *[other] { $days } working days left
    }
desks-clock-provisional = { $words } (provisional)
desks-clock-stands = Stands since { $since }
desks-clock-approved = Approved
desks-clock-refused = Refused
desks-clock-dropped = No longer needed

# Several at once
desks-chosen = The chosen:
desks-bulk-claim = Claim
desks-bulk-release = Release
desks-bulk-caption = The chosen steps
desks-bulk-none = You have chosen none. Go back and tick some.
desks-bulk-claim-title =
    { $count ->
        [one] Claim this step?
       *[other] Claim these { $count } steps?
    }
desks-bulk-claim-yes = Claim them
desks-bulk-claim-done = What became of each
desks-bulk-release-title =
    { $count ->
        [one] Release this step?
       *[other] Release these { $count } steps?
    }
desks-bulk-release-yes = Release them
desks-bulk-release-done = What became of each
desks-became-mine = Yours now
desks-became-still-mine = You still hold it
desks-became-claimed = { $who } has it
desks-became-refused = Not claimed: a second person must decide it, or it is of your own firm
desks-became-open = On the queue again
desks-became-asking = Applicant asked by { $who }
desks-became-done = { $who } has decided it
desks-became-gone = No longer before your desk
