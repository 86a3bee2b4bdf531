# What administrators see of the categories
board-categories = What residents write about
board-categories-lead = A post goes to the department that answers its category, with the working days that the category has. What you change holds for posts from then on.
board-category-new = Add a category
board-category-new-lead = Residents can choose it as soon as it is added. Its short name and what it lies below stay as they are; all else can be changed.
board-category-add = Add the category
board-category-code = Short name
board-category-code-hint = It stands in addresses: small letters and hyphens, such as parking.
board-category-parent = Lies below
board-category-parent-hint = There are two levels.
board-category-parent-none = Nothing: it is of the first level
board-category-name-zh = Name in Chinese
board-category-name-en = Name in English
board-category-kind = Kind of department that answers
board-category-kind-hint = Those that the city has, by the words that programmes use.
board-category-level = At which level
board-category-level-hint = The department of that kind is asked which is responsible for the place of the post.
board-level-city = The city
board-level-district = The district
board-level-subdistrict = The subdistrict
board-category-days = Working days for the answer
board-category-days-hint = From 1 to 60, counted from the day after the post.
board-category-days-told = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
board-category-threshold = Supporters that a proposal needs
board-category-threshold-hint = So many verified residents oblige the department to answer. From 1 to 100,000; proposals that are out keep theirs.
board-category-position = Place in the list
board-category-position-hint = A number: the smallest stands first. No two have the same.
board-category-answers = Answered by
board-category-state = State
board-category-checked = Checked answers
board-category-check = A supervisor checks the answers first
board-category-check-hint = What a clerk writes is public only when a supervisor has agreed.
board-category-checked-yes = Checked first
board-category-checked-no = Public at once
board-category-is-open = Open
board-category-is-closed = Closed
board-category-is-closed-above = Closed above
board-category-answering = Who answers
board-category-answer-count = { $count ->
    [one] 1 department answers
   *[other] { $count } departments answer
}
board-category-nobody = There is no department of this kind at this level, or its desk is closed: nobody can post under this category.
board-category-nobody-at = { $count ->
    [one] At 1 place there is no such department, or its desk is closed: nobody can post about it under this category.
   *[other] At { $count } places there is no such department, or its desk is closed: nobody can post about them under this category.
}
board-category-where = Where that is
board-category-change = Change the category
board-category-change-lead = Posts that are out keep the desk and the day they have. The names change at once, also where they stood before.
board-category-save = Save
board-category-conflict = A colleague has just changed it
board-category-close-title = Close the category { $category }?
board-category-close-means = Nobody can post under it any more, nor under those below it, until it opens again. Posts that are out keep it, and can be found by it.
board-category-close = Close the category
board-category-open-title = Open the category { $category }?
board-category-open-means = It is closed now. Once open, residents can post under it.
board-category-open = Open the category
board-category-code-malformed = Write the short name in small letters and hyphens, such as parking. It begins with a letter and has at most 40.
board-category-code-taken = Another category has this short name. Choose another.
board-category-parent-unknown = Choose what it lies below from the list.
board-category-name-zh-missing = Give the name in Chinese.
board-category-name-en-missing = Give the name in English.
board-category-kind-missing = Choose which kind of department answers.
board-category-level-missing = Choose at which level it answers.
board-category-days-wrong = Write the working days as a number from 1 to { $most }.
board-category-threshold-wrong = Write the supporters as a number from 1 to { $most }.
board-category-position-wrong = Write the place in the list as a number from 1 to { $most }.
board-category-position-taken = { $name } stands there. Choose another number.
board-category-unchanged = Nothing is changed. Change something, or leave the page.
board-category-open-already = This category is open already. Somebody else may have opened it.
board-category-closed-already = This category is closed already. Somebody else may have closed it.
board-category-added = The category is added.
board-category-saved = The category is saved.
board-category-opened = The category is open.
board-category-closed = The category is closed. It takes no new posts.
