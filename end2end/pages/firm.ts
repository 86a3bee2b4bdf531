import { expect } from "../story.ts";
import type { LIANGS_FIRM } from "../city/cast.ts";
import type { Person } from "../person.ts";

type Firm = typeof LIANGS_FIRM;

/** Claims a firm; answers the path of the claim at its desk. */
export async function claims(person: Person, firm: Firm): Promise<string> {
  const { words } = person;
  await person.opens("/enterprises", "my firms, none yet");
  await person.follows(words.of("enterprises-add"), "add a firm");
  await person.fills(words.of("enterprises-credit-code"), firm.creditCode.replace(/.$/, "0"));
  await person.fills(words.of("enterprises-firm-name"), firm.name);
  await person.chooses(words.of("enterprises-role-owner"));
  await person.fills(words.of("enterprises-statement"), "法定代表人");
  await person.presses(words.of("enterprises-new-send"), "add a firm, refused");
  await person.reads(words.of("enterprises-credit-code-check-digit"));

  await person.fills(words.of("enterprises-credit-code"), firm.creditCode);
  await person.presses(words.of("enterprises-new-send"), "claim made");
  await person.reads(firm.name);
  return person.path.replace("/enterprises/claims/", "/desk/claims/");
}

/** Adds the firm's premises and account, from the page of the firm. */
export async function furnishes(person: Person, firm: Firm): Promise<void> {
  const { words } = person;
  await person.follows(words.of("enterprises-premises-add"), "add premises");
  await person.fills(words.of("enterprises-premises-name"), "总店");
  await person.selects(words.of("enterprises-subdistrict"), firm.subdistrict);
  await person.fills(words.of("enterprises-address"), firm.address);
  await person.fills(words.of("enterprises-contact-name"), "梁颖");
  await person.fills(words.of("enterprises-contact-phone"), "138 0000 0000");
  await person.presses(words.of("enterprises-save"), "firm with premises");

  await person.follows(words.of("enterprises-bank-account-add"), "bank account");
  await person.fills(words.of("enterprises-bank"), firm.bank);
  await person.fills(words.of("enterprises-account"), firm.account);
  await person.presses(words.of("enterprises-save"), "firm with an account");
  await person.reads("•••• " + firm.account.slice(-4));
  await expect(person.main).not.toContainText(firm.account);
}
