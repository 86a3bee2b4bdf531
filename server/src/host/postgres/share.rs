use super::cluster::{Cluster, Durability};
use super::home::Home;
use super::{Error, Result};
use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Our share in a running cluster. Other processes may hold theirs; the last to leave stops the cluster. A process
/// that is killed loses its share with its locks, and leaves the cluster running for the next to adopt.
#[derive(Clone)]
pub struct Share(Arc<Inner>);

struct Inner {
    cluster: Cluster,
    in_use: Mutex<Option<File>>,
}

impl Share {
    /// Starts the cluster in `home`, or joins those who use it.
    pub fn join(home: &Path, programs: Option<&Path>, durability: Durability) -> Result<Share> {
        let home = Home::at(home)?;
        let _change = Change::begin(&home)?;
        let cluster = Cluster::open(home, programs, durability)?;
        let in_use = lock_file(cluster.home(), "in-use.lock")?;
        in_use.lock_shared().map_err(cannot_lock(cluster.home()))?;
        cluster.start()?;
        Ok(Share(Arc::new(Inner { cluster, in_use: Mutex::new(Some(in_use)) })))
    }

    pub fn cluster(&self) -> &Cluster {
        &self.0.cluster
    }

    /// Starts it again after it died; another process that shares it may have done so already.
    pub fn revive(&self) -> Result<()> {
        let _change = Change::begin(self.0.cluster.home())?;
        // Left meanwhile: then nothing is to be revived.
        if self.in_use().is_none() {
            return Ok(());
        }
        self.0.cluster.start()
    }

    /// Gives our share back, and stops the cluster unless others use it.
    pub fn leave(&self) -> Result<()> {
        let home = self.0.cluster.home();
        let _change = Change::begin(home)?;
        let Some(in_use) = self.in_use().take() else { return Ok(()) };
        in_use.unlock().map_err(cannot_lock(home))?;
        if in_use.try_lock().is_ok() && self.0.cluster.is_running() { self.0.cluster.stop() } else { Ok(()) }
    }

    fn in_use(&self) -> std::sync::MutexGuard<'_, Option<File>> {
        self.0.in_use.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to start or stop the cluster, held by one process at a time.
struct Change {
    _lock: File,
}

impl Change {
    fn begin(home: &Home) -> Result<Change> {
        let lock = lock_file(home, "change.lock")?;
        lock.lock().map_err(cannot_lock(home))?;
        Ok(Change { _lock: lock })
    }
}

fn lock_file(home: &Home, name: &str) -> Result<File> {
    home.account.open(&home.folder.join(name)).map_err(cannot_lock(home))
}

fn cannot_lock(home: &Home) -> impl Fn(std::io::Error) -> Error {
    let path = home.folder.clone();
    move |cause| Error::File { what: "cannot be locked", path: path.clone(), cause }
}
