// Who is in the stories. The clerks are those of the demo city (app/src/cast.rs); Liang is new to it.

/** Everybody's in the demo city. */
export const PASSWORD = "spring-returns-2020";

export interface Clerk {
  name: string;
  email: string;
}

const clerk = (name: string, email: string): Clerk => ({ name, email: `${email}@city.example` });

export const SUN = clerk("Sun", "sun.wei");
export const HE = clerk("He", "he.lin");
export const WU = clerk("Wu", "wu.dan");
export const ZHENG = clerk("Zheng", "zheng.kai");
export const HAN = clerk("Han", "han.lei");
/** A department, as each language calls it. */
export const HEALTH = { zh: "西湖区卫生健康局", en: "Xihu District Health Bureau" };

export const GAO = clerk("Gao", "gao.min");

export const ZHOU = { name: "Zhou Ming", email: "zhou.ming@example.com" };

export const LIANG = { name: "梁颖", email: "liang.ying@example.com", password: "a kettle sings at dawn" };

/** Large, and of a listed kind: everybody has to agree to its reopening. */
export const LIANGS_FIRM = {
  name: "杭州青禾餐饮管理有限公司",
  creditCode: "91330106FAKE00048M",
  staff: 320,
  subdistrict: "330106007",
  address: "古翠路4000号2幢",
  bank: "杭州示例银行西湖支行",
  account: "6200000000000000047",
};

export const REOPENING = { code: "reopening-filing", zh: "企业复工备案", en: "Reopening filing" };
