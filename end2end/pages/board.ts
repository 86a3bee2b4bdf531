import { expect } from "../story.ts";
import type { Person } from "../person.ts";

interface Post {
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
