import { GAO, HEALTH, ZHOU } from "../city/cast.ts";
import { expect, test } from "../story.ts";

test("a resident becomes a clerk, and stops being one with the next request", async ({ city, comes, words }) => {
  const [gao, zhou] = [await comes("Gao"), await comes("Zhou")];
  await zhou.signsIn(ZHOU.email);
  await zhou.opens("/desk", "desk closed to a resident", 403);

  await gao.signsIn(GAO.email);
  await gao.opens("/city", "departments");
  await gao.selects(words.of("city-district"), "330106");
  await gao.presses(words.of("city-show"), "departments of a district");
  await gao.follows(words.either(HEALTH), "department");
  await gao.follows(words.of("identity-clerk-add"), "add a clerk");
  await gao.fills(words.of("identity-clerk-email"), "nobody@city.example");
  await gao.presses(words.of("identity-clerk-add"), "add a clerk, refused");
  await gao.reads(words.of("identity-clerk-no-account"));
  await gao.fills(words.of("identity-clerk-email"), ZHOU.email);
  await gao.presses(words.of("identity-clerk-add"), "department with a new clerk");
  await gao.reads(ZHOU.email);
  await zhou.opens("/desk", "desk of a new clerk");
  await zhou.reads(words.either(HEALTH));

  await gao.follows(new RegExp(`${words.of("identity-clerk-remove")}.*${ZHOU.name}`), "withdraw a role");
  await gao.presses(words.of("identity-withdraw-button"), "department without the clerk");
  await expect(gao.main).not.toContainText(ZHOU.email);
  await zhou.opens("/desk", "desk closed again", 403);
  await city.mailbox.mail(ZHOU.email, /./);
});

test("an administrator finds people, and makes a department", async ({ comes, words }) => {
  const gao = await comes("Gao");
  await gao.signsIn(GAO.email);
  await gao.opens("/city/people", "people");
  await gao.fills(words.of("identity-people-beginning"), "zhou.ming");
  await gao.presses(words.of("identity-people-find"), "people found");
  await gao.follows(ZHOU.name, "person");
  await gao.follows(words.of("identity-give-supervisor"), "make a supervisor");
  await gao.opens("/city/people?beginning=nobody", "people, none found");

  await gao.opens("/city/categories", "categories");
  await gao.opens("/city/categories/masks", "category");
  await gao.opens("/city/categories/masks/closing", "close a category");
  await gao.opens("/city/categories/new", "new category");
  await gao.presses(words.of("board-category-add"), "new category, refused");

  await gao.opens("/city/departments/new", "new department");
  await gao.presses(words.of("city-create"), "new department, refused");
  await gao.reads(words.of("city-name-zh-missing"));
  await gao.selects(words.of("city-place"), "330106");
  await gao.fills(words.of("city-kind"), "culture");
  await gao.fills(words.of("city-name-zh"), "西湖区文化和旅游局");
  await gao.fills(words.of("city-name-en"), "Xihu District Culture and Tourism Bureau");
  await gao.presses(words.of("city-create"), "department made");
  await expect(gao.page.getByRole("status")).toContainText(words.of("city-notice-created"));
});
