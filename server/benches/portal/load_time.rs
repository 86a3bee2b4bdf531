use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// The processor's time that the load itself has taken so far, in seconds: ours, and that of programs that ended.
pub fn spent() -> f64 {
    [UsageWho::RUSAGE_SELF, UsageWho::RUSAGE_CHILDREN]
        .map(|who| {
            getrusage(who).map(|usage| (usage.user_time() + usage.system_time()).num_microseconds()).unwrap_or(0)
        })
        .into_iter()
        .sum::<i64>() as f64
        / 1e6
}
