import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

// As root Chromium has no sandbox of its own; the rest keeps it from calling home.
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns {string} Where the machine's own Chromium is. */
export function chromiumOnPath() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    try {
      accessSync(join(folder, "chromium"), constants.X_OK);
      return join(folder, "chromium");
    } catch {
      // The next folder may have it.
    }
  }
  throw new Error("chromium is missing: on Debian, apt-get install chromium");
}
