//! Days and moments as people read them: 2026年11月24日(周二), Tuesday 24 November 2026.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use leptos::prelude::*;

use kernel::lang::Lang;

/// 2026年11月24日(周二) · Tuesday 24 November 2026
pub fn day(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}({})", day_without_weekday(lang, date), weekday_in_chinese(date)),
        Lang::En => date.format("%A %-d %B %Y").to_string(),
    }
}

/// 2026年11月24日 · 24 November 2026
pub fn day_without_weekday(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Lang::En => date.format("%-d %B %Y").to_string(),
    }
}

/// 11月24日 · 24 Nov, for dense tables whose year is plain.
pub fn day_short(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}月{}日", date.month(), date.day()),
        Lang::En => date.format("%-d %b").to_string(),
    }
}

/// 2026年11月24日(周二) 14:05 · Tuesday 24 November 2026, 14:05, on the city's clock.
pub fn moment(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let here = at.with_timezone(&zone);
    let between = match lang {
        Lang::Zh => " ",
        Lang::En => ", ",
    };
    format!("{}{between}{}", day(lang, here.date_naive()), here.format("%H:%M"))
}

/// [`day`] as a `<time>` element.
pub fn day_element(lang: Lang, date: NaiveDate) -> impl IntoView + use<> {
    view! { <time datetime=date.to_string()>{day(lang, date)}</time> }
}

/// [`day_short`] as a `<time>` element.
pub fn day_short_element(lang: Lang, date: NaiveDate) -> impl IntoView + use<> {
    view! { <time datetime=date.to_string()>{day_short(lang, date)}</time> }
}

/// [`moment`] as a `<time>` element.
pub fn moment_element(lang: Lang, at: DateTime<Utc>, zone: Tz) -> impl IntoView + use<> {
    let machine = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    view! { <time datetime=machine>{moment(lang, at, zone)}</time> }
}

fn weekday_in_chinese(date: NaiveDate) -> &'static str {
    ["周日", "周一", "周二", "周三", "周四", "周五", "周六"][date.weekday().num_days_from_sunday() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_each_language_writes_it() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(day(Lang::Zh, date), "2026年11月24日(周二)");
        assert_eq!(day(Lang::En, date), "Tuesday 24 November 2026");
        assert_eq!(day_short(Lang::Zh, date), "11月24日");
        assert_eq!(day_short(Lang::En, date), "24 Nov");
    }

    #[test]
    fn a_moment_late_in_london_is_the_next_day_in_hangzhou() {
        let at = "2026-11-24T16:05:00Z".parse::<DateTime<Utc>>().unwrap();
        assert_eq!(moment(Lang::Zh, at, chrono_tz::Asia::Shanghai), "2026年11月25日(周三) 00:05");
        assert_eq!(moment(Lang::En, at, chrono_tz::Asia::Shanghai), "Wednesday 25 November 2026, 00:05");
    }

    #[test]
    fn a_date_carries_its_machine_form() {
        let date = NaiveDate::from_ymd_opt(2026, 2, 9).unwrap();
        assert_eq!(
            day_element(Lang::En, date).to_html(),
            "<time datetime=\"2026-02-09\">Monday 9 February 2026</time>"
        );
    }
}
