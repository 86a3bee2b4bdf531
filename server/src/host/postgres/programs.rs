use super::account::Account;
use super::{Error, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// PostgreSQL's own programs, as they lie on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    pub folder: PathBuf,
    pub version: u32,
}

/// The oldest release that has all we use.
const OLDEST: u32 = 15;

/// Where distributions put them: Debian, Red Hat, Homebrew, and what is built by hand.
const PARENTS: [&str; 4] = ["/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt"];
const FOLDERS: [&str; 4] = ["/usr/lib/postgresql/bin", "/usr/local/pgsql/bin", "/usr/local/bin", "/usr/bin"];

impl Programs {
    /// The newest there are, or those of the `version` that made a cluster.
    pub fn find(given: Option<&Path>, version: Option<u32>) -> Option<Programs> {
        let folders = match given {
            Some(folder) => vec![folder.to_owned()],
            None => usual_folders(),
        };
        let found = folders.into_iter().filter_map(Programs::in_folder);
        let fitting = found.filter(|programs| match version {
            Some(version) => programs.version == version,
            None => programs.version >= OLDEST,
        });
        fitting.max_by_key(|programs| programs.version)
    }

    fn in_folder(folder: PathBuf) -> Option<Programs> {
        let complete = ["postgres", "initdb", "pg_ctl"].iter().all(|name| folder.join(name).is_file());
        let printed = complete.then(|| Command::new(folder.join("postgres")).arg("--version").output().ok())??;
        let version = parse_version(&String::from_utf8_lossy(&printed.stdout))?;
        Some(Programs { folder, version })
    }

    pub fn command(&self, program: &'static str, account: &Account) -> Command {
        let mut command = Command::new(self.folder.join(program));
        account.runs(&mut command);
        command.env_remove("PGDATA").env("LC_ALL", "C.UTF-8");
        command
    }
}

/// Runs a program to its end; when it fails, the last thing it said is the reason.
pub fn run(program: &'static str, command: &mut Command) -> Result<String> {
    let failed = |output: String| Error::Program { program, output };
    let output = command.output().map_err(|error| failed(error.to_string()))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(printed);
    }
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned() + &printed;
    let lines: Vec<&str> = complaint.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Err(failed(lines.join(" / ")))
}

fn usual_folders() -> Vec<PathBuf> {
    let told = Command::new("pg_config").arg("--bindir").output().ok();
    let told = told.map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    let versioned = PARENTS.iter().filter_map(|parent| fs::read_dir(parent).ok()).flatten().flatten();
    let versioned = versioned.map(|entry| entry.path().join("bin"));
    told.into_iter().chain(versioned).chain(FOLDERS.map(PathBuf::from)).collect()
}

/// From `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn parse_version(printed: &str) -> Option<u32> {
    let number = printed.split_once("(PostgreSQL) ")?.1;
    number.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_distributions_print_them() {
        assert_eq!(parse_version("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(parse_version("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(parse_version("postgres: command not found"), None);
    }
}
