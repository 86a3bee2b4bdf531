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
/** Subsidies are reviewed in the district, and approved by the city's commerce department. */
export const JIANG = clerk("Jiang", "jiang.wen");
export const CAO = clerk("Cao", "cao.ying");
/** A department, as each language calls it. */
export const HEALTH = { zh: "西湖区卫生健康局", en: "Xihu District Health Bureau" };

export const FENG = clerk("Feng", "feng.tao");
/** Keeps the board. */
export const MA = clerk("Ma", "ma.ning");
/** Supervises all desks of the city. */
export const SHEN = clerk("Shen", "shen.lan");
export const GAO = clerk("Gao", "gao.min");

export const ZHAO = { name: "赵磊", email: "zhao.lei@example.com", firm: "杭州磊固建设有限公司" };
/** Her firm's housing subsidy was filed yesterday, and nobody has looked at it yet. */
export const LIN = { name: "林悦", email: "lin.yue@example.com" };
export const LINS_FIRM = { name: "杭州悦味食品有限公司", creditCode: "91330106FAKE000133", account: "6200000000000000013" };

export const ZHOU = { name: "Zhou Ming", email: "zhou.ming@example.com" };

export const WANG = { name: "王芳", email: "wang.fang@example.com" };

export const LIANG = { name: "梁颖", email: "liang.ying@example.com", password: "a kettle sings at dawn" };

/** What Zhou wrote weeks ago; nobody has answered it. */
export const LIFT = "The lift in our block has stood still since January";

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
export const SUBSIDY = { code: "staff-housing-subsidy", zh: "企业员工租房补贴", en: "Staff housing subsidy" };
