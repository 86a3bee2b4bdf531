use cast::{self, Part, Person};
use city::divisions::{DivisionCode, division};
use kernel::lang::Lang;

/// A demo account as somebody who tries the portal wants to know it. All have the password [`cast::PASSWORD`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub name: String,
    pub email: &'static str,
    /// What they are, in English.
    pub part: String,
}

pub fn accounts() -> Vec<Account> {
    cast::PEOPLE
        .iter()
        .map(|person| Account {
            name: format!("{} {}", person.pinyin, person.zh),
            email: person.email,
            part: part(person),
        })
        .collect()
}

fn part(person: &'static Person) -> String {
    match &person.part {
        Part::Resident => "resident".to_owned(),
        Part::Agent => firm_of(person),
        Part::Clerk(desk) => {
            format!("clerk, {}", city::demo_department(desk.kind, desk.division).unwrap_or_default().en)
        }
        Part::Supervisor(code) => {
            let place = DivisionCode::parse(code).ok().and_then(|code| division(&code));
            format!("supervisor of all desks in {}", place.map_or(String::new(), |place| place.name(Lang::En)))
        }
        Part::Moderator => "moderator of the board".to_owned(),
        Part::Administrator => "administrator".to_owned(),
    }
}

fn firm_of(person: &Person) -> String {
    let owned = cast::FIRMS.iter().find(|firm| firm.owner == person);
    let served = cast::FIRMS.iter().find(|firm| firm.delegates.contains(&person));
    match (owned, served) {
        (Some(firm), _) => format!("owner of {} ({}, staff: {})", firm.english, firm.zh, firm.staff),
        (None, Some(firm)) => format!("delegate of {}", firm.english),
        (None, None) => "agent".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_told_by_what_they_do_and_where() {
        let accounts = accounts();
        let part = |email: &str| accounts.iter().find(|account| account.email == email).unwrap().part.clone();
        assert_eq!(
            part("lin.yue@example.com"),
            "owner of Hangzhou Yuewei Foods Co., Ltd. (杭州悦味食品有限公司, staff: 320)"
        );
        assert_eq!(part("xu.jing@example.com"), "delegate of Hangzhou Yuewei Foods Co., Ltd.");
        assert_eq!(part("sun.wei@city.example"), "clerk, Gudang Subdistrict Office, Xihu District");
        assert_eq!(part("shen.lan@city.example"), "supervisor of all desks in Hangzhou");
        assert_eq!(part("wang.fang@example.com"), "resident");
    }
}
