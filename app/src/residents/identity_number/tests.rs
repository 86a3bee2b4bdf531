use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 2, 10).unwrap()
}

fn parse(text: &str) -> Result<IdentityNumber, NumberRefusal> {
    IdentityNumber::parse(text, today())
}

/// With the check digit that it must have.
fn whole(body: &str) -> String {
    format!("{body}{}", check_digit(body))
}

/// The two that GB 11643-1999 gives as examples.
#[test]
fn the_numbers_of_the_standard_hold() {
    for number in ["11010519491231002X", "440524188001010014"] {
        assert!(parse(number).is_ok(), "{number}");
    }
}

/// No order of registration is 000.
#[test]
fn the_numbers_of_the_cast_hold_and_are_nobodys() {
    for resident in &cast::RESIDENTS {
        assert!(parse(resident.identity_number).is_ok(), "{}", resident.person.zh);
        assert_eq!(&resident.identity_number[14..17], "000", "{}", resident.person.zh);
    }
}

#[test]
fn a_number_is_read_as_people_type_it() {
    let hash = |text: &str| parse(text).unwrap().hash(&SecretKey::new([7; 32]));
    let plain = hash("11010519491231002X");
    for typed in [
        "11010519491231002x",
        " 110105 19491231 002X\u{200b}",
        "１１０１０５１９４９１２３１００２Ｘ",
        "11010519491231002ｘ",
    ] {
        assert_eq!(hash(typed), plain, "{typed}");
    }
    assert_ne!(parse("11010519491231002X").unwrap().hash(&SecretKey::new([8; 32])), plain, "under another key");
}

#[test]
fn each_refusal_says_what_is_wrong() {
    use NumberRefusal::*;
    for (typed, wrong) in [
        ("", Empty),
        ("110105491231002", Length(15)),
        ("11010519491231002X0", Length(19)),
        ("1101051949123100XX", Character),
        ("1101051949123100２一", Character),
        ("身份证号码在这里写十八个字不多也不少", Character),
        ("47010519491231002X", Division),
        ("11010519490229002X", BirthDate),
        ("110105202002110020", BirthDate),
        ("110105186912310020", BirthDate),
        ("110105194912310020", CheckDigit),
    ] {
        assert_eq!(parse(typed), Err(wrong), "{typed}");
    }
}

#[test]
fn who_lives_here_from_elsewhere_has_a_number_too() {
    for body in ["81000019900101001", "83000019900101001", "93384019900101001"] {
        assert!(parse(&whole(body)).is_ok(), "{body}");
    }
    assert_eq!(parse(&whole("94784019900101001")), Err(NumberRefusal::Division));
}

#[test]
fn nobody_reads_a_number_in_a_log() {
    let number = parse("11010519491231002X").unwrap();
    let told = format!("{number:?} {:?}", number.hash(&SecretKey::new([7; 32])));
    assert_eq!(told, "IdentityNumber NumberHash");
}

prop_compose! {
    fn numbers()(
        province in proptest::sample::select(PROVINCES.to_vec()),
        district in 0..10_000u32,
        days in 0..36_525u64,
        order in 0..1000u32,
    ) -> String {
        let born = today() - chrono::Days::new(days);
        whole(&format!("{province}{district:04}{}{order:03}", born.format("%Y%m%d")))
    }
}

proptest! {
    #[test]
    fn every_number_with_its_check_digit_holds(number in numbers()) {
        prop_assert!(parse(&number).is_ok(), "{number}");
    }

    #[test]
    fn any_single_changed_character_is_caught(
        number in numbers(),
        position in 0..18usize,
        other in proptest::sample::select("0123456789X".chars().collect::<Vec<_>>()),
    ) {
        prop_assume!(number.chars().nth(position) != Some(other));
        let changed: String = number.chars().enumerate().map(|(i, c)| if i == position { other } else { c }).collect();
        prop_assert!(parse(&changed).is_err(), "{changed} was taken");
    }

    #[test]
    fn any_two_neighbours_swapped_are_caught(number in numbers(), position in 0..17usize) {
        let mut swapped: Vec<char> = number.chars().collect();
        prop_assume!(swapped[position] != swapped[position + 1]);
        swapped.swap(position, position + 1);
        prop_assert!(parse(&swapped.into_iter().collect::<String>()).is_err());
    }

    #[test]
    fn no_text_makes_it_panic_or_stands_in_a_refusal(text in "\\PC{0,40}") {
        if let Err(refusal) = parse(&text) {
            let told = format!("{refusal} {refusal:?}");
            prop_assert!(text.chars().count() < 4 || !told.contains(&text), "{}", told);
        }
    }
}
