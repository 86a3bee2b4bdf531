// The portal's own texts, so that a story clicks what people read, in either language.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Lang = "zh-CN" | "en";

const LOCALES = resolve(import.meta.dirname, "../../app/locales");

export class Words {
  private readonly bundle: FluentBundle;

  constructor(readonly lang: Lang) {
    this.bundle = new FluentBundle(lang, { useIsolating: false });
    const folder = join(LOCALES, lang);
    for (const file of readdirSync(folder)) {
      this.bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
    }
  }

  of(key: string, variables?: Record<string, FluentVariable>): string {
    const text = this.bundle.getMessage(key)?.value;
    if (!text) throw new Error(`no text ${key} in ${this.lang}`);
    const faults: Error[] = [];
    const told = this.bundle.formatPattern(text, variables, faults);
    if (faults[0]) throw faults[0];
    return told;
  }

  /** A text that was written in both languages, such as a programme's. */
  either(both: { zh: string; en: string }): string {
    return this.lang === "en" ? both.en : both.zh;
  }
}
