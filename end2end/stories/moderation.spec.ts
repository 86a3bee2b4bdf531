import { GAO, MA, WANG, WU, ZHOU } from "../city/cast.ts";
import type { Person } from "../person.ts";
import { posts } from "../pages/board.ts";
import { expect, test } from "../story.ts";

const TITLE = "北门保安太懒";

test("a post and a comment are reported and hidden, and another moderator decides the appeal", async ({ city, comes, words }) => {
  const gao = await comes("Gao");
  await gao.signsIn(GAO.email);
  await gao.opens("/city/people?beginning=wu.dan", "people found");
  await gao.follows(/吴丹/, "person");
  await gao.follows(words.of("identity-give-moderator"), "make a moderator");
  await gao.presses(words.of("identity-give-moderator"), "person who is a moderator");

  const [wang, zhou, ma] = [await comes("Wang"), await comes("Zhou"), await comes("Ma")];
  await wang.signsIn(WANG.email);
  const about = { kind: "report", category: "neighbourhood", place: "330106007" } as const;
  const post = await posts(wang, { ...about, title: TITLE, body: "北门的保安在睡觉。" }, "post that will be reported");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens(post, "post before reporting it");
  await zhou.answers("comment", "保安都是废物。");
  await zhou.presses(words.of("board-comment-post"), "post with a comment that will be hidden");
  await zhou.follows(words.of("board-report"), "report a post");
  await zhou.presses(words.of("board-report-press"), "report refused");
  await zhou.chooses(words.of("board-reason-insulting"));
  await zhou.presses(words.of("board-report-press"), "post reported");
  await zhou.reads("保安都是废物");
  await wang.opens(post, "post with a comment to report");
  await wang.page.locator(".comment").getByRole("link", { name: words.of("board-comment-report") }).click();
  await wang.looks("report a comment");
  await wang.chooses(words.of("board-reason-insulting"));
  await wang.presses(words.of("board-report-press"), "comment reported");

  await ma.signsIn(MA.email);
  await ma.opens("/moderation", "queue of a moderator");
  await ma.follows(/保安都是废物/, "comment before a moderator");
  await ma.presses(words.of("board-act-press"), "act refused");
  await hides(ma, "comment hidden, before a moderator");
  await ma.opens(post, "post with a hidden comment, before a moderator");
  await wang.opens(post, "post with a hidden comment");
  await wang.reads(words.of("board-comment-hidden", { reason: words.of("board-reason-insulting") }));
  await zhou.opens(post, "post with one's own hidden comment");
  await zhou.reads("保安都是废物");
  await ma.opens("/moderation", "queue of a moderator");
  await ma.follows(TITLE, "post before a moderator");
  await hides(ma, "post hidden, before a moderator");
  await zhou.opens(post, "hidden post", 410);

  await city.mailbox.mail(WANG.email, new RegExp(TITLE));
  await wang.opens("/account/moderation", "what moderators did about oneself");
  await wang.reads("请文明发言");
  await wang.follows(words.of("board-appeal"), "appeal");
  await wang.presses(words.of("board-appeal-press"), "appeal refused");
  await wang.fills(words.of("board-appeal-why"), "他确实在睡觉。");
  await wang.presses(words.of("board-appeal-press"), "act appealed");

  const wu = await comes("Wu");
  await wu.signsIn(WU.email);
  await wu.opens("/moderation", "queue with an appeal");
  await wu.follows(TITLE, "decide about an appeal");
  await wu.chooses(words.of("board-appeal-overturned"));
  await wu.fills(words.of("board-appeal-answer"), "没有骂人。");
  await wu.presses(words.of("board-appeal-decide-press"), "queue after an appeal");
  await zhou.opens(post, "post shown again");
  await zhou.reads("北门的保安在睡觉");
  await wang.opens("/account/moderation", "an appeal that was decided");
  await wang.reads(words.of("board-appeal-overturned"));
  await zhou.opens("/board/log", "what moderators did");
  await zhou.reads(words.of("board-act-hide-done", { of: "comment" }));
  await expect(zhou.main).not.toContainText("保安");
});

/** For insults, whatever is open. */
async function hides(moderator: Person, page: string): Promise<void> {
  const { words } = moderator;
  await moderator.picks("act", "hide");
  await moderator.picks("reason", "insulting");
  await moderator.fills(words.of("board-act-why"), "请文明发言");
  await moderator.presses(words.of("board-act-press"), page);
}
