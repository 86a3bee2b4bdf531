// node weigh.js ORIGIN: prints "BYTES REQUESTS" of one cold visit to the front page, as Chromium received them.
import { chromium } from "@playwright/test";
import { chromiumOnPath, flags } from "./chromium.js";

const browser = await chromium.launch({ executablePath: chromiumOnPath(), args: flags });
const page = await (await browser.newContext()).newPage();
const network = await page.context().newCDPSession(page);
await network.send("Network.enable");
await network.send("Network.setCacheDisabled", { cacheDisabled: true });

let bytes = 0;
const requests = new Set();
network.on("Network.responseReceived", ({ requestId }) => requests.add(requestId));
// Headers and body as they came over the wire.
network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
await page.goto(process.argv[2], { waitUntil: "networkidle" });
await browser.close();
console.log(`${bytes} ${requests.size}`);
