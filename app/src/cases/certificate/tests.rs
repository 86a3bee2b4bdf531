//! The sheet as others see it: Poppler reads the PDF, and a QR reader the picture of it.

use super::*;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::in_folder(Path::new(Fonts::FOLDER)).unwrap());

#[test]
fn the_certificate_says_everything_in_both_languages() {
    let qingtuan = qingtuan();
    let printed = words_of(&drawn(&qingtuan));
    for words in [
        "杭州市",
        "Hangzhou",
        "企业复工备案证明",
        "Certificate of reopening",
        "编号No.2026-330106-000123",
        "企业名称",
        "杭州青团食品有限公司",
        "统一社会信用代码",
        "91330106MA2B0YQN5X",
        "经营场所",
        "杭州市西湖区北山街道曙光路122号",
        "准予事项",
        "自2026年12月1日起恢复餐饮服务，在岗职工320人。",
        "To reopen food service from 1 December 2026 with 320 staff on site.",
        "复工日期",
        "Day of reopening",
        "2026年12月1日",
        "条件",
        "口罩库存不少于七日用量。",
        "Keep masks in stock for at least seven days.",
        "有效期至",
        "2027年11月23日",
        "23 November 2027",
        "2026年11月24日",
        "24 November 2026",
        "杭州市企业复工工作领导小组办公室",
        "Hangzhou Reopening Office",
        "https://seamless.hangzhou.example/verify",
        "3EF9-T5Y8-N7B2-KWHY",
    ] {
        assert!(printed.contains(&unspaced(words)), "{words} is not in {printed}");
    }
}

#[test]
fn a_certificate_without_an_end_says_so() {
    let printed = words_of(&drawn(&CertificateText { valid_until: None, conditions: vec![], ..qingtuan() }));
    assert!(printed.contains("撤销之日") && !printed.contains("条件"), "{printed}");
}

#[test]
fn its_qr_leads_to_the_page_that_verifies_it() {
    let picture = poppler("pdftoppm", &["-r", "150", "-gray", "-"], &drawn(&qingtuan()));
    let (width, height, grey) = grey_picture(&picture);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    let codes: Vec<String> = picture.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
    assert_eq!(codes, ["https://seamless.hangzhou.example/verify/3EF9-T5Y8-N7B2-KWHY"]);
}

#[test]
fn its_fonts_are_inside_and_it_can_be_read_aloud() {
    let pdf = drawn(&qingtuan());
    let fonts = String::from_utf8(poppler("pdffonts", &["-"], &pdf)).unwrap();
    let faces: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(faces.len(), 2, "{fonts}");
    for face in faces {
        // Embedded, only the glyphs used, and each with its character.
        assert!(face.contains("NotoSerifCJKsc") && face.contains("yes yes yes"), "{face}");
    }
    let about = String::from_utf8(poppler("pdfinfo", &["-"], &pdf)).unwrap();
    assert!(about.contains("Tagged:          yes"), "{about}");
    assert!(about.contains("企业复工备案证明 2026-330106-000123 · Certificate of reopening"), "{about}");
}

#[test]
fn a_firms_name_is_never_read_as_typesetting_code() {
    for name in [r#"#panic("x")"#, r#""); #panic("x") //"#, "*粗* $x$ @张 <l> = 一\\ `c` #let", r#"{"zh": "\u0000"}"#]
    {
        let printed = words_of(&drawn(&CertificateText { enterprise: name.to_owned(), ..qingtuan() }));
        assert!(printed.contains(&unspaced(name)), "{name} is not in {printed}");
    }
}

#[test]
fn words_without_end_stay_on_the_paper() {
    let text = CertificateText {
        enterprise: "A".repeat(10_000),
        premises: "杭".repeat(3_400),
        allows: Bilingual::new("准".repeat(3_400), "reopen ".repeat(1_400)),
        ..qingtuan()
    };
    let pdf = drawn(&text);
    let printed = words_of(&pdf);
    assert_eq!(printed.matches('A').count(), 10_000 + words_of(&drawn(&qingtuan())).matches('A').count());
    assert!(printed.matches('杭').count() >= 3_400 && printed.matches("reopen").count() >= 1_400);
    let boxes = String::from_utf8(poppler("pdftotext", &["-bbox", "-", "-"], &pdf)).unwrap();
    let rights = boxes.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
    // The right margin of 30 mm begins at 510 points.
    assert!(rights.fold(0.0, f64::max) < 511.0);
}

#[test]
fn rare_characters_of_names_are_printed() {
    let name = "杭州堃䶮𠮷茶业有限公司";
    assert!(words_of(&drawn(&CertificateText { enterprise: name.to_owned(), ..qingtuan() })).contains(name));
}

#[test]
fn a_character_without_a_glyph_is_named_rather_than_left_as_an_empty_box() {
    let Err(refusal) = draw(&CertificateText { enterprise: "杭州🏮有限公司".to_owned(), ..qingtuan() }, &FONTS)
    else {
        panic!("drawn without a glyph");
    };
    assert_eq!(refusal.to_string(), "the fonts have no glyph for 🏮 (U+1F3EE), which the certificate must print");
}

#[test]
fn the_fonts_cover_the_words_of_the_sheet_itself() {
    FONTS.must_cover(include_str!("certificate.typ")).unwrap();
}

#[test]
fn drawn_again_it_is_the_same_to_the_byte() {
    assert_eq!(drawn(&qingtuan()), drawn(&qingtuan()));
}

fn qingtuan() -> CertificateText {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    CertificateText {
        city: Bilingual::new("杭州市", "Hangzhou"),
        title: Bilingual::new("企业复工备案证明", "Certificate of reopening"),
        number: "2026-330106-000123".to_owned(),
        code: CertificateCode::from_random([3, 14, 15, 9, 26, 5, 30, 8, 21, 7, 11, 2, 19, 28, 17]),
        origin: "https://seamless.hangzhou.example".to_owned(),
        enterprise: "杭州青团食品有限公司".to_owned(),
        credit_code: "91330106MA2B0YQN5X".to_owned(),
        premises: "杭州市西湖区北山街道曙光路122号".to_owned(),
        allows: Bilingual::new(
            "自2026年12月1日起恢复餐饮服务，在岗职工320人。",
            "To reopen food service from 1 December 2026 with 320 staff on site.",
        ),
        facts: vec![Fact {
            label: Bilingual::new("复工日期", "Day of reopening"),
            answer: Bilingual::new("2026年12月1日", "1 December 2026"),
        }],
        conditions: vec![
            Bilingual::new(
                "每日登记职工体温，存档备查。",
                "Record every employee's temperature each day and keep the record.",
            ),
            Bilingual::new("口罩库存不少于七日用量。", "Keep masks in stock for at least seven days."),
        ],
        issued_by: Bilingual::new("杭州市企业复工工作领导小组办公室", "Hangzhou Reopening Office"),
        issued_on: day(2026, 11, 24),
        valid_until: Some(day(2027, 11, 23)),
    }
}

fn drawn(text: &CertificateText) -> Vec<u8> {
    draw(text, &FONTS).unwrap()
}

/// The paper's words without any white: where a line ends is the typesetter's affair.
fn words_of(pdf: &[u8]) -> String {
    unspaced(&String::from_utf8(poppler("pdftotext", &["-", "-"], pdf)).unwrap())
}

fn unspaced(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} of poppler-utils does not start: {error}"));
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program}: {}", output.status);
    output.stdout
}

/// Reads a binary PGM: `P5`, width, height and the greatest grey, then a byte a dot.
fn grey_picture(pgm: &[u8]) -> (usize, usize, &[u8]) {
    let mut parts = pgm.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(parts.next(), Some(&b"P5"[..]));
    let mut number = || std::str::from_utf8(parts.next().unwrap()).unwrap().parse().unwrap();
    let (width, height) = (number(), number());
    (width, height, &pgm[pgm.len() - width * height..])
}
