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
board-numbers = Numbers that only you may want to give out
board-numbers-hint = Everybody will read your post. All but their first three digits are masked, as shown above. Tick those that are to stand as you wrote them, such as a shop's telephone.
board-number-keep = { $number } ({ $what })
board-number-identity = looks like an identity number
board-number-phone = looks like a telephone number
board-number-bank-card = looks like a bank card
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
