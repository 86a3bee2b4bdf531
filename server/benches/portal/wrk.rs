use crate::real::{Agent, Draft, Seamless};
use std::path::Path;
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
    let said = said_by(&mut command);
    assert!(!said.contains("Non-2xx"), "{said}");
    told(&said, "Requests/sec:")
}

/// The same with forms: each of these drafts is submitted at most once, as many at the same moment as there are
/// connections. Tells how many a second were answered with the way to their receipt, and how many in all; nothing else
/// was answered.
pub fn submissions_a_second(
    portal: &Seamless,
    agent: &Agent,
    drafts: &[Draft],
    connections: usize,
    time: Duration,
) -> (f64, usize) {
    let file = portal.data().with_file_name("drafts.txt");
    let lines: String = drafts.iter().map(|draft| format!("{} {}\n", draft.reference, draft.key)).collect();
    std::fs::write(&file, lines).unwrap();
    let script = portal.data().with_file_name("submissions.lua");
    std::fs::write(&script, one_after_another(&file, agent)).unwrap();
    let mut command = Command::new("wrk");
    command.args(["-t1", "-c", &connections.to_string(), "-d", &format!("{}s", time.as_secs())]);
    let said = said_by(command.arg("-s").arg(script).arg(&portal.origin));
    assert!(told(&said, "Refused:") == 0.0 && told(&said, "Acknowledged:") > 0.0, "{said}");
    (told(&said, "Requests/sec:"), told(&said, "Acknowledged:") as usize)
}

fn said_by(wrk: &mut Command) -> String {
    // A late answer is an answer: wrk would count it among its errors after two seconds.
    let said = wrk.args(["--timeout", "30s"]).output().expect("wrk is missing: on Debian, apt-get install wrk");
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success() && errors.is_empty(), "{errors}");
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(!said.contains("Socket errors"), "{said}");
    said
}

fn told(said: &str, name: &str) -> f64 {
    let number = said.lines().find_map(|line| line.strip_prefix(name));
    number.unwrap_or_else(|| panic!("{said}")).trim().parse().unwrap()
}

fn one_after_another(drafts: &Path, agent: &Agent) -> String {
    let headers = format!(
        "{{ origin = {:?}, cookie = {:?}, [\"content-type\"] = \"application/x-www-form-urlencoded\" }}",
        agent.origin, agent.cookie
    );
    format!(
        r#"
        local drafts, at = {{}}, 0
        for line in io.lines({drafts:?}) do drafts[#drafts + 1] = line end
        local headers = {headers}
        function request()
            at = at + 1
            local reference, key = drafts[at]:match("(%S+) (%S+)")
            local path = "/cases/" .. reference .. "/submission"
            return wrk.format("POST", path, headers, "key=" .. key .. "&declaration=yes")
        end
        acknowledged, refused = 0, 0
        function response(status, answer)
            local led = answer["location"] or ""
            if status == 303 and led:find("/receipt$") then acknowledged = acknowledged + 1 else refused = refused + 1 end
        end
        local thread
        function setup(only) thread = only end
        function done()
            print("Acknowledged:" .. thread:get("acknowledged"))
            print("Refused:" .. thread:get("refused"))
        end
        "#
    )
}

fn by_turns(paths: &[String]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| format!("{path:?}")).collect();
    format!(
        "local paths, at = {{ {} }}, 0\n\
         function request() at = at % #paths + 1; return wrk.format(nil, paths[at]) end\n",
        paths.join(", ")
    )
}
