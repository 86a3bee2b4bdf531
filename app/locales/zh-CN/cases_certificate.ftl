# 核验
cases-verify = 核验批准书
cases-verify-lead = 输入批准书上的核验码，马上知道它是否真实有效。
cases-verify-code = 核验码
cases-verify-code-hint = 16个字母和数字，例如 3EF9-T5Y8-N7B2-KWHY。大小写和连字符不限。
cases-verify-button = 核验
cases-verify-where = 核验码在哪里
cases-verify-where-told = 在批准书左下方、二维码的下面。用手机扫描二维码，可以直接打开核验结果。
cases-code-empty = 请输入核验码。
cases-code-length = 核验码有16个字母和数字，您输入了{ $typed }个。请对照批准书补全或删去多余的。
cases-code-symbol = 核验码里没有“{ $symbol }”。请对照批准书再看一次。
cases-code-mistyped = 核验码有一处抄错了。请对照批准书逐个核对。
cases-verdict-valid = 此批准书有效
cases-verdict-valid-until = 有效期至{ $until }，当天仍有效。
cases-verdict-valid-always = 在被撤销之前一直有效。
cases-verdict-expired = 此批准书已过期
cases-verdict-expired-since = 它是真实的，但有效期已于{ $until }结束。
cases-verdict-expired-next = 企业如需继续，请重新办理。
cases-verdict-revoked = 此批准书已被撤销
cases-verdict-revoked-since = 撤销时间：{ $at }。原因：{ $reason }
cases-verdict-revoked-next = 请不要再依据这张纸办事。如有疑问，请联系发出单位。
cases-verdict-none = 没有这张批准书
cases-verdict-none-told = 核验码的格式正确，但本市从未发出过带有此码的批准书。
cases-verdict-none-next = 请对照纸上的核验码再试一次。如果仍查不到，这张纸可能是伪造的，请联系当地的市场监督管理局。
cases-verdict-checked = 核验时间：{ $at }
cases-verdict-compare = 请把下面的登记内容与纸上逐项对照；不一致的，以登记为准。
cases-verdict-paper = 下载批准书原件（PDF）
cases-paper-enterprise = 企业名称
cases-paper-credit-code = 统一社会信用代码
cases-paper-premises = 经营场所
cases-paper-title = 批准书
cases-paper-allows = 准予事项
cases-paper-number = 编号
cases-paper-issued-by = 发出单位
cases-paper-issued-on = 发出日期

cases-undrawn = 现在无法给出批准书文件
cases-undrawn-valid = 批准书本身有效，已登记在册：效力以登记为准，与有没有这份文件无关。问题已记录。
cases-undrawn-whom = 如果急需纸质文件，请联系{ $office }，并告知编号{ $number }。
cases-undrawn-revoked = 此批准书已被撤销，不再提供文件。
cases-undrawn-register = 查看登记内容
cases-revoke-reason = 请用1至500个字说明撤销的原因。
cases-revoked-before = 此批准书之前已被撤销，没有任何改动。

cases-letter-certificate-subject = 批准书已发出：{ $programme }（{ $number }）
cases-letter-certificate-body =
    { $name }，您好：

    您代表企业的身份已经确认，办件{ $number }（{ $programme }）的批准书现已发出。

    打开办件即可下载。任何人都可以凭纸上的核验码核实真伪。
cases-letter-open-case = 打开办件

# 隐私页
cases-kept-drafts = 草稿
cases-kept-drafts-why = 方便您随时离开、随时继续。只有能办理此件的人可以看到草稿。
cases-kept-drafts-until = 直到您提交或丢弃；180天没有动过的草稿会自动清除
cases-kept-files = 您上传的文件
cases-kept-files-why = 供办理部门核对，只有他们和您能打开。
cases-kept-files-until = 办件结束后5年
cases-kept-certificates = 批准书和复工名册
cases-kept-certificates-why = 供任何人核验。只有企业、场所和事项，没有个人信息。
cases-kept-certificates-until = 长期公开

# 办件页上的结果
cases-granted-paper = 下载批准书（PDF）
cases-granted-code = 任何人都可以凭这个核验码查验：
cases-granted-expired = 此办件的批准书已过期：
cases-granted-revoked = 此办件的批准书已被撤销：
cases-granted-awaits-confirmation = 等市场监管窗口确认您可以代表该企业后，批准书会立即发出，并用邮件通知您。
cases-granted-award = 查看核定金额
