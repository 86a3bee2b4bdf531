// What every story has: a city of its own, and people who come to it with a browser each.
import { test as base } from "@playwright/test";
import { City } from "./city/city.ts";
import { type Lang, Words } from "./city/words.ts";
import { Person } from "./person.ts";

export { expect } from "@playwright/test";

/** In which language the story is told; the rest of a reader is Playwright's own: scripts, width. */
export interface Reader {
  lang: Lang;
}

interface Stage {
  words: Words;
  /** Somebody opens a browser; they are called by this name in the pictures. */
  comes(name: string): Promise<Person>;
}

export const test = base.extend<Reader & Stage, { city: City }>({
  lang: ["zh-CN", { option: true }],

  // One a worker, and so one a reader: a story told before has left nothing behind.
  city: [
    async ({}, use, worker) => {
      const city = await City.open(`worker-${worker.workerIndex}`);
      await use(city);
      await city.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  words: async ({ lang }, use) => use(new Words(lang)),

  comes: async ({ browser, city, words, contextOptions, javaScriptEnabled }, use, testInfo) => {
    const people: Person[] = [];
    const looked = new Set<string>();
    await use(async (name) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: city.origin });
      const pictures = `test-results/pictures/${testInfo.project.name.replaceAll(" ", "-")}`;
      const person = new Person(name, await context.newPage(), { city, words, pictures, looked, scripts: javaScriptEnabled });
      people.push(person);
      return person;
    });
    for (const person of people) await person.leaves();
  },
});
