//! The steps of a programme as a drawing: those asked at the same moment stand side by side, later moments below.

use super::rules::{all_steps, moments};
use super::{PlannedStep, Programme};
use kernel::lang::Lang;
use leptos::prelude::*;
use std::collections::BTreeMap;
use ui::text::{t, t_with};

/// Four boxes beside each other are as wide as the column of a page.
const BOX: (u32, u32) = (160, 110);
const GAP: (u32, u32) = (14, 50);
const LINE: u32 = 20;

/// A step's box by its upper left corner.
struct Placed<'s> {
    step: &'s PlannedStep,
    x: u32,
    y: u32,
}

/// The drawing of a programme's steps; its text is the table that stands beside it.
pub fn diagram(programme: &Programme, lang: Lang) -> impl IntoView + use<> {
    let steps = all_steps(programme);
    let (placed, width, height) = place(&steps);
    let centre: BTreeMap<&str, (u32, u32)> =
        placed.iter().map(|placed| (placed.step.code.as_str(), (placed.x + BOX.0 / 2, placed.y))).collect();
    let arrows: Vec<_> = placed
        .iter()
        .flat_map(|placed| placed.step.after.iter().map(move |before| (before, placed)))
        .filter_map(|(before, placed)| Some((*centre.get(before.as_str())?, placed.x + BOX.0 / 2, placed.y)))
        .map(|((from_x, from_y), x, y)| {
            let start = from_y + BOX.1;
            let half = start + (y.saturating_sub(start)) / 2;
            let head = format!("M{} {} L{x} {y} L{} {}", x - 5, y - 7, x + 5, y - 7);
            view! { <path class="steps-arrow" d=format!("M{from_x} {start} V{half} H{x} V{y} {head}") fill="none" stroke="currentColor"/> }
        })
        .collect();
    let boxes: Vec<_> = placed.iter().map(|placed| step_box(programme, placed, lang)).collect();
    let told =
        steps.iter().map(|step| step.title.get(lang)).collect::<Vec<_>>().join(&t(lang, "programmes-list-separator"));
    view! {
        <svg class="steps-drawing" role="img" aria-labelledby="steps-title steps-desc"
            viewBox=format!("0 0 {width} {height}") width=width height=height>
            <title id="steps-title">{t(lang, "programmes-steps-drawing")}</title>
            <desc id="steps-desc">{told}</desc>
            {arrows}
            {boxes}
        </svg>
    }
}

fn place(steps: &[PlannedStep]) -> (Vec<Placed<'_>>, u32, u32) {
    let moments = moments(steps);
    let widest = moments.iter().map(Vec::len).max().unwrap_or(0);
    let row_width = |count: usize| {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        (count * (BOX.0 + GAP.0)).saturating_sub(GAP.0)
    };
    let width = row_width(widest) + 4;
    let mut placed = Vec::new();
    let mut y = 2;
    for moment in moments {
        let mut x = 2 + (row_width(widest) - row_width(moment.len())) / 2;
        for step in moment {
            placed.push(Placed { step, x, y });
            x += BOX.0 + GAP.0;
        }
        y += BOX.1 + GAP.1;
    }
    (placed, width, y.saturating_sub(GAP.1) + 2)
}

/// A step that not every case takes has a broken outline; when it is taken stands in the table.
fn step_box(programme: &Programme, placed: &Placed, lang: Lang) -> impl IntoView + use<> {
    let (x, y) = (placed.x, placed.y);
    let always = programme.step(&placed.step.code).is_none_or(|step| step.when.is_none());
    let dashes = (!always).then_some("6 4");
    let mut lines = wrapped(placed.step.title.get(lang));
    lines.push(t_with(lang, "programmes-working-days", &[("days", placed.step.days.into())]));
    let top = y + (BOX.1 - LINE * u32::try_from(lines.len()).unwrap_or(1)) / 2 + LINE - 5;
    let last = lines.len() - 1;
    let texts: Vec<_> = lines
        .into_iter()
        .enumerate()
        .zip((top..).step_by(LINE as usize))
        .map(|((i, line), baseline)| {
            let class = if i == last { "steps-days" } else { "steps-name" };
            view! { <text class=class x=x + BOX.0 / 2 y=baseline text-anchor="middle" font-size="15">{line}</text> }
        })
        .collect();
    view! {
        <g>
            <rect class="steps-box" x=x y=y width=BOX.0 height=BOX.1 rx="4" fill="none" stroke="currentColor" stroke-dasharray=dashes/>
            {texts}
        </g>
    }
}

/// At most four lines of about eight Chinese or sixteen Latin letters.
fn wrapped(title: &str) -> Vec<String> {
    let width = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let pieces: Vec<String> = match title.is_ascii() {
        true => title.split_inclusive(' ').map(str::to_owned).collect(),
        false => title.chars().map(String::from).collect(),
    };
    let mut lines = vec![String::new()];
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.is_empty() || width(line) + width(piece.trim_end()) <= 16 => line.push_str(&piece),
            _ => lines.push(piece),
        }
    }
    lines.truncate(4);
    lines.into_iter().map(|line| line.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn desks_asked_at_one_moment_stand_side_by_side() {
        let document = include_str!("../../data/programmes/reopening-filing.toml");
        let programme = Programme::parse(document).expect("without a fault");
        let steps = all_steps(&programme);
        let (placed, ..) = place(&steps);
        let row = |code: &str| placed.iter().find(|placed| placed.step.code == code).expect(code).y;
        assert!(["health", "market_regulation", "housing"].iter().all(|code| row(code) == row("economy")));
        assert!(row("subdistrict") < row("economy") && row("economy") < row("city"));
    }

    #[test]
    fn a_long_name_is_set_in_lines() {
        assert_eq!(wrapped("Review by market regulation"), ["Review by market", "regulation"]);
        assert_eq!(wrapped("市场监督管理部门联合审核"), ["市场监督管理部门", "联合审核"]);
    }
}
