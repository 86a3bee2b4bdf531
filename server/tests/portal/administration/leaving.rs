//! What becomes of the work of a clerk who leaves the desk.

use super::*;

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn what_sun_had_taken_goes_back_to_the_desk_when_he_leaves_it(pool: PgPool) {
    let city = ready(pool).await;
    let filed = files(&city).await;
    let (mut sun, mut qian) = (city.clerk(&SUN).await, city.clerk(&QIAN).await);
    sun.open("/desk").await.submit("/desk/next").await;
    assert_eq!(sun.path, page_of(&filed));
    qian.open("/desk").await.submit("/desk/next").await;
    assert_eq!(qian.path, "/desk", "there is nothing else for her to take: {}", qian.text());

    let mut gao = administrator(&city, &GAO).await;
    let gudang = department(&mut gao, "330106", "西湖区古荡街道办事处").await;
    removes(&mut gao, &gudang, &SUN).await;
    qian.open("/desk").await.submit("/desk/next").await;
    assert_eq!(qian.path, page_of(&filed));
}

/// Sun asked the applicant, and is gone when the answer comes.
#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn an_answer_to_somebody_who_left_the_desk_is_the_desks(pool: PgPool) {
    let city = ready(pool).await;
    let matter = MatterId(files(&city).await.case.0);
    let sun = city.settle(&SUN).await;
    let today = Today { date: "2020-02-10".parse().unwrap(), calendar: Calendar::current() };
    let mut tx = city.portal.begin(&DEMO, Deed::DecideStep).await.unwrap();
    let mut steps = desks::steps_for_update(&mut tx, matter).await.unwrap();
    let step = steps.iter().find(|step| matches!(step.stage, Stage::Open { .. })).unwrap().id;
    let asked = steps.ask(step, sun, today).unwrap();
    steps.evolve_all(&asked);
    desks::save(&mut tx, &steps).await.unwrap();
    tx.commit(asked).await.unwrap();

    let mut gao = administrator(&city, &GAO).await;
    let gudang = department(&mut gao, "330106", "西湖区古荡街道办事处").await;
    removes(&mut gao, &gudang, &SUN).await;
    let mut tx = city.portal.begin(&DEMO, Deed::DecideStep).await.unwrap();
    let mut steps = desks::steps_for_update(&mut tx, matter).await.unwrap();
    let answered = steps.resume(today);
    assert_eq!(answered.len(), 1, "it was still asked");
    steps.evolve_all(&answered);
    desks::save(&mut tx, &steps).await.unwrap();
    tx.commit(answered).await.unwrap();

    let mut view = city.portal.read(&DEMO, Deed::ReadMatter).await.unwrap();
    let steps = desks::steps_of(&mut view, matter).await.unwrap();
    assert!(matches!(steps.get(step).unwrap().stage, Stage::Open { .. }), "{steps:?}");
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn zheng_takes_no_look_along_to_another_office(pool: PgPool) {
    let city = City::with_departments(pool).await;
    let mut lin = city.browser_of(&LIN).await;
    claim(&mut lin, &LIN_FOODS).await;
    let firm = firm_path(&lin);
    city.clerk(&ZHENG).await.open(&desk_path(&lin.path)).await;

    let mut gao = administrator(&city, &GAO).await;
    let bureau = creates_the_bureau(&mut gao).await;
    adds_clerk(&mut gao, &bureau, ZHENG.email).await;
    let market = department(&mut gao, "330106", "西湖区市场监督管理局").await;
    removes(&mut gao, &market, &ZHENG).await;
    lin.open(&format!("{firm}/looks")).await;
    assert!(lin.text().contains("西湖区市场监督管理局的经办人"), "{}", lin.text());
    assert!(!lin.text().contains(BUREAU), "{}", lin.text());
}
