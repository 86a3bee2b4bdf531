use kernel::error::Result;
use std::fmt::Display;

/// Reckons matters anew, each in a transaction of its own: one that fails is told, and all the others have their turn.
/// Errors: the last of those, so that the job is tried again.
pub async fn each<Id: Copy + Display, Reckoned: Future<Output = Result<()>>>(
    matters: impl IntoIterator<Item = Id>,
    redate: impl Fn(Id) -> Reckoned,
) -> Result<()> {
    let mut failed = None;
    for matter in matters {
        if let Err(error) = redate(matter).await {
            tracing::error!(%matter, error = error.told(), "a matter is not reckoned anew");
            failed = Some(error);
        }
    }
    failed.map_or(Ok(()), Err)
}
