# What is wrong with an answer. {$label}: the question; {$problem}: the sentence that follows.
programmes-problem-of = { $label }: { $problem }
programmes-problem-in-row = Row { $row }: { $problem }
programmes-problem-in-cell = Row { $row }, { $column }: { $problem }
programmes-list-separator = {", "}
programmes-problem-missing = enter an answer
programmes-problem-not-chosen = choose an answer
programmes-problem-not-attached = attach the document
programmes-problem-too-long = shorten it to { $max } characters or fewer
programmes-problem-not-whole = enter a whole number, such as 320
programmes-problem-not-money = enter a sum in yuan, such as 1,200.50
programmes-problem-too-small = enter { $min } or more
programmes-problem-too-large = enter { $max } or less
programmes-problem-sum-outside = enter a sum from { $min } to { $max }
programmes-problem-not-date = enter a real date, such as 2020-02-20
programmes-problem-too-soon = must be at least { $days } days from today; the earliest day is { $earliest }
programmes-problem-unknown-choice = choose one of these: { $choices }
programmes-problem-not-yes-no = answer yes or no
programmes-problem-not-phone = enter a mobile number, such as 138 0000 0000, or a landline with its area code
programmes-problem-twice = give only one answer
programmes-problem-too-few-rows = list at least { $min } rows; there are { $found }
programmes-problem-too-many-rows = list at most { $max } rows; there are { $found }
programmes-problem-repeated = { $who } is listed more than once; the row is kept once
programmes-problem-no-such-columns = the heading has no column for { $columns }; add it, or leave the heading out
programmes-problem-too-many-cells = there are { $found } cells, but { $expected } columns; check for surplus commas
programmes-problem-broken-quotes = a quotation mark is opened and not closed, or a cell holds a line break; mend it
programmes-problem-unreadable = this file can’t be read as text; save it as “CSV UTF-8” and try again
programmes-problem-unknown-field = this form has no such field; open the page again and repeat what you did

programmes-fault = Line { $line }, { $place }: { $message }
programmes-edition-out-of-turn = { $code }: the document says edition { $number }, but the next one is { $next }

programmes-yes = Yes
programmes-no = No
programmes-rows-told = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}

# The page of a programme
programmes-what-is-asked = What we ask, and why
programmes-who-decides = Who decides
programmes-same-moment = Departments in one row are asked at the same moment. A broken outline means: only in some cases.
programmes-steps-drawing = The steps of a case
programmes-steps-table = The steps as a table
programmes-column-moment = Order
programmes-column-step = Step
programmes-column-days = At most
programmes-always = Always
programmes-level-city = City
programmes-level-district = District
programmes-level-subdistrict = Subdistrict
programmes-working-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
programmes-working-days-range = { $least } to { $most } working days
programmes-legal-basis = Legal basis
programmes-edition = Edition { $number }
programmes-edition-published = Edition { $number }, published on { $day }.
programmes-edition-current = It is in force.
programmes-edition-to-programme = To the programme, whatever its edition
programmes-edition-earlier = It is no longer in force. What is asked and promised today may be different.
programmes-edition-to-current = See edition { $number }, which is in force
programmes-who-may-apply = Who may apply
programmes-days-promised = Promised
programmes-days-taken = Really taken
programmes-days-taken-told = { $days ->
    [0] the same day
    [one] 1 working day
   *[other] { $days } working days
}, the middle of { $cases ->
    [one] 1 decided case
   *[other] { $cases } decided cases
}
programmes-documents = Documents
programmes-no-documents = None
programmes-account = Bank account
programmes-account-why = We need the firm’s bank account so that the money can be paid.
programmes-open = Open
programmes-open-from = from { $from }
programmes-open-until = from { $from } to { $until }
programmes-start = Start

# The privacy page
programmes-kept-field = { $programme }: { $field }
programmes-kept-days = { $days ->
    [one] 1 day
   *[other] { $days } days
} after the case has ended
programmes-kept-years = { $years ->
    [one] 1 year
   *[other] { $years } years
} after the case has ended
