import type { Clerk } from "../city/cast.ts";
import { expect } from "../story.ts";
import type { Person } from "../person.ts";

/** A clerk comes to work. */
export async function arrives(person: Person, clerk: Clerk): Promise<void> {
  await person.signsIn(clerk.email);
  await person.opens("/desk", "queue before the case");
}

interface Firm {
  name: string;
  creditCode: string;
}

/** Finds the case on the queue, and reads whose it is. */
export async function reads(person: Person, number: string, firm: Firm, page = "case"): Promise<void> {
  await person.opens("/desk", "queue with the case");
  await person.follows(number, page);
  await person.reads(firm.name);
  await person.reads(firm.creditCode);
}

export async function hasOnQueue(person: Person, number: string): Promise<void> {
  await person.opens("/desk", "queue with the case");
  await expect(person.main.getByRole("link", { name: number }).first()).toBeVisible();
}

export async function approves(person: Person): Promise<void> {
  await person.presses(person.words.of("cases-desk-approve"), "case approved");
  await expect(person.main.getByRole("heading", { level: 1 })).toHaveText(person.words.of("cases-desk-done-approved"));
}

/** Asks for a correction of one part, after an attempt without words. */
export async function asksToCorrect(person: Person, part: string, message: string): Promise<void> {
  const { words } = person;
  await person.page.getByText(words.of("cases-desk-ask-open"), { exact: true }).click();
  await person.chooses(part);
  await person.presses(words.of("cases-desk-ask"), "correction without words");
  await person.reads(words.of("cases-desk-message-missing"));
  await person.fills(words.of("cases-desk-message"), message);
  await person.presses(words.of("cases-desk-ask"), "correction asked");
  await person.reads(words.of("cases-desk-done-waits"));
}

/** Refuses, after attempts without a reason. */
export async function refuses(person: Person, reason: string, message: string): Promise<void> {
  const { words } = person;
  await person.page.getByText(words.of("cases-desk-refuse-open"), { exact: true }).click();
  await person.presses(words.of("cases-desk-refuse"), "refusal without reasons");
  await person.reads(words.of("cases-desk-reasons-missing"));
  await person.chooses(reason);
  await person.fills(words.of("cases-desk-words"), message);
  await person.presses(words.of("cases-desk-refuse"), "case refused");
  await expect(person.main.getByRole("heading", { level: 1 })).toHaveText(words.of("cases-desk-done-refused"));
}
