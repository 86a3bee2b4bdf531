import { expect } from "../story.ts";
import type { Person } from "../person.ts";

export interface Post {
  kind: "report" | "question" | "praise" | "proposal";
  category: string;
  place: string;
  title: string;
  body: string;
  called?: string;
}

/** Writes a post as far as to where it is checked. */
export async function writes(person: Person, post: Post, page = "post to be checked"): Promise<void> {
  const { words } = person;
  await person.opens("/board/new", "new post");
  await fillsIn(person, post);
  await person.presses(words.of("board-go-on"), page);
}

export async function fillsIn(person: Person, post: Post): Promise<void> {
  await person.picks("kind", post.kind);
  await person.page.locator('[name="category"]').selectOption(post.category);
  await person.page.locator('[name="place"]').selectOption(post.place);
  await person.answers("title", post.title);
  await person.answers("body", post.body);
  if (post.called) await person.answers("called", post.called);
}

/** Writes a post, is shown meanwhile what another wrote alike, reads that in another tab, and has lost nothing. */
export async function readsWhileWriting(person: Person, post: Post, alike: string): Promise<void> {
  const { main, page, words } = person;
  const heading = main.getByRole("heading", { name: words.of("board-alike") });
  await person.opens("/board/new", "new post");
  await fillsIn(person, { ...post, body: "x", title: "" });
  await expect(heading, "there is nothing to compare").toHaveCount(0);
  await fillsIn(person, post);
  await expect(heading).toBeVisible();
  await person.looks("new post while others wrote alike");
  const [other] = await Promise.all([page.waitForEvent("popup"), main.getByRole("link", { name: alike }).click()]);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(alike);
  await other.close();
  await expect(page.locator('[name="body"]')).toHaveValue(post.body);
}

/** Writes a post and sends it; tells where it stands. */
export async function posts(person: Person, post: Post, page = "post on the board"): Promise<string> {
  const { words } = person;
  await writes(person, post);
  await person.presses(words.of("board-post"), page);
  await expect(person.page.getByRole("status")).toContainText(words.of("board-posted"));
  return person.path;
}

export async function supports(person: Person, post: string, page = "post supported"): Promise<void> {
  const { words } = person;
  await person.opens(post, "post before supporting it");
  await person.presses(words.of("board-support"), page);
  await person.reads(words.of("board-you-support"));
}

/** A clerk finds the post on the queue. */
export async function opensAtDesk(clerk: Person, title: string, page = "post at the desk"): Promise<void> {
  await clerk.opens("/desk?topic=post", "queue with a post");
  await clerk.main.getByRole("row").filter({ hasText: title }).getByRole("link").first().click();
  await clerk.looks(page);
}

/** Answers the post that is open. */
export async function answers(clerk: Person, zh: string, en: string, page = "post answered at the desk"): Promise<void> {
  await clerk.picks("status", "answered");
  await clerk.answers("zh", zh);
  await clerk.answers("en", en);
  await clerk.presses(clerk.words.of("board-answer-send"), page);
}
