# How posts are answered, in figures
board-figures = 答复情况
board-figures-see = 查看答复情况的统计
board-figures-lead = 各部门的答复情况，人人可查。“按时”以留言上写明的最后期限为准；过了期限仍未答复的，算作逾期。
board-figures-span = 统计范围
board-figures-days = 近{ $days }天
board-figures-none = 还没有留言。统计每小时更新一次。
board-figures-city = 共收到{ $received }条留言，已答复{ $answered }条。
board-figures-city-share = 按时答复的占{ $share }%。
board-figures-city-median = { $days ->
    [0] 半数答复在当天作出。
   *[other] 半数答复在{ $days }个工作日内作出。
}
board-figures-at = 统计时间：
board-figures-most = 这里是留言最多的{ $most }个部门，共{ $all }个。全部部门见下载的表格。
board-figures-by-department = 按部门
board-figures-by-district = 按区县
board-figures-by-category = 按类别
board-figures-department = 部门
board-figures-district = 区县
board-figures-category = 类别
board-figures-received = 留言
board-figures-in-time = 按时答复
board-figures-of = { $all }次中的{ $count }次
board-figures-median = 答复用时（工作日，中位数）
board-figures-overdue = 现在逾期
board-figures-nothing-due = 尚无到期的
board-figures-nothing-answered = 尚无答复
board-figures-csv-department = 下载全部部门（CSV）
board-figures-csv-district = 下载各区县（CSV）
board-figures-csv-category = 下载各类别（CSV）
board-figures-column-code = 代码
board-figures-column-name = 名称
board-figures-column-received = 留言
board-figures-column-answered = 已答复
board-figures-column-due = 到期或已答复
board-figures-column-in-time = 按时答复
board-figures-column-median = 答复用时（工作日，中位数）
board-figures-column-overdue = 现在逾期
board-figures-done = 确已办好
board-figures-stars = 评分
board-figures-ratings = 满分5，共{ $count }次评分
board-figures-nothing-said = 尚无人说
board-figures-nothing-rated = 尚无评分
board-figures-column-done = 市民认为已办好
board-figures-column-not-done = 市民认为没办好
board-figures-column-ratings = 评分次数
board-figures-column-stars = 评分总和
