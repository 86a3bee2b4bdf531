use crate::failure::Failure;
use std::time::Duration;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// What is under way when we are asked to stop may take this long; with the cluster's own end all is over in ten seconds.
pub const DRAIN: Duration = Duration::from_secs(7);

/// SIGTERM, or an interrupt from the terminal. Listened to before anything is started, so that neither ends us and leaves
/// the private cluster alone.
pub struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    pub fn listen() -> Result<Stop, Failure> {
        let listen =
            |kind| signal(kind).map_err(|cause| Failure::Other(format!("signals can't be listened to: {cause}")));
        Ok(Stop { terminate: listen(SignalKind::terminate())?, interrupt: listen(SignalKind::interrupt())? })
    }

    /// Resolves when we are asked to stop, at once if we were since we listen.
    pub async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// Resolves when `stopping` says so, or when nobody can say so any more.
pub async fn stopped(mut stopping: watch::Receiver<bool>) {
    let _ = stopping.wait_for(|stop| *stop).await;
}
