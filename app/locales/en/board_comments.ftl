board-comments = Comments
board-comments-count = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
board-comments-none = Nobody has commented yet.
board-comment-write = Write a comment
board-comment-yours = Your comment
board-comment-hint = Everybody can read it. At most { $most } characters; #123 leads to the post with that number.
board-comment-post = Comment
board-comment-missing = Write your comment in words
board-comment-enough = That was a lot in one hour. What you wrote is kept below: send it later.
board-comment-answer = Reply
board-comment-to = Reply to { $called }
board-comment-answers = to { $called }
board-comment-answered-gone = The comment you reply to was taken back or hidden meanwhile. What you wrote is kept: you can say it to everybody.
board-comment-continued = More replies to an earlier comment
board-comment-gone = Its author took this comment back.
board-comment-edited = { $count ->
    [one] edited once
   *[other] edited { $count } times
}
board-comment-editions = What a comment has said
board-comment-since = Since { $at }
board-comment-change = Change
board-comment-edit = Change your comment
board-comment-edit-freely = For 15 minutes you can change it freely. Later everybody can read what it said before.
board-comment-edit-openly = More than 15 minutes have passed: everybody will be able to read what it said before.
board-comment-save = Save
board-comment-edits-enough = You have changed it { $most } times. What you wrote is kept below: you can post it as a new comment.
board-comment-conflict = Your comment was changed meanwhile
board-comment-conflict-lead = You saved another text in another window. Yours stands below: save it, and it takes the other's place.
board-comment-conflict-saved = Saved meanwhile
board-comment-take-back = Take your comment back
board-comment-take-back-link = Take back
board-comment-take-back-warning = Nobody will read it any more, nor what it said before. Replies to it stay, below a line that says you took it back.
board-comment-let-stand = Let it stand
board-comment-taken-back = Your comment was taken back.
board-comment-back = Back to the post
board-kept-comment = Your comments, and what you want to be called
board-kept-comment-why = They stand under the post in public, and what they said before you changed them; whose account wrote them does not.
board-kept-comment-until = Until you take them back; 30 days later their text is erased
board-comment-listed = It holds a word that is not taken here. Say it in another way.
board-comment-links = Your account is new: it can't link there yet. Take the link out.
board-comment-kept = Your comment was not taken
board-comment-kept-told = A moderator has hidden the post. What you wrote stands below: copy it if you need it.
board-comment-hidden = A moderator hid this comment. The reason: { $reason }.
board-comment-hidden-refused = A moderator hid this comment. It stays as it is until that is decided; what you wrote is kept below.
board-comment-masked-refused = A moderator masked a part of this comment. It stays as it is; you can take it back and say it anew, or appeal. What you wrote is kept below.
board-comment-masked = A moderator masked a part of this: everybody else reads ███ there.
board-comment-report = Report
board-comment-report-whose = Report the comment of { $called }
board-comment-moderate = Moderate
board-comment-on = A comment on “{ $title }”
board-comment-forgotten = A comment that its author took back
board-a-comment = Comment: { $text }
