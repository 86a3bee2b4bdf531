board-answered = Answered
board-waiting = Waiting for an answer
board-supports = { $count ->
    [one] 1 person supports this{ $verified ->
        [0] { "" }
       *[other] , a verified resident
    }
   *[other] { $count } people support this{ $verified ->
        [0] { "" }
        [one] , 1 of them a verified resident
       *[other] , { $verified } of them verified residents
    }
}
board-answer-by = Answered by { $department }
board-title = Residents' board
board-lead = Ask a question, report what is wrong, praise or propose. A department answers each post, by a date everybody sees.
board-posts = Posts
board-write = Write a post
board-write-why = A post is public: your account is not shown, but everybody reads what you write about yourself.
board-empty = Nobody has posted yet. You can be the first.
board-nothing = No post matches. Ask for less, or try another word.
board-all = See all posts
board-words = Words
board-kind = Kind
board-category = Category
board-district = District
board-order = Order
board-newest = Newest
board-most-supported = Most supported
board-longest-overdue = Longest overdue
board-subdistrict = Subdistrict
board-nearest = Nearest to { $place }
board-near = What is nearest first
board-near-why = Choose a subdistrict. What is about it stands first, then the rest of its district, then the rest of the city.
board-near-choose = See what is near you first
board-near-another = Choose another subdistrict
board-near-around = Elsewhere in { $place }
board-near-elsewhere = Elsewhere in the city
board-of-department = Only what { $department } answers.
board-of-all = Show all departments
board-nothing-overdue = No answer is overdue.
board-any = All
board-more = More to choose by
board-show = Show
board-back = Back to the board
board-kind-report = Report
board-kind-report-hint = Something is wrong and needs to be dealt with
board-kind-question = Question
board-kind-question-hint = You want to know something
board-kind-praise = Praise
board-kind-praise-hint = Somebody did well
board-kind-proposal = Proposal
board-kind-proposal-hint = Something should be done in another way
board-title-field = Title
board-title-hint = In one sentence, so that others find it
board-body = Text
board-body-hint = At most { $most } characters. An empty line begins a paragraph, **two asterisks** stress.
board-place = Which subdistrict it is about
board-place-hint = From it follows which department answers
board-address = Where exactly (optional)
board-address-hint = Such as a street, a compound or a shop; not the number of your own door
board-called = What to call you (optional)
board-called-hint = Shown to everybody, at most { $most } characters. Without it: "a resident".
board-go-on = Go on
board-check = Check your post
board-check-yours = This is how your post will stand
board-alike = Others may have said it
board-alike-count = { $count ->
    [one] One post says something similar. It opens in a new tab; what you typed stays here.
   *[other] { $count } posts say something similar. They open in a new tab; what you typed stays here.
}
board-alike-why = Supporting a post weighs more than repeating it.
board-support-instead = Support this one
board-change = Change it
board-post = Post it
board-posted = Your post is on the board.
board-numbers = Numbers that only you may want to give out
board-numbers-hint = Everybody will read your post. All but their first three digits are masked, as shown above. Tick those that are to stand as you wrote them, such as a shop's telephone.
board-number-keep = { $number } ({ $what })
board-number-identity = looks like an identity number
board-number-phone = looks like a telephone number
board-number-bank-card = looks like a bank card
board-pictures = Pictures of your post
board-pictures-lead = Up to { $most } pictures, until { $until } and as long as nobody has answered. Where and with what they were taken is removed from them.
board-pictures-back = Back to your post
board-pictures-done = See your post
board-pictures-add = Add pictures
board-pictures-change = Add pictures or take them out
board-pictures-answered = Your post is answered: its pictures stay as the department saw them.
board-pictures-late = Pictures can be added on the first day of a post only. Yours stay as they are.
board-pictures-enough = A post has { $most } pictures at most. Take one out first.
board-pictures-many-today = You have added very many pictures today. Add this one tomorrow.
board-picture = A picture
board-picture-hint = JPEG, PNG or WebP, up to 10 MB. Faces and number plates of others do not belong in public.
board-picture-description = What it shows (optional)
board-picture-description-hint = For those who do not see it, at most { $most } characters
board-picture-add = Add this picture
board-picture-remove = Take out
board-picture-of = Picture { $place } of { $count }
board-picture-missing = Choose a picture first. An empty file shows nothing.
board-picture-too-large = This file is larger than 10 MB. Make it smaller, then add it again. The pictures already added are still there.
board-picture-unreadable = This is no still picture as JPEG, PNG or WebP; we looked at its content, not at its name. Save it as one of them and add it again.
board-picture-pixels = This picture has too many pixels to be shown: more than 50 million, or a side longer than 20,000. Make it smaller, then add it again.
board-coordinates = Exact position (optional)
board-coordinates-hint = As a map or a telephone shows it (WGS 84). Everybody sees it: not that of your own door.
board-coordinates-here = Use my position
board-coordinates-failed = Your browser does not tell the position. You can type it.
board-latitude = Latitude, such as 30.28741
board-longitude = Longitude, such as 120.12300
board-on-the-map = On the map:
board-coordinates-unreadable = Type degrees with a decimal point, such as 30.28741 and 120.12300, or leave both empty
board-coordinates-outside = This is outside of the city: it lies between { $from } and { $to } degrees
board-firm = A firm in the register (optional, for reports)
board-firm-hint = The name of the firm that your report is about, a part of it, or its credit code
board-firm-which = Which one
board-firm-which-hint = If it is not among these, type more of its name above
board-firm-several = Several firms are called so, or one in several places: choose which
board-firm-unknown = No firm in the register is called so. Only firms that have reopened through this portal stand there. Type less of the name, or leave it empty and write in the text whom you mean.
board-firm-reports-only = Only a report points at a firm. Choose "Report" as the kind, or leave this empty.
board-about-firm = About:
board-support = Support this
board-you-support = You support this.
board-unverified = Your support counts as unverified.
board-be-verified = Become a verified resident
board-support-withdraw = Take your support back
board-answer = The department's answer
board-no-answer = There is no answer yet.
board-a-resident = A resident
board-at = Where:
board-kind-missing = Choose what kind of post it is
board-category-missing = Choose a category
board-title-missing = Give it a title
board-body-missing = Write what it is about
board-place-missing = Choose a subdistrict
board-text-long = At most { $most } characters: take out { $over }
board-text-hidden = There are signs in it that nobody sees, perhaps pasted from elsewhere. Delete them and type it again.
board-text-piled = There are marks piled on each other in it: delete them
board-step = Answer a post
board-overdue = Overdue
board-due = { $department } answers by { $due }
board-was-due = { $department } had until { $due } to answer
board-due-provisional = { $department } answers by { $due } (the holidays of those days are not announced yet; the date may move)
board-check-enough = You have looked at your post very often. What you wrote is kept below: go on in ten minutes.
board-enough = You have posted ten times today. What you wrote is kept below: post it tomorrow.
board-no-desk = No department answers such posts there yet. Choose another category.
board-answer-zh-cn = Answer in Chinese
board-answer-en = Answer in English
board-answer-hint = Shown to everybody, at most { $most } characters
board-answer-send = Answer in public
board-answer-missing-zh = Write the answer in Chinese
board-answer-missing-en = Write the answer in English
board-own-post = You wrote this post yourself. A colleague must answer it.
board-public-page = Its public page
board-open-post = Read the answer
board-kept-post = Your post, and what you want to be called
board-kept-post-why = They stand on the board in public; whose account wrote them does not.
board-kept-post-until = For good; it can't be changed once it is out
board-kept-picture = The pictures of your post, and what you say of them
board-kept-picture-why = They stand with your post in public. Where and with what they were taken is not kept.
board-kept-picture-until = For good; what you take out on the first day is gone within two days
board-kept-support = Which posts you support
board-kept-support-why = So that each person counts once. It is not public.
board-kept-support-until = Until you take it back; that you gave it and took it back stays in the record
board-received = Received
board-received-hint = You have read it and will answer; the clock runs on
board-in-hand = In hand
board-in-hand-hint = Something is being done; the clock runs on
board-passed-on = Passed on
board-reopened = Reopened
board-answered-hint = You have said what there is to say
board-done = Done
board-done-hint = What was asked for is done
board-declined = Declined
board-declined-hint = It will not be done: say why
board-duplicate = Answered elsewhere
board-status = Where it stands
board-status-missing = Choose where it stands
board-led-to = What it led to (optional)
board-led-to-hint = A case's number, a programme's code, or the address of a public notice that begins with https://
board-led-to-unknown = There is no such case or programme, and it is no address that begins with https://. Mend it or leave it empty.
board-led-to-told = It led to:
board-led-to-edition = { $code }, edition { $edition }
board-also = The same answer for
board-also-hint = These wait at your desk and say something alike
board-part = its part
board-pass-on = Pass it on to another desk
board-pass-on-why = That desk answers instead of yours, by the same day: the clock runs on. Everybody sees it.
board-pass-on-press = Pass it on
board-passed-to = This is for { $department } to answer. We have passed it on; the date stays.
board-passed-enough = It was passed on { $most } times. Answer it, or ask the other department for its part.
board-part-title = Ask another department for its part
board-part-why = You still answer the post. The other department adds its part, on a clock of its own.
board-part-ask = Ask for its part
board-part-asked = We have asked { $department } for its part.
board-asked-already = That department is asked already
board-other-desk = Department
board-desk-missing = Choose a department
board-step-again = Answer a reopened post
board-step-correct = Correct an answer
board-step-part = Say one's part about a post
board-templates = What your desk says often
board-templates-none = Nothing is kept yet.
board-templates-begin = Begin with a text kept here
board-templates-change = Keep or remove texts
board-template-new = Keep a text
board-template-name = Name
board-template-name-hint = As your colleagues look for it, at most { $most } characters
board-template-name-missing = Give it a name
board-template-desk = Desk
board-template-save = Keep it
board-template-remove = Remove
board-reopened-by-author = Its author reopened it
board-rated = The author gives this answer { $stars ->
    [one] one star of five
   *[other] { $stars } stars of five
}.
board-rate = Rate the answer
board-rate-press = Rate it
board-rate-others = Only its author rates an answer.
board-rated-before = You have rated this answer already.
board-stars = How well were you answered?
board-stars-5 = Very well
board-stars-4 = Well
board-stars-3 = Fairly well
board-stars-2 = Badly
board-stars-1 = Very badly
board-stars-missing = Choose how well you were answered
board-stars-why = Why
board-stars-why-hint = Needed for the two lowest: the department then corrects its answer, twice at most. Shown to everybody, at most { $most } characters.
board-why-missing = Write why
board-reopen = It is not answered: reopen it
board-reopen-why = What is still not as it should be?
board-reopen-hint = The department must answer once more. You can do this once. Shown to everybody, at most { $most } characters.
board-reopen-press = Reopen it
board-reopen-others = Only its author reopens a post.
board-reopened-before = You have reopened this post once already. You can write a new one.
board-really-done = Is it really done?
board-say-done = It is done
board-say-not-done = It is not done
board-you-said-done = You say that it is done.
board-you-said-not-done = You say that it is not done.
board-said-done = Of its author and supporters, { $yes } say yes and { $no } say no.
board-judge-others = Its author and those who support it say whether it is done. Support it first.
board-judge-too-soon = There is no answer to judge just now.
board-card-yellow = Yellow card
board-card-red = Red card
board-letter-replied-subject = Your post: { $status } ({ $title })
board-letter-replied-body =
    Hello { $name },

    A department has replied to your post on the residents' board, "{ $title }". It now stands at: { $status }.

    You can say there whether it is really done, rate the answer, or reopen the post once.
board-letter-card-subject = { $card }: { $title }
board-letter-card-body =
    Hello { $name },

    { $department } had until { $due } to answer the post "{ $title }", and has not. It now has a card that everybody sees: { $card }.
board-kept-verdict = Whether you say that a post is really done, and how you rate an answer
board-kept-verdict-why = So that an answer is worth something. Ratings stand in public without your name; of the rest only the numbers do.
board-kept-verdict-until = Ratings for good; whether it is done until the post is reopened
board-moderate-own = This is about a department in which you work. Another moderator must do it.
board-merge = Merge with another post
board-merge-means = This post says what another says. Its supporters go to the other, each counted once, and are told; its desk is relieved. You can undo it.
board-merge-goes = The post that goes
board-merge-into = Which post stays?
board-merge-other = Number of another post
board-merge-other-hint = Such as 123 or P-000123, if it is not among those above
board-merge-why = Why
board-merge-why-hint = Shown to everybody, at most { $most } characters
board-merge-press = Merge them
board-merge-undo = Undo the merge
board-merge-unknown = Choose the post that stays, or type its number
board-merge-itself = That is this post itself. Choose another.
board-merge-merged = One of the two was merged already. Choose the post that it went into.
board-merge-target = Others were merged into this post. Merge the other one into this instead.
board-merge-proposal = This proposal is no longer collecting support: merge the newer one into it instead.
board-merge-kinds = Only a proposal goes into a proposal.
board-merged-into = Another post says the same, and is answered for both:
board-merged-why = The moderator’s reason:
board-support-merged = This post went into another one. Support that one.
board-open-merged = Read the post
board-letter-merged-subject = A post you support goes on elsewhere: { $title }
board-letter-merged-body =
    Hello { $name },

    "{ $title }" says the same as "{ $into }". The two are one now, and you support it. A department answers it for all.

    If it is not what you meant, take your support back on its page.
board-proposal = The proposal
board-phase-collecting = Collecting support
board-phase-review = Before the department
board-phase-vote = Vote
board-phase-decision = Being decided
board-phase-carrying-out = Being carried out
board-phase-carried-out = Carried out
board-phase-declined = Declined
board-phase-lapsed = Not enough support
board-phase-collecting-told = { $supports } of { $threshold } verified residents needed, until { $until }. With the last of them a department must answer.
board-phase-review-told = Enough people support it. The department must answer, and puts what it takes up to the vote.
board-phase-vote-told = Verified residents vote until the end of { $until }. { $votes } have voted so far; how they voted is told when the vote is over.
board-phase-decision-told = The vote is over. The department must say what follows from it.
board-phase-carrying-out-told = It was decided. The department says here how far it is.
board-phase-carried-out-told = What was proposed is done.
board-phase-declined-told = The department will not do it. Its reasons stand below.
board-phase-lapsed-told = It did not find { $threshold } verified residents who support it in time. Anybody may propose it anew.
board-phase-supports = { $count ->
    [one] 1 verified resident supported it
   *[other] { $count } verified residents supported it
}
board-votes = { $for } for, { $against } against, { $abstain } abstained
board-vote = How do you vote?
board-vote-hint = One vote a verified resident. You can change it until the vote closes. How you vote is not public.
board-vote-for = For it
board-vote-against = Against it
board-vote-abstain = I abstain
board-vote-press = Vote
board-vote-missing = Choose how you vote
board-vote-closed = Nobody votes on this now. The page tells where the proposal is.
board-vote-twice = Somebody has voted with your identity number already, from another account of yours.
board-you-voted = You voted: { $choice }.
board-kept-vote = How you vote on proposals
board-kept-vote-why = So that each resident has one vote, and can change it. Only sums are public.
board-kept-vote-until = For good, so that a vote can be counted again
board-programs = For programs: Open311
board-supervision = Supervision
board-check-waiting = Answers that wait to be read
board-check-none = No answer waits for you.
board-check-due = due { $due }
board-check-let-out = Publish this answer
board-check-send-back = Send back for changes
board-check-why = What should be changed?
board-check-why-hint = The clerk reads it; nobody else does. At most { $most } characters.
board-check-back = Send back for changes
board-check-own = You wrote the post or the answer yourself. Another supervisor must read it.
board-check-returned = It was sent back already.
board-cards = Cards
board-cards-none = No card was given to a desk that you watch.
board-card-answered = Answered since
board-draft-waits = Your answer waits for a supervisor to read it. The clock runs on; you can still change it.
board-draft-returned = A supervisor sent your answer back:

# Moderation
board-reason = What is wrong with it?
board-reason-insulting = It insults or threatens
board-reason-private-data = It shows private data
board-reason-advertising = It advertises
board-reason-untrue = It is untrue, and misleads
board-reason-unlawful = It is unlawful
board-reason-other = Something else
board-reason-wave = An unnatural wave of supports
board-reason-missing = Choose what is wrong with it
board-report = Report this post
board-report-comment = Report this comment
board-report-means = A moderator looks at it, and you get a letter that says what came of it. The author is not told who reported it.
board-report-words = In your words
board-report-words-hint = Needed for something else; at most { $most } characters
board-report-words-missing = Write what is wrong with it
board-report-press = Report it
board-report-enough = You have reported twenty times today. Tomorrow you can report more.
board-report-own = You wrote this yourself. Others alone can report it.
board-reported = Thank you. A moderator looks at it, and you get a letter that says what came of it.
board-act-hide = Hide it
board-act-hide-done = { $of ->
    [comment] A comment was hidden
   *[post] The post was hidden
}
board-act-hide-hint = { $of ->
    [comment] Nobody but its author and moderators reads it; replies to it stay
   *[post] Nobody but its author and moderators reads it; its desk is relieved
}
board-act-unhide = Show it again
board-act-unhide-done = { $of ->
    [comment] A comment is shown again
   *[post] The post is shown again
}
board-act-unhide-hint = { $of ->
    [comment] Everybody reads it again
   *[post] Everybody reads it, and its desk has it anew
}
board-act-lock = Lock it
board-act-lock-done = The post was locked
board-act-lock-hint = It is read; nobody supports it, comments on it or judges its answer
board-act-unlock = Unlock it
board-act-unlock-done = The post was unlocked
board-act-unlock-hint = Everything goes on as before
board-act-mask = Mask a part
board-act-mask-done = { $of ->
    [comment] A part of a comment was masked
   *[post] A part of the post was masked
}
board-act-mask-hint = The part below is read as ███
board-act-warn = Warn the author
board-act-warn-done = The author was warned
board-act-warn-hint = It stays as it is
board-act-suspend = Suspend the account
board-act-suspend-done = { $days ->
    [one] The account was suspended for a day
   *[other] The account was suspended for { $days } days
}
board-act-suspend-hint = The author reads, but neither writes, supports nor votes
board-act-dismiss = Nothing is wrong with it
board-act-dismiss-done = Reports were dismissed
board-act-dismiss-hint = The reports are closed
board-act-let-through = Let it through
board-act-let-through-done = The post was let through
board-act-let-through-hint = Everybody reads it from now on
board-act-release = Count them
board-act-release-done = Supports that had been held were counted
board-act-release-hint = All that are held count from now on
board-act-void = Do not count them
board-act-void-done = Supports that had been held were not counted
board-act-void-hint = Whoever gave one can take it back, and the author of the post can appeal
board-act = What do you do?
board-act-missing = Choose what you do
board-act-impossible = This cannot be done now: look at it again, somebody else may have been at it
board-act-part = The part to mask
board-act-part-hint = For masking alone: exactly as it stands in the text, or what belongs to it
board-part-unknown = Copy the part exactly as it stands there
board-act-days = For how long
board-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
board-days-missing = Choose for how long the account is suspended
board-act-why = Your reason
board-act-why-hint = The author reads it, nobody else; at most { $most } characters
board-act-press = Do it
board-moderate = Moderate this post
board-moderate-comment = Moderate this comment
board-moderate-own-post = You wrote this yourself. Another moderator must do it.
board-reports = What readers say
board-acts = What was done
board-hidden = A moderator hid this post
board-hidden-why = The reason: { $reason }. Its author can appeal; the log tells what moderators did.
board-hidden-refused = A moderator hid this post. Nothing can be said of it.
board-locked = A moderator locked this post. It can be read, and nothing more is said of it.
board-locked-refused = A moderator locked this post. It can be read, and nothing more is said of it.
board-waiting-look = Your post waits for a look
board-waiting-look-means = Nobody else reads it yet. A moderator looks at it first, for it holds a link of a new account or a word that is often misused. You get a letter when it is out.
board-posted-waits = We have your post. A moderator looks at it before it goes out.
board-enough-new = { $most ->
    [one] A new account posts once a day in its first week. Come back tomorrow, or be verified as a resident. Your text is still here.
   *[other] A new account posts { $most } times a day in its first week. Come back tomorrow, or be verified as a resident. Your text is still here.
}
board-log = What moderators did
board-log-lead = Each act of a moderator, and why: without names, and without what was hidden. Nothing is deleted in silence.
board-log-empty = No moderator has had to do anything yet.
board-log-caption = Acts of moderators
board-log-when = When
board-log-what = What
board-log-why = Why
board-log-appeal = Appeal
board-queue = Waiting for a moderator
board-queue-empty = Nothing waits. The board is in good order.
board-queue-caption = What waits, the most urgent first
board-queue-post = Post or comment
board-queue-number = Number
board-queue-why = Why it waits
board-queue-since = Since
board-waits-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
board-waits-words = A listed word
board-waits-links = A new account’s link
board-waits-appeal = An appeal
board-waits-wave = { $count ->
    [one] 1 support is held
   *[other] { $count } supports are held
}
board-own = What moderators did about what you wrote
board-own-back = Your account
board-own-lead = Each act stands here with its reason. What was done against you, you can appeal once; another moderator decides.
board-own-empty = No moderator has done anything about you.
board-own-looks = Who looked at who you are
board-own-looks-lead = On the board nobody sees who you are. A moderator saw your name and address here, and had to say why.
board-open-own = Read it, or appeal
board-appeal = Appeal this
board-appeal-means = Another moderator reads what you write, and decides. You can appeal an act once.
board-appeal-why = Why was it wrong?
board-appeal-why-hint = Moderators alone read it; at most { $most } characters
board-appeal-press = Send the appeal
board-appealed = We have your appeal. Another moderator decides.
board-appeal-own-act = You did this yourself. Another moderator decides about the appeal.
board-appeal-decided = Somebody has decided about this appeal already.
board-appeal-merged = This post has gone into another, whose supports were united without those. Undo the merge first.
board-appeal-wave = { $count ->
    [one] One support came in this wave, on { $day }, and was held.
   *[other] { $count } supports came in this wave, on { $day }, and were held.
}
board-appeal-decide = Decide about an appeal
board-appeal-decide-press = Decide
board-appeal-said = What its author says
board-appeal-outcome = Was it right?
board-appeal-upheld = It stands
board-appeal-overturned = It was wrong, and is undone
board-appeal-waits = Appealed, not decided yet
board-appeal-answer = Your answer to the author
board-outcome-missing = Choose whether it stands
board-look = See who wrote it
board-look-means = You see name and e-mail address once. The look is recorded with your reason, and the author reads both.
board-look-purpose = What for?
board-look-purpose-missing = Choose what for
board-look-danger = Somebody is in danger
board-look-authority = An authority asks, on a ground in law
board-look-abuse = Several accounts seem to be one person’s
board-look-other = Something else
board-look-why = Your reason for looking
board-look-why-hint = The author reads it; at most { $most } characters
board-look-press = Record it, and show me
board-look-author = Who wrote it
board-look-once = This is shown once. To see it again, give a reason again.
board-letter-acted-subject = { $of ->
    [comment] About your comment: { $act } ({ $title })
   *[post] About your post: { $act } ({ $title })
}
board-letter-acted-body =
    Hello { $name },

    A moderator of the residents’ board has looked at your { $of ->
        [comment] comment
       *[post] post
    } "{ $title }". { $act }.

    The reason: { $reason }. { $why }

    You can read what was done on your account’s page. What was done against you, you can appeal there once; another moderator decides.
board-letter-reported-subject = What came of your report: { $number }
board-letter-reported-body =
    Hello { $name },

    You reported { $of ->
        [comment] a comment on the post
       *[post] the post
    } { $number }. A moderator has looked at it. { $act }.

    The reason: { $reason }.

    Thank you for telling us.
board-report-author-told = The author was told what is wrong with it
board-letter-gone-subject = What came of your report: { $number }
board-letter-gone-body =
    Hello { $name },

    You reported { $of ->
        [comment] a comment on the post
       *[post] the post
    } { $number }. A moderator has looked: it does not stand there any more, so nothing else had to be done.

    Thank you for telling us.
board-letter-dismissed-subject = What came of your report: { $number }
board-letter-dismissed-body =
    Hello { $name },

    You reported { $of ->
        [comment] a comment on the post
       *[post] the post
    } { $number }. A moderator has looked at it and found nothing wrong with it. It stays.

    Thank you for telling us.
board-letter-appeal-subject = Your appeal: { $outcome }
board-letter-appeal-body =
    Hello { $name },

    You appealed this: { $act } ({ $reason }). Another moderator has decided: { $outcome }.

    { $answer }
board-wave = Held supports
board-wave-held = { $count ->
    [one] 1 support of a new account came within a minute with many others from one network. It is not counted yet.
   *[other] { $count } supports of new accounts came within a minute from one network. They are not counted yet.
}
board-wave-outcome = Do they count?
board-wave-outcome-missing = Choose whether they count
board-wave-why = Why
board-wave-why-hint = Shown to everybody in the log, and told to the author of the post: name nobody
board-wave-press = Decide about them
board-wave-decided = Somebody has decided about these supports already.
board-support-held = You support this. It came with many others at once from one network, and counts when a moderator has looked at them.
board-support-void = You supported this, and a moderator did not count it: { $why }
board-supports-held = ; { $count } more held
board-kept-network = The network from which a new account supports a post, as a check value
board-kept-network-why = So that supports that come in a wave from one place are noticed. Your address can’t be read from it.
board-kept-network-until = 30 days
board-kept-report = What you report to moderators
board-kept-report-why = So that moderators can act on it, and you are told what came of it. Nobody is told that it was you.
board-kept-report-until = For good, with what came of it
board-kept-act = What moderators did about what you wrote, and your appeals
board-kept-act-why = So that nothing is done in silence, and each act can be checked. The public log names nobody.
board-kept-act-until = For good; of a comment that you took back, the masked part for 30 days
board-check-changed = The clerk has changed the answer since you read it. Read it as it is now.
board-also-gone = { $number } ({ $title }) is no longer yours to answer: take it out
board-merge-again = Somebody supported it just now. Press again.
board-merge-over = That proposal is over. Choose one that goes on, or leave this one as it is.
board-merge-wave = Supports of one of them are held. Decide about them first.
