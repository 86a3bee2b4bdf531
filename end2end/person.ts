// Somebody at a browser of their own. What they do is told by the texts they read, never by how a page is built.
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { PASSWORD } from "./city/cast.ts";
import type { City } from "./city/city.ts";
import type { Words } from "./city/words.ts";
import { look } from "./look.ts";

interface Stage {
  city: City;
  words: Words;
  scripts: boolean;
  /** The folder for pictures of every page. */
  pictures: string;
  /** The pages that somebody in this story has looked at already. */
  looked: Set<string>;
}

export class Person {
  readonly city: City;
  readonly words: Words;
  private readonly complaints: string[] = [];

  constructor(
    readonly name: string,
    readonly page: Page,
    private readonly stage: Stage,
  ) {
    this.city = stage.city;
    this.words = stage.words;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      // A refused form is a page like any other, which the browser nevertheless mentions.
      const mentions = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
      if (message.type() === "error" && !mentions) this.complaints.push(message.text());
    });
  }

  /** Opens a page by its address and looks at it. */
  async opens(path: string, page: string, status = 200): Promise<void> {
    const answer = await this.page.goto(path);
    expect(answer?.status(), path).toBe(status);
    await this.looks(page);
  }

  /** Follows the link of these words, and looks at the page it leads to. */
  async follows(link: string | RegExp, page: string): Promise<void> {
    await this.page.getByRole("main").getByRole("link", { name: link }).first().click();
    await this.looks(page);
  }

  async fills(label: string, answer: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(answer);
  }

  /** Answers a question of a programme, by the name that its document gives it. */
  async answers(field: string, answer: string): Promise<void> {
    await this.page.locator(`[name="${field}"]`).fill(answer);
  }

  async dates(field: string, [year, month, day]: [string, string, string]): Promise<void> {
    await this.answers(`${field}-year`, year);
    await this.answers(`${field}-month`, month);
    await this.answers(`${field}-day`, day);
  }

  async chooses(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).check();
  }

  /** Chooses one of several by the value that is sent. */
  async picks(field: string, value: string): Promise<void> {
    await this.page.locator(`[name="${field}"][value="${value}"]`).check();
  }

  /** Unfolds what is folded away under these words. */
  async unfolds(summary: string): Promise<void> {
    await this.main.locator("summary").filter({ hasText: summary }).click();
  }

  async selects(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption(value);
  }

  /** Presses the button of these words, and looks at the page that comes. */
  async presses(button: string, page: string): Promise<void> {
    await this.page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
    await this.looks(page);
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.main).toContainText(text);
  }

  async signsIn(email: string, password = PASSWORD): Promise<void> {
    const { words } = this;
    await this.opens(`/sign-in?lang=${words.lang}`, "sign-in");
    await this.fills(words.of("identity-email"), email);
    await this.fills(words.of("identity-password"), password);
    await this.presses(words.of("identity-sign-in"), "home of somebody signed in");
    await expect(this.page.getByRole("banner").getByRole("button", { name: words.of("ui-sign-out") })).toBeVisible();
  }

  /** Looks at the page, unless somebody in this story has: five clerks see the same queue. */
  async looks(page: string): Promise<void> {
    await this.page.waitForLoadState();
    expect(this.complaints, "the browser has nothing to complain of").toEqual([]);
    if (this.stage.looked.has(page)) return;
    this.stage.looked.add(page);
    const picture = join(this.stage.pictures, `${this.name} ${page}.png`.replaceAll(" ", "-"));
    await look(this.page, this.words, this.stage.scripts, picture);
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** Where they are, without the address of the portal. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
