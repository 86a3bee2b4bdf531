use crate::diagram::diagram;
use crate::rules::{all_steps, moments};
use crate::{DaysTaken, Edition, Opening, Programme, current_edition, days_taken, edition_numbered, edition_path};
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use city::divisions::Level;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use std::sync::Arc;
use ui::dates::day;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{t, t_with};

/// GET /programmes/{code}
#[kernel::handler]
pub async fn page(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let edition = current_edition(&mut read, &code).await?;
    let model = load(&mut read, edition, Shown::Programme).await?;
    show(&visit, read, model).await
}

/// GET /programmes/{code}/editions/{number}: what was said and promised then, for whoever was told of it.
#[kernel::handler]
pub async fn of_edition(visit: Visit, Path((code, number)): Path<(String, i32)>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let edition = edition_numbered(&mut read, &code, number).await?;
    let current = current_edition(&mut read, &code).await?.programme.edition;
    let shown = if number == current { Shown::Current } else { Shown::Earlier { current } };
    let model = load(&mut read, edition, shown).await?;
    show(&visit, read, model).await
}

pub struct Model {
    pub edition: Arc<Edition>,
    pub shown: Shown,
    pub taken: Option<DaysTaken>,
    pub today: NaiveDate,
    pub published_on: NaiveDate,
}

/// What an address means: the programme, whose edition is another tomorrow, or an edition for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Programme,
    /// The edition in force.
    Current,
    Earlier {
        /// The number of the one in force.
        current: i32,
    },
}

async fn load(view: &mut View, edition: Arc<Edition>, shown: Shown) -> Result<Model> {
    let taken = days_taken(view).await?.remove(&edition.programme_id);
    let published_on = view.site().day_of(edition.published_at);
    Ok(Model { edition, shown, taken, today: view.today(), published_on })
}

async fn show(visit: &Visit, read: View, model: Model) -> Result<Response> {
    // The connection goes back before anything is drawn.
    drop(read);
    let title = model.edition.programme.title.get(visit.lang);
    let title = match model.shown {
        Shown::Programme => title.to_owned(),
        _ => format!("{title} · {}", numbered(&model.edition, visit.lang)),
    };
    Page::new(title).at(Place::Services).show(visit, view(model, visit.lang)).await
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let programme = &model.edition.programme;
    let documents = needed(programme, lang);
    let bases: Vec<_> = programme
        .legal_basis
        .iter()
        .map(|basis| {
            let title = basis.title.get(lang).to_owned();
            match basis.link.clone() {
                Some(link) => view! { <li><a class="govuk-link" href=link>{title}</a></li> }.drawn(),
                None => view! { <li>{title}</li> }.drawn(),
            }
        })
        .collect();
    let (published, path) = (published(&model, lang), edition_path(&programme.code, programme.edition));
    view! {
        <div class="programme">
            <div class="programme__head">
                <h1 class="govuk-heading-xl">{programme.title.get(lang).to_owned()}</h1>
                <p class="govuk-body-l">{programme.summary.get(lang).to_owned()}</p>
                {standing(&model, lang)}
            </div>
            {card(&model, lang)}
            <div class="programme__guide">
                <h2 class="govuk-heading-m">{t(lang, "programmes-what-is-asked")}</h2>
                {documents}
                <h2 class="govuk-heading-m">{t(lang, "programmes-who-decides")}</h2>
                <div class="steps" role="region" tabindex="0" aria-label=t(lang, "programmes-steps-drawing")>
                    <p class="govuk-body">{t(lang, "programmes-same-moment")}</p>
                    {diagram(programme, lang)}
                </div>
                {steps_table(programme, lang)}
                <h2 class="govuk-heading-m">{t(lang, "programmes-legal-basis")}</h2>
                <ul class="govuk-list govuk-list--bullet">{bases}</ul>
                <p class="govuk-hint"><a class="govuk-link" href=path>{published}</a></p>
            </div>
        </div>
    }
}

/// Whether it is the edition in force, where an edition is shown for itself.
fn standing(model: &Model, lang: Lang) -> Option<Drawn> {
    let code = &model.edition.programme.code;
    let (told, current) = match model.shown {
        Shown::Programme => return None,
        Shown::Current => ("programmes-edition-current", t(lang, "programmes-edition-to-programme")),
        Shown::Earlier { current } => {
            ("programmes-edition-earlier", t_with(lang, "programmes-edition-to-current", &[("number", current.into())]))
        }
    };
    let told = view! {
        <p class="govuk-body"><strong>{published(model, lang)}</strong> " " {t(lang, told)}</p>
        <p class="govuk-body"><a class="govuk-link" href=format!("/programmes/{code}")>{current}</a></p>
    };
    Some(inset(told))
}

fn published(model: &Model, lang: Lang) -> String {
    let told = [("number", model.edition.programme.edition.into()), ("day", day(lang, model.published_on).into())];
    t_with(lang, "programmes-edition-published", &told)
}

fn numbered(edition: &Edition, lang: Lang) -> String {
    t_with(lang, "programmes-edition", &[("number", edition.programme.edition.into())])
}

/// The card that stays in sight: whether it is for me, how long it takes, what I need, and the button.
fn card(model: &Model, lang: Lang) -> impl IntoView + use<> {
    let programme = &model.edition.programme;
    let documents = match programme.evidence.len() {
        0 => t(lang, "programmes-no-documents"),
        _ => programme
            .evidence
            .iter()
            .map(|evidence| evidence.label.get(lang))
            .collect::<Vec<_>>()
            .join(&t(lang, "programmes-list-separator")),
    };
    let mut lines = vec![
        (t(lang, "programmes-who-may-apply"), programme.who_may_apply.get(lang).to_owned()),
        (t(lang, "programmes-days-promised"), promised(&model.edition, lang)),
    ];
    // It is the programme's, and so are its doors: an edition that is over has neither.
    let is_over = matches!(model.shown, Shown::Earlier { .. });
    let taken = model.taken.as_ref().filter(|_| !is_over);
    lines.extend(taken.map(|taken| (t(lang, "programmes-days-taken"), taken.told(lang))));
    lines.push((t(lang, "programmes-documents"), documents));
    if programme.needs_bank_account {
        lines.push((t(lang, "programmes-account"), t(lang, "programmes-account-why")));
    }
    lines.push((t(lang, "programmes-open"), opening(&programme.opening, lang)));
    let rows: Vec<_> = lines.into_iter().map(|(term, told)| view! { <dt>{term}</dt><dd>{told}</dd> }).collect();
    let start = (programme.opening.is_open(model.today) && !is_over).then(|| {
        let link = format!("/cases/new?programme={}", programme.code);
        view! { <a class="govuk-button govuk-button--start" href=link>{t(lang, "programmes-start")}</a> }
    });
    view! { <div class="programme__card"><dl>{rows}</dl>{start}</div> }
}

/// "1 to 4 working days", or the one number.
pub fn promised(edition: &Edition, lang: Lang) -> String {
    let (least, most) = (*edition.days.start(), *edition.days.end());
    match least == most {
        true => t_with(lang, "programmes-working-days", &[("days", most.into())]),
        false => t_with(lang, "programmes-working-days-range", &[("least", least.into()), ("most", most.into())]),
    }
}

fn opening(opening: &Opening, lang: Lang) -> String {
    let from = day(lang, opening.from);
    match opening.until {
        None => t_with(lang, "programmes-open-from", &[("from", from.into())]),
        Some(until) => {
            t_with(lang, "programmes-open-until", &[("from", from.into()), ("until", day(lang, until).into())])
        }
    }
}

fn needed(programme: &Programme, lang: Lang) -> impl IntoView + use<> {
    let asked = programme.sections.iter().flat_map(|section| &section.fields).map(|field| (&field.label, &field.why));
    let attached = programme.evidence.iter().map(|evidence| (&evidence.label, &evidence.why));
    let items: Vec<_> = asked
        .chain(attached)
        .map(|(label, why)| {
            view! { <dt>{label.get(lang).to_owned()}</dt><dd>{why.get(lang).to_owned()}</dd> }
        })
        .collect();
    view! { <dl class="needed">{items}</dl> }
}

/// What the drawing shows, as text.
fn steps_table(programme: &Programme, lang: Lang) -> impl IntoView + use<> {
    let steps = all_steps(programme);
    let rows = moments(&steps)
        .into_iter()
        .enumerate()
        .flat_map(|(moment, steps)| steps.into_iter().map(move |step| (moment + 1, step)))
        .map(|(moment, step)| {
            let applies = programme.step(&step.code).and_then(|step| step.applies.as_ref());
            let applies = applies.map_or_else(|| t(lang, "programmes-always"), |when| when.get(lang).to_owned());
            let what = view! {
                {step.title.get(lang).to_owned()}
                <small>{t(lang, level_key(step.level))} " · " {applies}</small>
            };
            (what, moment, t_with(lang, "programmes-working-days", &[("days", step.days.into())]))
        });
    Table::new(t(lang, "programmes-steps-table"))
        .column(t(lang, "programmes-column-step"))
        .column(t(lang, "programmes-column-moment"))
        .column(t(lang, "programmes-column-days"))
        .view(rows.collect())
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::City => "programmes-level-city",
        Level::District => "programmes-level-district",
        Level::Subdistrict => "programmes-level-subdistrict",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EditionId, ProgrammeId};

    fn page(lang: Lang, today: &str) -> String {
        shown(Shown::Programme, lang, today)
    }

    fn shown(shown: Shown, lang: Lang, today: &str) -> String {
        let document = include_str!("../../../../data/programmes/reopening-filing.toml");
        let programme = Programme::parse(document).expect("without a fault");
        let edition = Edition {
            id: EditionId(uuid::Uuid::nil()),
            programme_id: ProgrammeId(uuid::Uuid::nil()),
            published_at: chrono::DateTime::UNIX_EPOCH,
            days: 1..=4,
            programme,
        };
        let today = today.parse().expect("a date");
        let owner = Owner::new();
        let taken = Some(DaysTaken { median: 2, cases: 9 });
        let model = Model { edition: Arc::new(edition), shown, taken, today, published_on: today };
        owner.with(|| view(model, lang).to_html())
    }

    #[test]
    fn the_page_says_in_both_languages_how_long_it_takes_and_where_to_begin() {
        let page_en = page(Lang::En, "2020-02-17");
        assert!(page_en.contains("1 to 4 working days"), "{page_en}");
        assert!(page_en.contains("/cases/new?programme=reopening-filing"));
        assert!(page(Lang::Zh, "2020-02-17").contains("1至4个工作日"));
    }

    #[test]
    fn nobody_can_begin_before_it_opens() {
        assert!(!page(Lang::En, "2020-02-09").contains("/cases/new"));
    }

    #[test]
    fn an_edition_says_whether_it_is_in_force_and_nobody_begins_under_one_that_is_over() {
        let over = shown(Shown::Earlier { current: 3 }, Lang::En, "2020-02-17");
        assert!(over.contains("no longer in force") && over.contains("edition 3"), "{over}");
        assert!(over.contains("href=\"/programmes/reopening-filing\""), "{over}");
        assert!(!over.contains("/cases/new") && !over.contains("Really taken"), "{over}");
        let current = shown(Shown::Current, Lang::En, "2020-02-17");
        assert!(current.contains("It is in force") && current.contains("/cases/new"), "{current}");
        assert!(!page(Lang::En, "2020-02-17").contains("in force"));
    }
}
