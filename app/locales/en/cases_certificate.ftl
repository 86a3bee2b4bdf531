# Verifying
cases-verify = Verify a certificate
cases-verify-lead = Enter the code on a certificate to see at once whether it is genuine and valid.
cases-verify-code = Code
cases-verify-code-hint = 16 letters and digits, such as 3EF9-T5Y8-N7B2-KWHY. Capitals and hyphens don’t matter.
cases-verify-button = Verify
cases-verify-where = Where to find the code
cases-verify-where-told = At the bottom left of the certificate, under the QR code. Scan the QR code with a phone to open the answer directly.
cases-code-empty = Enter the code.
cases-code-length = A code has 16 letters and digits; you entered { $typed }. Compare it with the certificate.
cases-code-symbol = “{ $symbol }” never stands in a code. Look at the certificate again.
cases-code-mistyped = One of the letters or digits is mistyped. Compare each with the certificate.
cases-verdict-valid = This certificate is valid
cases-verdict-valid-until = It is valid up to and including { $until }.
cases-verdict-valid-always = It is valid until it is revoked.
cases-verdict-expired = This certificate has expired
cases-verdict-expired-since = It is genuine, but it was valid only until { $until }.
cases-verdict-expired-next = To go on, the firm must apply again.
cases-verdict-revoked = This certificate was revoked
cases-verdict-revoked-since = Revoked on { $at }. Reason: { $reason }
cases-verdict-revoked-next = Do not rely on the paper any more. If in doubt, ask the office that issued it.
cases-verdict-none = There is no such certificate
cases-verdict-none-told = The code is well formed, but the city has never issued a certificate with it.
cases-verdict-none-next = Compare the code with the paper and try again. If it still isn’t found, the paper may be forged: tell the local market regulation bureau.
cases-verdict-checked = Checked on { $at }
cases-verdict-compare = Compare what is registered with the paper; where they differ, the register is right.
cases-verdict-paper = Download the original certificate (PDF)
cases-paper-enterprise = Enterprise
cases-paper-credit-code = Unified social credit code
cases-paper-premises = Premises
cases-paper-title = Certificate
cases-paper-allows = What it allows
cases-paper-number = Number
cases-paper-issued-by = Issued by
cases-paper-issued-on = Issued on

cases-undrawn = The certificate’s file can’t be given out now
cases-undrawn-valid = The certificate itself is valid and registered: what counts is the register, with or without this file. The fault has been recorded.
cases-undrawn-whom = If you need the paper, contact { $office } and quote the number { $number }.
cases-undrawn-revoked = This certificate was revoked, so its file is no longer given out.
cases-undrawn-register = See what is registered
cases-revoke-reason = Give the reason in 1 to 500 characters.
cases-revoked-before = This certificate was revoked before. Nothing was changed.

cases-letter-certificate-subject = Your certificate is issued: { $programme } ({ $number })
cases-letter-certificate-body =
    Dear { $name },

    It is confirmed that you act for the firm, so the certificate of case { $number } ({ $programme }) is now issued.

    Open the case to download it. Anybody can check the certificate by the code on it.
cases-letter-open-case = Open the case

# The privacy page
cases-kept-drafts = Drafts
cases-kept-drafts-why = So that you can leave and come back. Nobody but those who may act in the case can read a draft.
cases-kept-drafts-until = Until you submit it or throw it away, or 180 days after you last touched it
cases-kept-files = Files you attached
cases-kept-files-why = The departments that decide check them. Only they and you can open them.
cases-kept-files-until = 5 years after the case has ended
cases-kept-certificates = Certificates and the register
cases-kept-certificates-why = So that anybody can verify them. They name firm, premises and service, and nothing personal.
cases-kept-certificates-until = Public for good

# What came of a case, on its page
cases-granted-paper = Download the certificate (PDF)
cases-granted-code = Anybody can verify it by this code:
cases-granted-expired = The certificate of this case has expired:
cases-granted-revoked = The certificate of this case was revoked:
cases-granted-awaits-confirmation = As soon as the market regulation desk confirms that you act for the firm, the certificate is issued and you are told by mail.
cases-granted-award = See the sum granted
