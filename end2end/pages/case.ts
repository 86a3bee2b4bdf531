import { LIANGS_FIRM } from "../city/cast.ts";
import { expect } from "../story.ts";
import type { Person } from "../person.ts";

/** The smallest paper that is a PDF. */
const PLAN = { name: "防控方案.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n") };

/** Finds the service, and begins a case for the only premises. */
export async function begins(person: Person, service: { zh: string; en: string }): Promise<void> {
  const { words } = person;
  await person.opens("/", "home before filing");
  await person.follows(words.either(service), "programme before filing");
  await person.follows(words.of("programmes-start"), "begin a case");
  await person.presses(words.of("cases-new-start"), "tasks of an empty draft");
}

/** Fills in one section after the other, leaves in between, and comes back to what was saved. */
export async function fillsIn(person: Person): Promise<void> {
  const { words } = person;
  const save = words.of("ui-save-and-continue");
  const draft = person.path;

  await person.follows(words.either({ zh: "企业与复工日期", en: "Your firm and the day it reopens" }), "section of the firm");
  await person.chooses(words.either({ zh: "餐饮服务", en: "Food service" }));
  await person.answers("staff_count", "three hundred");
  await person.dates("reopening_date", inDays(1));
  await person.presses(save, "section of the firm, refused");
  await person.reads(words.of("programmes-problem-not-whole"));
  await person.answers("staff_count", String(LIANGS_FIRM.staff));
  await person.dates("reopening_date", inDays(10));
  await person.presses(save, "tasks, one done");

  await person.follows(words.either({ zh: "防疫责任与物资", en: "Who is responsible, and what you have in stock" }), "section of prevention");
  await person.answers("responsible_person", "吴敏");
  await person.answers("responsible_phone", "0571-00000000");
  await person.answers("masks_stock", "6400");
  await person.answers("masks_days", "10");
  await person.presses(save, "tasks, two done");

  await person.follows(words.either({ zh: "员工名册", en: "Staff roster" }), "section of the staff");
  const [from, healthy] = ["湖北武汉", words.either({ zh: "健康", en: "Healthy" })];
  const good = `张伟,${from},${inDays(-20).join("-")},${healthy}`;
  await person.answers("roster", `${good}\n李娜,${from},yesterday,${healthy}`);
  await person.presses(save, "section of the staff, one row to mend");
  await person.reads(words.of("cases-list-saved", { rows: 1 }));
  await person.answers("roster", `李娜,${from},${inDays(-19).join("-")},${healthy}`);
  await person.presses(save, "tasks, three done");

  await person.opens("/cases", "my cases with a draft");
  await person.opens(draft, "tasks, come back to");
  await attaches(person, words.either({ zh: "疫情防控方案", en: "Prevention plan" }), PLAN);
}

/** Fills in the list of staff of a subsidy: three rent a home and are insured, one owns a home here. */
export async function listsStaff(person: Person): Promise<void> {
  const { words } = person;
  const save = words.of("ui-save-and-continue");
  await person.follows(words.either({ zh: "经办人", en: "Who we can ask" }), "section of the contact");
  await person.answers("contact_person", "徐静");
  await person.answers("contact_phone", "138 0000 0000");
  await person.presses(save, "tasks of a subsidy, one done");

  await person.follows(words.either({ zh: "租房员工名单", en: "Staff who rent a home" }), "section of those who rent");
  const [yes, no] = [words.of("programmes-yes"), words.of("programmes-no")];
  const row = (name: string, id: string, owns: string) => `${name},${id},文三路${id}号,${yes},${owns}`;
  const rows = [row("张伟", "0011", no), row("王芳", "0022", no), row("李强", "0033", no), row("刘洋", "0044", yes)];
  await person.answers("staff", [...rows, rows[0]].join("\n"));
  await person.presses(save, "section of those who rent, one twice");
  await person.reads(words.of("cases-list-saved", { rows: 4 }));
  await person.answers("staff", "");
  await person.presses(save, "tasks of a subsidy, two done");
  await attaches(person, words.either({ zh: "租房合同汇总", en: "Rental contracts" }), { ...PLAN, name: "租房合同.pdf" });
}

/** Attaches the one file that a programme asks for, after an attempt without it. */
async function attaches(person: Person, evidence: string, file: typeof PLAN): Promise<void> {
  const { words } = person;
  await person.follows(evidence, "attach a file");
  await person.presses(words.of("cases-file-send"), "attach a file, refused");
  await person.page.getByLabel(words.of("cases-file"), { exact: true }).setInputFiles(file);
  await person.presses(words.of("cases-file-send"), "file attached");
  await person.reads(file.name);
  await person.follows(words.of("ui-continue"), "tasks, all done");
}

/** Withdraws the case whose page is open, after keeping it first. */
export async function withdraws(person: Person): Promise<void> {
  const { words } = person;
  await person.follows(words.of("cases-withdraw"), "withdraw a case");
  await person.follows(words.of("cases-keep"), "case kept");
  await person.follows(words.of("cases-withdraw"), "withdraw a case");
  await person.presses(words.of("cases-withdraw-do"), "case withdrawn");
  await person.reads(words.of("cases-stage-withdrawn"));
}

/** Checks the answers and submits; answers the number of the case. */
export async function submits(person: Person, firm: string): Promise<string> {
  const { words } = person;
  await person.follows(words.of("cases-check-and-submit"), "check answers");
  await person.presses(words.of("cases-submit"), "check answers, not declared");
  await person.reads(words.of("cases-declaration-missing"));
  await person.chooses(words.of("cases-declaration", { firm }));
  await person.presses(words.of("cases-submit"), "receipt");
  const number = await person.main.locator(".number").innerText();
  expect(number).toMatch(/^\d{4}-330106-\d{6}$/);
  return number;
}

/** Answers a desk that asked for one part again; nothing else is open. */
export async function corrects(person: Person, part: string): Promise<void> {
  const { words } = person;
  const filed = person.path;
  await person.opens(`${filed}/sections/business`, "case to correct");
  expect(person.path, "what nobody asked for stays closed").toBe(filed);
  await person.follows(part, "plan to correct");
  await person.page.getByLabel(words.of("cases-file-another"), { exact: true }).setInputFiles({ ...PLAN, name: "食堂分餐.pdf" });
  await person.presses(words.of("cases-file-send"), "correction uploaded");
  await person.follows(words.of("ui-continue"), "case, corrected and not sent");
  await person.follows(words.of("cases-check-and-answer"), "check the correction");
  await person.chooses(words.of("cases-declaration", { firm: LIANGS_FIRM.name }));
  await person.presses(words.of("cases-answer"), "receipt of the correction");
}

/** Year, month and day, so many days from today on the city's clock. */
function inDays(days: number): [string, string, string] {
  const day = new Date(Date.now() + days * 86_400_000);
  const [year, month, date] = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(day).split("-");
  return [year!, month!, date!];
}
