//! Authorization codes: given out by the consent page, good once, for ten minutes.

use super::grant::Grant;
use super::shelf::Shelf;
use crate::reply::hex;

/// How long a code lives, in seconds. HighLevel publishes no figure; people report about this.
const LIFE: f64 = 600.0;

/// A code's other half.
#[derive(Debug)]
struct Issued {
    grant: Grant,
    expires: f64,
}

/// The codes that are out.
#[derive(Debug, Default)]
pub(crate) struct Codes(Shelf<Issued>);

impl Codes {
    /// A new code of 40 hexadecimal digits.
    pub(crate) fn issue(&mut self, grant: Grant, now: f64) -> String {
        let code = hex(40);
        self.0.put(&code, Issued { grant, expires: now + LIFE });
        code
    }

    /// What a code stands for, while it is good. Looking does not spend it.
    pub(crate) fn look_up(&self, code: &str, now: f64) -> Option<&Grant> {
        self.0.get(code).filter(|issued| now < issued.expires).map(|issued| &issued.grant)
    }

    /// Spends the code.
    pub(crate) fn spend(&mut self, code: &str) -> Option<Grant> {
        self.0.take(code).map(|issued| issued.grant)
    }
}
