//! The record and the present: what happened, replayed, is what the tables say; and nothing in it is anybody's answer.

use crate::city::{City, DEMO};
use app::cases::{self, Case, CaseId, Happened};
use app::desks::{self, MatterId, Steps};
use app::kernel::deed::Deed;
use serde_json::Value;

impl City {
    /// Of every matter of the story. A case of which nothing was recorded was laid by hand, and is passed over.
    pub async fn assert_replays(&self) {
        let mut view = self.portal.read(&DEMO, Deed::LoadDemo).await.unwrap();
        let matters: Vec<(MatterId, String)> =
            sqlx::query_as("SELECT id, kind FROM matters").fetch_all(&self.pool).await.unwrap();
        for (matter, kind) in matters {
            let events: Vec<(String, Value)> = sqlx::query_as(
                "SELECT slice, body FROM events WHERE subject = $1 AND slice IN ('cases', 'desks') ORDER BY id",
            )
            .bind(matter)
            .fetch_all(&self.pool)
            .await
            .unwrap();
            let happened = events.into_iter().map(|(slice, body)| match slice.as_str() {
                "cases" => Happened { case: vec![serde_json::from_value(body).unwrap()], ..Happened::default() },
                _ => Happened { steps: vec![serde_json::from_value(body).unwrap()], ..Happened::default() },
            });
            let happened: Vec<Happened> = happened.collect();
            if happened.is_empty() {
                continue;
            }
            if kind == "case" {
                let mut replayed = Case::draft(CaseId(matter.0));
                happened.iter().for_each(|happened| replayed.evolve(happened));
                assert_eq!(replayed, cases::filing(&mut view, CaseId(matter.0)).await.unwrap().case);
            } else {
                let mut replayed = Steps::none(matter);
                happened.iter().for_each(|happened| replayed.evolve_all(&happened.steps));
                assert_eq!(replayed, desks::steps_of(&mut view, matter).await.unwrap());
            }
        }
        drop(view);
        self.assert_no_answer_is_recorded().await;
    }

    async fn assert_no_answer_is_recorded(&self) {
        let answers: Vec<Value> =
            sqlx::query_scalar("SELECT value FROM case_answers WHERE keep_days IS NOT NULL AND value IS NOT NULL")
                .fetch_all(&self.pool)
                .await
                .unwrap();
        let contacts: Vec<String> =
            sqlx::query_scalar("SELECT contact_name FROM premises UNION SELECT contact_phone FROM premises")
                .fetch_all(&self.pool)
                .await
                .unwrap();
        let mut words: Vec<String> = contacts;
        answers.iter().for_each(|answer| gather(answer, &mut words));
        words.sort();
        words.dedup();
        // A day is no secret: deadlines are days too.
        words.retain(|word| word.chars().count() > 1 && word.parse::<chrono::NaiveDate>().is_err());
        let bodies: Vec<Value> = sqlx::query_scalar("SELECT body FROM events").fetch_all(&self.pool).await.unwrap();
        for body in bodies {
            let mut recorded = Vec::new();
            gather(&body, &mut recorded);
            let told = words.iter().find(|word| recorded.iter().any(|text| tells(text, word)));
            assert_eq!(told, None, "an event tells it: {body}");
        }
    }
}

/// The word itself, or a text with it; four digits also stand in codes of places.
fn tells(text: &str, word: &str) -> bool {
    text == word || (word.len() > 4 && text.contains(word))
}

fn gather(answer: &Value, words: &mut Vec<String>) {
    match answer {
        Value::String(text) => words.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| gather(value, words)),
        Value::Object(cells) => cells.values().for_each(|value| gather(value, words)),
        _ => {}
    }
}
