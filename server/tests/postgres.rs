//! The private cluster, with real processes: killed, restarted and shared.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt;
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

/// What a client that knows nothing but HTTP is answered, or nothing when nobody answers.
fn answer(address: &str, path: &str) -> Option<String> {
    let mut line = TcpStream::connect(address).ok()?;
    line.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    write!(line, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    line.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn wait_until_ready(address: &str) {
    let begun = Instant::now();
    while !answer(address, "/readyz").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
        assert!(begun.elapsed() < Duration::from_secs(60), "not ready after a minute");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// A port that was free a moment ago.
fn free_address() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

#[test]
fn a_server_starts_its_cluster_again_when_that_is_killed_and_ends_it_with_itself() {
    let (_folder, data) = data_folder();
    let address = free_address();
    let mut server = seamless(&data, &["serve"]);
    server.env("SEAMLESS_LISTEN", &address).env("SEAMLESS_METRICS_LISTEN", "off").env("SEAMLESS_LOG", "off");
    let mut server = server.spawn().unwrap();
    wait_until_ready(&address);
    let killed = wait_for_postmaster(&data);
    let owner = std::fs::metadata(format!("/proc/{killed}")).unwrap().uid();
    assert_ne!(owner, 0, "the cluster is nobody privileged's");
    let durable = "SELECT current_setting('fsync') || current_setting('full_page_writes')";
    assert_eq!(psql(&data, durable), "onon");

    kill(&killed);
    std::thread::sleep(Duration::from_secs(1));
    wait_until_ready(&address);
    let again = wait_for_postmaster(&data);
    assert_ne!(again, killed);

    assert!(Command::new("kill").arg(server.id().to_string()).status().unwrap().success());
    let begun = Instant::now();
    assert!(server.wait().unwrap().success());
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert_eq!(postmaster(&data), None);
    assert!(!data.join("postgres/cluster/postmaster.pid").exists(), "it ended cleanly");
}

#[test]
fn a_server_asked_to_stop_while_its_cluster_starts_leaves_none_behind() {
    let (_folder, data) = data_folder();
    let mut server = seamless(&data, &["serve"]);
    let mut server =
        server.env("SEAMLESS_LISTEN", free_address()).env("SEAMLESS_METRICS_LISTEN", "off").spawn().unwrap();
    let begun = Instant::now();
    while !data.join("postgres/cluster").exists() {
        assert!(begun.elapsed() < Duration::from_secs(30), "no cluster is made");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap().success());
    assert_eq!(server.wait().unwrap().code(), Some(0));
    assert!(data.join("postgres/cluster/PG_VERSION").exists(), "it was made to the end");
    assert!(!data.join("postgres/cluster/postmaster.pid").exists(), "it runs on");
}

#[test]
fn a_server_that_waits_to_migrate_stops_when_asked() {
    let (_folder, data) = data_folder();
    assert!(seamless(&data, &["migrate"]).status().unwrap().success());
    let hold = "BEGIN; LOCK TABLE _sqlx_migrations; SELECT pg_sleep(60)";
    let mut holder = seamless(&data, &["postgres", "--", "psql", "-Xqc", hold]).spawn().unwrap();
    wait_until(|| psql(&data, "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted") == "1");

    let mut server = seamless(&data, &["serve"]);
    let mut server =
        server.env("SEAMLESS_LISTEN", free_address()).env("SEAMLESS_METRICS_LISTEN", "off").spawn().unwrap();
    wait_until(|| psql(&data, "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted") == "t");
    let begun = Instant::now();
    assert!(Command::new("kill").arg(server.id().to_string()).status().unwrap().success());
    assert_eq!(server.wait().unwrap().code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert!(Command::new("kill").arg(holder.id().to_string()).status().unwrap().success());
    holder.wait().unwrap();
}

fn wait_until(so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !so() {
        assert!(begun.elapsed() < Duration::from_secs(30), "not after 30 seconds");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn with_a_database_url_nothing_is_started() {
    let (_folder, data) = data_folder();
    let mut elsewhere = seamless(&data, &["postgres", "--", "sh", "-c", "echo $DATABASE_URL"]);
    let output = elsewhere.env("DATABASE_URL", "postgres://somebody@db.example/portal").output().unwrap();
    assert_eq!(said(&output), "postgres://somebody@db.example/portal");
    assert!(!data.exists());
}
