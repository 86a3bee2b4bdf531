# How posts are answered, in figures
board-figures = How posts are answered
board-figures-see = How posts are answered, in figures
board-figures-lead = Each department's answers, counted for everybody. "In time" is by the last day that stood at the post; a post whose last day is past and that nobody answered counts as late.
board-figures-span = Posts of which days
board-figures-days = The last { $days } days
board-figures-none = No post has come yet. The figures are added up every hour.
board-figures-city = { $received ->
    [one] 1 post has come,
   *[other] { $received } posts have come,
} { $answered ->
    [one] 1 of them is answered.
   *[other] { $answered } of them are answered.
}
board-figures-city-share = { $share }% were answered in time.
board-figures-city-median = { $days ->
    [0] Half of the answers came on the same day.
    [one] Half of the answers came within 1 working day.
   *[other] Half of the answers came within { $days } working days.
}
board-figures-at = Added up
board-figures-most = The { $most } departments with most posts of { $all }. All are in the table to download.
board-figures-by-department = By department
board-figures-by-district = By district
board-figures-by-category = By category
board-figures-department = Department
board-figures-district = District
board-figures-category = Category
board-figures-received = Posts
board-figures-in-time = In time
board-figures-of = { $count } of { $all }
board-figures-median = Working days to the answer (median)
board-figures-overdue = Overdue now
board-figures-nothing-due = none due yet
board-figures-nothing-answered = none answered yet
board-figures-csv-department = Download all departments (CSV)
board-figures-csv-district = Download the districts (CSV)
board-figures-csv-category = Download the categories (CSV)
board-figures-column-code = Code
board-figures-column-name = Name
board-figures-column-received = Posts
board-figures-column-answered = Answered
board-figures-column-due = Due or answered
board-figures-column-in-time = Answered in time
board-figures-column-median = Working days to the answer (median)
board-figures-column-overdue = Overdue now
board-figures-done = Really done
board-figures-stars = Rating
board-figures-ratings = { $count ->
    [one] of 5, by 1 author
   *[other] of 5, by { $count } authors
}
board-figures-nothing-said = nobody has said
board-figures-nothing-rated = none rated yet
board-figures-column-done = Really done, residents say
board-figures-column-not-done = Not done, residents say
board-figures-column-ratings = Ratings
board-figures-column-stars = Stars together
