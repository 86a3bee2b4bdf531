import { GAO, LIN, MA, SHEN, SUN, ZHENG, ZHOU } from "../city/cast.ts";
import { test } from "../story.ts";

/** What is no page: files, and what is written for programs. */
const FILE = /\.(atom|csv|json|pdf|xml)$|\/(assets|files)\/|\/template$|\/pictures\/[^/]+(\/thumbnail)?$/;

/** Pages that differ only in what they are about are of one kind. */
const kind = (path: string): string =>
  path
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}(?=\/|$)/g, "/id")
    .replace(/\/([\d-]+|[A-Z0-9-]{11,})(?=\/|$)/g, "/number")
    .replace(/^\/(programmes|city\/categories)\/(?!new$)[a-z-]+/, "/$1/code");

test("every link leads to a page, whoever follows it", async ({ comes, city, words }) => {
  for (const person of [null, ZHOU, LIN, SUN, ZHENG, SHEN, MA, GAO]) {
    const reader = await comes(person?.name ?? "visitor");
    if (person) await reader.signsIn(person.email);
    const [ahead, known] = [[`/?lang=${words.lang}`], new Set([kind("/")])];
    for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
      await reader.opens(path, kind(path.split("?")[0] ?? path));
      const links = await reader.page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const { origin, pathname, search, searchParams } of links.map((link) => new URL(link))) {
        if (origin !== city.origin || FILE.test(pathname) || searchParams.has("lang") || known.has(kind(pathname))) continue;
        known.add(kind(pathname));
        ahead.push(pathname + search);
      }
    }
  }
});
