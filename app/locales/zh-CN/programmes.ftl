# 答案有误时的提示。{$label}：问题；{$problem}：后面的说明。
programmes-problem-of = { $label }：{ $problem }
programmes-problem-in-row = 第{ $row }行：{ $problem }
programmes-problem-in-cell = 第{ $row }行“{ $column }”：{ $problem }
programmes-list-separator = 、
programmes-problem-missing = 请填写
programmes-problem-not-chosen = 请选择
programmes-problem-not-attached = 请上传文件
programmes-problem-too-long = 请不要超过{ $max }个字
programmes-problem-not-whole = 请填写整数，例如320
programmes-problem-not-money = 请填写金额（元），例如1,200.50
programmes-problem-too-small = 请填写不小于{ $min }的数
programmes-problem-too-large = 请填写不大于{ $max }的数
programmes-problem-sum-outside = 请填写{ $min }至{ $max }之间的金额
programmes-problem-not-date = 请填写真实日期，例如2020-02-20
programmes-problem-too-soon = 至少要在今天之后{ $days }天，最早为{ $earliest }
programmes-problem-unknown-choice = 请从以下选项中选择：{ $choices }
programmes-problem-not-yes-no = 请填写“是”或“否”
programmes-problem-not-phone = 请填写手机号（例如138 0000 0000）或带区号的座机
programmes-problem-twice = 只能填写一个答案
programmes-problem-too-few-rows = 至少要有{ $min }行，现在有{ $found }行
programmes-problem-too-many-rows = 最多{ $max }行，现在有{ $found }行
programmes-problem-repeated = { $who }重复出现，只保留一行
programmes-problem-no-such-columns = 表头缺少：{ $columns }。请补上，或去掉表头
programmes-problem-too-many-cells = 有{ $found }格，但只有{ $expected }列，请检查是否多了逗号
programmes-problem-broken-quotes = 引号没有成对，或单元格里有换行，请改正
programmes-problem-unreadable = 无法读取这个文件，请另存为“CSV UTF-8”后重试
programmes-problem-unknown-field = 表单里没有这一项，请重新打开页面再填一次

programmes-fault = 第{ $line }行，{ $place }：{ $message }
programmes-edition-out-of-turn = { $code }：文件写的是第{ $number }版，下一版应为第{ $next }版

programmes-yes = 是
programmes-no = 否
programmes-rows-told = { $rows }行

# 事项页面
programmes-what-is-asked = 需要填写什么，为什么
programmes-who-decides = 由谁办理
programmes-same-moment = 同一行的部门同时审核。虚线框表示只在部分情况下需要。
programmes-steps-drawing = 办理环节
programmes-steps-table = 办理环节一览
programmes-column-moment = 顺序
programmes-column-step = 环节
programmes-column-days = 时限
programmes-always = 全部
programmes-level-city = 市级
programmes-level-district = 区县
programmes-level-subdistrict = 街道
programmes-working-days = { $days }个工作日
programmes-working-days-range = { $least }至{ $most }个工作日
programmes-legal-basis = 办理依据
programmes-edition = 第{ $number }版
programmes-edition-published = 第{ $number }版，{ $day }发布。
programmes-edition-current = 这是现行版本。
programmes-edition-to-programme = 查看事项页面（始终显示现行版本）
programmes-edition-earlier = 这一版已不再施行，现在的要求和时限可能不同。
programmes-edition-to-current = 查看现行的第{ $number }版
programmes-who-may-apply = 谁可以办
programmes-days-promised = 承诺时限
programmes-days-taken = 实际用时
programmes-days-taken-told = { $days ->
    [0] 当天
   *[other] { $days }个工作日
}（{ $cases }件已办结的中位数）
programmes-documents = 需要上传
programmes-no-documents = 无
programmes-account = 银行账户
programmes-account-why = 需要您企业的银行账户，以便拨付资金。
programmes-open = 受理时间
programmes-open-from = { $from }起
programmes-open-until = { $from }至{ $until }
programmes-start = 开始办理

# 隐私页
programmes-kept-field = { $programme }：{ $field }
programmes-kept-days = 办件结束后{ $days }天
programmes-kept-years = 办件结束后{ $years }年
