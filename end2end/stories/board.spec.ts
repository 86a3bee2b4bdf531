import { SUN, ZHOU } from "../city/cast.ts";
import { expect, test } from "../story.ts";

const WANGS = "三墩镇地铁站的口罩售货机经常没货";

/** What Wang's post is about, and where. */
const ABOUT = { category: "masks", place: "330106109" };

test("a resident finds that it was said already, and supports it", async ({ comes, words }) => {
  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens("/board", "board");
  await zhou.follows(words.of("board-write"), "new post");
  await zhou.presses(words.of("board-go-on"), "new post refused");
  await zhou.reads(words.of("board-kind-missing"));

  await zhou.page.locator('[name="kind"][value="report"]').check();
  await zhou.page.locator('[name="category"]').selectOption(ABOUT.category);
  await zhou.page.locator('[name="place"]').selectOption(ABOUT.place);
  await zhou.answers("title", "三墩地铁站买不到口罩");
  await zhou.answers("body", "口罩售货机**早上七点**就没货了。");
  await zhou.presses(words.of("board-go-on"), "post to be checked");
  await zhou.reads(WANGS);
  await zhou.presses(words.of("board-support-instead"), "post supported");
  await expect(zhou.main.getByRole("heading", { level: 1 })).toHaveText(WANGS);
  await zhou.reads(words.of("board-you-support"));
  await zhou.presses(words.of("board-support-withdraw"), "post no longer supported");
});

test("a resident posts what nobody said, and anybody finds it", async ({ comes, words }) => {
  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens("/board/new", "new post");
  await zhou.page.locator('[name="kind"][value="proposal"]').check();
  await zhou.page.locator('[name="category"]').selectOption("building");
  await zhou.page.locator('[name="place"]').selectOption("330106007");
  await zhou.answers("title", "工地周边停车场晚上开放");
  await zhou.answers("body", "工人下班后车位都空着。\n\n- 晚上七点以后\n- 早上七点以前");
  await zhou.answers("called", "老周");
  await zhou.presses(words.of("board-go-on"), "post to be checked alone");
  await zhou.presses(words.of("board-post"), "post on the board");
  await expect(zhou.page.getByRole("status")).toContainText(words.of("board-posted"));

  const wang = await comes("Wang");
  await wang.opens(`/board?lang=${words.lang}&words=停车`, "board asked for words");
  await wang.follows("工地周边停车场晚上开放", "post as anybody reads it");
  await wang.reads("老周");
  await wang.opens("/board?words=xyz", "board with nothing found");
  await wang.opens("/board/near", "subdistricts to choose from");
  await wang.opens("/board?near=330106007&district=330106", "board by nearness");
  await wang.opens("/board?order=overdue", "board of what is overdue");
  await wang.opens("/board/figures?days=365", "how posts are answered");
});

test("a post lies before its office at once, and is answered in public", async ({ comes, words }) => {
  const zhou = await comes("Zhou");
  await zhou.signsIn(ZHOU.email);
  await zhou.opens("/board/new", "new post");
  await zhou.page.locator('[name="kind"][value="report"]').check();
  await zhou.page.locator('[name="category"]').selectOption("neighbourhood");
  await zhou.page.locator('[name="place"]').selectOption("330106007");
  const title = `北门不让快递进（${words.lang}）`;
  await zhou.answers("title", title);
  await zhou.answers("body", "南门可以进，北门不行。");
  await zhou.presses(words.of("board-go-on"), "post to be checked");
  await zhou.presses(words.of("board-post"), "post that waits for its office");
  const post = zhou.path;

  const sun = await comes("Sun");
  await sun.signsIn(SUN.email);
  await sun.opens("/desk?topic=post", "queue with a post");
  await sun.main.getByRole("row").filter({ hasText: title }).getByRole("link").first().click();
  await sun.looks("post at the desk");
  await sun.presses(words.of("board-answer-send"), "answer refused");
  await sun.page.locator('[name="status"][value="answered"]').check();
  await sun.answers("zh", "两个门岗都已通知，凭绿码可以进入。");
  await sun.answers("en", "Both gates have been told: a green code opens either.");
  await sun.presses(words.of("board-answer-send"), "post answered at the desk");

  await zhou.opens(post, "post answered");
  await zhou.reads(words.either({ zh: "两个门岗都已通知", en: "Both gates have been told" }));
});
