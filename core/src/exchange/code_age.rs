//! The age of an authorization code. The age shows how long the code is likely to work. HighLevel does not promise a
//! lifetime. Users report that a code works for about ten minutes.

/// How long an authorization code is expected to work, in milliseconds (`docs/highlevel.md`).
pub const LIFETIME: f64 = 600_000.0;

/// The age of a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeAge {
    /// The code is expected to work for about this many more whole minutes: 0 to 9.
    Good(u8),
    /// The code is older than the expected lifetime. It may still work.
    ProbablyTooOld,
}

impl CodeAge {
    /// The age at `now` of a code that arrived at `arrived`, both in milliseconds since 1970. If the clock was set
    /// back, the code counts as new.
    #[must_use]
    pub fn at(arrived: f64, now: f64) -> Self {
        let left = (arrived + LIFETIME - now).min(LIFETIME);
        if left <= 0.0 {
            return Self::ProbablyTooOld;
        }
        Self::Good(((left - 1.0) / 60_000.0) as u8)
    }
}
