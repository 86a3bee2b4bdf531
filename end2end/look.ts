// What is asked of every page that anybody sees in a story.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { Words } from "./city/words.ts";

/** Looks at the page as it stands: its language, title and width, what axe finds, and a picture for people's eyes. */
export async function look(page: Page, words: Words, scripts: boolean, picture: string): Promise<void> {
  expect.soft(await page.locator("html").getAttribute("lang"), "the page says its language").toBe(words.lang);
  expect.soft(await page.title(), "the title names the page and the portal").toMatch(/\S.* · \S/);
  await expect.soft(page.locator("h1"), "one heading names the page").toHaveCount(1);
  expect.soft(await page.locator("[style], style, script:not([src])").count(), "no style or script in the page").toBe(0);
  expect.soft(await page.locator("body").innerText(), "no text is missing").not.toMatch(/\b[a-z]+(-[a-z]+){2,}\b(?![.@/])/);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect.soft(content, "the page is no wider than its window").toBeLessThanOrEqual(window);
  await page.screenshot({ path: picture, fullPage: true });
  // In a page whose scripts are off axe waits for ever. The same pages are looked at with scripts on.
  if (scripts) expect.soft(await faults(page), "axe finds nothing").toEqual([]);
}

/** No rule is off and no element left out; `target-size` is off by default in axe, and on here. */
async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  const late = new Promise<never>((_, fail) => setTimeout(fail, 60_000, new Error("axe took too long")).unref());
  const { violations } = await Promise.race([axe.analyze(), late]);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}
