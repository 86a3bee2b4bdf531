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
board-alike-why = Supporting a post weighs more than repeating it.
board-support-instead = Support this one
board-change = Change it
board-post = Post it
board-posted = Your post is on the board.
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
board-due-provisional = { $department } answers by { $due } (the holidays of those days are not announced yet; the date may move)
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
board-stars-3 = Passably
board-stars-2 = Badly
board-stars-1 = Very badly
board-stars-missing = Choose how well you were answered
board-stars-why = Why
board-stars-why-hint = Needed for the two lowest: the department then corrects its answer. Shown to everybody, at most { $most } characters.
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
board-said-done = Really done? Of its author and supporters, { $yes } say yes and { $no } say no.
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
board-phase-collecting-told = { $supports } of { $threshold } needed supporters, until { $until }. With the last of them a department must answer.
board-phase-review-told = Enough people support it. The department must answer, and puts what it takes up to the vote.
board-phase-vote-told = Verified residents vote until the end of { $until }. { $votes } have voted so far; how they voted is told when the vote is over.
board-phase-decision-told = The vote is over. The department must say what follows from it.
board-phase-carrying-out-told = It was decided. The department says here how far it is.
board-phase-carried-out-told = What was proposed is done.
board-phase-declined-told = The department will not do it. Its reasons stand below.
board-phase-lapsed-told = It did not find { $threshold } supporters in time. Anybody may propose it anew.
board-phase-supports = { $count ->
    [one] 1 supporter
   *[other] { $count } supporters
}
board-votes = { $for } for, { $against } against, { $abstain } abstained
board-vote = How do you vote?
board-vote-hint = One vote a verified resident. You can change it until the vote closes; nobody sees how you vote.
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
