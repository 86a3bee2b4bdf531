ui-skip = Skip to main content
ui-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
