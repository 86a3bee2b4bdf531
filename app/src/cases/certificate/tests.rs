use super::*;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::in_folder(Path::new(Fonts::FOLDER)).unwrap());

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
        conditions: vec![
            Bilingual::new("每日登记职工体温，存档备查。", "Record every employee's temperature each day and keep the record."),
            Bilingual::new("口罩库存不少于七日用量。", "Keep masks in stock for at least seven days."),
        ],
        issued_by: Bilingual::new("杭州市企业复工工作领导小组办公室", "Hangzhou Reopening Office"),
        issued_on: day(2026, 11, 24),
        valid_until: Some(day(2027, 11, 23)),
    }
}

#[test]
fn look() {
    for _ in 0..3 {
        let t = std::time::Instant::now();
        let f = &*FONTS;
        eprintln!("fonts {:?}", t.elapsed());
        let t = std::time::Instant::now();
        let pdf = draw(&qingtuan(), f).unwrap();
        eprintln!("draw {:?} {} bytes", t.elapsed(), pdf.len());
        std::fs::write("/tmp/certificate.pdf", pdf).unwrap();
    }
}
