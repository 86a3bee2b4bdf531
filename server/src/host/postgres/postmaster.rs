use std::fs;
use std::path::{Path, PathBuf};

/// What is known of the cluster's main process from the file it keeps, and from the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Takes connections.
    Ready,
    /// Starting, or recovering what a crash left.
    Starting,
    Stopping,
    Dead,
}

pub fn state(data: &Path) -> State {
    let Ok(kept) = fs::read_to_string(data.join("postmaster.pid")) else { return State::Dead };
    let lines: Vec<&str> = kept.lines().map(str::trim).collect();
    let alive = lines.first().and_then(|pid| pid.parse::<i32>().ok()).is_some_and(|pid| works_in(pid, data));
    // The eighth line is PostgreSQL's own word on how far it is.
    match (alive, lines.get(7).copied()) {
        (false, _) => State::Dead,
        (true, Some("ready")) => State::Ready,
        (true, Some("stopping")) => State::Stopping,
        (true, _) => State::Starting,
    }
}

/// Does process `pid` live, and is it a PostgreSQL of this cluster? Each of them works in the cluster's folder, so
/// a number that another program got since, and a process that only waits to be buried, are not taken for it.
fn works_in(pid: i32, data: &Path) -> bool {
    if !Path::new("/proc/self/cwd").exists() {
        return nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), None).is_ok();
    }
    fs::read_link(format!("/proc/{pid}/cwd")).is_ok_and(|folder| folder == data)
}

/// Takes away the files of a dead main process whose number another program has now: PostgreSQL would take that
/// program for itself and refuse to start. Left alone while any process of the cluster lives.
pub fn clear_stale(data: &Path, run: &Path) {
    let someone_lives = match fs::read_dir("/proc") {
        Ok(processes) => processes
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .any(|pid: i32| works_in(pid, data)),
        Err(_) => true,
    };
    if !someone_lives {
        let leftovers: [PathBuf; 2] = [data.join("postmaster.pid"), run.join(".s.PGSQL.5432.lock")];
        for leftover in leftovers {
            // Absent is as good as removed.
            let _ = fs::remove_file(leftover);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cluster_kept_by(pid: u32, status: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let lines = format!("{pid}\n/data\n1606176000\n5432\n/run\n\n  1234  5\n{status}   \n");
        fs::write(folder.path().join("postmaster.pid"), lines).unwrap();
        folder
    }

    #[test]
    fn a_number_that_another_program_has_now_is_a_dead_postmaster() {
        let folder = cluster_kept_by(std::process::id(), "ready");
        assert_eq!(state(folder.path()), State::Dead);
        clear_stale(folder.path(), folder.path());
        assert!(!folder.path().join("postmaster.pid").exists());
    }

    #[test]
    fn without_its_file_there_is_no_postmaster() {
        assert_eq!(state(tempfile::tempdir().unwrap().path()), State::Dead);
    }
}
