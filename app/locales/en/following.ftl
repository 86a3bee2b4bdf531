# On the board's pages
following-follow = Follow
following-follow-list = Follow what this page shows
following-what = What do you want to hear of?
following-this-post = This post: whatever departments say of it
following-new-in = { $name }: new posts and answers
following-way = How do you want to hear of it?
following-way-at-once = By mail, at once
following-way-daily = By mail, once a day
following-way-portal = Only here in the portal
following-button = Follow
following-you-follow = You follow "{ $name }": { $way }
following-you-follow-this = You follow what this page shows: { $way }
following-feed = Read it in a feed reader (Atom)
following-feed-title = Residents' board: { $name }
following-everything = Everything on the board
following-followed = You will hear of it.
following-nothing-chosen = Choose what you want to hear of
following-no-words = This search holds no word that a post could be found by. Try another word.
following-too-many = You follow { $most } things, which is as many as there can be. Stop following one of them first.

# What one follows
following-title = What you follow
following-lead = What happens is told in the portal.
following-lead-mail = What happens is told in the portal and, where you want it, by mail.
following-none = You follow nothing yet. Each post, and each page of the board, can be followed.
following-to-board = Go to the board
following-back = Your account
following-all = What you follow
following-column-what = What
following-column-kind = Kind
following-column-way = How you hear of it
following-column-change = Change
following-kind-post = Post
following-kind-category = Category
following-kind-division = Place
following-kind-department = Department
following-kind-search = Search
following-change = Change or stop
following-one = How you hear of it
following-save = Save
following-stop = Stop following
following-way-saved = Saved.
following-unfollowed = You no longer follow it.

# Notices
following-notices = Your notices
following-no-notices = Nothing has happened yet to what you follow, nor to your posts.
following-open-notices = Your notices
following-read-all = Mark all as read
following-unread = Unread
following-label-posted = New post
following-label-answered = Answered
following-label-replied = News from a department
following-label-reopened = Reopened
following-label-merged = Merged with another

# Letters
following-what-posted = New: { $title }
following-what-answered = Answered: { $title }
following-what-replied = News from a department: { $title }
following-what-reopened = Reopened: { $title }
following-what-merged = Merged with another: { $title }
following-open-post = Read the post
following-letter-posted-subject = New on the board: { $title }
following-letter-posted-body =
    Hello { $name },

    There is a new post on the residents' board, "{ $title }".

    You get this letter because you follow "{ $followed }".
following-letter-answered-subject = Answered: { $title }
following-letter-answered-body =
    Hello { $name },

    A department has answered the post "{ $title }" on the residents' board.

    You get this letter because you follow "{ $followed }".
following-letter-replied-subject = News from a department: { $title }
following-letter-replied-body =
    Hello { $name },

    A department has written about the post "{ $title }" on the residents' board. It says more when there is more to say.

    You get this letter because you follow "{ $followed }".
following-letter-reopened-subject = Reopened: { $title }
following-letter-reopened-body =
    Hello { $name },

    The post "{ $title }" was reopened: its author says that it is not done.

    You get this letter because you follow "{ $followed }".
following-letter-merged-subject = Merged with another: { $title }
following-letter-merged-body =
    Hello { $name },

    The post "{ $title }" was merged with another that says the same. Its page leads there.

    You get this letter because you follow "{ $followed }".
following-letter-digest-subject = What you follow, { $day }
following-letter-digest-body =
    Hello { $name },

    { $count ->
        [one] One thing has happened to what you follow since our last letter:
       *[other] { $count } things have happened to what you follow since our last letter. The newest:
    }

# Without signing in
following-unsubscribe = No more of these mails?
following-unsubscribe-from = You will get no more mails about "{ $name }". It stays among your notices in the portal.
following-unsubscribe-digests = You will get no more mail in the morning. What happens stays among your notices in the portal.
following-unsubscribe-gone = You no longer follow it, and get no mails about it.
following-unsubscribe-button = No more of these mails
following-unsubscribed = You get no more of these mails
following-unsubscribed-what = You find what happens among your notices in the portal, and can have mails again at any time.

# Kept
following-kept-follows = What you follow on the board
following-kept-follows-why = To tell you what happens to it. Nobody else sees it.
following-kept-follows-until = Until you stop following it
following-kept-notices = Your notices in the portal
following-kept-notices-why = To show what happened, and what of it you have not read yet.
following-kept-notices-until = 180 days
