use crate::config::{LogFormat, LogSettings};
use tracing_subscriber::EnvFilter;

/// Sends what is traced to standard error, a line an event; within a request, with the request's span and so its id.
pub fn start(settings: &LogSettings) {
    let filter = EnvFilter::new(&settings.filter);
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.format {
        LogFormat::Json => {
            lines.json().with_current_span(false).with_span_list(true).init();
            log_panics();
        }
        LogFormat::Text => lines.init(),
    }
}

/// A panic is a line like any other, and says only where: its message may quote what somebody typed.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let at = panic.location().map(ToString::to_string);
        tracing::error!(at, "panicked");
    }));
}
