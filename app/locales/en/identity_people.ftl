# People and what they are
identity-role = Role
identity-roles = Roles
identity-role-clerk = Clerk
identity-role-supervisor = Supervisor
identity-role-moderator = Moderator
identity-role-administrator = Administrator
identity-role-none = None
identity-role-any = Any
identity-title-clerk = Clerk, { $department }
identity-title-supervisor = Supervisor, { $place }
identity-list-separator = {", "}
identity-since = Since
identity-action = To do
identity-person-name = Name
identity-not-confirmed = address not confirmed
identity-address = Confirmation
identity-confirmed-yes = Confirmed
identity-confirmed-no = Not confirmed yet. No role works before they have opened the link in our letter.

# The clerks of a desk
identity-clerks = Clerks
identity-nobody = Nobody
identity-clerks-here = Who works at the desk
identity-clerks-none = Nobody works at this desk yet. What arrives waits until you add somebody.
identity-clerks-no-more = Nobody else works at this desk.
identity-clerk-remove = Remove
identity-clerk-add = Add a clerk
identity-clerk-add-title = Add a clerk to { $department }
identity-clerk-means = They see the desk’s matters, with the personal data in them, from their next page on. They are told by mail.
identity-clerk-email = Their e-mail address
identity-clerk-email-hint = With which they sign in.
identity-clerk-no-account = Nobody has an account with this address. Check it, or ask them to create an account first, then add them here.
identity-clerk-already = They work at this desk already.

# Finding people
identity-people = People and their roles
identity-people-lead = Each name and address you are shown here is recorded as a look, which that person can see.
identity-people-beginning = Name or e-mail address
identity-people-beginning-hint = How it begins is enough, such as Qian or qian.lei@
identity-people-find = Find
identity-people-found = People
identity-people-none = Nobody’s name or address begins with “{ $beginning }”.
identity-people-none-in-role = Nobody has this role.
identity-people-none-next = Try another spelling or role. Whoever is to have a role needs an account first, which they create themselves.
identity-people-no-more = Nobody else was found.

# One person
identity-person-no-roles = No role in the city. Like everybody, they can file for firms.
identity-give = Give a role
identity-give-clerk = Make them a clerk
identity-give-supervisor = Make them a supervisor
identity-give-moderator = Make them a moderator
identity-give-administrator = Make them an administrator
identity-give-clerk-title = At which desk is { $name } to work?
identity-give-supervisor-title = Which place is { $name } to watch?
identity-give-moderator-title = Make { $name } a moderator?
identity-give-administrator-title = Make { $name } an administrator?
identity-give-clerk-means = A clerk sees the desk’s matters, with the personal data in them, and decides them. They are told by mail.
identity-give-supervisor-means = A supervisor watches the desks of a place and of all places within it. They decide nothing. They are told by mail.
identity-give-moderator-means = A moderator keeps order on the residents’ board: merges posts that say the same, hides what breaks the rules. Each act has a reason, and is public. They are told by mail.
identity-give-administrator-means = They are told by mail.
identity-give-administrator-warning = An administrator creates departments and gives and takes every role, yours too.
identity-desk-place = Where is the desk?
identity-desk-show = Show the desks there
identity-desk-none = There is no department at this place.
identity-desk-missing = Choose the desk.
identity-supervised-hint = The whole city, a district or a subdistrict.
identity-supervised-missing = Choose the place that they are to watch.
identity-role-already = They have this role already. Nothing was changed.

# Taking a role
identity-withdraw = Withdraw
identity-withdraw-title = Withdraw { $name }’s role?
identity-withdraw-button = Withdraw the role
identity-withdraw-clerk-means = With the next page they open, they no longer see the desk’s matters. What they had taken from the queue goes back to it. What they decided stays decided. They are told by mail.
identity-withdraw-supervisor-means = With the next page they open, they no longer see what they watched. They are told by mail.
identity-withdraw-moderator-means = With the next page they open, they no longer keep order on the board. They are told by mail.
identity-withdraw-administrator-means = With the next page they open, they no longer manage the city. They are told by mail.
identity-withdraw-own-warning = This is your own role. You manage the city no more from your next page on, and can’t take the role back yourself; another administrator has to give it.

# Notices
identity-notice-clerk-added = They work at this desk now, and are told by mail.
identity-notice-role-granted = The role is given. They are told by mail.
identity-notice-role-withdrawn = The role is withdrawn. They are told by mail.
