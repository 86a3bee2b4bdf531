cases-refusal-already-submitted = This case was submitted before. Open it to see which departments have it.
cases-refusal-nothing-asked = No department is waiting for a correction. Your answers are as you last submitted them.
cases-refusal-nothing-to-correct = Say which sections the applicant should correct.
cases-refusal-not-under-review = This case has not been submitted yet.
cases-refusal-already-over = This case is over: it was decided or withdrawn. Nothing was changed.
cases-no-desk = No desk is open for the step “{ $step_en }” where your premises are. Nothing is lost: try again later, or ask the subdistrict office.
cases-answer-first = Answer this first: which departments look at your case depends on it.

# Letters and departments
cases-a-department = a department
cases-list-separator = ,{ " " }
cases-letter-open = Open the case
cases-letter-correction-subject = { $number }: please correct your case
cases-letter-correction-body =
    Hello { $name },

    { $departments } asks you to correct something in { $programme } ({ $number }, { $firm }): { $sections }.

    { $message }

    Only these parts are open for changes. Other departments work on meanwhile.
cases-letter-approved-subject = { $number }: approved
cases-letter-approved-body =
    Hello { $name },

    { $programme } ({ $number }) for { $firm } is approved by every department.
cases-letter-refused-subject = { $number }: refused
cases-letter-refused-body =
    Hello { $name },

    { $programme } ({ $number }) for { $firm } is refused: { $reasons }.

    { $note }
