import { identityNumber } from "../city/identity.ts";
import { expect } from "../story.ts";
import type { Person } from "../person.ts";

/** A clerk of a subdistrict's office looks at a card, and hands out a code. */
export async function handsOutCode(clerk: Person, order: number): Promise<string> {
  const { words } = clerk;
  await clerk.opens("/desk/residents", "code to hand out");
  await clerk.fills(words.of("residents-desk-number"), identityNumber(order));
  await clerk.presses(words.of("residents-desk-hand-out"), "code refused");
  await clerk.reads(words.of("residents-desk-unseen"));
  await clerk.chooses(words.of("residents-desk-seen"));
  await clerk.presses(words.of("residents-desk-hand-out"), "code handed out");
  return await clerk.main.locator(".govuk-panel .number").innerText();
}

/** Is looked up in the registry of residents, after a try under another name. */
export async function isLookedUp(person: Person, number: string, name: string): Promise<void> {
  const { words } = person;
  await person.opens("/account/residence", "residence");
  await person.follows(words.of("residents-look-up"), "look-up");
  await person.fills(words.of("residents-number"), number);
  await person.fills(words.of("residents-name"), "王小明");
  await person.presses(words.of("residents-look-up"), "look-up refused");
  await person.fills(words.of("residents-name"), name);
  await person.presses(words.of("residents-look-up"), "verified by the registry");
  await expect(person.page.getByRole("status")).toContainText(words.of("residents-notice-verified"));
}

/** Shows the portal the code, after a try without it. */
export async function verifies(person: Person, order: number, code: string): Promise<void> {
  const { words } = person;
  await person.opens("/account/residence", "residence");
  await person.fills(words.of("residents-number"), identityNumber(order));
  await person.presses(words.of("residents-verify"), "residence refused");
  await person.reads(words.of("residents-code-unlike"));
  await person.fills(words.of("residents-code"), code);
  await person.presses(words.of("residents-verify"), "verified resident");
  await expect(person.page.getByRole("status")).toContainText(words.of("residents-notice-verified"));
}
