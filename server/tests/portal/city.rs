use crate::browser::Browser;
use crate::mail::Mail;
use app::cast;
use app::enterprises_web::actions::settle_demo_firm::{Settled, settle_demo_firm};
use app::identity::roles::{self, Role};
use app::identity_web::actions::settle_demo_person::settle_demo_person;
use app::kernel::actor::{Actor, PersonId};
use app::kernel::audit::SecretKey;
use app::kernel::clock::Clock;
use app::kernel::deed::Deed;
use app::kernel::lang::Lang;
use app::kernel::mail::Mailer;
use app::kernel::portal::{Parts, Portal, Site};
use app::kernel::registry::{Registries, Registry};
use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use std::sync::Arc;
use tempfile::TempDir;

pub const DEMO: Actor = Actor::System("demo");

/// A portal with its jobs and its letter box.
pub struct City {
    pub portal: Portal,
    pub pool: PgPool,
    router: Router,
    mails: TempDir,
}

impl City {
    /// On the first Monday after the first wave: 10 February 2020, nine in the morning.
    pub fn new(pool: PgPool) -> City {
        let mails = tempfile::tempdir().unwrap();
        let mailer = Mailer::folder(mails.path(), "Seamless <no-reply@portal.example>".parse().unwrap());
        City::with_mailer(pool, mailer, mails)
    }

    /// Whose letters go to a server; `mails` stays empty.
    pub fn with_smtp(pool: PgPool, url: &str) -> City {
        let mailer = Mailer::smtp(url, "Seamless <no-reply@portal.example>".parse().unwrap()).unwrap();
        City::with_mailer(pool, mailer, tempfile::tempdir().unwrap())
    }

    fn with_mailer(pool: PgPool, mailer: Mailer, mails: TempDir) -> City {
        let start: DateTime<Utc> = "2020-02-10T01:00:00Z".parse().unwrap();
        let portal = Portal::new(Parts {
            pool: pool.clone(),
            clock: Clock::fixed(start),
            site: Site {
                origin: "https://portal.example".into(),
                zone: chrono_tz::Asia::Shanghai,
                city: app::city::name(),
                house_rules: app::kernel::portal::HouseRules {
                    words: vec!["代开发票".into(), "casino".into()],
                    link_hosts: vec!["hangzhou.example".into()],
                    ..Default::default()
                },
            },
            files: Arc::new(object_store::memory::InMemory::new()),
            fonts: app::cases::certificate::Fonts::FOLDER.into(),
            mailer,
            registries: Default::default(),
            key: SecretKey::new([7; 32]),
            reactions: app::reactions::reactions(),
        });
        let router = app::pages(portal.clone(), false);
        City { portal, pool, router, mails }
    }

    /// The same with the demo city's departments and their desks.
    pub async fn with_departments(pool: PgPool) -> City {
        let city = City::new(pool);
        app::city_web::actions::load_demo_departments(&city.portal, &DEMO).await.unwrap();
        city
    }

    /// The same, and this registry of residents is connected.
    pub fn asking(self, registry: Registry) -> City {
        let portal = self.portal.with_registries(Registries { residents: Some(registry) });
        let router = app::pages(portal.clone(), false);
        City { portal, router, ..self }
    }

    /// The same with the two programmes of 2020.
    pub async fn with_services(pool: PgPool) -> City {
        let city = City::with_departments(pool).await;
        city.publish_programmes().await;
        city
    }

    /// A clerk of the cast at their desk, signed in.
    pub async fn clerk(&self, person: &cast::Person) -> Browser {
        assert!(matches!(person.part, cast::Part::Clerk(_)), "{} is no clerk", person.pinyin);
        self.browser_of(person).await
    }

    /// One of the cast's firms with all who act for it, confirmed by its desk, with premises and an account.
    pub async fn settle_firm(&self, firm: &cast::Firm) -> Settled {
        for person in firm.delegates.iter().chain([&firm.owner, &&cast::ZHENG]) {
            self.settle(person).await;
        }
        let settled = settle_demo_firm(&self.portal, &DEMO, firm).await.unwrap();
        settled.expect("the firm is not known yet")
    }

    pub fn browser(&self, lang: Lang) -> Browser {
        Browser::new(self.router.clone(), lang)
    }

    /// Gives somebody of the cast what they lack of an account with a confirmed address and the role of their part; a
    /// clerk needs the departments.
    pub async fn settle(&self, person: &cast::Person) -> PersonId {
        settle_demo_person(&self.portal, &DEMO, person).await.unwrap().person
    }

    pub async fn grant(&self, person: PersonId, role: Role) {
        let mut tx = self.portal.begin(&DEMO, Deed::LoadDemo).await.unwrap();
        let events = roles::grant(&mut tx, person, role).await.unwrap();
        if !events.is_empty() {
            tx.commit(events).await.unwrap();
        }
    }

    /// Somebody of the cast with an account, signed in.
    pub async fn browser_of(&self, person: &cast::Person) -> Browser {
        self.settle(person).await;
        let mut browser = self.browser(person.lang);
        browser.signs_in(person).await;
        browser
    }

    /// Makes verified residents of these, as their subdistrict's desk would.
    pub async fn verify_all(&self, people: &[&cast::Person]) {
        for person in people {
            let id = self.settle(person).await;
            sqlx::query(
                "INSERT INTO residents (person_id, number_hash, verified_at, confirmed_by, desk_id)
                 SELECT $1, sha256($1::text::bytea), now(), 'desk', id FROM desks LIMIT 1",
            )
            .bind(id.0)
            .execute(&self.pool)
            .await
            .unwrap();
        }
    }

    /// Does all jobs that are due, and what they enqueue.
    pub async fn drain(&self) {
        app::reactions::jobs().drain(&self.portal).await.unwrap();
    }

    /// All mails that left, the first first. Drains the jobs before.
    pub async fn mails(&self) -> Vec<Mail> {
        self.drain().await;
        let entries = std::fs::read_dir(self.mails.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|kind| kind == "eml")).collect();
        files.sort();
        files.iter().map(|path| Mail::parse(&std::fs::read(path).unwrap())).collect()
    }

    pub async fn last_mail(&self) -> Mail {
        self.mails().await.pop().expect("a mail has left")
    }

    pub fn passes(&self, time: TimeDelta) {
        let clock = self.portal.clock();
        clock.set(clock.now() + time);
    }
}
