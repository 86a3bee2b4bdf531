import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";
import type { Reader } from "./story.ts";

// As root Chromium has no sandbox of its own; the rest keeps it from calling home.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

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
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    headless: true,
    timezoneId: "Asia/Shanghai",
    actionTimeout: 15_000,
    trace: "off",
    launchOptions: { executablePath: onPath("chromium"), args: FLAGS },
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

function onPath(program: string): string {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return join(folder, program);
    } catch {
      // The next folder may have it.
    }
  }
  throw new Error(`${program} is missing: on Debian, apt-get install ${program}`);
}
