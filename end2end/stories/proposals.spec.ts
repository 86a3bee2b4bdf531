import { GAO, LIN, SUN, WANG, ZHOU } from "../city/cast.ts";
import { answers, opensAtDesk, posts, supports } from "../pages/board.ts";
import { handsOutCode, isLookedUp, verifies } from "../pages/residence.ts";
import { test } from "../story.ts";

test("a proposal finds its supporters, and residents vote on it", async ({ comes, words }) => {
  // Two are enough in this city, of those who are known to live here: by a desk, or by the registry.
  const gao = await comes("Gao");
  await gao.signsIn(GAO.email);
  await gao.opens("/city/categories/neighbourhood", "category");
  await gao.fills(words.of("board-category-threshold"), "0");
  await gao.presses(words.of("board-category-save"), "category refused");
  await gao.fills(words.of("board-category-threshold"), "2");
  await gao.presses(words.of("board-category-save"), "category saved");

  const [zhou, wang, lin, sun] = [await comes("Zhou"), await comes("Wang"), await comes("Lin"), await comes("Sun")];
  await zhou.signsIn(ZHOU.email);
  const title = "小区门口装快递柜";
  const body = "快递员不必进小区，居民随时可取。\n\n1. 北门两组\n2. 南门一组";
  const about = { kind: "proposal", category: "neighbourhood", place: "330106007" } as const;
  const proposal = await posts(zhou, { ...about, title, body, called: "老周" }, "proposal that collects support");
  await zhou.reads(words.of("board-phase-collecting"));
  await supports(zhou, proposal, "proposal supported by somebody unverified");
  await zhou.reads(words.of("board-unverified"));

  await sun.signsIn(SUN.email);
  await wang.signsIn(WANG.email);
  await verifies(wang, 1, await handsOutCode(sun, 1));
  await supports(wang, proposal, "proposal supported");
  await lin.signsIn(LIN.email);
  await isLookedUp(lin, "330106197905210005", "林悦");
  await supports(lin, proposal, "proposal with enough support");
  await lin.reads(words.of("board-phase-review"));

  await opensAtDesk(sun, title, "proposal at the desk");
  const taken = ["可以。请大家表决要不要装。", "It can be done. Please vote on whether it shall."] as const;
  await answers(sun, ...taken, "proposal taken up");

  await wang.opens(proposal, "proposal to vote on");
  await wang.presses(words.of("board-vote-press"), "vote refused");
  await wang.reads(words.of("board-vote-missing"));
  await wang.chooses(words.of("board-vote-for"));
  await wang.presses(words.of("board-vote-press"), "proposal voted on");
  await wang.reads(words.of("board-you-voted", { choice: words.of("board-vote-for") }));
  await lin.opens(proposal, "proposal to vote on");
  await lin.chooses(words.of("board-vote-against"));
  await lin.presses(words.of("board-vote-press"), "proposal voted on");
  await lin.chooses(words.of("board-vote-abstain"));
  await lin.presses(words.of("board-vote-press"), "proposal voted on otherwise");
  await zhou.opens(proposal, "proposal to vote on, unverified");
  await zhou.chooses(words.of("board-vote-for"));
  await zhou.presses(words.of("board-vote-press"), "vote of somebody unverified");
  await zhou.reads(words.of("residents-not-verified"));
});
