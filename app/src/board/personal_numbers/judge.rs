//! Whether digits in their groups are a personal number, and which.

use super::What::{self, BankCard, Identity, Phone};
use super::{next, previous};
use chrono::NaiveDate;
use enterprises::CreditCode;

/// `before` and `after` are all of the text on either side.
pub fn judge(groups: &[&str], before: &str, after: &str) -> Option<What> {
    let (digits, sizes) = (groups.concat(), groups.iter().map(|group| group.len()).collect::<Vec<_>>());
    let (before, after) = (previous(before), next(after));
    let in_a_code = before.is_some_and(|c| c.is_ascii_alphabetic());
    if after.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    if is_identity_number(&digits) || (!in_a_code && is_old_identity_number(&digits, &sizes)) {
        return Some(Identity);
    }
    if digits.ends_with('X') || is_price(before, after) {
        return None;
    }
    match () {
        // After letters too: "vx13800000000" is how many write to whom to talk.
        () if is_mobile(&digits, &sizes) => Some(Phone),
        () if !in_a_code && is_landline(&digits, &sizes) => Some(Phone),
        // ITU-T E.164: at most 15 digits after the plus.
        () if before == Some('+') && (8..=15).contains(&digits.len()) => Some(Phone),
        () if !in_a_code && is_bank_card(&digits, &sizes) => Some(BankCard),
        () => None,
    }
}

/// GB 11643-1999: six digits for the division, eight for the day of birth, three to tell apart, one that proves them.
/// The residence card of foreigners (since 2023) begins with a 9 and is proved alike.
fn is_identity_number(digits: &str) -> bool {
    if digits.len() != 18 || !digits[..17].bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let weighed: u32 = values(&digits[..17]).zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    let proof = b"10X98765432"[(weighed % 11) as usize];
    let is_of_a_place = digits.starts_with('9') || is_province(&digits[..2]);
    is_of_a_place && is_day(&digits[6..10], &digits[10..14]) && digits.as_bytes()[17] == proof
}

/// GB 11643-1989: the year in two digits, and nothing that proves it. So it must stand as such numbers do.
fn is_old_identity_number(digits: &str, sizes: &[usize]) -> bool {
    let stands_so = matches!(sizes, [15] | [6, 6, 3]) && !digits.ends_with('X');
    stands_so && is_province(&digits[..2]) && is_day(&format!("19{}", &digits[6..8]), &digits[8..12])
}

fn is_day(year: &str, month_and_day: &str) -> bool {
    let number = |text: &str| text.parse().unwrap_or(0);
    let (month, day) = month_and_day.split_at(2);
    let year = number(year);
    (1900..2100).contains(&year) && NaiveDate::from_ymd_opt(year as i32, number(month), number(day)).is_some()
}

/// GB/T 2260, and the numbers that residents of Hong Kong, Macao and Taiwan are given.
fn is_province(code: &str) -> bool {
    matches!(
        code.parse().unwrap_or(0),
        11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83
    )
}

/// Eleven digits, the first a 1 and no service's second; with China's own prefix or without.
fn is_mobile(digits: &str, sizes: &[usize]) -> bool {
    let (own, sizes) = match (digits.strip_prefix("0086").or(digits.strip_prefix("86")), sizes) {
        (Some(own), [_]) => (own, &[11][..]),
        (Some(own), [2 | 4, rest @ ..]) => (own, rest),
        _ => (digits, sizes),
    };
    let stands_so = matches!(sizes, [11] | [3, 4, 4] | [3, 3, 5] | [4, 4, 3] | [5, 6] | [3, 8] | [7, 4] | [4, 7]);
    let one_by_one = sizes.iter().all(|size| *size == 1);
    own.len() == 11 && own.starts_with('1') && matches!(own.as_bytes()[1], b'3'..=b'9') && (stands_so || one_by_one)
}

/// An area's code and seven or eight digits. Without the code it may as well be a day or a price; behind it, five digits
/// or fewer, or a 1, are a service's.
fn is_landline(digits: &str, sizes: &[usize]) -> bool {
    let area = match digits.get(..2) {
        Some("01" | "02") => 3,
        Some(other) if other.starts_with('0') && other != "00" => 4,
        _ => return false,
    };
    let stands_so = match sizes {
        [whole] => (area + 7..=area + 8).contains(whole),
        [first, rest @ ..] => *first == area && matches!(rest, [7 | 8] | [4, 4] | [3, 4]),
        [] => false,
    };
    stands_so && matches!(digits.as_bytes()[area], b'2'..=b'8')
}

/// ISO/IEC 7812: what cards begin with, how they print their digits, and the digit that proves them (Luhn). A credit
/// code may be all digits too; its firm is no person.
fn is_bank_card(digits: &str, sizes: &[usize]) -> bool {
    let begins_so = matches!(digits.as_bytes()[0], b'3'..=b'6' | b'9');
    let stands_so = match sizes {
        [16..=19] => true,
        [15] | [4, 6, 5] => digits.starts_with("34") || digits.starts_with("37"),
        [6, 10..=13] => true,
        [fours @ .., 1..=4] => (16..=19).contains(&digits.len()) && fours.iter().all(|size| *size == 4),
        _ => false,
    };
    begins_so && stands_so && is_proved_by_luhn(digits) && CreditCode::parse(digits).is_err()
}

fn is_proved_by_luhn(digits: &str) -> bool {
    let weighed = values(digits).rev().enumerate().map(|(place, value)| match (place % 2, value * 2) {
        (0, _) => value,
        (_, twice) => twice / 10 + twice % 10,
    });
    weighed.sum::<u32>().is_multiple_of(10)
}

fn is_price(before: Option<char>, after: Option<char>) -> bool {
    matches!(before, Some('¥' | '￥' | '$' | '€' | '£')) || matches!(after, Some('元' | '块' | '万' | '亿'))
}

fn values(digits: &str) -> impl DoubleEndedIterator<Item = u32> {
    digits.bytes().map(|digit| u32::from(digit - b'0'))
}
