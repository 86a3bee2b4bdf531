import { FENG, LIFT, LIN, MA, SUN, WANG, ZHOU } from "../city/cast.ts";
import { picture } from "../city/picture.ts";
import { answers, fillsIn, opensAtDesk, type Post, posts, readsWhileWriting, supports, writes } from "../pages/board.ts";
import { expect, test } from "../story.ts";

const [GUDANG, SANDUN] = ["330106007", "330106109"];
const WANGS = "三墩镇地铁站的口罩售货机经常没货";

test("a resident finds that it was said already, and supports it", async ({ comes, words, javaScriptEnabled }) => {
  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens("/board", "board");
  await zhou.follows(words.of("board-write"), "new post");
  await zhou.presses(words.of("board-go-on"), "new post refused");
  await zhou.reads(words.of("board-kind-missing"));

  const said: Post = {
    kind: "report",
    category: "masks",
    place: SANDUN,
    title: "三墩地铁站买不到口罩",
    body: "口罩售货机**早上七点**就没货了。",
  };
  await (javaScriptEnabled ? readsWhileWriting(zhou, said, WANGS) : fillsIn(zhou, said));
  await zhou.presses(words.of("board-go-on"), "post with its twin");
  await zhou.reads(WANGS);
  await zhou.presses(words.of("board-support-instead"), "post supported");
  await expect(zhou.main.getByRole("heading", { level: 1 })).toHaveText(WANGS);
  await zhou.reads(words.of("board-you-support"));
  await zhou.presses(words.of("board-support-withdraw"), "post no longer supported");
});

test("a resident posts what nobody said, with a picture, and anybody finds it", async ({ comes, words }) => {
  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  const title = "工地周边停车场晚上开放";
  await writes(zhou, {
    kind: "praise",
    category: "building",
    place: GUDANG,
    title,
    body: "工人下班后车位都空着，物业让大家晚上停进去。有问题打13800138000。\n\n- 晚上七点以后\n- 早上七点以前",
    called: "老周",
  }, "post to be checked, with a number in it");
  await zhou.presses(words.of("board-post"), "post on the board, without a picture");
  await zhou.follows(words.of("board-pictures-add"), "pictures, none yet");
  await zhou.presses(words.of("board-picture-add"), "pictures, none chosen");
  await zhou.reads(words.of("board-picture-missing"));
  const file = zhou.page.getByLabel(words.of("board-picture"), { exact: true });
  await file.setInputFiles({ name: "门.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await zhou.presses(words.of("board-picture-add"), "pictures, one refused");
  await zhou.reads(words.of("board-picture-unreadable"));
  await file.setInputFiles(picture("门.png"));
  await zhou.fills(words.of("board-picture-description"), "停车场的门晚上开着");
  await zhou.presses(words.of("board-picture-add"), "pictures, one added");
  await zhou.follows(words.of("board-pictures-done"), "post with a picture");

  const wang = await comes("Wang");
  await wang.opens(`/board?lang=${words.lang}&words=停车`, "board asked for words");
  await wang.follows(title, "post as anybody reads it");
  await wang.reads("老周");
  await wang.reads("138••••••••");
  const small = wang.main.getByRole("img", { name: "停车场的门晚上开着" });
  await small.scrollIntoViewIfNeeded();
  await expect.poll(() => small.evaluate((img: HTMLImageElement) => img.naturalWidth), "it is drawn").toBeGreaterThan(0);
  await wang.opens("/board?words=xyz", "board with nothing found");
  await wang.opens("/board/near", "subdistricts to choose from");
  await wang.opens("/board?near=330106007&district=330106", "board by nearness");
  await wang.opens("/board/figures?days=365", "how posts are answered");
});

test("a post is answered late, which everybody sees, and again once it is reopened", async ({ city, comes, words }) => {
  const wang = await comes("Wang");
  await wang.opens(`/board?lang=${words.lang}&order=overdue`, "board of what is overdue");
  await wang.follows(LIFT, "post with a red card");
  await wang.reads(words.of("board-overdue"));
  await wang.reads(words.of("board-card-red"));

  const feng = await comes("Feng");
  await feng.signsIn(FENG.email);
  await opensAtDesk(feng, LIFT);
  await feng.presses(words.of("board-answer-send"), "answer refused");
  await answers(feng, "配件已到，电梯本周内恢复运行。", "The parts are here: the lift runs again within this week.");

  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens((await city.mailbox.mail(ZHOU.email, new RegExp(LIFT))).link, "post answered late");
  const post = zhou.path;
  await zhou.reads(words.either({ zh: "电梯本周内恢复运行", en: "the lift runs again within this week" }));
  await zhou.presses(words.of("board-say-not-done"), "post said not to be done");
  await zhou.reads(words.of("board-you-said-not-done"));
  await zhou.unfolds(words.of("board-reopen"));
  await zhou.presses(words.of("board-reopen-press"), "reopening refused");
  await zhou.reads(words.of("board-why-missing"));
  await zhou.fills(words.of("board-reopen-why"), "Ten days later it still stands.");
  await zhou.presses(words.of("board-reopen-press"), "post reopened");
  await zhou.reads(words.of("board-reopened-by-author"));

  await opensAtDesk(feng, LIFT, "post reopened at the desk");
  await answers(feng, "电梯已于今天上午恢复运行。", "Since this morning the lift runs.", "post answered again at the desk");

  await zhou.opens(post, "post answered again");
  await zhou.unfolds(words.of("board-rate"));
  await zhou.presses(words.of("board-rate-press"), "rating refused");
  await zhou.picks("stars", "4");
  await zhou.presses(words.of("board-rate-press"), "post rated");
  await wang.opens(post, "post with all that was said");
  await wang.reads(words.of("board-rated", { stars: 4 }));
  await wang.reads(words.of("board-card-red"));
});

test("two posts that say the same become one, and whoever supports them is told", async ({ city, comes, words }) => {
  const [zhou, wang, lin] = [await comes("Zhou"), await comes("Wang"), await comes("Lin")];
  const same = { kind: "report", category: "neighbourhood", place: GUDANG } as const;
  await zhou.signsIn(ZHOU.email);
  const first = { ...same, title: "北门不让快递进", body: "南门可以进，北门不行。" };
  const stays = await posts(zhou, first, "post that waits for its office");
  await wang.signsIn(WANG.email);
  const second = { ...same, title: "小区北门快递进不来", body: "快递员在北门被拦下，只能让我们下楼去拿。" };
  const goes = await posts(wang, second);
  await lin.signsIn(LIN.email);
  await supports(lin, goes);

  const ma = await comes("Ma");
  await ma.signsIn(MA.email);
  await ma.opens(goes, "post as a moderator sees it");
  await ma.follows(words.of("board-merge"), "merger");
  await ma.presses(words.of("board-merge-press"), "merger refused");
  await ma.reads(words.of("board-why-missing"));
  await ma.page.getByRole("radio", { name: first.title }).check();
  await ma.fills(words.of("board-merge-why"), "都是古荡街道同一个小区的北门。");
  await ma.presses(words.of("board-merge-press"), "post merged as a moderator sees it");

  const told = await city.mailbox.mail(LIN.email, new RegExp(second.title));
  expect(told.link).toContain(stays);
  await lin.opens(stays, "post that took in another");
  await lin.reads(words.of("board-you-support"));
  await lin.opens(goes, "post merged");
  await lin.reads(first.title);
  await wang.opens("/account/notices", "notice of a merger");
  await wang.reads(second.title);
});

test("residents talk about a post, follow it, and hear how it is answered", async ({ city, comes, words }) => {
  const [zhou, wang] = [await comes("Zhou"), await comes("Wang")];
  await zhou.signsIn(ZHOU.email);
  const title = "晚上能不能跳广场舞";
  const post = await posts(zhou, {
    kind: "question",
    category: "neighbourhood",
    place: GUDANG,
    title,
    body: "戴口罩、隔开距离，可以吗？",
  });

  await wang.signsIn(WANG.email);
  await wang.opens(post, "post to talk about");
  await wang.presses(words.of("board-comment-post"), "comment refused");
  await wang.reads(words.of("board-comment-missing"));
  await wang.fills(words.of("board-comment-yours"), "也想知道。#1 说的电梯修好了吗？");
  await wang.fills(words.of("board-called"), "芳芳");
  await wang.presses(words.of("board-comment-post"), "post with a comment");
  await wang.reads("芳芳");
  await zhou.opens(post, "post with another's comment");
  await zhou.follows(words.of("board-comment-to", { called: "芳芳" }), "reply to a comment");
  await zhou.fills(words.of("board-comment-yours"), "修好了。");
  await zhou.presses(words.of("board-comment-post"), "post with a reply to a comment");
  await zhou.follows(words.of("board-comment-change"), "comment to change");
  await zhou.fills(words.of("board-comment-yours"), "昨天修好了。");
  await zhou.presses(words.of("board-comment-save"), "post with a changed comment");
  await zhou.reads("昨天修好了。");

  await wang.opens(post, "post to follow");
  await wang.unfolds(words.of("following-follow"));
  await wang.presses(words.of("following-button"), "what one follows");
  await wang.reads(title);

  const sun = await comes("Sun");
  await sun.signsIn(SUN.email);
  await opensAtDesk(sun, title);
  await answers(sun, "目前还不可以，请再等一等。", "Not yet; please wait a little.");
  await city.mailbox.mail(WANG.email, new RegExp(title));
  await wang.opens("/account/notices", "notices");
  await wang.main.getByRole("button", { name: title }).click();
  await wang.looks("post from a notice");
  await wang.reads(words.either({ zh: "目前还不可以", en: "Not yet" }));
  await wang.opens("/account/following", "what one follows still");
  await wang.follows(words.of("following-change"), "how one hears of it");
  await wang.presses(words.of("following-stop"), "what one follows no longer");
});
