use crate::config::{LogFormat, LogSettings};
use tracing_subscriber::EnvFilter;

/// Sends what is traced to standard error, a line an event.
pub fn start(settings: &LogSettings) {
    let filter = EnvFilter::new(&settings.filter);
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.format {
        LogFormat::Json => lines.json().with_current_span(true).with_span_list(false).init(),
        LogFormat::Text => lines.init(),
    }
}
