// A real SMTP server that keeps what it gets.
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The first address in it that leads to the portal, as a path. */
  link: string;
}

export class Mailbox {
  private readonly mails: Mail[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          const text = mail.text ?? "";
          const to = session.envelope.rcptTo.map((recipient) => recipient.address).join();
          const link = /http:\/\/localhost:\d+(\/\S+)/.exec(text)?.[1] ?? "";
          this.mails.push({ to, subject: mail.subject ?? "", text, html: mail.html || "", link });
          done();
        }, done);
      },
    });
  }

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await new Promise<void>((listening) => mailbox.server.listen(0, "127.0.0.1", listening));
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The mail to this address with this subject; waits until it comes, and takes it out. */
  async mail(to: string, subject: string | RegExp): Promise<Mail> {
    for (let tries = 0; tries < 150; tries += 1) {
      const found = this.mails.findIndex((mail) => mail.to === to && fits(mail.subject, subject));
      if (found >= 0) return this.mails.splice(found, 1)[0]!;
      await pause(100);
    }
    const there = this.mails.map((mail) => `${mail.to}: ${mail.subject}`).join("; ");
    throw new Error(`no mail to ${to} with the subject ${subject}, but: ${there || "none"}`);
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(closed));
  }
}

function fits(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? text === wanted : wanted.test(text);
}
