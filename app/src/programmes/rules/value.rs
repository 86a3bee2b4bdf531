//! Reads one answer as people type it: full-width digits, `1,200`, `2020年2月20日`, a choice by its name.

use super::Problem;
use crate::{Choice, ValueKind};
use chrono::{Datelike, Days, NaiveDate};
use kernel::money::Money;
use kernel::width::narrow;
use serde_json::{Value, json};

/// `None` when nothing was answered.
pub(super) fn read(kind: &ValueKind, typed: &[String], today: NaiveDate) -> Result<Option<Value>, Problem> {
    let typed: Vec<String> = typed.iter().map(|text| without_control(text)).filter(|text| !text.is_empty()).collect();
    if let ValueKind::Choices(choices) = kind {
        return several(choices, &typed);
    }
    let text = match typed.as_slice() {
        [] => return Ok(None),
        [text] => text,
        _ => return Err(Problem::Twice),
    };
    let value = match kind {
        ValueKind::Text { max_length } => json!(limited(&text.replace('\n', " "), *max_length)?),
        ValueKind::LongText { max_length } => json!(limited(text, *max_length)?),
        ValueKind::Integer { min, max } => json!(integer(text, *min, *max)?),
        ValueKind::Money { min, max } => json!(money(text, *min, *max)?),
        ValueKind::Date { min_days_ahead } => json!(date(text, *min_days_ahead, today)?.to_string()),
        ValueKind::Choice(choices) | ValueKind::Choices(choices) => json!(chosen(choices, text)?),
        ValueKind::YesNo => json!(yes_no(text)?),
        ValueKind::Phone => json!(phone(text)?),
    };
    Ok(Some(value))
}

/// Full-width letters, digits and marks in their ordinary form, for what is not free text.
pub(super) fn half_width(text: &str) -> String {
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// The earliest day that still leaves so many calendar days before it.
pub(super) fn earliest(days_ahead: u32, today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(days_ahead.into())).unwrap_or(NaiveDate::MAX)
}

/// Line ends become `\n`; other control characters, which no keyboard types on purpose, go.
fn without_control(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String = lines.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    clean.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned()
}

fn limited(text: &str, max: u32) -> Result<&str, Problem> {
    if text.chars().count() > max as usize { Err(Problem::TooLong { max }) } else { Ok(text) }
}

fn integer(text: &str, min: i64, max: i64) -> Result<i64, Problem> {
    let digits: String = half_width(text).chars().filter(|c| !matches!(c, ',' | ' ')).collect();
    let plain = digits.strip_prefix('-').unwrap_or(&digits);
    if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_digit()) {
        return Err(Problem::NotWhole);
    }
    let too_far = if digits.starts_with('-') { Problem::TooSmall { min } } else { Problem::TooLarge { max } };
    match digits.parse::<i64>() {
        Err(_) => Err(too_far),
        Ok(number) if number < min => Err(Problem::TooSmall { min }),
        Ok(number) if number > max => Err(Problem::TooLarge { max }),
        Ok(number) => Ok(number),
    }
}

fn money(text: &str, min: Money, max: Money) -> Result<Money, Problem> {
    let plain = half_width(text).replace([',', ' ', '¥', '￥'], "");
    let plain = plain.trim_end_matches('元');
    let (yuan, fen) = plain.split_once('.').unwrap_or((plain, "0"));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if !digits(yuan) || !digits(fen) || fen.len() > 2 {
        return Err(Problem::NotMoney);
    }
    let outside = Problem::SumOutside { min, max };
    let fen: i64 = format!("{fen:0<2}").parse().map_err(|_| Problem::NotMoney)?;
    let sum = yuan.parse().ok().and_then(Money::yuan).and_then(|sum| sum.checked_add(Money::fen(fen)));
    sum.filter(|sum| (min..=max).contains(sum)).ok_or(outside)
}

fn date(text: &str, min_days_ahead: Option<u32>, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let plain = half_width(text);
    let parts: Vec<&str> =
        plain.split(['-', '/', '.', '年', '月', '日', ' ']).filter(|part| !part.is_empty()).collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [all] if all.len() == 8 && all.is_ascii() => (&all[..4], &all[4..6], &all[6..]),
        _ => return Err(Problem::NotDate),
    };
    let numbers = (year.parse().ok(), month.parse().ok(), day.parse().ok());
    let (Some(year), Some(month), Some(day)) = numbers else { return Err(Problem::NotDate) };
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|date| (1900..2200).contains(&date.year()));
    let date = date.ok_or(Problem::NotDate)?;
    match min_days_ahead {
        Some(days) if date < earliest(days, today) => Err(Problem::TooSoon { days, earliest: earliest(days, today) }),
        _ => Ok(date),
    }
}

fn chosen<'c>(choices: &'c [Choice], text: &str) -> Result<&'c str, Problem> {
    let wanted = half_width(text).to_lowercase();
    let names = |choice: &Choice| {
        [&choice.code, &choice.label.zh, &choice.label.en].map(|name| half_width(name).to_lowercase())
    };
    let found = choices.iter().find(|choice| names(choice).contains(&wanted));
    let labels = || choices.iter().map(|choice| choice.label.clone()).collect();
    found.map(|choice| choice.code.as_str()).ok_or_else(|| Problem::UnknownChoice { choices: labels() })
}

/// Several choices come as several values, or in one cell of a list.
fn several(choices: &[Choice], typed: &[String]) -> Result<Option<Value>, Problem> {
    let mut codes: Vec<&str> = Vec::new();
    for text in typed.iter().flat_map(|text| text.split([';', '；', '、', '|'])).filter(|text| !text.trim().is_empty())
    {
        let code = chosen(choices, text)?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(if codes.is_empty() { None } else { Some(json!(codes)) })
}

fn yes_no(text: &str) -> Result<bool, Problem> {
    match half_width(text).to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "是" | "有" => Ok(true),
        "no" | "n" | "false" | "0" | "否" | "无" => Ok(false),
        _ => Err(Problem::NotYesNo),
    }
}

/// A mainland mobile number, or a landline with its area code; kept as `13800000000` or `0571-87000000`.
fn phone(text: &str) -> Result<String, Problem> {
    let plain = half_width(text);
    if !plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')')) {
        return Err(Problem::NotPhone);
    }
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let digits = if plain.starts_with('+') { digits.strip_prefix("86").unwrap_or("") } else { digits.as_str() };
    let bytes = digits.as_bytes();
    let area = match bytes {
        [b'1', b'3'..=b'9', ..] if digits.len() == 11 => return Ok(digits.to_owned()),
        [b'4', b'0', b'0', ..] if digits.len() == 10 => return Ok(digits.to_owned()),
        // Beijing and the numbers from 020 to 029 have short area codes, all others four digits.
        [b'0', b'1' | b'2', ..] if (10..=11).contains(&digits.len()) => 3,
        [b'0', b'3'..=b'9', ..] if (11..=12).contains(&digits.len()) => 4,
        _ => return Err(Problem::NotPhone),
    };
    Ok(format!("{}-{}", &digits[..area], &digits[area..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 2, 17).expect("a date")
    }

    fn answer(kind: &ValueKind, text: &str) -> Result<Option<Value>, Problem> {
        read(kind, &[text.to_owned()], today())
    }

    #[test]
    fn numbers_are_read_as_a_chinese_keyboard_writes_them() {
        let kind = ValueKind::Integer { min: 1, max: 100_000 };
        assert_eq!(answer(&kind, "　１，２００ "), Ok(Some(json!(1200))));
        assert_eq!(answer(&kind, "about 50"), Err(Problem::NotWhole));
        assert_eq!(answer(&kind, "0"), Err(Problem::TooSmall { min: 1 }));
        assert_eq!(answer(&kind, "99999999999999999999"), Err(Problem::TooLarge { max: 100_000 }));
    }

    #[test]
    fn a_date_is_read_in_each_usual_way_of_writing() {
        let kind = ValueKind::Date { min_days_ahead: None };
        for text in ["2020-02-20", "2020/2/20", "2020年2月20日", "２０２０．２．２０", "20200220", "2020 2 20"]
        {
            assert_eq!(answer(&kind, text), Ok(Some(json!("2020-02-20"))), "{text}");
        }
        for text in ["2020-02-30", "20-02-2020", "tomorrow", "2/20/2020"] {
            assert_eq!(answer(&kind, text), Err(Problem::NotDate), "{text}");
        }
    }

    #[test]
    fn three_days_ahead_of_monday_is_thursday_at_the_earliest() {
        let kind = ValueKind::Date { min_days_ahead: Some(3) };
        let earliest = NaiveDate::from_ymd_opt(2020, 2, 20).expect("a date");
        assert_eq!(answer(&kind, "2020-02-20"), Ok(Some(json!("2020-02-20"))));
        assert_eq!(answer(&kind, "2020-02-19"), Err(Problem::TooSoon { days: 3, earliest }));
    }

    #[test]
    fn a_phone_keeps_its_area_code_apart() {
        assert_eq!(answer(&ValueKind::Phone, "+86 138-0000-0000"), Ok(Some(json!("13800000000"))));
        assert_eq!(answer(&ValueKind::Phone, "（0571）87000000"), Ok(Some(json!("0571-87000000"))));
        assert_eq!(answer(&ValueKind::Phone, "010 87000000"), Ok(Some(json!("010-87000000"))));
        assert_eq!(answer(&ValueKind::Phone, "12345"), Err(Problem::NotPhone));
    }

    #[test]
    fn a_sum_outside_its_bounds_is_refused() {
        let (min, max) = (Money::ZERO, Money::fen(1_000_000));
        let kind = ValueKind::Money { min, max };
        assert_eq!(answer(&kind, "¥1,234.5元"), Ok(Some(json!(123_450))));
        assert_eq!(answer(&kind, "10000.01"), Err(Problem::SumOutside { min, max }));
        assert_eq!(answer(&kind, "1.234"), Err(Problem::NotMoney));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused_and_never_a_panic(text in ".{0,40}") {
            let choices = vec![Choice { code: "a".into(), label: kernel::lang::Bilingual::new("甲", "A") }];
            for kind in [
                ValueKind::Text { max_length: 10 }, ValueKind::Integer { min: 0, max: 9 }, ValueKind::Phone,
                ValueKind::Money { min: Money::ZERO, max: Money::fen(9) }, ValueKind::YesNo,
                ValueKind::Date { min_days_ahead: Some(3) }, ValueKind::Choice(choices.clone()), ValueKind::Choices(choices),
            ] {
                let _ = answer(&kind, &text);
            }
        }
    }
}
