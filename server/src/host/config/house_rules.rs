//! What the environment says of the board.

use std::fs;

/// The words of the file: one a line, but for comments.
pub fn words(path: &str) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("it cannot be read: {error}"))?;
    let words = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(words.map(str::to_owned).collect())
}

pub fn hosts(text: &str) -> Result<Vec<String>, String> {
    let hosts = text.split(',').map(str::trim).filter(|host| !host.is_empty());
    hosts.map(host).collect()
}

fn host(typed: &str) -> Result<String, String> {
    let plain = typed.contains('.') && typed.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    match plain {
        true => Ok(typed.trim_start_matches('.').to_ascii_lowercase()),
        false => Err(format!("{typed} is no host, such as news.example")),
    }
}

pub fn posts(text: &str) -> Result<i32, String> {
    match text.parse() {
        Ok(number @ 1..=100) => Ok(number),
        _ => Err("a number from 1 to 100".into()),
    }
}
