cases-refusal-already-submitted = 此办件已经提交。打开办件可查看由哪些部门办理。
cases-refusal-nothing-asked = 没有部门等待您补正。您的填报内容以最近一次提交为准。
cases-refusal-nothing-to-correct = 请指明需要申请人补正的部分。
cases-refusal-not-under-review = 此办件尚未提交。
cases-refusal-already-over = 此办件已办结或已撤回，没有任何改动。
cases-no-desk = 您的场所所在地暂无办理“{ $step }”的窗口。您填写的内容都已保存，请稍后再试，或咨询街道办事处。
cases-answer-first = 请先回答这一项：由哪些部门审核取决于它。

# 信件与部门
cases-a-department = 某部门
cases-list-separator = 、
cases-letter-open = 查看办件
cases-letter-correction-subject = { $number }:请补正
cases-letter-correction-body =
    { $name },您好:

    { $departments }请您补正{ $firm }的{ $programme }({ $number }):{ $sections }。

    { $message }

    只有这些部分可以修改,其他部门照常办理。
cases-letter-approved-subject = { $number }:已通过
cases-letter-approved-body =
    { $name },您好:

    { $firm }的{ $programme }({ $number })已由各部门同意。
cases-letter-refused-subject = { $number }:未通过
cases-letter-refused-body =
    { $name },您好:

    { $firm }的{ $programme }({ $number })未通过:{ $reasons }。

    { $note }
