/// One thing that can be configured. The README's table is this list; a test compares them.
pub struct Setting {
    pub name: &'static str,
    /// What holds when the variable is absent or empty; empty when nothing does, or when it follows from another.
    pub default: &'static str,
    pub meaning: &'static str,
}

const fn setting(name: &'static str, default: &'static str, meaning: &'static str) -> Setting {
    Setting { name, default, meaning }
}

pub const SETTINGS: &[Setting] = &[
    setting(
        "DATABASE_URL",
        "",
        "PostgreSQL 15 or later, as `postgres://user:password@host/database`. Without it a private cluster is kept in the data folder.",
    ),
    setting("SEAMLESS_LISTEN", "127.0.0.1:8080", "Address and port on which pages are served."),
    setting(
        "SEAMLESS_ORIGIN",
        "",
        "The portal's address as the public sees it, such as `https://portal.example`: every link in a mail begins with it, forms are taken from it alone. Without it: `http://localhost:` and the port.",
    ),
    setting(
        "SEAMLESS_DATA",
        "data",
        "Folder for the private cluster, attachments, mails without SMTP and the server's key.",
    ),
    setting(
        "SEAMLESS_FONTS",
        "/usr/share/fonts/opentype/noto",
        "Folder of Noto Serif CJK (`NotoSerifCJK-Regular.ttc`, `NotoSerifCJK-Bold.ttc`), which certificates are drawn with; Debian's `fonts-noto-cjk` puts it there.",
    ),
    setting(
        "SEAMLESS_SMTP_URL",
        "",
        "Mail server, as `smtps://name:password@mail.example` or `smtp://mail.example:587?tls=required`. Without it mails are files in `mail` in the data folder.",
    ),
    setting(
        "SEAMLESS_MAIL_FROM",
        "",
        "Sender of mails. Without it: `Seamless <no-reply@HOST>`, with the origin's host.",
    ),
    setting(
        "SEAMLESS_ZONE",
        "Asia/Shanghai",
        "The city's time zone, in which days begin and end, and deadlines are counted.",
    ),
    setting("SEAMLESS_LOG", "info", "What is logged: a level, or levels by module such as `info,sqlx=warn`."),
    setting("SEAMLESS_LOG_FORMAT", "", "`json` or `text`. Without it: `text` on a terminal, `json` elsewhere."),
    setting("SEAMLESS_METRICS_LISTEN", "127.0.0.1:9464", "Address and port of `/metrics` (Prometheus), or `off`."),
    setting(
        "SEAMLESS_TRUSTED_PROXIES",
        "",
        "Networks of the proxies in front, such as `10.0.0.0/8,::1`: from these alone is `X-Forwarded-For` believed.",
    ),
    setting(
        "SEAMLESS_WORK",
        "true",
        "Whether `serve` also does the waiting jobs (mails and the like); `false` leaves them to `work`.",
    ),
    setting("SEAMLESS_DATABASE_CONNECTIONS", "20", "The most connections to the database that this instance holds."),
    setting(
        "SEAMLESS_POSTGRES",
        "",
        "Folder of PostgreSQL's programs for the private cluster. Without it: the newest of at least 15 in the usual places.",
    ),
    setting(
        "SEAMLESS_BOARD_WORDS",
        "",
        "A file with a word or a phrase a line, lines that begin with `#` left out: posts that hold one wait until a moderator has looked at them, comments and descriptions of pictures are refused. Read when an instance starts.",
    ),
    setting(
        "SEAMLESS_BOARD_LINK_HOSTS",
        "",
        "Hosts such as `hangzhou.gov.cn,news.example`, each with those below it: links to others in the posts of new accounts wait for a moderator's look, and are refused in comments.",
    ),
    setting(
        "SEAMLESS_BOARD_NEWCOMERS_POSTS",
        "2",
        "So many posts a day an account writes that is younger than seven days and no verified resident's.",
    ),
    setting(
        "SEAMLESS_RESIDENTS_REGISTRY_URL",
        "",
        "A registry of residents, as `https://registry.example/residents`, or `http` on this machine: people are looked up in it to be verified. Without it a desk's code verifies them.",
    ),
    setting("SEAMLESS_RESIDENTS_REGISTRY_TOKEN", "", "The token by which that registry knows the portal."),
];
