// The real server, on a database of its own, with the demo city in it and a mail server that is ours.
import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Mailbox } from "./mailbox.ts";

const SEAMLESS = resolve(import.meta.dirname, "../../target/debug/seamless");

export class City {
  private constructor(
    readonly origin: string,
    readonly mailbox: Mailbox,
    private readonly server: ChildProcess,
    private readonly data: string,
    private readonly log: string,
  ) {}

  static async open(name: string): Promise<City> {
    const mailbox = await Mailbox.open();
    const port = await freePort();
    const data = await mkdtemp(join(tmpdir(), "seamless-end2end-"));
    const logs = resolve(import.meta.dirname, "../test-results/servers");
    await mkdir(logs, { recursive: true });
    const log = join(logs, `${name}.log`);
    const { DATABASE_URL: _, ...environment } = process.env;
    const server = spawn(SEAMLESS, ["postgres", "--temporary", "--", "sh", "-c", '"$0" demo && exec "$0" serve --demo', SEAMLESS], {
      env: {
        ...environment,
        SEAMLESS_LISTEN: `127.0.0.1:${port}`,
        SEAMLESS_METRICS_LISTEN: "off",
        SEAMLESS_DATA: data,
        SEAMLESS_SMTP_URL: mailbox.url,
        SEAMLESS_LOG_FORMAT: "json",
      },
      stdio: ["ignore", openSync(log, "w"), openSync(log, "a")],
    });
    const city = new City(`http://localhost:${port}`, mailbox, server, data, log);
    await city.isReady();
    return city;
  }

  /** Stops as an administrator would stop it; a server that does not end cleanly fails the story. */
  async close(): Promise<void> {
    const ended = new Promise<number | null>((tell) => this.server.once("exit", tell));
    this.server.kill("SIGTERM");
    const code = await ended;
    await this.mailbox.close();
    await rm(this.data, { recursive: true, force: true });
    if (code !== 0) throw this.failed(`the server ended with ${code}`);
  }

  private async isReady(): Promise<void> {
    for (let tries = 0; tries < 400 && this.server.exitCode === null; tries += 1) {
      const answer = await fetch(`${this.origin}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await pause(100);
    }
    this.server.kill("SIGTERM");
    throw this.failed("the server did not start");
  }

  private failed(what: string): Error {
    const lines = readFileSync(this.log, "utf8").trim().split("\n").slice(-10).join("\n");
    return new Error(`${what}; the end of ${this.log}:\n${lines}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((tell, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? tell(address.port) : fail(new Error("no port"))));
    });
  });
}
