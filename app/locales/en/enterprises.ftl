# What is wrong with what was typed
enterprises-credit-code-empty = Enter the unified social credit code. It is on the business licence.
enterprises-credit-code-length = A credit code has 18 characters; this has { $length }. Compare it with the business licence.
enterprises-credit-code-character = Character { $position } is “{ $character }”, which no credit code contains. The letters I, O, S, V and Z are never used: check for 1, 0, 5, U and 2.
enterprises-credit-code-division = Characters 3 to 8 name the place of registration and must be digits.
enterprises-credit-code-organisation = One of the characters 9 to 17 is wrong: the organisation code inside the credit code does not add up. Compare them with the business licence.
enterprises-credit-code-check-digit = Check the last character: it does not fit the others. One of the first eight or the last is wrong.
enterprises-firm-name-length = Enter the firm’s full name as on the business licence, 2 to { $most } characters.
enterprises-district-missing = Choose the district. The code does not name one of Hangzhou’s districts, so we can’t tell it.
enterprises-role-missing = Choose whether you are the firm’s owner or somebody who acts for it.
enterprises-statement-missing = Tell the desk why you may act for this firm.
enterprises-statement-too-long = Shorten this to { $most } characters.
enterprises-already-yours = You act for this firm already. You find it under “My firms”.
enterprises-already-claimed = You have asked for this firm already, and the desk has not answered yet. You find its date under “My firms”.
enterprises-too-many-claims = { $most } of your firms are waiting for a desk. Ask for this one once some are decided.
enterprises-no-desk = No desk for this district is open at the moment. Nothing was sent; please try again later.
enterprises-reason-missing = Say why the claim is refused. The claimant reads it.
enterprises-reason-too-long = Shorten the reason to { $most } characters.
enterprises-decision-missing = Choose whether you confirm or refuse the claim.
enterprises-claim-decided = A colleague has decided this claim meanwhile. Nothing of yours was saved.
enterprises-claim-own = You act for this firm or claim it yourself, so a colleague must decide.
enterprises-premises-name-missing = Give the premises a name, such as “Main shop”.
enterprises-subdistrict-missing = Choose the subdistrict. It decides which offices are asked.
enterprises-address-missing = Enter the street and number.
enterprises-contact-name-missing = Enter the name of somebody who can answer questions about these premises.
enterprises-phone-unknown = Enter a mobile number such as 138 0000 0000, or a landline with its area code, such as 0571 1234 5678.
enterprises-holder-missing = Enter the name in which the account is held.
enterprises-bank-missing = Enter the bank and its branch.
enterprises-account-missing = Enter the account number.
enterprises-account-not-digits = An account number has digits only. Take out letters and signs.
enterprises-account-length = An account number has 8 to 30 digits; this has { $length }.
enterprises-too-long = Shorten this to { $most } characters.

# What people are, and where a claim stands
enterprises-role-owner = Owner or legal representative
enterprises-role-delegate = Somebody who acts for the firm
enterprises-standing-provisional = Provisional
enterprises-standing-confirmed = Confirmed
enterprises-stage-open = With the desk
enterprises-stage-confirmed = Confirmed
enterprises-stage-refused = Refused
enterprises-standing-ended = Ended
enterprises-list-separator = {", "}

# My firms
enterprises-mine = My firms
enterprises-mine-empty = You act for no firm yet.
enterprises-mine-empty-next = Add your firm by its credit code. You can begin filing at once, while the desk confirms that you act for it.
enterprises-add = Add a firm
enterprises-claims = Claims you made
enterprises-firms = Firms you act for
enterprises-column-firm = Firm
enterprises-column-standing = Standing
enterprises-column-role = As
enterprises-column-due = Answer by

# Claim a firm
enterprises-new-title = Add a firm
enterprises-new-lead = We ask the market regulation desk of the firm’s district to confirm that you act for it. It has two working days.
enterprises-credit-code = Unified social credit code
enterprises-credit-code-hint = 18 characters, on the business licence. Spaces and small letters don’t matter.
enterprises-firm-name = Name of the firm
enterprises-firm-name-hint = In full, as on the business licence.
enterprises-district = District where the firm is registered
enterprises-district-hint = Leave it empty when the code names one of Hangzhou’s districts. For a firm registered elsewhere, choose the district where it works.
enterprises-role = You are
enterprises-statement = Why may you act for this firm?
enterprises-statement-hint = For example: “I am the legal representative” or “I am the office manager, Ms Chen asked me to file”. Only the desk that decides reads it.
enterprises-new-send = Send to the desk

# One's claim
enterprises-claim-title = Your claim to { $firm }
enterprises-claim-works = You can begin filing now. { $desk } confirms by { $due } that you act for this firm; certificates and money wait until then.
enterprises-claim-waits = Somebody has asked for this firm before you, so you have to wait. { $desk } decides by { $due }, and we write to you at once.
enterprises-claim-confirmed = { $desk } has confirmed that you act for this firm.
enterprises-claim-refused = { $desk } has refused your claim.
enterprises-claim-reason = The reason
enterprises-claim-again = If that is a mistake, mend it and ask again. You then wait until the desk has answered.
enterprises-claim-sent = What you sent
enterprises-claim-next = What happens next
enterprises-claim-next-waits = The desk compares all claims to the firm. Until it has decided you see none of the firm’s data, and nobody sees yours but the desk.
enterprises-claim-next-works = Add the premises you want to file for, then start a case.
enterprises-open-firm = Open the firm
enterprises-the-desk = The market regulation desk

# A firm
enterprises-firm-provisional = You may draft and file for this firm. A desk is still confirming that you act for it; no certificate and no money before that.
enterprises-firm-confirmed = You are confirmed to act for this firm.
enterprises-registered-in = Registered in
enterprises-premises = Premises
enterprises-premises-empty = No premises yet. A case is filed for premises, because their place decides which offices are asked.
enterprises-premises-add = Add premises
enterprises-bank-account = Bank account
enterprises-bank-account-empty = No bank account yet. It is only needed for subsidies.
enterprises-bank-account-add = Add the bank account
enterprises-bank-account-replace = Replace the bank account
enterprises-looks-link = Who has looked at this firm’s data

# Premises
enterprises-premises-new-title = Add premises
enterprises-premises-edit-title = Change premises
enterprises-premises-name = Name
enterprises-premises-name-hint = So that you know it again: “Main shop”.
enterprises-subdistrict = Subdistrict
enterprises-subdistrict-hint = The districts follow each other, each with its subdistricts.
enterprises-address = Street and number
enterprises-contact-name = Who can we ask?
enterprises-contact-name-hint = A desk that has a question about these premises asks this person. Only desks with a case of yours see the name, and you see each look.
enterprises-contact-phone = Their telephone number
enterprises-contact-phone-hint = For the same questions, and for nothing else.
enterprises-save = Save
enterprises-conflict-title = Somebody else changed this meanwhile
enterprises-conflict-lead = Your text is in the form and is not saved. Below it stands what was saved meanwhile. Take from it what you need and save again.
enterprises-conflict-saved = Saved meanwhile

# Bank account
enterprises-bank-account-lead = We need your bank account so that a subsidy can be paid. Only the department that pays sees it whole.
enterprises-bank-account-now = The account now: { $bank }, { $account }. It is replaced when you save, and never shown whole.
enterprises-holder = Account holder
enterprises-holder-hint = Usually the firm’s full name.
enterprises-bank = Bank and branch
enterprises-account = Account number
enterprises-account-hint = 8 to 30 digits. Spaces don’t matter.

# Looks
enterprises-looks-title = Who has looked at the data of { $firm }
enterprises-looks-lead = Each time a department or the portal opens the contact, the bank account, what you wrote to a desk, a file in a case or an answer about people, it is written down here. It can’t be changed or deleted.
enterprises-looks-empty = Nobody has looked yet.
enterprises-looks-caption = Looks at the data
enterprises-looks-when = When
enterprises-looks-who = Who
enterprises-looks-what = What
enterprises-looks-why = Why
enterprises-looks-portal = The portal itself
enterprises-looks-clerk = A clerk of { $desk }
enterprises-looks-someone = A person with a role in the city
enterprises-why-decide-matter = To decide a case of yours
enterprises-why-confirm-claim = To confirm who acts for the firm
enterprises-why-serve-owner = To make your certificate, reckon your award or write to you
enterprises-why-manage-people = To manage accounts
enterprises-why-moderate-board = A moderator had to know who wrote a post
enterprises-why-own = Your own look
enterprises-field-contact-name = Name of the contact
enterprises-field-contact-phone = Telephone of the contact
enterprises-field-bank-account-holder = Account holder
enterprises-field-bank = Bank
enterprises-field-bank-account-number = Account number
enterprises-field-claim-statement = What a claimant wrote
enterprises-field-name = Name
enterprises-field-email = E-mail address
enterprises-field-other = Answers in a case

# The desk's page of a claim
enterprises-step-title = Confirm who acts for the firm
enterprises-desk-title = Claim to { $firm }
enterprises-desk-question = Does { $person } act for this firm?
enterprises-desk-claimant = Claimant
enterprises-desk-email = E-mail address
enterprises-desk-statement = What they say
enterprises-desk-due = Answer by
enterprises-desk-others = Other claims to the same firm
enterprises-desk-others-none = Nobody else claims this firm.
enterprises-desk-others-stay = Your answer concerns this claim only. The others stay open for you to decide: several people may act for one firm.
enterprises-desk-agents = { $count ->
    [0] Nobody is confirmed for this firm yet.
    [one] One person is confirmed for this firm.
   *[other] { $count } people are confirmed for this firm.
}
enterprises-desk-decision = Your decision
enterprises-desk-confirm = Confirm: this person acts for the firm
enterprises-desk-confirm-hint = They may file, and are granted certificates and money.
enterprises-desk-refuse = Refuse
enterprises-desk-refuse-hint = Whatever they have begun for the firm ends.
enterprises-desk-reason = Reason of a refusal
enterprises-desk-reason-hint = The claimant reads it. Say what is missing, and how they can prove it.
enterprises-desk-decide = Decide
enterprises-desk-decided-confirmed = This claim was confirmed.
enterprises-desk-decided-refused = This claim was refused.

# Letters
enterprises-open-claim = See what you sent
enterprises-letter-confirmed-subject = You are confirmed for { $firm }
enterprises-letter-confirmed-body =
    Hello { $name },

    The market regulation desk has confirmed that you act for { $firm }. Certificates and money no longer wait for this.
enterprises-letter-refused-subject = Your claim to { $firm } was refused
enterprises-letter-refused-body =
    Hello { $name },

    The market regulation desk has not confirmed that you act for { $firm }. Its reason:

    { $reason }

    If that is a mistake, mend it and ask again.

# The privacy page
enterprises-kept-contact = Name and telephone of the contact at your premises
enterprises-kept-contact-why = Desks ask this person if something is unclear.
enterprises-kept-contact-until = Until you change it; no longer used once the premises are given up
enterprises-kept-account = Bank account: holder, bank and number
enterprises-kept-account-why = To pay what is granted. Pages show its last four digits only.
enterprises-kept-account-until = With the record of payments; no longer used once replaced
enterprises-kept-claim = What you wrote on why you act for a firm
enterprises-kept-claim-why = The market regulation desk decides by it.
enterprises-kept-claim-until = With the record of that decision
