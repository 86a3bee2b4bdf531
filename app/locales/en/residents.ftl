residents-title = Verified resident
residents-back = Your account
residents-why = Show once that you live here, and your supports count as a verified resident's. You need not: without it you write and support all the same, and your supports are shown apart.
residents-at-once = At once
residents-at-once-how = The registry of residents is asked whether your identity number and your name belong together.
residents-how = How it works
residents-how-at-desk = At a desk
residents-how-card = Take your identity card to the desk of any subdistrict's office.
residents-how-code = A clerk looks at it, and gives you a code that is valid for seven days.
residents-how-type = Type your identity number and the code here.
residents-not-kept = Of your number we keep a check value from which it can't be read, so that one number is one account. Neither the number nor your name on the card is kept, and nobody sees on the board who you are.
residents-have-code = I have a code
residents-number = Identity number
residents-number-hint = The 18 characters on your identity card; the last may be an X
residents-code = Code
residents-code-hint = Ten letters and digits, such as 7K3M9-QXT0A
residents-verify = Verify me
residents-look-up = Look me up
residents-look-up-asks = The registry of residents is asked whether this number and this name belong together, and whether you are registered in { $city }. It answers yes or no.
residents-look-up-or-desk = Go to a desk instead
residents-name = Name on the card
residents-notice-verified = You are a verified resident.
residents-is-one = You are a verified resident.
residents-seen = { $department } saw your identity card. Verified on { $day }.
residents-looked-up = The registry of residents confirmed it. Verified on { $day }.
residents-counts = Your supports count as a verified resident's, those you gave before as well.
residents-withdraw = Withdraw your verification
residents-withdraw-means = The check value of your number is erased. Your supports stay, and count as unverified from now on. To be verified again, begin anew.
residents-keep = Stay a verified resident
residents-notice-withdrawn = You are not a verified resident any more. The check value of your number is erased.
residents-not-verified = Only verified residents can do this. Read how to become one.

# What is wrong with a number, a name or a code
residents-number-empty = Enter the identity number
residents-number-length = An identity number has 18 characters, and there are { $typed }
residents-number-character = An identity number is digits alone, but for an X that may stand at its end
residents-number-division = No identity number begins like this. Compare the first digits with the card
residents-number-birth-date = The 7th to the 14th digit are a birth date, such as 19900131. Compare them with the card
residents-number-check-digit = One of the characters is mistyped: the last does not fit the others. Compare them with the card
residents-name-empty = Enter the name that stands on the card
residents-name-unlike = A name has at most 60 characters and no digits. Compare it with the card
residents-registry-no = The registry knows nobody in { $city } with this number and this name. Compare both with the card. If they are right, take the card to a subdistrict's desk
residents-registry-enough = You have asked too often today. Try again tomorrow, or go to a subdistrict's desk with your identity card
residents-code-enough = Too many tries. Wait an hour, or ask the subdistrict's desk for a new code
residents-registry-silent = The registry of residents does not answer just now. Nothing is lost, and this try does not count. Try again later, or go to a subdistrict's desk
residents-code-unlike = A code is ten letters and digits. Compare it with what the desk gave you
residents-code-wrong = This number and this code do not go together, or the code is not valid any more. Compare both with what you hold; if they are right, ask a subdistrict's desk for another code
residents-number-taken = Another account is verified with this number. If you can't use that account, or it isn't yours, go to a subdistrict's desk with your identity card and ask for a code that moves the verification
residents-other-number = You are verified with another number. To be verified with this one, withdraw your verification first
residents-own-code = You handed out this code yourself. A colleague must see your card, and hand out another

# At a subdistrict's desk
residents-desk-title = Hand out a code to a resident
residents-desk-why = With it the person shows the portal that you saw their identity card. The number is not kept, and you don't see which account the code is used for.
residents-desk-number = Identity number
residents-desk-number-hint = As it stands on the card; a code that was handed out for it before is not valid any more
residents-desk-card = The card
residents-desk-seen = I hold the identity card in my hand, and it is this person's
residents-desk-unseen = Look at the identity card first, and say so
residents-desk-earlier = An earlier account
residents-desk-moves = The person was verified with another account, and asks to move that to a new one
residents-desk-moves-hint = Such as when they can't sign in any more. The other account stops being verified, and gets a letter that names your office.
residents-desk-hand-out = Hand out a code
residents-handed-out = Give this code to the person
residents-shown-once = It is shown this once. Print this page or write the code down; if it is lost, hand out another.
residents-slip = Sign in, open { $link }, and type your identity number and this code by { $until }.
residents-another = Next person

residents-letter-moved-subject = You are not a verified resident any more with this account
residents-letter-moved-body =
    Hello { $name },

    { $department } saw an identity card with the number that this account was verified with, and its holder moved the verification to another account. Your supports stay, and count as unverified.

    If that was not you, go to that office with your identity card.
residents-letter-moved-link = About verified residents

# The privacy page
residents-kept-number = Your identity number, as a check value only
residents-kept-number-why = So that one number is one verified account. It can't be read from the value. If you choose to be looked up, your number and name are sent to the registry of residents, and kept by us nowhere.
residents-kept-number-until = Until you withdraw your verification; with a vote of yours, until that vote closes
residents-kept-code = A code that a subdistrict's desk gave you, as a check value only
residents-kept-code-why = To tell who showed an identity card at the desk.
residents-kept-code-until = Until you use it, or 7 days
