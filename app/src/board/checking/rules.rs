//! Who lets an answer out. Pure.

use super::Draft;
use kernel::actor::PersonId;
use kernel::error::Problem;

/// Four eyes: neither who wrote the answer, nor who wrote the post. Errors: why it stays as it is.
pub fn may_check(draft: &Draft, author: PersonId, supervisor: PersonId) -> Result<(), Problem> {
    if draft.written_by == supervisor || author == supervisor {
        return Err(Problem::new("board-check-own"));
    }
    match draft.returned {
        None => Ok(()),
        Some(_) => Err(Problem::new("board-check-returned")),
    }
}

/// Errors: the clerk has written it anew since.
pub fn is_what_was_read(draft: &Draft, written: i64) -> Result<(), Problem> {
    match draft.written_at.timestamp_micros() == written {
        true => Ok(()),
        false => Err(Problem::new("board-check-changed")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::Said;
    use crate::{PostId, Status};
    use desks::StepId;
    use kernel::lang::Bilingual;

    #[test]
    fn shen_lets_out_what_neither_of_them_wrote() {
        let [sun, zhou, shen] = [1, 2, 3].map(|n| PersonId(uuid::Uuid::from_u128(n)));
        let said = Said { status: Status::Answered, text: Bilingual::new("可以。", "Yes."), led_to: None };
        let draft = Draft {
            step: StepId::new(),
            post: PostId::new(),
            written_by: sun,
            said,
            written_at: Default::default(),
            returned: None,
        };
        assert!(is_what_was_read(&draft, 0).is_ok() && is_what_was_read(&draft, 1).is_err());
        assert!(may_check(&draft, zhou, shen).is_ok());
        assert!(may_check(&draft, zhou, sun).is_err() && may_check(&draft, zhou, zhou).is_err());
        assert!(may_check(&Draft { returned: Some("why".into()), ..draft }, zhou, shen).is_err());
    }
}
