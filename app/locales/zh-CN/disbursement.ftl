disbursement-award = 核定金额
disbursement-granted = 已核定
disbursement-will-be-paid = 这笔资金将拨付到下面的账户，您无需再提交任何材料。
disbursement-give-account = 请填写收款账户，填写后即可拨付。
disbursement-no-account = 还没有收款账户
disbursement-firm = 企业
disbursement-programme = 政策
disbursement-number = 办件编号
disbursement-reckoned = 计算方法
disbursement-times = { $count } × { $each }
disbursement-period = 补贴周期
disbursement-granted-on = 核定日期
disbursement-account = 收款账户
disbursement-period-taken = 该企业{ $period }周期的补贴已经核定，一个周期只发放一次。
disbursement-granted-before = 该企业{ $period }周期的补贴已在办件{ $number }中核定（{ $sum }），一个周期只发放一次。
disbursement-nothing-to-grant = 名单中没有符合条件的人员，按现有答案核定金额为零。请核对名单。
disbursement-no-sum = 按现有答案无法算出金额，请核对填报的数字。
disbursement-awaits-confirmation = 办件已通过。等市场监管窗口确认您可以代表该企业后，金额会立即核定，并用邮件通知您。
disbursement-not-decided = 办件尚未办结。通过后，这里会显示核定的金额。
disbursement-refused = 办件没有通过或已撤回，没有核定资金。
disbursement-letter-granted-subject = 已核定{ $sum }：{ $programme }（{ $number }）
disbursement-letter-granted-body =
    { $name }，您好：

    { $firm }的{ $programme }（办件{ $number }）已核定{ $sum }，将拨付到企业登记的收款账户。

    您无需再提交任何材料。
disbursement-letter-open = 查看核定金额
disbursement-back = 返回办件{ $number }
