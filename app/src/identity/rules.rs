use crate::email::Email;
use kernel::error::Problem;

/// NIST SP 800-63B: long, not commonly used, not the name of the account; no rules of composition.
const SHORTEST: usize = 12;
/// Longer ones are accepted by nobody's memory, only by our processor.
const LONGEST: usize = 200;

/// What people choose when asked for twelve characters, apart from repetitions and runs, which are found by rule.
const COMMONEST: &[&str] = &[
    "passwordpassword",
    "password1234",
    "password12345",
    "password123456",
    "password2020",
    "password2026",
    "mypassword123",
    "iloveyou1234",
    "iloveyouforever",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwerty123456",
    "qwertyuiopasdf",
    "1qaz2wsx3edc",
    "1q2w3e4r5t6y",
    "1q2w3e4r5t6y7u8i",
    "zaq12wsxcde3",
    "administrator",
    "administrator1",
    "admin1234567",
    "letmein12345",
    "welcome12345",
    "changeme1234",
    "woaini1314520",
    "woaini520520",
    "woaiwojia123",
    "a123456789012",
    "a1234567890",
    "asdfghjkl123",
    "zxcvbnm12345",
    "trustno1trustno1",
    "correct horse battery staple",
    "correcthorsebatterystaple",
    "5201314520131",
];

pub fn check_new_password(password: &str, email: &Email) -> Result<(), Problem> {
    let length = password.chars().count();
    let lower = password.to_lowercase();
    let (email, local) = (email.as_str().to_lowercase(), local_part(email).to_lowercase());
    let problem = if length < SHORTEST {
        Problem::at("password", "identity-password-short").with("least", SHORTEST)
    } else if length > LONGEST {
        Problem::at("password", "identity-password-long").with("most", LONGEST)
    } else if lower.contains(&email) || (local.chars().count() >= 4 && is_repetition_of(&lower, &local)) {
        Problem::at("password", "identity-password-is-email")
    } else if COMMONEST.contains(&lower.as_str()) || is_run(&lower) || is_repetition(&lower) {
        Problem::at("password", "identity-password-common")
    } else {
        return Ok(());
    };
    Err(problem)
}

/// Where to go after signing in: a path of this portal, and of no other. Browsers read `//host` and `/\host` as another.
pub fn own_path(next: Option<&str>) -> &str {
    let next = next.unwrap_or("/");
    let foreign = !next.starts_with('/')
        || next[1..].starts_with(['/', '\\'])
        || next.chars().any(|c| c.is_control() || c == '\\');
    if foreign { "/" } else { next }
}

/// A name is what people call you: anything but nothing and control characters.
pub fn check_name(typed: &str) -> Result<String, Problem> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(Problem::at("name", "identity-name-missing")),
        1..=100 if !name.chars().any(char::is_control) => Ok(name),
        _ => Err(Problem::at("name", "identity-name-wrong")),
    }
}

fn local_part(email: &Email) -> &str {
    email.as_str().split('@').next().unwrap_or_default()
}

/// `123456789012`, `abcdefghijkl`, or backwards: each character beside the one before it.
fn is_run(password: &str) -> bool {
    let codes: Vec<i64> = password.chars().map(|c| i64::from(u32::from(c))).collect();
    let beside = |step: i64| codes.windows(2).all(|pair| pair[1] - pair[0] == step || wraps(pair));
    beside(1) || beside(-1)
}

/// From 9 to 0 and back, as on a keyboard.
fn wraps(pair: &[i64]) -> bool {
    matches!((pair[0], pair[1]), (0x39, 0x30) | (0x30, 0x39))
}

/// `aaaaaaaaaaaa`, `123123123123`: a short piece over and over.
fn is_repetition(password: &str) -> bool {
    let letters: Vec<char> = password.chars().collect();
    (1..=4).any(|piece| letters.iter().enumerate().all(|(i, c)| *c == letters[i % piece]))
}

fn is_repetition_of(password: &str, piece: &str) -> bool {
    password.contains(piece)
        && password.replace(piece, "").chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(password: &str) -> Option<&'static str> {
        let lin = Email::parse("lin.yue@example.com").unwrap();
        check_new_password(password, &lin).err().map(|problem| problem.key)
    }

    #[test]
    fn lin_may_take_any_long_phrase_in_any_script() {
        for password in ["spring-returns-2020", "all small letters", "西湖的春天什么时候回来呢啊", "            x"]
        {
            assert_eq!(problem(password), None, "{password}");
        }
    }

    #[test]
    fn lin_may_not_take_what_everybody_takes() {
        for password in
            ["Password1234", "123456789012", "210987654321", "abcabcabcabc", "aaaaaaaaaaaaa", "1Q2W3E4R5T6Y"]
        {
            assert_eq!(problem(password), Some("identity-password-common"), "{password}");
        }
    }

    #[test]
    fn lin_may_not_take_her_address() {
        for password in ["lin.yue@example.com", "LIN.YUE@example.com!", "lin.yue2020!!"] {
            assert_eq!(problem(password), Some("identity-password-is-email"), "{password}");
        }
    }

    #[test]
    fn eleven_characters_are_too_few_and_two_hundred_enough() {
        assert_eq!(problem("horse-staple"), None);
        assert_eq!(problem("horse-stapl"), Some("identity-password-short"));
        assert_eq!(problem(&"horse-staple ".repeat(17)), Some("identity-password-long"));
    }

    #[test]
    fn signing_in_leads_to_no_foreign_place() {
        for foreign in ["//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a\r\nb", "/\t/evil"]
        {
            assert_eq!(own_path(Some(foreign)), "/", "{foreign:?}");
        }
        assert_eq!(own_path(Some("/cases/2026-330106-000123?lang=en")), "/cases/2026-330106-000123?lang=en");
        assert_eq!(own_path(None), "/");
    }

    #[test]
    fn a_name_is_anything_but_nothing() {
        assert_eq!(check_name("  林悦 ").unwrap(), "林悦");
        assert_eq!(check_name(" ").unwrap_err().key, "identity-name-missing");
        assert_eq!(check_name("Lin\u{7}").unwrap_err().key, "identity-name-wrong");
    }
}
