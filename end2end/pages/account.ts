import { expect } from "../story.ts";
import type { Person } from "../person.ts";

interface Newcomer {
  name: string;
  email: string;
  password: string;
}

/** Creates an account, confirms the address by the link in the letter, and is signed in. */
export async function joins(person: Person, who: Newcomer): Promise<void> {
  const { words } = person;
  await person.opens("/sign-up", "sign-up");
  await person.fills(words.of("identity-name"), who.name);
  await person.fills(words.of("identity-email"), who.email);
  await person.fills(words.of("identity-new-password"), "too short");
  await person.presses(words.of("identity-sign-up"), "sign-up refused");
  await person.reads(words.of("identity-password-short", { least: 12 }));
  expect(await person.page.title()).toContain(words.of("ui-title-refused", { title: "" }).trim());

  await person.fills(words.of("identity-new-password"), who.password);
  await person.presses(words.of("identity-sign-up"), "sign-up sent");
  const letter = await person.city.mailbox.mail(who.email, words.of("notifications-confirm-subject"));
  expect(letter.html).toContain(letter.link);
  await person.opens(letter.link, "sign-in before confirming");
  await person.fills(words.of("identity-email"), who.email);
  await person.fills(words.of("identity-password"), who.password);
  await person.presses(words.of("identity-sign-in"), "confirm");
  await person.presses(words.of("identity-confirm-button"), "home after confirming");
  await expect(person.page.getByRole("status")).toContainText(words.of("identity-notice-confirmed"));
}
