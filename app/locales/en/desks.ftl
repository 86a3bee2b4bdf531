desks-refusal-still-waiting = The steps before this one are not done yet. Your desk is asked as soon as they are.
desks-refusal-already-over = This step has been decided, or is no longer needed. Nothing of yours was changed.
desks-refusal-held-by-another = A colleague has claimed this step. Take another one, or ask them to release it.
desks-refusal-applicant-asked = The applicant has been asked for a correction since { $since }. You can decide once they have answered.
desks-refusal-not-held = You do not hold this step, so you can't give it back.
desks-refusal-second-person-needed = You decided an earlier step of this matter. A second person must decide this one.
