use crate::certificate::{CertificateId, State};
use crate::register::{Before, Filter, Firm, Line, store};
use axum::extract::Query;
use axum::response::Response;
use city::divisions::{self, DivisionCode, Level};
use city::place::{districts, full_name};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::either::EitherOf3;
use leptos::prelude::*;
use programmes::{Edition, EditionId, current_editions};
use serde::Deserialize;
use std::mem::{Discriminant, discriminant};
use std::sync::{Arc, LazyLock};
use ui::dates::day_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Choice, Field, FormState, secondary_button, select, text_input};
use ui::kept::Kept;
use ui::page::Page;
use ui::pager::pager;
use ui::shell::Place;
use ui::table::{Cells, Table};
use ui::tag::{Tone, tag};
use ui::text::t;
use url::form_urlencoded::Serializer;

/// [`store::newest_lines`] reads one more.
const PAGE: usize = 30;

/// What the address asks for. A district or programme that there is not asks for nothing in particular.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub firm: String,
    #[serde(default)]
    pub district: String,
    #[serde(default)]
    pub programme: String,
    before: Option<String>,
}

impl Asked {
    pub fn filter(&self, programmes: &[Arc<Edition>]) -> Filter {
        let firm = Firm::sought(&self.firm);
        let district = DivisionCode::parse(&self.district).ok().filter(|code| code.level() == Some(Level::District));
        let asked = programmes.iter().find(|edition| edition.programme.code == self.programme);
        Filter { district, programme: asked.map(|edition| edition.programme_id), firm }
    }

    /// The same question of another page.
    fn of(&self, path: &str, before: Option<&Before>) -> String {
        let mut query = Serializer::new(String::new());
        for (name, value) in [("firm", &self.firm), ("district", &self.district), ("programme", &self.programme)] {
            if !value.trim().is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(before) = before {
            query.append_pair("before", &before.to_string());
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// What the form shows of the question: the firm as it was typed, and of the rest what there is.
    fn meant(&self, programmes: &[Arc<Edition>]) -> (String, Filter) {
        (self.firm.clone(), Filter { firm: None, ..self.filter(programmes) })
    }

    fn asks_for_all(&self) -> bool {
        [&self.firm, &self.district, &self.programme].iter().all(|value| value.trim().is_empty())
    }
}

pub struct Model {
    asked: Asked,
    programmes: Vec<Arc<Edition>>,
    lines: Vec<Line>,
    older: Option<Before>,
}

/// `GET /register`
#[kernel::handler]
pub async fn page(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let model = load(&mut read, asked).await?;
    // The connection goes back before anything is drawn.
    drop(read);
    Page::new(t(visit.lang, "cases-register"))
        .at(Place::Register)
        .for_everybody()
        .show(&visit, view(model, visit.lang)?)
        .await
}

pub async fn load(view: &mut View, asked: Asked) -> Result<Model> {
    let mut programmes = current_editions(view).await?;
    programmes.retain(|edition| edition.programme.certificate.is_some());
    let before = asked.before.as_deref().and_then(Before::parse);
    let filter = asked.filter(&programmes);
    let mut lines = match (&filter, before) {
        (filter, None) if *filter == Filter::default() => store::newest_lines(view).await?,
        (filter, before) => store::lines(view, filter, before, PAGE as i64 + 1).await?,
    };
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let older = lines.last().filter(|_| more).map(Line::before);
    Ok(Model { asked, programmes, lines, older })
}

pub fn view(model: Model, lang: Lang) -> Result<Drawn> {
    let Model { asked, programmes, lines, older } = model;
    let older = older.map(|before| asked.of("/register", Some(&before)));
    let all = asked.of("/register.csv", None);
    let list = match (lines.is_empty(), asked.asks_for_all()) {
        (false, _) => EitherOf3::A(view! {
            {table(&lines, lang)?}
            {pager(lang, None, older)}
            <p class="govuk-body"><a class="govuk-link" href=all download="">{t(lang, "cases-register-csv")}</a></p>
        }),
        (true, true) => EitherOf3::B(empty(t(lang, "cases-register-empty"), ())),
        (true, false) => {
            let next = view! { <p class="govuk-body"><a class="govuk-link" href="/register">{t(lang, "cases-register-all")}</a></p> };
            EitherOf3::C(empty(t(lang, "cases-register-nothing"), next))
        }
    };
    let editions: Vec<_> = programmes.iter().map(|edition| edition.id).collect();
    let head = HEADS.part(&(lang, asked.meant(&programmes), editions), || head(&asked, &programmes, lang));
    Ok(view! { {head} {list} }.drawn())
}

/// The language, what is asked for, and the editions whose programmes can be asked for.
type HeadKey = (Lang, (String, Filter), Vec<EditionId>);

static HEADS: LazyLock<Kept<HeadKey>> = LazyLock::new(|| Kept::most(1024 * 1024, 100));

/// By the certificate, which stays as it was issued, what it is worth today, and the language.
static ROWS: LazyLock<Kept<(CertificateId, Discriminant<State>, Lang)>> =
    LazyLock::new(|| Kept::most(8 * 1024 * 1024, 5_000));

fn head(asked: &Asked, programmes: &[Arc<Edition>], lang: Lang) -> impl IntoView + use<> {
    view! {
        <h1 class="govuk-heading-xl">{t(lang, "cases-register")}</h1>
        <p class="govuk-body-l">{t(lang, "cases-register-lead")}</p>
        {filters(asked, programmes, lang)}
    }
}

fn filters(asked: &Asked, programmes: &[Arc<Edition>], lang: Lang) -> impl IntoView + use<> {
    let form = FormState::new(lang)
        .with("firm", &asked.firm)
        .with("district", &asked.district)
        .with("programme", &asked.programme);
    let programmes = programmes.iter().map(|edition| {
        let programme = &edition.programme;
        Choice::new(&programme.code, programme.title.get(lang))
    });
    view! {
        <form class="filters" action="/register" method="get" role="search">
            {text_input(&form, Field::new("firm", t(lang, "cases-register-firm")))}
            {select(&form, Field::new("district", t(lang, "cases-register-district")), districts(lang))}
            {select(&form, Field::new("programme", t(lang, "cases-register-programme")), programmes.collect())}
            {secondary_button(t(lang, "cases-register-show"))}
        </form>
    }
}

fn table(lines: &[Line], lang: Lang) -> Result<impl IntoView + use<>> {
    let table = Table::new(t(lang, "cases-register-caption"))
        .column(t(lang, "cases-register-firm"))
        .column(t(lang, "cases-register-premises"))
        .column(t(lang, "cases-register-programme"))
        .column(t(lang, "cases-register-since"))
        .column(t(lang, "cases-register-state"));
    let mut rows = String::new();
    for line in lines {
        let key = (line.id, discriminant(&line.state), lang);
        rows.push_str(&ROWS.try_html(&key, || cells(line, lang).map(|cells| table.row(cells)))?);
    }
    Ok(table.view_drawn(rows))
}

fn cells(line: &Line, lang: Lang) -> Result<impl Cells + use<>> {
    let told: Vec<_> = published(line, lang)?.into_iter().map(|told| view! { <small>{told}</small> }).collect();
    let tone = match line.state {
        State::Valid { .. } => Tone::Green,
        State::Expired { .. } => Tone::Grey,
        State::Revoked(_) => Tone::Red,
    };
    Ok((
        view! { <span lang="zh-CN">{line.firm.clone()}</span> <small>{line.credit_code.clone()}</small> },
        full_name(lang, &line.place),
        view! { {line.edition.programme.title.get(lang).to_owned()} {told} },
        day_element(lang, line.issued_on),
        view! { {tag(tone, t(lang, state_key(&line.state)))} {report(line, lang)} },
    ))
}

/// The way to say on the board what is wrong there.
fn report(line: &Line, lang: Lang) -> impl IntoView + use<> {
    let path = format!("/board/new?about={}", line.id);
    view! {
        <small>
            <a class="govuk-link" href=path>
                {t(lang, "cases-register-report")}
                <span class="govuk-visually-hidden" lang="zh-CN">" "{line.firm.clone()}</span>
            </a>
        </small>
    }
}

/// The published answers, each with its question: "Kind of business: Food service".
pub(super) fn published(line: &Line, lang: Lang) -> Result<Vec<String>> {
    let programme = &line.edition.programme;
    let fields = programme.register.iter().filter_map(|code| programme.field(code));
    // The document was checked for it; that nothing personal is published must not hang on that alone.
    let public = fields.filter(|field| field.personal.is_none());
    let (answers, separator) = (line.answers()?, t(lang, "cases-register-of"));
    let told = public.filter_map(|field| {
        let told = field.told(answers.get(&field.code)?, lang);
        Some(format!("{}{separator}{told}", field.label.get(lang)))
    });
    Ok(told.collect())
}

/// The subdistrict in its district.
pub(super) fn place(code: &DivisionCode, lang: Lang) -> String {
    let within = divisions::division(code).map(|place| place.path()).unwrap_or_default();
    let names = within.into_iter().skip(1).map(|part| part.name(lang));
    match lang {
        Lang::Zh => names.collect(),
        Lang::En => names.rev().collect::<Vec<_>>().join(", "),
    }
}

pub(super) fn state_key(state: &State) -> &'static str {
    match state {
        State::Valid { .. } => "cases-register-valid",
        State::Expired { .. } => "cases-register-expired",
        State::Revoked(_) => "cases-register-revoked",
    }
}
