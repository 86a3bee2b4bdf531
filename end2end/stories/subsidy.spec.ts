import { CAO, JIANG, LIN, LINS_FIRM, SUBSIDY, ZHAO } from "../city/cast.ts";
import { begins, listsStaff, submits, withdraws } from "../pages/case.ts";
import { approves, arrives, reads, refuses } from "../pages/desk.ts";
import { Words } from "../city/words.ts";
import { expect, test } from "../story.ts";

/** Letters are in the language of the account, which for these people is Chinese, whatever they read in the browser. */
const letters = new Words("zh-CN");

const UNPROVEN = { zh: "租房情况无法核实", en: "It can't be verified that the staff rent a home" };

test("a subsidy is withdrawn, filed anew and granted", async ({ city, comes, words }) => {
  // What was filed yesterday names the wrong people.
  const lin = await comes("Lin");
  await lin.signsIn(LIN.email);
  await lin.opens("/cases", "my cases");
  const subsidy = lin.main.getByRole("row").filter({ hasText: words.either(SUBSIDY) });
  await subsidy.getByRole("link").first().click();
  await lin.looks("subsidy with the district");
  await withdraws(lin);
  await lin.opens(`${lin.path}/award`, "award of a case withdrawn");
  await lin.reads(words.of("disbursement-refused"));

  await begins(lin, SUBSIDY);
  await listsStaff(lin);
  const number = await submits(lin, LINS_FIRM.name);
  const receipt = await city.mailbox.mail(LIN.email, letters.of("cases-letter-receipt-subject", { number }));
  await lin.opens(`${receipt.link}/award`, "award of a case not decided");
  await lin.reads(words.of("disbursement-not-decided"));

  // The district reviews, the city approves: the sum follows from the answers at that moment.
  const [jiang, cao] = [await comes("Jiang"), await comes("Cao")];
  await arrives(jiang, JIANG);
  await reads(jiang, number, LINS_FIRM, "subsidy at the district");
  await approves(jiang);
  await arrives(cao, CAO);
  await reads(cao, number, LINS_FIRM, "subsidy at the city");
  await approves(cao);

  const subject = { sum: "¥1,500.00", programme: SUBSIDY.zh, number };
  const granted = await city.mailbox.mail(LIN.email, letters.of("disbursement-letter-granted-subject", subject));
  await lin.opens(granted.link, "award");
  await lin.reads("¥1,500.00");
  await lin.reads(words.of("disbursement-times", { count: "3", each: "¥500.00" }));
  await lin.reads("•••• " + LINS_FIRM.account.slice(-4));
  await expect(lin.main).not.toContainText(LINS_FIRM.account);
});

test("a subsidy is refused with reasons", async ({ city, comes, words }) => {
  const cao = await comes("Cao");
  await arrives(cao, CAO);
  const number = await cao.main.getByRole("link", { name: /^\d{4}-/ }).first().innerText();
  await cao.follows(number, "subsidy of another firm");
  await cao.reads(ZHAO.firm);
  await refuses(cao, words.either(UNPROVEN), "合同里没有租住地址，请补充后重新申请。");

  const letter = await city.mailbox.mail(ZHAO.email, letters.of("cases-letter-refused-subject", { number }));
  expect(letter.text).toContain("合同里没有租住地址");
  const zhao = await comes("Zhao");
  await zhao.signsIn(ZHAO.email);
  await zhao.opens(letter.link, "own case, refused");
  await zhao.reads(words.either(UNPROVEN));
  await zhao.reads("合同里没有租住地址");
  await zhao.follows(words.of("cases-file-anew"), "programme after a refusal");
});
