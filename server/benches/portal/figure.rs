use std::time::Duration;

/// How long and how often is measured.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Of each half of a pair.
    pub leg: Duration,
    pub pairs: usize,
    pub judges: bool,
}

impl Effort {
    pub const WHOLE: Effort = Effort { leg: Duration::from_secs(10), pairs: 5, judges: true };
    pub const SHORT: Effort = Effort { leg: Duration::from_secs(1), pairs: 1, judges: false };
}

/// Ratios of alternating pairs: ours to the other's, both measured in the same minute.
pub struct Ratios(Vec<f64>);

/// The greatest may be so many times the least; beyond, the machine was busy with something else.
const NOISE: f64 = 1.25;

impl Ratios {
    pub fn of(pairs: impl IntoIterator<Item = f64>) -> Ratios {
        let mut ratios: Vec<f64> = pairs.into_iter().collect();
        ratios.sort_by(f64::total_cmp);
        Ratios(ratios)
    }

    /// `NAME: VALUE (goal GOAL)`, with the least and the greatest, and what else is worth knowing.
    pub fn print(&self, effort: Effort, name: &str, goal: &str, beside: &str) {
        let (least, greatest) = (self.0[0], self.0[self.0.len() - 1]);
        let median = self.0[self.0.len() / 2];
        let spread = format!("least {least:.2}, greatest {greatest:.2}, {} pairs", self.0.len());
        match (effort.judges, greatest / least <= NOISE) {
            (false, _) => println!("{name}: ran (short: no figure)"),
            (true, true) => println!("{name}: {median:.2} (goal {goal}) [{spread}; {beside}]"),
            (true, false) => {
                println!("{name}: too noisy to claim anything (goal {goal}) [median {median:.2}, {spread}; {beside}]")
            }
        }
    }
}

/// The value below which `share` of them lie.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = ((sorted.len() as f64 - 1.0) * share).round();
    sorted[at as usize]
}
