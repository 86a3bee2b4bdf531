//! The private cluster, with real processes: killed, restarted and shared.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn seamless(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seamless"));
    command.env_remove("DATABASE_URL").env("SEAMLESS_DATA", data).args(arguments);
    command
}

fn psql(data: &Path, query: &str) -> String {
    let output = seamless(data, &["postgres", "--", "psql", "-XAtqc", query]).output().unwrap();
    said(&output)
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A data folder that the cluster's account reaches, whoever that is.
fn data_folder() -> (TempDir, std::path::PathBuf) {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o711)).unwrap();
    let data = folder.path().join("data");
    (folder, data)
}

fn postmaster(data: &Path) -> Option<String> {
    let kept = std::fs::read_to_string(data.join("postgres/cluster/postmaster.pid")).ok()?;
    kept.lines().nth(7).filter(|state| state.trim() == "ready")?;
    kept.lines().next().map(str::to_owned)
}

fn wait_for_postmaster(data: &Path) -> String {
    let begun = Instant::now();
    loop {
        match postmaster(data) {
            Some(pid) => return pid,
            None if begun.elapsed() > Duration::from_secs(30) => panic!("no cluster after 30 seconds"),
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn kill(pid: &str) {
    assert!(Command::new("kill").args(["-9", pid]).status().unwrap().success());
}

#[test]
fn what_was_written_is_there_after_the_server_and_then_the_cluster_were_killed() {
    let (_folder, data) = data_folder();
    assert_eq!(psql(&data, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7); SHOW synchronous_commit"), "on");
    assert_eq!(postmaster(&data), None, "the last to leave stops the cluster");

    let mut holder = seamless(&data, &["postgres", "--", "sleep", "5"]).spawn().unwrap();
    let orphan = wait_for_postmaster(&data);
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert_eq!(postmaster(&data), Some(orphan.clone()), "the cluster outlives a killed server");

    kill(&orphan);
    assert_eq!(psql(&data, "SELECT n FROM kept"), "7");
    assert_eq!(postmaster(&data), None);
}

#[test]
fn a_second_process_shares_the_cluster_and_leaves_it_running() {
    let (_folder, data) = data_folder();
    let mut first = seamless(&data, &["postgres", "--", "sleep", "4"]).spawn().unwrap();
    let shared = wait_for_postmaster(&data);
    assert_eq!(psql(&data, "SHOW listen_addresses"), "");
    assert_eq!(postmaster(&data), Some(shared));
    assert!(first.wait().unwrap().success());
    assert_eq!(postmaster(&data), None);
}

#[test]
fn the_command_s_exit_code_is_handed_on_and_a_temporary_cluster_is_volatile() {
    let (_folder, data) = data_folder();
    let code = seamless(&data, &["postgres", "--temporary", "--", "sh", "-c", "exit 7"]).status().unwrap();
    assert_eq!(code.code(), Some(7));
    let output = seamless(&data, &["postgres", "--temporary", "--", "psql", "-XAtqc", "SHOW fsync"]).output().unwrap();
    assert_eq!(said(&output), "off");
    assert!(!data.exists());
}

#[test]
fn a_wrong_setting_is_one_line_and_exit_code_2() {
    let (_folder, data) = data_folder();
    let output = seamless(&data, &["serve"]).env("SEAMLESS_ZONE", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
}
