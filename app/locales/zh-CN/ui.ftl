ui-skip = 跳到正文
ui-days = { $days }天
