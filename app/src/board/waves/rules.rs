//! When supports are a wave. Pure.

use chrono::TimeDelta;

/// A household, an office or a classroom stays below: so many new accounts of one network within [`WITHIN`] count, and
/// whoever comes then is held.
pub const MOST: i64 = 10;
pub const WITHIN: TimeDelta = TimeDelta::minutes(1);

/// `before`: new accounts of the same network that supported the same post within [`WITHIN`].
pub fn is_wave(before: i64) -> bool {
    before >= MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_within_a_minute_is_held() {
        assert!(!is_wave(9) && is_wave(10) && is_wave(1000));
    }
}
