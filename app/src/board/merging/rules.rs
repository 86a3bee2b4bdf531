//! Which posts are merged. Pure.

use super::store::{Mergeable, Standing};
use kernel::error::Problem;

/// Errors: why these two stay two.
pub fn may_merge(post: &Mergeable, into: &Mergeable) -> Result<(), Problem> {
    let refused = |key| Err(Problem::at("other", key));
    if post.id == into.id {
        return refused("board-merge-itself");
    }
    if post.merged || into.merged {
        return refused("board-merge-merged");
    }
    if post.wave || into.wave {
        return refused("board-merge-wave");
    }
    if post.has_merged {
        return refused("board-merge-target");
    }
    match (post.proposal, into.proposal) {
        (_, Some(Standing::Over)) => refused("board-merge-over"),
        (None, None) | (Some(Standing::Collecting), _) => Ok(()),
        (Some(Standing::Later | Standing::Over), _) => refused("board-merge-proposal"),
        (None, Some(_)) => refused("board-merge-kinds"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PostId;

    fn post(proposal: Option<Standing>) -> Mergeable {
        Mergeable { id: PostId::new(), merged: false, has_merged: false, proposal, wave: false }
    }

    #[test]
    fn what_has_taken_others_in_goes_nowhere_and_chains_are_not_made() {
        let (twin, first) = (post(None), post(None));
        assert!(may_merge(&twin, &first).is_ok());
        let told = |twin: &Mergeable, first: &Mergeable| may_merge(twin, first).unwrap_err().key;
        assert_eq!(told(&twin, &twin), "board-merge-itself");
        assert_eq!(told(&Mergeable { merged: true, ..twin }, &first), "board-merge-merged");
        assert_eq!(told(&twin, &Mergeable { merged: true, ..first }), "board-merge-merged");
        assert_eq!(told(&Mergeable { has_merged: true, ..twin }, &first), "board-merge-target");
        assert_eq!(told(&Mergeable { wave: true, ..twin }, &first), "board-merge-wave");
    }

    #[test]
    fn a_proposal_is_merged_while_it_collects_support() {
        let (twin, first) = (post(Some(Standing::Collecting)), post(Some(Standing::Later)));
        assert!(may_merge(&twin, &first).is_ok());
        assert_eq!(may_merge(&first, &twin).unwrap_err().key, "board-merge-proposal");
        assert_eq!(may_merge(&twin, &post(Some(Standing::Over))).unwrap_err().key, "board-merge-over");
        assert_eq!(may_merge(&post(None), &twin).unwrap_err().key, "board-merge-kinds");
    }
}
