disbursement-award = Award
disbursement-granted = granted
disbursement-will-be-paid = It will be paid to the account below. You need to do nothing more.
disbursement-give-account = Give the account it is to be paid to; then it can be paid.
disbursement-no-account = No account yet
disbursement-firm = Firm
disbursement-programme = Subsidy
disbursement-number = Case
disbursement-reckoned = How it is reckoned
disbursement-times = { $count } × { $each }
disbursement-period = Period
disbursement-granted-on = Granted on
disbursement-account = Paid to
disbursement-period-taken = This firm was granted the subsidy for the period { $period } already. It is granted once in a period.
disbursement-granted-before = This firm’s subsidy for the period { $period } was granted in case { $number } ({ $sum }). It is granted once in a period.
disbursement-nothing-to-grant = Nobody on the list is eligible, so these answers are granted nothing. Check the list.
disbursement-no-sum = No sum follows from these answers. Check the numbers.
disbursement-awaits-confirmation = The case is approved. As soon as the market regulation desk confirms that you act for the firm, the sum is granted and you are told by mail.
disbursement-not-decided = The case is not decided yet. Once it is approved, the sum granted stands here.
disbursement-refused = The case was refused or withdrawn. No money is granted.
disbursement-letter-granted-subject = { $sum } granted: { $programme } ({ $number })
disbursement-letter-granted-body =
    Dear { $name },

    { $firm } is granted { $sum } under { $programme } (case { $number }). It will be paid to the firm’s account.

    You need to do nothing more.
disbursement-letter-open = See the award
disbursement-back = Back to case { $number }
