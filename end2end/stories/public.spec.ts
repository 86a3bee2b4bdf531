import { REOPENING } from "../city/cast.ts";
import { expect, test } from "../story.ts";

test("somebody finds what they came for", async ({ comes, words }) => {
  const wang = await comes("Wang");
  await wang.opens("/", "home");
  await wang.page.getByRole("searchbox").fill(words.either({ zh: "开工", en: "resume work" }));
  await wang.presses(words.of("home-search"), "home with what was found");
  await wang.follows(words.either(REOPENING), "programme");
  await wang.reads(words.of("programmes-working-days-range", { least: 1, most: 4 }));

  await wang.opens("/?words=xyz", "home with nothing found");
  await wang.reads(words.of("home-nothing-found", { words: "xyz" }));
});

test("the portal tells about itself, and of what is not there", async ({ comes }) => {
  const wang = await comes("Wang");
  await wang.opens("/programmes/staff-housing-subsidy", "programme of the subsidy");
  await wang.opens("/privacy", "privacy");
  await wang.opens("/accessibility", "accessibility");
  await wang.opens("/cookies", "cookies");
  await wang.opens("/reset-password", "reset password");
  await wang.opens("/nowhere", "not found", 404);
});

test("the language changes where one stands", async ({ comes, lang, words }) => {
  const zhou = await comes("Zhou");
  await zhou.opens(`/programmes/${REOPENING.code}`, "programme");
  const other = lang === "en" ? "zh-CN" : "en";
  await zhou.page.getByRole("banner").locator(`a[hreflang="${other}"]`).click();
  await expect(zhou.page.locator("html")).toHaveAttribute("lang", other);
  await expect(zhou.page.getByRole("heading", { level: 1 })).not.toHaveText(words.either(REOPENING));
  expect(zhou.path).toBe(`/programmes/${REOPENING.code}`);
});
