desks-refusal-still-waiting = 前面的环节尚未办结。办结后会立即转到您的窗口。
desks-refusal-already-over = 这个环节已有决定，或已不再需要。您没有改动任何内容。
desks-refusal-held-by-another = 同事已认领这个环节。请办理下一件，或请同事退回。
desks-refusal-applicant-asked = 已于 { $since } 请申请人补正。申请人答复后您才能作出决定。
desks-refusal-not-held = 这个环节不在您手上，无法退回。
desks-refusal-second-person-needed = 您已决定过此事的前一环节。这一环节须由另一人决定。
