//! The named demo people, firms and desks: for the demo, the tests and end2end alike. All are invented: the addresses lead
//! nowhere, and the organisation codes of the firms spell FAKE.

use kernel::lang::Lang;

/// One for everybody: it is printed where the demo is loaded, and no database with real people takes the demo.
pub const PASSWORD: &str = "spring-returns-2020";

#[derive(Debug, PartialEq, Eq)]
pub struct Person {
    pub zh: &'static str,
    pub pinyin: &'static str,
    pub email: &'static str,
    pub lang: Lang,
    pub part: Part,
}

/// What somebody is in the city. Whoever acts for a firm is named by the firm.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    Resident,
    Agent,
    Clerk(Desk),
    /// Watches the desks of this division.
    Supervisor(&'static str),
    Moderator,
    Administrator,
}

/// The desk of the department of this kind at this division.
#[derive(Debug, PartialEq, Eq)]
pub struct Desk {
    pub kind: &'static str,
    pub division: &'static str,
}

#[derive(Debug)]
pub struct Firm {
    pub zh: &'static str,
    pub english: &'static str,
    pub credit_code: &'static str,
    /// As the reopening filing lists the kinds of business.
    pub business: &'static str,
    pub staff: u32,
    pub owner: &'static Person,
    pub delegates: &'static [&'static Person],
    /// The subdistrict of its premises, and the address within.
    pub division: &'static str,
    pub address: &'static str,
    pub bank: &'static str,
    pub account: &'static str,
}

/// Somebody with a card, and the number on it.
#[derive(Debug)]
pub struct Resident {
    pub person: &'static Person,
    pub identity_number: &'static str,
}

impl Person {
    /// As the languages of the portal call them.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.pinyin,
        }
    }
}

const XIHU: &str = "330106";
const GUDANG: &str = "330106007";
const SANDUN: &str = "330106109";
const HANGZHOU: &str = "3301";

pub static LIN: Person = agent("林悦", "Lin Yue", "lin.yue@example.com", Lang::Zh);
/// Files for Lin's firm, and reads English.
pub static XU: Person = agent("徐静", "Xu Jing", "xu.jing@example.com", Lang::En);
pub static CHEN: Person = agent("陈博", "Chen Bo", "chen.bo@example.com", Lang::Zh);
pub static ZHAO: Person = agent("赵磊", "Zhao Lei", "zhao.lei@example.com", Lang::Zh);

pub static WANG: Person = resident("王芳", "Wang Fang", "wang.fang@example.com", Lang::Zh);
pub static ZHOU: Person = resident("周铭", "Zhou Ming", "zhou.ming@example.com", Lang::En);

/// Two at one desk: who is first has the step, the other is told.
pub static SUN: Person = clerk("孙玮", "Sun Wei", "sun.wei@city.example", "subdistrict_office", GUDANG);
pub static QIAN: Person = clerk("钱蕾", "Qian Lei", "qian.lei@city.example", "subdistrict_office", GUDANG);
/// The office next door, which has no business with Gudang's matters.
pub static HU: Person = clerk("胡斌", "Hu Bin", "hu.bin@city.example", "subdistrict_office", SANDUN);

pub static HE: Person = clerk("何琳", "He Lin", "he.lin@city.example", "economy", XIHU);
pub static WU: Person = clerk("吴丹", "Wu Dan", "wu.dan@city.example", "health", XIHU);
pub static ZHENG: Person = clerk("郑凯", "Zheng Kai", "zheng.kai@city.example", "market_regulation", XIHU);
pub static FENG: Person = clerk("冯涛", "Feng Tao", "feng.tao@city.example", "housing", XIHU);
pub static JIANG: Person = clerk("蒋雯", "Jiang Wen", "jiang.wen@city.example", "human_resources", XIHU);

pub static HAN: Person = clerk("韩磊", "Han Lei", "han.lei@city.example", "reopening_office", HANGZHOU);
/// Two at the commerce department: who reviews doesn't approve.
pub static CAO: Person = clerk("曹颖", "Cao Ying", "cao.ying@city.example", "commerce", HANGZHOU);
pub static PENG: Person = clerk("彭飞", "Peng Fei", "peng.fei@city.example", "commerce", HANGZHOU);

pub static SHEN: Person = Person {
    zh: "沈岚",
    pinyin: "Shen Lan",
    email: "shen.lan@city.example",
    lang: Lang::Zh,
    part: Part::Supervisor(HANGZHOU),
};
pub static GAO: Person =
    Person {
        zh: "高敏", pinyin: "Gao Min", email: "gao.min@city.example", lang: Lang::Zh, part: Part::Administrator
    };

pub static MA: Person =
    Person { zh: "马宁", pinyin: "Ma Ning", email: "ma.ning@city.example", lang: Lang::Zh, part: Part::Moderator };

/// Who is registered in the city, as its registry of residents has them. The numbers are nobody's: no order of registration
/// on a day is 000.
pub static RESIDENTS: [Resident; 6] = [
    Resident { person: &WANG, identity_number: "330106198503120001" },
    Resident { person: &ZHOU, identity_number: "330106199307040009" },
    Resident { person: &LIN, identity_number: "330106197905210005" },
    Resident { person: &XU, identity_number: "330106199409160001" },
    Resident { person: &CHEN, identity_number: "330106198211300000" },
    Resident { person: &ZHAO, identity_number: "330106197610080004" },
];

pub static PEOPLE: [&Person; 20] = [
    &LIN, &XU, &CHEN, &ZHAO, &WANG, &ZHOU, &SUN, &QIAN, &HU, &HE, &WU, &ZHENG, &FENG, &JIANG, &HAN, &CAO, &PENG, &SHEN,
    &MA, &GAO,
];

/// Large, and of a listed kind: everybody has to agree to its reopening.
pub static LIN_FOODS: Firm = Firm {
    zh: "杭州悦味食品有限公司",
    english: "Hangzhou Yuewei Foods Co., Ltd.",
    credit_code: "91330106FAKE000133",
    business: "food_service",
    staff: 320,
    owner: &LIN,
    delegates: &[&XU],
    division: GUDANG,
    address: "古翠路1000号1幢",
    bank: "杭州示例银行西湖支行",
    account: "6200000000000000013",
};

/// Small and ordinary: the subdistrict alone answers.
pub static CHEN_BOOKS: Firm = Firm {
    zh: "杭州博览书店有限公司",
    english: "Hangzhou Bolan Bookshop Co., Ltd.",
    credit_code: "91330106FAKE00021X",
    business: "retail",
    staff: 30,
    owner: &CHEN,
    delegates: &[],
    division: GUDANG,
    address: "文三路2000号",
    bank: "杭州示例银行西湖支行",
    account: "6200000000000000021",
};

/// A construction site of middle size, in another subdistrict.
pub static ZHAO_BUILDERS: Firm = Firm {
    zh: "杭州磊固建设有限公司",
    english: "Hangzhou Leigu Construction Co., Ltd.",
    credit_code: "91330106FAKE0003XM",
    business: "construction_site",
    staff: 120,
    owner: &ZHAO,
    delegates: &[],
    division: SANDUN,
    address: "古墩路3000号工地",
    bank: "杭州示例银行三墩支行",
    account: "6200000000000000039",
};

pub static FIRMS: [&Firm; 3] = [&LIN_FOODS, &CHEN_BOOKS, &ZHAO_BUILDERS];

const fn agent(zh: &'static str, pinyin: &'static str, email: &'static str, lang: Lang) -> Person {
    Person { zh, pinyin, email, lang, part: Part::Agent }
}

const fn resident(zh: &'static str, pinyin: &'static str, email: &'static str, lang: Lang) -> Person {
    Person { zh, pinyin, email, lang, part: Part::Resident }
}

const fn clerk(
    zh: &'static str,
    pinyin: &'static str,
    email: &'static str,
    kind: &'static str,
    division: &'static str,
) -> Person {
    Person { zh, pinyin, email, lang: Lang::Zh, part: Part::Clerk(Desk { kind, division }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const CODE_DIGITS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// GB 32100-2015: weights are the powers of 3 modulo 31.
    fn credit_check_digit(code: &str) -> Option<char> {
        let weighed: Option<usize> = code
            .chars()
            .take(17)
            .enumerate()
            .try_fold(0, |sum, (i, c)| Some(sum + CODE_DIGITS.find(c)? * 3usize.pow(i as u32) % 31));
        CODE_DIGITS.chars().nth((31 - weighed? % 31) % 31)
    }

    /// GB 11714-1997, the organisation's own code within: eight characters and a check digit, X for ten.
    fn organisation_check_digit(body: &str) -> Option<char> {
        let weighed: Option<u32> =
            body.chars().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(c, weight)| Some(c.to_digit(36)? * weight)).sum();
        "0123456789X".chars().nth(((11 - weighed? % 11) % 11) as usize)
    }

    #[test]
    fn the_firms_have_credit_codes_whose_both_check_digits_hold() {
        for firm in FIRMS {
            assert_eq!(firm.credit_code.len(), 18);
            assert_eq!(firm.credit_code.chars().nth(17), credit_check_digit(firm.credit_code), "{}", firm.zh);
            assert_eq!(
                firm.credit_code.chars().nth(16),
                organisation_check_digit(&firm.credit_code[8..16]),
                "{}",
                firm.zh
            );
            assert_eq!(&firm.credit_code[2..8], &firm.division[..6], "registered where it works");
        }
    }

    #[test]
    fn everybody_has_an_address_of_their_own_that_leads_nowhere() {
        let addresses: BTreeSet<_> = PEOPLE.iter().map(|person| person.email).collect();
        assert_eq!(addresses.len(), PEOPLE.len());
        assert!(addresses.iter().all(|email| email.ends_with("@example.com") || email.ends_with("@city.example")));
    }

    #[test]
    fn who_acts_for_a_firm_is_an_agent_and_acts_for_no_other() {
        let acting: Vec<_> = FIRMS.iter().flat_map(|firm| firm.delegates.iter().chain([&firm.owner])).collect();
        assert!(acting.iter().all(|person| person.part == Part::Agent));
        let agents = PEOPLE.iter().filter(|person| person.part == Part::Agent).count();
        assert_eq!(acting.iter().map(|person| person.email).collect::<BTreeSet<_>>().len(), agents);
    }

    #[test]
    fn commerce_has_the_two_whom_the_two_person_rule_needs() {
        let at_commerce = |person: &&&Person| matches!(&person.part, Part::Clerk(desk) if desk.kind == "commerce");
        assert_eq!(PEOPLE.iter().filter(at_commerce).count(), 2);
    }
}
