use crate::real::Seamless;
use std::process::Command;
use std::time::Duration;

/// wrk, closed loop over these addresses by turns, with compression as browsers ask for it.
pub fn requests_a_second(
    portal: &Seamless,
    paths: &[String],
    headers: &[String],
    connections: usize,
    time: Duration,
) -> f64 {
    let script = portal.data().with_file_name("paths.lua");
    std::fs::write(&script, by_turns(paths)).unwrap();
    let mut command = Command::new("wrk");
    command.args(["-t1", "-c", &connections.to_string(), "-d", &format!("{}s", time.as_secs())]);
    for header in ["accept-encoding: gzip, br"].into_iter().chain(headers.iter().map(String::as_str)) {
        command.args(["-H", header]);
    }
    // One address needs no script, and wrk is quicker without.
    match paths {
        [path] => command.arg(format!("{}{path}", portal.origin)),
        _ => command.arg("-s").arg(&script).arg(&portal.origin),
    };
    let wrk = command.output().expect("wrk is missing: on Debian, apt-get install wrk");
    let said = String::from_utf8(wrk.stdout).unwrap();
    assert!(!said.contains("Non-2xx"), "{said}");
    said.lines().find_map(|line| line.strip_prefix("Requests/sec:")).unwrap().trim().parse().unwrap()
}

fn by_turns(paths: &[String]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| format!("{path:?}")).collect();
    format!(
        "local paths, at = {{ {} }}, 0\n\
         function request() at = at % #paths + 1; return wrk.format(nil, paths[at]) end\n",
        paths.join(", ")
    )
}
