import { LIANGS_FIRM, REOPENING } from "../city/cast.ts";
import { read } from "../city/paper.ts";
import { expect } from "../story.ts";
import type { Person } from "../person.ts";

/** Takes the certificate from the page of the case and holds it to its word; answers where its QR code leads. */
export async function certificate(person: Person, number: string): Promise<string> {
  const link = person.main.getByRole("link", { name: person.words.of("cases-granted-paper") });
  const answer = await person.page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  const paper = await read(await answer.body());
  for (const words of [LIANGS_FIRM.name, LIANGS_FIRM.creditCode, REOPENING.zh, "杭州市企业复工工作办公室", number]) {
    expect(paper.words, "the words of the certificate").toContain(words);
  }
  expect(paper.glyphs).toBeGreaterThan(100);
  expect(paper.boxes, "glyphs that the fonts lack").toBe(0);
  const { origin, pathname } = new URL(paper.qr ?? "");
  expect(origin).toBe(person.city.origin);
  return pathname;
}
