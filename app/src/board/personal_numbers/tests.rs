use super::*;
use proptest::prelude::*;

fn found(text: &str) -> Vec<(What, String)> {
    within(text).into_iter().map(|number| (number.what, number.digits)).collect()
}

#[test]
fn a_number_is_found_however_it_is_typed() {
    use What::{BankCard, Identity, Phone};
    for (text, what, digits) in [
        ("身份证33010619900307009X，请查", Identity, "33010619900307009X"),
        ("身份证33010619900307009x", Identity, "33010619900307009X"),
        ("３３０１０６１９９００３０７００１４", Identity, "330106199003070014"),
        ("330106 19900307 0014", Identity, "330106199003070014"),
        ("330106-1990-0307-0014.", Identity, "330106199003070014"),
        ("3 3 0 1 0 6 1 9 9 0 0 3 0 7 0 0 1 4", Identity, "330106199003070014"),
        ("a resident's card 933006198003070123", Identity, "933006198003070123"),
        ("老身份证330106900307001", Identity, "330106900307001"),
        ("打我电话13800000000。", Phone, "13800000000"),
        ("call 138-0000-0000 please", Phone, "13800000000"),
        ("１３８　００００　００００", Phone, "13800000000"),
        ("138.0000.0000", Phone, "13800000000"),
        ("+86 138 0000 0000", Phone, "8613800000000"),
        ("008613800000000", Phone, "008613800000000"),
        ("微信同号vx13800000000", Phone, "13800000000"),
        ("13800000000@example.com", Phone, "13800000000"),
        ("0571-88888888", Phone, "057188888888"),
        ("（0571）8888 8888", Phone, "057188888888"),
        ("010-62345678转801", Phone, "01062345678"),
        ("+1 415 555 2671", Phone, "14155552671"),
        ("卡号6222020000000000018", BankCard, "6222020000000000018"),
        ("6222 0200 0000 0000 018", BankCard, "6222020000000000018"),
        ("6222-0000-0000-0009", BankCard, "6222000000000009"),
        ("3700 000000 00002", BankCard, "370000000000002"),
    ] {
        assert_eq!(found(text), [(what, digits.to_owned())], "{text}");
    }
}

#[test]
fn what_is_nobodys_own_is_not() {
    for text in [
        "请打12345、110、120或者12320",
        "热线0571-12345，客服400-820-8820、95588、10086",
        "办件2026-330106-000123一直没有消息",
        "P-000123",
        "社会信用代码91330106FAKE000134",
        "91330106MA13800000",
        "纯数字的信用代码913301061000039380",
        "2020-02-10到2020-02-11，每天09:00-17:30",
        "20200210 20200211 20200212",
        "涨到13800000000元，￥13900000000",
        "房价38,000元，一共6222020000000000018元",
        "330106200013320014",
        "身份证的出生月份不对：330106199013070014",
        "校验位不对：330106199003070015",
        "6222020000000000019",
        "12800000000",
        "138000000000",
        "1380000000",
        "88888888",
        "2020.2.10 10.30 38.5 36.7",
        "192.168.1.100",
        "30.28741, 120.12345",
        "1、2、3、4、5、6",
        "138\n0000\n0000",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn of_several_each_is_found() {
    let text = "我13800000000，他 139-0000-0000，她13700000000 330106199003070014";
    let digits: Vec<_> = found(text).into_iter().map(|(_, digits)| digits).collect();
    assert_eq!(digits, ["13800000000", "13900000000", "13700000000", "330106199003070014"]);
}

#[test]
fn a_masked_number_keeps_its_first_three_digits_and_its_shape() {
    let text = "打（１３８）0000-0000或33010619900307009X，店里0571-88888888";
    assert_eq!(masked(text, &[]), "打（１３８）••••-••••或330•••••••••••••••，店里057•-••••••••");
    let kept = ["057188888888".to_owned()];
    assert_eq!(masked(text, &kept), "打（１３８）••••-••••或330•••••••••••••••，店里0571-88888888");
}

#[test]
fn what_is_kept_says_nothing_of_another_number() {
    let kept = ["13800000000".to_owned()];
    assert_eq!(masked("13800000000 13900000000", &kept), "13800000000 139••••••••");
}

proptest! {
    #[test]
    fn what_was_masked_holds_no_number_and_is_as_long(text in "[0-9１-９xX +（）()¥元.\\-\n号a]{0,60}") {
        let masked = masked(&text, &[]);
        prop_assert_eq!(masked.chars().count(), text.chars().count());
        let masked: Vec<char> = masked.chars().collect();
        for number in super::found(&text) {
            let first = text[..number.range.start].chars().count();
            let signs = text[number.range].chars().count();
            let shown = masked[first..first + signs].iter().filter(|c| narrow(**c).is_ascii_alphanumeric()).count();
            prop_assert_eq!(shown, SHOWN);
        }
    }

    #[test]
    fn every_mobile_in_every_shape_is_found(digits in "1[3-9][0-9]{9}", by in "[ .\\-]") {
        let (a, b, c) = (&digits[..3], &digits[3..7], &digits[7..]);
        let text = format!("手机{a}{by}{b}{by}{c}，谢谢");
        prop_assert_eq!(found(&text), [(What::Phone, digits.clone())]);
    }
}
