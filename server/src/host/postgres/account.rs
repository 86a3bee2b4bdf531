use super::{Error, Result};
use nix::libc::{O_DIRECTORY, O_NOFOLLOW};
use nix::unistd::{Gid, Uid, User};
use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, fchown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// As whom PostgreSQL runs: ourselves, or an unprivileged user when we are root, which PostgreSQL refuses to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub name: String,
    pub uid: Uid,
    gid: Gid,
}

impl Account {
    /// The owner of the cluster in `folder`; without one, ourselves, and for root `postgres` or `nobody`.
    pub fn for_cluster(folder: &Path) -> Result<Account> {
        if !Uid::effective().is_root() {
            return Account::by_uid(Uid::effective()).ok_or(Error::NoAccount);
        }
        if let Ok(existing) = fs::metadata(folder) {
            let owner = Uid::from_raw(existing.uid());
            return Account::by_uid(owner).filter(|account| !account.uid.is_root()).ok_or(Error::NoAccount);
        }
        Account::unprivileged().ok_or(Error::NoAccount)
    }

    fn unprivileged() -> Option<Account> {
        ["postgres", "nobody"].iter().find_map(|name| User::from_name(name).ok().flatten()).map(Account::from)
    }

    fn by_uid(uid: Uid) -> Option<Account> {
        User::from_uid(uid).ok().flatten().map(Account::from)
    }

    /// Are we somebody else, who has to change over to this account?
    fn is_another(&self) -> bool {
        self.uid != Uid::effective()
    }

    pub fn runs(&self, command: &mut Command) {
        if self.is_another() {
            command.uid(self.uid.as_raw()).gid(self.gid.as_raw());
        }
    }

    /// Makes a folder that this account alone may enter.
    pub fn make_folder(&self, path: &Path) -> Result<()> {
        let failed = |cause| Error::File { what: "the folder cannot be made", path: path.to_owned(), cause };
        fs::create_dir_all(path).map_err(failed)?;
        let folder = File::options().read(true).custom_flags(O_DIRECTORY | O_NOFOLLOW).open(path).map_err(failed)?;
        folder.set_permissions(fs::Permissions::from_mode(0o700)).map_err(failed)?;
        self.own(&folder).map_err(failed)
    }

    /// Opens a file in a folder of this account's for writing, new or as it is, and never through a link: root would
    /// otherwise write wherever the account points.
    pub fn open(&self, path: &Path) -> std::io::Result<File> {
        let mut options = File::options();
        let options = options.create(true).truncate(false).write(true).mode(0o600).custom_flags(O_NOFOLLOW);
        let file = options.open(path)?;
        self.own(&file)?;
        Ok(file)
    }

    fn own(&self, opened: &File) -> std::io::Result<()> {
        if !self.is_another() {
            return Ok(());
        }
        fchown(opened, Some(self.uid.as_raw()), Some(self.gid.as_raw()))
    }

    /// Can this account get to a folder? Asked of the machine itself, by starting a program there.
    pub fn reaches(&self, folder: &Path) -> bool {
        let mut command = Command::new("true");
        self.runs(&mut command);
        command.current_dir(folder).status().is_ok_and(|status| status.success())
    }

    /// Who may speak to the cluster as its owner: the account, we, and root, who may do anything anyhow.
    pub fn system_users(&self) -> Vec<String> {
        let ours = User::from_uid(Uid::effective()).ok().flatten().map(|user| user.name);
        let mut names: Vec<String> =
            [Some(self.name.clone()), ours, Some("root".into())].into_iter().flatten().collect();
        names.sort();
        names.dedup();
        names
    }
}

impl From<User> for Account {
    fn from(user: User) -> Account {
        Account { name: user.name, uid: user.uid, gid: user.gid }
    }
}

/// Is `path` a real folder that belongs to this account and to nobody else?
pub fn is_private(path: &Path, account: &Account) -> bool {
    fs::symlink_metadata(path)
        .is_ok_and(|found| found.is_dir() && found.uid() == account.uid.as_raw() && found.mode().trailing_zeros() >= 6)
}

/// The folder's path without links, or as given when it does not exist yet.
pub fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
