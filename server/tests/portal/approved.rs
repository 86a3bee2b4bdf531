//! Cases that are approved, without the way there: for the stories of what follows.

use crate::city::{City, DEMO};
use app::cases::{self, CaseId};
use app::cast;
use app::desks::{Outcome, StepId};
use app::enterprises::{EnterpriseId, PremisesId};
use app::kernel::actor::PersonId;
use app::kernel::deed::Deed;
use app::kernel::error::Result;
use serde_json::Value;

/// A case that is about to be approved.
pub struct Waiting {
    pub id: CaseId,
    pub reference: String,
}

/// Whose it is, and what was answered.
pub struct Filed<'a> {
    pub programme: &'a str,
    pub firm: &'a cast::Firm,
    pub starter: PersonId,
    pub answers: &'a [(&'a str, Value)],
}

impl City {
    pub async fn publish_programmes(&self) {
        app::demo::load_programmes(&self.portal, &crate::city::DEMO).await.unwrap();
    }

    /// A reopening filing of one of the cast's firms, for the first of March.
    pub async fn reopening(&self, firm: &cast::Firm, starter: PersonId) -> Waiting {
        let answers = [
            ("business_kind", firm.business.into()),
            ("staff_count", firm.staff.into()),
            ("reopening_date", "2020-03-01".into()),
            ("responsible_person", "隐名者".into()),
            ("responsible_phone", "13800000000".into()),
        ];
        self.case(Filed { programme: "reopening-filing", firm, starter, answers: &answers }).await
    }

    pub async fn case(&self, filed: Filed<'_>) -> Waiting {
        let Filed { programme, firm, starter, answers } = filed;
        let (enterprise, premises) = self.firm_and_premises(firm, starter).await;
        let id = CaseId::new();
        let number: i64 = sqlx::query_scalar("SELECT nextval('case_numbers')").fetch_one(&self.pool).await.unwrap();
        let reference = format!("2020-{}-{number:06}", &firm.division[..6]);
        sqlx::query(
            "INSERT INTO cases (id, reference, edition_id, programme_id, enterprise_id, premises_id, firm, credit_code,
                                division_code, premises_name, address, started_by, started_at, stage, outcome,
                                submissions, reopened, submitted_at, promised_on, promised_provisional, ended_at)
             SELECT $1, $2, editions.id, programme_id, $3, $4, $5, $6, $7, $5, $8, $9, $10, 'decided', 'approved', 1,
                    '{}', $10, '2020-02-12', false, $10
             FROM editions JOIN programmes ON programmes.id = programme_id WHERE code = $11",
        )
        .bind(id)
        .bind(&reference)
        .bind(enterprise)
        .bind(premises)
        .bind(firm.zh)
        .bind(firm.credit_code)
        .bind(firm.division)
        .bind(firm.address)
        .bind(starter)
        .bind(self.portal.clock().now())
        .bind(programme)
        .execute(&self.pool)
        .await
        .unwrap();
        for (field, value) in answers {
            sqlx::query("INSERT INTO case_answers (case_id, field, submission, value) VALUES ($1, $2, 1, $3)")
                .bind(id)
                .bind(field)
                .bind(value)
                .execute(&self.pool)
                .await
                .unwrap();
        }
        self.decided_by_its_subdistrict(id, firm).await;
        Waiting { id, reference }
    }

    async fn decided_by_its_subdistrict(&self, id: CaseId, firm: &cast::Firm) {
        let clerk = self.settle(&cast::SUN).await;
        sqlx::query("INSERT INTO matters VALUES ($1, 'case', 'x', $2, 'x', NULL)")
            .bind(id)
            .bind(firm.zh)
            .execute(&self.pool)
            .await
            .unwrap();
        sqlx::query(
            "INSERT INTO steps (id, matter_id, position, code, desk_id, title_zh, title_en, days, after, not_by, stage,
                                held_by, outcome)
             SELECT $1, $2, 1, 'subdistrict', desks.id, '街道核查', 'Check', 1, '{}', '{}', 'done', $3, 'approved'
             FROM desks JOIN departments ON departments.id = department_id WHERE division_code = $4",
        )
        .bind(StepId::new())
        .bind(id)
        .bind(clerk)
        .bind(firm.division)
        .execute(&self.pool)
        .await
        .unwrap();
    }

    async fn firm_and_premises(&self, firm: &cast::Firm, starter: PersonId) -> (EnterpriseId, PremisesId) {
        let found: Option<(EnterpriseId, PremisesId)> = sqlx::query_as(
            "SELECT enterprises.id, premises.id FROM enterprises JOIN premises ON enterprise_id = enterprises.id
             WHERE credit_code = $1",
        )
        .bind(firm.credit_code)
        .fetch_optional(&self.pool)
        .await
        .unwrap();
        match found {
            Some(found) => found,
            None => {
                let enterprise: EnterpriseId = sqlx::query_scalar("SELECT id FROM enterprises WHERE credit_code = $1")
                    .bind(firm.credit_code)
                    .fetch_one(&self.pool)
                    .await
                    .unwrap();
                let premises = PremisesId::new();
                sqlx::query(
                    "INSERT INTO premises (id, enterprise_id, name, division_code, address, contact_name, contact_phone,
                                           added_by, added_at, confirmed)
                     VALUES ($1, $2, $3, $4, $5, '隐名者', '13800000000', $6, now(), false)",
                )
                .bind(premises)
                .bind(enterprise)
                .bind(firm.zh)
                .bind(firm.division)
                .bind(firm.address)
                .bind(starter)
                .execute(&self.pool)
                .await
                .unwrap();
                (enterprise, premises)
            }
        }
    }

    /// Says that the case was approved, as the last desk's decision does.
    pub async fn approve(&self, case: &Waiting) -> Result<()> {
        let tx = self.portal.begin(&DEMO, Deed::LoadDemo).await?;
        tx.commit(cases::Event::Decided { case: case.id, outcome: Outcome::Approved }).await
    }
}
