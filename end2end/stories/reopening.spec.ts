import { HAN, HE, LIANG, LIANGS_FIRM, REOPENING, SUN, WU, ZHENG } from "../city/cast.ts";
import { joins } from "../pages/account.ts";
import { begins, corrects, fillsIn, submits } from "../pages/case.ts";
import { certificate } from "../pages/certificate.ts";
import { approves, arrives, asksToCorrect, hasOnQueue, reads } from "../pages/desk.ts";
import { claims, furnishes } from "../pages/firm.ts";
import { expect, test } from "../story.ts";

const PLAN = { zh: "疫情防控方案", en: "Prevention plan" };

test("a large food firm reopens", async ({ city, comes, words }) => {
  // Register, claim the firm, and be confirmed by the desk of its district.
  const liang = await comes("Liang");
  await joins(liang, LIANG);
  const claim = await claims(liang, LIANGS_FIRM);
  await liang.follows(words.of("enterprises-open-firm"), "firm, provisional");
  await liang.reads(words.of("enterprises-firm-provisional"));
  await furnishes(liang, LIANGS_FIRM);
  const firm = liang.path;

  const zheng = await comes("Zheng");
  await arrives(zheng, ZHENG);
  await zheng.opens(claim, "claim");
  await zheng.chooses(words.of("enterprises-desk-confirm"));
  await zheng.presses(words.of("enterprises-desk-decide"), "claim decided");
  await zheng.reads(words.of("enterprises-desk-decided-confirmed"));
  await city.mailbox.mail(LIANG.email, words.of("enterprises-letter-confirmed-subject", { firm: LIANGS_FIRM.name }));
  await liang.opens(firm, "firm, confirmed");
  await liang.reads(words.of("enterprises-firm-confirmed"));
  await liang.follows(words.of("enterprises-looks-link"), "looks");
  await liang.reads(words.of("enterprises-field-claim-statement"));

  // File.
  await begins(liang, REOPENING);
  await fillsIn(liang);
  const number = await submits(liang, LIANGS_FIRM.name);
  const receipt = await city.mailbox.mail(LIANG.email, words.of("cases-letter-receipt-subject", { number }));
  await liang.opens(receipt.link, "case with the subdistrict");
  const filed = liang.path;

  // The subdistrict checks.
  const sun = await comes("Sun");
  await arrives(sun, SUN);
  await reads(sun, number, LIANGS_FIRM);
  await approves(sun);

  // Three desks of the district have it at the same moment; one of them asks for a correction.
  const [he, wu] = [await comes("He"), await comes("Wu")];
  await arrives(he, HE);
  await arrives(wu, WU);
  for (const clerk of [he, wu, zheng]) await hasOnQueue(clerk, number);
  await liang.opens(filed, "case with three departments");
  await reads(wu, number, LIANGS_FIRM);
  await asksToCorrect(wu, words.either(PLAN), "请补充食堂分餐的安排。");
  await reads(he, number, LIANGS_FIRM);
  await approves(he);

  const asked = await city.mailbox.mail(LIANG.email, words.of("cases-letter-correction-subject", { number }));
  expect(asked.text).toContain("请补充食堂分餐的安排。");
  await liang.opens(asked.link, "case to correct");
  await corrects(liang, words.either(PLAN));
  await city.mailbox.mail(LIANG.email, words.of("cases-letter-answered-subject", { number }));

  // All approve, then the city.
  await reads(wu, number, LIANGS_FIRM, "case with what changed");
  await approves(wu);
  await reads(zheng, number, LIANGS_FIRM);
  await approves(zheng);
  const han = await comes("Han");
  await arrives(han, HAN);
  await reads(han, number, LIANGS_FIRM);
  await approves(han);
  await han.reads(words.of("cases-desk-done-all"));

  // The firm is told, and holds a certificate that anybody can verify.
  const approved = await city.mailbox.mail(LIANG.email, words.of("cases-letter-approved-subject", { number }));
  await liang.opens(approved.link, "case approved");
  const verdict = await certificate(liang, number);
  const wang = await comes("Wang");
  await wang.opens(verdict, "certificate valid");
  await wang.reads(words.of("cases-verdict-valid"));
  await wang.reads(LIANGS_FIRM.name);

  // The firm stands in the register.
  await wang.opens("/register", "register");
  await wang.fills(words.of("cases-register-firm"), LIANGS_FIRM.name.slice(2, 6));
  await wang.presses(words.of("cases-register-show"), "register, the firm sought");
  await wang.reads(LIANGS_FIRM.name);
  await wang.reads(words.of("cases-register-valid"));
});
