use super::account::{Account, is_private, real};
use super::{Error, Result};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

/// The folder of one cluster: its data, its socket, its locks.
#[derive(Debug, Clone)]
pub struct Home {
    pub folder: PathBuf,
    /// Where the socket is.
    pub run: PathBuf,
    pub account: Account,
}

/// Where root's clusters go when the data folder lies where no unprivileged user can get to.
const SHARED_STATE: &str = "/var/lib/seamless";

/// A socket's whole path must fit into 107 bytes; this much is its name.
const SOCKET_NAME: usize = "/.s.PGSQL.5432.lock".len();
const SOCKET_PATH: usize = 107;

impl Home {
    /// Makes or finds the home at `path`. When nobody but root can get there, `path` becomes a link to one that
    /// the account can reach.
    pub fn at(path: &Path) -> Result<Home> {
        let account = Account::for_cluster(&path.join("cluster"))?;
        let parent = path.parent().unwrap_or(Path::new("."));
        make_passable(parent)?;
        let folder = if path.exists() {
            real(path)
        } else if account.reaches(&real(parent)) {
            account.make_folder(path)?;
            real(path)
        } else {
            elsewhere(path, &account)?
        };
        if !account.reaches(&folder) {
            return Err(Error::OutOfReach { user: account.name, path: folder });
        }
        let run = run_folder(&folder, &account)?;
        Ok(Home { folder, run, account })
    }

    pub fn data(&self) -> PathBuf {
        self.folder.join("cluster")
    }
}

/// The data folder is entered by the cluster's account, which is not us when we are root. What lies in it is closed.
fn make_passable(folder: &Path) -> Result<()> {
    let failed = |cause| Error::File { what: "the data folder cannot be made", path: folder.to_owned(), cause };
    if !folder.exists() {
        fs::create_dir_all(folder).map_err(failed)?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).map_err(failed)?;
    }
    Ok(())
}

fn elsewhere(path: &Path, account: &Account) -> Result<PathBuf> {
    let out_of_reach = || Error::OutOfReach { user: account.name.clone(), path: path.to_owned() };
    let shared = Path::new(SHARED_STATE);
    make_passable(shared).map_err(|_| out_of_reach())?;
    let parent = real(path.parent().unwrap_or(Path::new(".")));
    let name = parent.to_string_lossy().trim_matches('/').replace('/', "-");
    // A data folder that was deleted and made again is a new one: its old cluster is left alone.
    let free =
        (1..).map(|n| shared.join(format!("{name}-{n}"))).find(|folder| !folder.exists()).ok_or_else(out_of_reach)?;
    account.make_folder(&free)?;
    symlink(&free, path).map_err(|cause| Error::File {
        what: "the link cannot be made",
        path: path.to_owned(),
        cause,
    })?;
    tracing::info!(user = account.name, folder = %free.display(), "only root reaches the data folder; the database is kept here");
    Ok(free)
}

/// Beside the data, or, when that path is too long for a socket, under a short name that every process finds again.
fn run_folder(folder: &Path, account: &Account) -> Result<PathBuf> {
    let beside = folder.join("run");
    if beside.as_os_str().len() + SOCKET_NAME <= SOCKET_PATH {
        account.make_folder(&beside)?;
        return Ok(beside);
    }
    let found =
        fs::metadata(folder).map_err(|cause| Error::File { what: "no folder", path: folder.to_owned(), cause })?;
    let short = PathBuf::from(format!("/tmp/seamless-{:x}-{:x}", found.dev(), found.ino()));
    if fs::create_dir(&short).is_ok() {
        account.make_folder(&short)?;
    }
    // Anybody may write into /tmp: what is found there must be ours.
    if is_private(&short, account) { Ok(short) } else { Err(Error::NotOurs { path: short }) }
}
