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

# About the portal
home-privacy = Privacy
home-privacy-asked = We ask only for what a decision needs, and say beside each question what it is for. What another authority already holds, we don’t ask of you.
home-privacy-looks = Each look at your personal data is recorded: who, when and why. You see every one of them on your firm’s page.
home-privacy-rights = You can read your data at any time, and correct all but what you posted in public. When its time is over it is erased, and the record of the case no longer holds it.
home-privacy-kept = What we ask, and how long it is kept
home-privacy-field = Field
home-privacy-why = What it is for
home-privacy-how-long = Kept
home-accessibility = Accessibility
home-accessibility-aim = This portal is for everybody: each thing can be done by keyboard alone, with a screen reader, at four times the size, or in a browser without JavaScript. We follow WCAG 2.2, level AA.
home-accessibility-tested = Every page is checked automatically in both languages, as wide as a phone and as a desk, and looked at by people.
home-accessibility-known = What we know is missing: PDF files that firms upload may hold no text, so a screen reader can’t read them.
home-accessibility-tell = If a page stands in your way, tell the people at the desk its address. We will mend it, and handle your matter another way meanwhile.
home-cookies = Cookies
home-cookies-one = This portal uses one cookie. It remembers that you are signed in and your language, ends after eight hours’ rest or when you close the browser, and can’t be read by scripts.
home-cookies-none = There are no cookies for statistics, advertising or third parties, so there is nothing to consent to.
