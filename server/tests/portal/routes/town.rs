use crate::approved::{all_approve, reopens};
use crate::board::pictures::photograph;
use crate::browser::Browser;
use crate::city::City;
use crate::desks::{files, page_of};
use crate::filing::drafts_reopening;
use app::cases_web::demo::{Filed, file_case};
use app::cast::{self, CHEN, CHEN_BOOKS, GAO, HU, LIN, LIN_FOODS, MA, Person, SHEN, SUN, WANG, XU, ZHAO, ZHENG, ZHOU};
use chrono::TimeDelta;
use sqlx::PgPool;
use std::sync::LazyLock;
use uuid::Uuid;

/// A city in which there is one of everything, and somebody of every kind.
pub struct Town {
    pub city: City,
    pub known: Known,
    pub members: Vec<Member>,
}

pub struct Member {
    pub name: &'static str,
    pub browser: Browser,
}

/// What stands in the addresses. All is Lin's, or lies before Sun's desk, where nothing else is said.
pub struct Known {
    /// Complete, not submitted, with a file.
    pub draft: String,
    pub draft_file: String,
    /// Before Sun's desk, which nobody has claimed it at; then before Zheng's, among others.
    pub submitted: String,
    pub case: String,
    pub file: String,
    pub step: String,
    /// A step that Sun has claimed, and one that Gudang has decided.
    pub held_case: String,
    pub held_step: String,
    pub done_step: String,
    /// Decided, with a certificate and its code.
    pub approved: String,
    pub code: String,
    /// Decided, with an award.
    pub subsidy: String,
    pub enterprise: String,
    pub premises: String,
    /// Zhao's to Lin's firm, before Zheng's desk.
    pub claim: String,
    pub department: String,
    /// Zhou.
    pub person: String,
    /// Sun's.
    pub role: String,
    /// What stands in mails to Wang and to Zhou.
    pub confirmation: String,
    pub reset: String,
    /// Zhou's, before Sun's desk.
    pub post: String,
    pub post_at_desk: String,
    /// Another of Zhou's, which Sun has answered.
    pub answered: String,
    /// Zhou's, before the vote.
    pub proposal: String,
    pub template: String,
    /// What Sun wants to say of another of Zhou's posts, before a supervisor has read it.
    pub draft_step: String,
    /// When, in microseconds.
    pub draft_written: String,
    pub api_key: String,
    /// His, on his post.
    pub comment: String,
    /// Zhou follows his post's subdistrict, was told of another post there, and has a link in the mail about it.
    pub follow: String,
    pub notice: String,
    pub unsubscribing: String,
    pub picture: String,
    /// Gao's about Zhou's post, and another that Zhou has appealed.
    pub act: String,
    pub appealed: String,
    /// Of supports of Zhou's proposal.
    pub wave: String,
}

/// What Zhou shows.
pub static PICTURE: LazyLock<Vec<u8>> = LazyLock::new(|| photograph(40, 20));

impl Town {
    pub async fn settled(pool: PgPool) -> Town {
        let city = City::with_services(pool).await.asking(crate::registry::opened().await);
        // The subsidy is open from the Monday after.
        city.passes(TimeDelta::days(7));
        let firm = city.settle_firm(&LIN_FOODS).await;
        city.settle_firm(&CHEN_BOOKS).await;
        let submitted = files(&city).await;
        let held = files(&city).await;
        let approved = reopens(&city, &LIN_FOODS).await;
        let subsidy = file_case(&city.portal, &LIN_FOODS, "staff-housing-subsidy", 2).await.unwrap();
        all_approve(&city, &subsidy).await;

        let enterprise = firm.enterprise.to_string();
        let mut lin = city.browser_of(&LIN).await;
        let draft = drafts_reopening(&mut lin, &LIN_FOODS).await.number;
        sends_too_late(&city, &mut lin, &enterprise).await;
        let (wang, confirmation) = signs_up(&city, &WANG).await;
        let mut zhao = city.browser_of(&ZHAO).await;
        let claim = claims(&mut zhao).await;
        let mut sun = city.clerk(&SUN).await;
        let held_step = step(&city, &held).await;
        sun.open(&page_of(&held)).await.submit(&format!("/desk/steps/{held_step}/claim")).await;
        let mut zhou = city.browser_of(&ZHOU).await;
        let post = writes(&mut zhou).await;
        let answered = writes(&mut zhou).await;
        let answered_at_desk = id(&city, "SELECT id FROM posts WHERE number::text = $1", &answered).await;
        let proposal = proposes(&city, &mut zhou).await;
        let draft_step = waits_for_shen(&city, &mut zhou, &mut sun).await;
        let template = answers_with_a_template(&city, &mut sun, &answered_at_desk).await;
        zhou.open("/account/api-keys").await.fill("name", "地图").submit("/account/api-keys").await;
        let comment = comments(&mut zhou, &post).await;
        let unsubscribing = hears_of_another(&city, &mut zhou, &post).await;

        let act = warns(&city, &answered).await;
        let appealed = warns(&city, &answered).await;
        let appeal = "INSERT INTO appeals (act_id, moderator_id, author_id, why, at)
                      SELECT id, moderator_id, author_id, '没有骂人', at FROM acts WHERE id::text = $1 RETURNING act_id";
        id(&city, appeal, &appealed).await;
        let wave = "INSERT INTO waves (id, post_id, began_at)
                    SELECT gen_random_uuid(), id, posted_at FROM posts WHERE number::text = $1 RETURNING id";
        let wave = id(&city, wave, &proposal).await;
        let draft_written = "SELECT (extract(epoch FROM written_at) * 1000000)::bigint FROM reply_drafts
                             WHERE step_id::text = $1";
        let draft_written: i64 =
            sqlx::query_scalar(draft_written).bind(&draft_step).fetch_one(&city.pool).await.unwrap();

        let known = Known {
            act,
            appealed,
            wave,
            draft_file: id(
                &city,
                "SELECT a.id FROM attachments a JOIN cases c ON c.id = case_id WHERE reference = $1",
                &draft,
            )
            .await,
            draft,
            submitted: submitted.reference.to_string(),
            case: submitted.case.to_string(),
            file: id(&city, "SELECT id FROM attachments WHERE case_id::text = $1", &submitted.case.to_string()).await,
            step: step(&city, &submitted).await,
            held_case: held.case.to_string(),
            held_step,
            done_step: step(&city, &approved).await,
            code: sqlx::query_scalar("SELECT code FROM certificates").fetch_one(&city.pool).await.unwrap(),
            approved: approved.reference.to_string(),
            subsidy: subsidy.reference.to_string(),
            enterprise,
            premises: firm.premises.to_string(),
            claim,
            department: id(&city, "SELECT id FROM departments WHERE name_zh = $1", "西湖区古荡街道办事处").await,
            person: id(&city, "SELECT id FROM people WHERE email = $1", ZHOU.email).await,
            role: id(&city, "SELECT r.id FROM roles r JOIN people p ON p.id = person_id WHERE email = $1", SUN.email)
                .await,
            confirmation,
            reset: asks_for_reset(&city, &ZHOU).await,
            api_key: id(&city, "SELECT id FROM api_keys WHERE name = $1", "地图").await,
            picture: id(
                &city,
                "SELECT pictures.id FROM pictures JOIN posts ON posts.id = post_id WHERE number::text = $1",
                &post,
            )
            .await,
            post_at_desk: id(&city, "SELECT id FROM posts WHERE number::text = $1", &post).await,
            post,
            answered,
            proposal,
            template,
            draft_step,
            draft_written: draft_written.to_string(),
            comment,
            follow: id(
                &city,
                "SELECT f.id FROM follows f JOIN people p ON p.id = person_id WHERE email = $1",
                ZHOU.email,
            )
            .await,
            notice: id(
                &city,
                "SELECT n.id FROM notices n JOIN people p ON p.id = person_id WHERE email = $1 AND what = 'posted'",
                ZHOU.email,
            )
            .await,
            unsubscribing,
        };
        let member = |name, browser| Member { name, browser };
        let members = vec![
            member("visitor", city.browser(cast::LIN.lang)),
            // Has not confirmed the address.
            member("Wang", wang),
            member("Zhou", zhou),
            // The firm's owner, and who files for it.
            member("Lin", lin),
            member("Xu", city.browser_of(&XU).await),
            // Says that he acts for Lin's firm, which nobody has confirmed.
            member("Zhao", zhao),
            // Another firm's owner.
            member("Chen", city.browser_of(&CHEN).await),
            member("Sun", sun),
            // Of the desk that confirms claims, and is asked about Lin's case when Sun's has approved it.
            member("Zheng", city.clerk(&ZHENG).await),
            // Of the office next door.
            member("Hu", city.clerk(&HU).await),
            member("Shen", city.browser_of(&SHEN).await),
            member("Ma", city.browser_of(&MA).await),
            member("Gao", city.browser_of(&GAO).await),
        ];
        Town { city, known, members }
    }

    /// Another tab of this member's browser.
    pub fn tab(&self, name: &str) -> Browser {
        let member = self.members.iter().find(|member| member.name == name);
        member.unwrap_or_else(|| panic!("{name} is none of them")).browser.clone()
    }
}

/// About Gudang: its number on the board.
async fn writes(zhou: &mut Browser) -> String {
    zhou.open("/board/new").await.fill("kind", "report").fill("category", "neighbourhood");
    zhou.fill("place", LIN_FOODS.division).fill("title", "快递进不了小区").fill("body", "北门不让进。");
    zhou.submit("/board/new").await.submit("/board").await;
    let number = zhou.path.strip_prefix("/board/").expect("a post").to_owned();
    let pictures = format!("{}/pictures", zhou.path);
    zhou.open(&pictures).await.fill("description", "北门").upload(&pictures, "file", "north.png", &PICTURE).await;
    number
}

/// Something that is put to the vote.
async fn proposes(city: &City, zhou: &mut Browser) -> String {
    let number = writes(zhou).await;
    sqlx::query(
        "WITH post AS (UPDATE posts SET kind = 'proposal' WHERE number::text = $1 RETURNING id)
         INSERT INTO proposals (post_id, threshold, phase, until) SELECT id, 1, 'vote', '2030-01-01' FROM post",
    )
    .bind(&number)
    .execute(&city.pool)
    .await
    .unwrap();
    number
}

/// An answer in a category whose answers are checked.
async fn waits_for_shen(city: &City, zhou: &mut Browser, sun: &mut Browser) -> String {
    let number = writes(zhou).await;
    let checked = |yes: bool| sqlx::query("UPDATE categories SET checked = $1").bind(yes).execute(&city.pool);
    checked(true).await.unwrap();
    let page = format!("/desk/posts/{}", id(city, "SELECT id FROM posts WHERE number::text = $1", &number).await);
    sun.open(&page).await.fill("status", "answered").fill("zh", "可以。").fill("en", "They may.");
    sun.submit(&format!("{page}/replies")).await;
    checked(false).await.unwrap();
    id(city, "SELECT step_id FROM reply_drafts JOIN posts ON posts.id = post_id WHERE number::text = $1", &number).await
}

/// Sun's desk keeps what it says often.
async fn answers_with_a_template(city: &City, sun: &mut Browser, post: &str) -> String {
    let texts = |sun: &mut Browser| {
        sun.fill("zh", "凭绿码可以进入。").fill("en", "With a green code.");
    };
    texts(sun.open("/desk/templates").await.fill("name", "绿码"));
    sun.submit("/desk/templates").await;
    let page = format!("/desk/posts/{post}");
    texts(sun.open(&page).await.fill("status", "answered"));
    sun.submit(&format!("{page}/replies")).await;
    id(city, "SELECT id FROM reply_templates WHERE name = $1", "绿码").await
}

/// On a post, to all.
async fn comments(zhou: &mut Browser, post: &str) -> String {
    let page = format!("/board/{post}");
    zhou.open(&page).await.fill("comment", "南门可以进。").submit(&format!("{page}/comments")).await;
    zhou.path.split_once("#comment-").expect("a comment").1.to_owned()
}

/// Zhou follows what is new around his post, and Xu writes there.
async fn hears_of_another(city: &City, zhou: &mut Browser, post: &str) -> String {
    crate::following::follows(zhou, &format!("/board/{post}"), "division:330106007", "at_once").await;
    let mut xu = city.browser_of(&XU).await;
    writes(&mut xu).await;
    let mail = city.last_mail().await;
    let (_, token) = mail.text.split_once("/unsubscribe/").expect("a link");
    token.trim().to_owned()
}

/// Gao, who is no moderator any more.
async fn warns(city: &City, post: &str) -> String {
    city.settle(&GAO).await;
    let act = "INSERT INTO acts (id, post_id, author_id, moderator_id, kind, reason, why, at)
               SELECT gen_random_uuid(), posts.id, author_id, people.id, 'warn', 'insulting', '请文明发言', posted_at
               FROM posts, people WHERE number::text = $1 AND email = 'gao.min@city.example' RETURNING id";
    id(city, act, post).await
}

/// Lin's session ends while she types; what she sent waits until she has signed in again.
async fn sends_too_late(city: &City, lin: &mut Browser, enterprise: &str) {
    lin.open(&format!("/enterprises/{enterprise}/premises/new")).await;
    lin.fill("name", "二店").fill("division", LIN_FOODS.division).fill("address", "文二路1号");
    lin.fill("contact_name", LIN.zh).fill("contact_phone", "13800000000");
    city.passes(TimeDelta::hours(8));
    lin.submit(&format!("/enterprises/{enterprise}/premises")).await;
    lin.fill("email", LIN.email).fill("password", cast::PASSWORD).submit("/sign-in").await;
    assert_eq!(lin.path, "/unsent", "{}", lin.text());
}

/// Somebody with an account and an address that they have not confirmed, and what the mail's link holds.
async fn signs_up(city: &City, person: &Person) -> (Browser, String) {
    let mut browser = city.browser(person.lang);
    browser.open("/sign-up").await.fill("name", person.name(person.lang)).fill("email", person.email);
    browser.fill("password", cast::PASSWORD).submit("/sign-up").await;
    let token = token(city, "/confirm/").await;
    browser.signs_in(person).await;
    (browser, token)
}

async fn asks_for_reset(city: &City, person: &Person) -> String {
    let mut browser = city.browser(person.lang);
    browser.open("/reset-password").await.fill("email", person.email).submit("/reset-password").await;
    token(city, "/reset-password/").await
}

async fn token(city: &City, path: &str) -> String {
    let mail = city.last_mail().await;
    mail.link().strip_prefix(path).unwrap_or_else(|| panic!("no link to {path}: {mail:?}")).to_owned()
}

/// Zhao says that Lin's firm is his.
async fn claims(zhao: &mut Browser) -> String {
    crate::enterprises::claim(zhao, &LIN_FOODS).await;
    zhao.path.replace("/enterprises/claims/", "")
}

/// The case's step at Gudang's office.
async fn step(city: &City, filed: &Filed) -> String {
    let step = "SELECT id FROM steps WHERE matter_id::text = $1 AND code = 'subdistrict'";
    id(city, step, &filed.case.to_string()).await
}

async fn id(city: &City, query: &'static str, of: &str) -> String {
    let id: Uuid = sqlx::query_scalar(query).bind(of).fetch_one(&city.pool).await.unwrap();
    id.to_string()
}
