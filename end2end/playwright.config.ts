import { defineConfig } from "@playwright/test";
import { chromiumOnPath, flags } from "./chromium.js";
import type { Reader } from "./story.ts";

// Each story is told eight times: in both languages, with JavaScript and without, on a phone and at a desk.
const readers = (["zh-CN", "en"] as const).flatMap((lang) =>
  [true, false].flatMap((scripts) =>
    [390, 1280].map((width) => ({ name: `${lang} ${scripts ? "js" : "nojs"} ${width}`, lang, scripts, width })),
  ),
);

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
    use: {
      lang,
      locale: lang,
      javaScriptEnabled: scripts,
      viewport: { width, height: width < 600 ? 844 : 900 },
      hasTouch: width < 600,
    },
  })),
});
