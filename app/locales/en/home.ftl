home-question = What does your firm need?
home-question-hint = For example: reopen, rent subsidy
home-search = Search
home-found = { $count ->
    [one] 1 service found
   *[other] { $count } services found
}
home-nothing-found = Nothing found for “{ $words }”. Try a shorter word, such as “reopen”.
home-no-services = Nothing can be applied for yet.
home-promised = Promised: { $days }
home-taken = {" "}· Really taken: { $days }
home-where-is-my-case = Where is my case?
home-case-number-hint = The number on your receipt, such as 2026-330106-000123
home-find-case = Find my case
home-today = Today in the city
home-way-file = File once
home-way-ask = All departments at the same time
home-way-prove = A certificate anybody can check
home-issued-today = { $count ->
    [one] 1 certificate
   *[other] { $count } certificates
} issued today
home-issued-ever = { $count ->
    [one] 1 certificate
   *[other] { $count } certificates
} issued in all
home-board = What residents ask, and what departments answer
