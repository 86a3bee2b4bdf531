import { defineConfig } from "@playwright/test";
import { chromiumOnPath, flags } from "./chromium.js";
import type { Reader } from "./story.ts";

// The reopening, the subsidies and the public pages are told eight times: in both languages, with JavaScript and
// without, on a phone and at a desk. Of what administrators do, and of the board's stories, four are enough, in which each
// of these is there with each other. Two, with scripts, go the ways that few go, and one follows every link on a phone.
const readers = (["zh-CN", "en"] as const).flatMap((lang) =>
  [true, false].flatMap((scripts) =>
    [390, 1280].map((width) => ({ name: `${lang} ${scripts ? "js" : "nojs"} ${width}`, lang, scripts, width })),
  ),
);

const files = (stories: string[]) => stories.map((story) => `**/${story}.spec.ts`);
const FOUR_TIMES = files(["administration", "board", "moderation", "proposals"]);
const TWICE = files(["detours"]);
const ONCE = files(["links"]);

/** The stories that are not told to this reader. */
function untold({ lang, scripts, width }: Pick<Reader, "lang"> & { scripts: boolean; width: number }): string[] {
  if ((lang === "en") !== (scripts === width < 600)) return [...FOUR_TIMES, ...TWICE, ...ONCE];
  if (!scripts) return [...TWICE, ...ONCE];
  return width < 600 ? [] : ONCE;
}

export default defineConfig<Reader>({
  testDir: "stories",
  outputDir: "test-results/runs",
  workers: 2,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    headless: true,
    timezoneId: "Asia/Shanghai",
    actionTimeout: 15_000,
    trace: "off",
    launchOptions: { executablePath: chromiumOnPath(), args: flags },
  },
  projects: readers.map(({ name, lang, scripts, width }) => ({
    name,
    testIgnore: untold({ lang, scripts, width }),
    use: {
      lang,
      locale: lang,
      javaScriptEnabled: scripts,
      viewport: { width, height: width < 600 ? 844 : 900 },
      hasTouch: width < 600,
    },
  })),
});
