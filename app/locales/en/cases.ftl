cases-refusal-already-submitted = This case was submitted before. Open it to see which departments have it.
cases-refusal-nothing-asked = No department is waiting for a correction. Your answers are as you last submitted them.
cases-refusal-nothing-to-correct = Say which sections the applicant should correct.
cases-refusal-not-under-review = This case has not been submitted yet.
cases-refusal-already-over = This case is over: it was decided or withdrawn. Nothing was changed.
