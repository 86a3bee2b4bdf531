//! What the cast answers. Nobody in the lists exists.

use chrono::{Days, NaiveDate};
use programmes::Answers;
use serde_json::{Value, json};

/// As the two demo programmes ask. `None` for a programme that the cast does not know.
pub fn answers(programme: &str, firm: &cast::Firm, staff: u32, today: NaiveDate) -> Option<Answers> {
    match programme {
        "reopening-filing" => Some(reopening(firm, staff, today)),
        "staff-housing-subsidy" => Some(subsidy(firm, staff)),
        _ => None,
    }
}

/// No local number begins with 0: this one rings nowhere.
const PHONE: &str = "057100000000";

fn reopening(firm: &cast::Firm, staff: u32, today: NaiveDate) -> Answers {
    let reopening = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let roster = (0..staff).map(|n| {
        let back = today.checked_sub_days(Days::new(14 - u64::from(n % 10))).unwrap_or(today);
        let from = ["浙江杭州", "浙江宁波", "安徽黄山", "江西上饶"][n as usize % 4];
        let health = if n % 19 == 7 { "observed" } else { "healthy" };
        json!({ "name": name(n), "from": from, "return_date": back.to_string(), "health": health })
    });
    Answers::from_iter([
        ("business_kind", json!(firm.business)),
        ("staff_count", json!(staff)),
        ("reopening_date", json!(reopening.to_string())),
        ("responsible_person", json!(firm.owner.zh)),
        ("responsible_phone", json!(PHONE)),
        ("masks_stock", json!(staff * 20)),
        ("masks_days", json!(10)),
        ("roster", Value::Array(roster.collect())),
    ])
}

fn subsidy(firm: &cast::Firm, staff: u32) -> Answers {
    let rows = (0..staff).map(|n| {
        json!({
            "name": name(n), "id_end": format!("{:04}", 1000 + n), "address": format!("文一路{}号", 10 + n),
            "insured": n % 11 != 5, "owns_home": n % 7 == 3,
        })
    });
    Answers::from_iter([
        ("contact_person", json!(firm.owner.zh)),
        ("contact_phone", json!(PHONE)),
        ("staff", Value::Array(rows.collect())),
    ])
}

fn name(n: u32) -> String {
    const FAMILY: [char; 8] = ['张', '王', '李', '赵', '陈', '杨', '黄', '周'];
    const GIVEN: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let n = n as usize;
    format!("{}{}{}", FAMILY[n % 8], GIVEN[(n / 8) % 10], GIVEN[(n / 80) % 10])
}

#[cfg(test)]
mod tests {
    use super::*;
    use programmes::Programme;
    use programmes::rules::check_whole;
    use std::collections::BTreeSet;

    #[test]
    fn what_the_cast_answers_is_right_by_the_programmes_themselves() {
        let today = "2020-02-17".parse().unwrap();
        for document in [
            include_str!("../../../../data/programmes/reopening-filing.toml"),
            include_str!("../../../../data/programmes/staff-housing-subsidy.toml"),
        ] {
            let programme = Programme::parse(document).expect("without a fault");
            let attached: BTreeSet<String> = programme.evidence.iter().map(|evidence| evidence.code.clone()).collect();
            for firm in cast::FIRMS {
                let answers = answers(&programme.code, firm, firm.staff, today).expect("the cast knows it");
                assert_eq!(
                    check_whole(&programme, &answers, &attached, today),
                    [],
                    "{} of {}",
                    programme.code,
                    firm.zh
                );
            }
        }
    }
}
