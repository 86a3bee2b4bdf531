import { JIANG, LIN, LINS_FIRM, PASSWORD, REOPENING, ZHOU } from "../city/cast.ts";
import { Words } from "../city/words.ts";
import { begins } from "../pages/case.ts";
import { arrives } from "../pages/desk.ts";
import { expect, test } from "../story.ts";

test("somebody who forgot their password sets another, and changes it", async ({ city, comes, words }) => {
  const zhou = await comes("Zhou");
  await zhou.opens(`/reset-password?lang=${words.lang}`, "reset password");
  await zhou.fills(words.of("identity-email"), ZHOU.email);
  await zhou.presses(words.of("identity-reset-button"), "reset asked for");
  // Zhou reads English, whatever this reader does.
  const letter = await city.mailbox.mail(ZHOU.email, new Words("en").of("notifications-reset-subject"));
  await zhou.opens(letter.link, "set a password");
  await zhou.fills(words.of("identity-new-password"), "too short");
  await zhou.presses(words.of("identity-set-password"), "set a password, refused");
  await zhou.reads(words.of("identity-password-short", { least: 12 }));
  const another = "willows over the west lake";
  await zhou.fills(words.of("identity-new-password"), another);
  await zhou.presses(words.of("identity-set-password"), "sign-in with the new password");
  await zhou.signsIn(ZHOU.email, another);

  await zhou.opens("/account", "account");
  await zhou.fills(words.of("identity-current-password"), PASSWORD);
  await zhou.fills(words.of("identity-new-password"), PASSWORD);
  await zhou.presses(words.of("identity-change-password"), "account, the password refused");
  await zhou.fills(words.of("identity-current-password"), another);
  await zhou.fills(words.of("identity-new-password"), PASSWORD);
  await zhou.presses(words.of("identity-change-password"), "account with the old password again");
});

test("a second person who claims a firm waits", async ({ comes, words }) => {
  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens("/enterprises/new", "add a firm");
  await zhou.fills(words.of("enterprises-credit-code"), LINS_FIRM.creditCode);
  await zhou.fills(words.of("enterprises-firm-name"), LINS_FIRM.name);
  await zhou.chooses(words.of("enterprises-role-delegate"));
  await zhou.fills(words.of("enterprises-statement"), "Ask Lin");
  await zhou.presses(words.of("enterprises-new-send"), "claim that waits");
  await zhou.opens("/enterprises", "my firms, one claimed");
});

test("two who write one section lose nothing, nor does who writes when it is closed", async ({ comes, words }) => {
  const [lin, again] = [await comes("Lin"), await comes("Lin in another tab")];
  await lin.signsIn(LIN.email);
  await again.signsIn(LIN.email);
  await begins(lin, REOPENING);
  const draft = lin.path;
  const save = words.of("ui-save-and-continue");
  await lin.opens(`${draft}/sections/prevention`, "section of prevention");
  await again.opens(`${draft}/sections/prevention`, "section of prevention");
  await lin.answers("masks_stock", "6400");
  await lin.presses(save, "section of prevention, the rest to be answered");
  await again.answers("masks_stock", "9900");
  await again.presses(save, "section that another saved meanwhile");
  await again.reads(words.of("cases-conflict-saved"));
  await expect(again.page.locator('[name="masks_stock"]')).toHaveValue("9900");

  await lin.opens(`${draft}/sections/staff/list/roster`, "list without rows");
  await lin.answers("roster.name", "张伟");
  await lin.presses(words.of("cases-list-add"), "list, a row refused");
  const csv = { name: "员工.csv", mimeType: "text/csv", buffer: Buffer.from("姓名,年龄\n张伟,30\n") };
  await lin.page.getByLabel(words.of("cases-list-file"), { exact: true }).setInputFiles(csv);
  await lin.presses(words.of("cases-file-send"), "list, a file of other columns");
  await lin.reads(words.of("cases-list-unsaved-how"));
  await again.opens(`${draft}/sections/staff/list/roster`, "list without rows");
  await again.answers("roster.name", "李娜");
  await lin.opens(`${draft}/withdrawal`, "throw a draft away");
  await lin.presses(words.of("cases-discard-do"), "draft thrown away");
  await again.presses(words.of("cases-list-add"), "list that was closed meanwhile");
  await again.reads(words.of("cases-refusal-already-over"));
  await expect(again.page.locator('[name="roster.name"]')).toHaveValue("李娜");
});

test("a clerk claims several at once, and reads what became of each", async ({ comes, words }) => {
  const jiang = await comes("Jiang");
  await arrives(jiang, JIANG);
  await jiang.main.getByRole("checkbox").first().check();
  await jiang.presses(words.of("desks-bulk-claim"), "claim several");
  await jiang.presses(words.of("desks-bulk-claim-yes"), "several claimed");
  await jiang.reads(words.of("desks-became-mine"));
});

test("a code that is on no certificate is told to be none", async ({ comes, words }) => {
  const wang = await comes("Wang");
  await wang.opens(`/verify?lang=${words.lang}`, "verify");
  await wang.fills(words.of("cases-verify-code"), "3EF9-T5Y8-N7B2-KWHY");
  await wang.presses(words.of("cases-verify-button"), "verify, unknown code");
});
