//! Authorization codes. A code works once, and expires after ten minutes.

use super::grant::Grant;
use super::secret_map::SecretMap;
use crate::random::hex;

/// The lifetime of an authorization code, in seconds. HighLevel publishes no value. Users report about ten minutes.
const LIFETIME: f64 = 600.0;

struct IssuedCode {
    grant: Grant,
    expires: f64,
}

/// The authorization codes that were issued and not used.
#[derive(Default)]
pub(crate) struct Codes(SecretMap<IssuedCode>);

impl Codes {
    /// Issues a new authorization code of 40 hexadecimal digits.
    pub(crate) fn issue(&mut self, grant: Grant, now: f64) -> String {
        let code = hex(40);
        self.0.insert(&code, IssuedCode { grant, expires: now + LIFETIME });
        code
    }

    /// Returns the grant that belongs to this authorization code, if the code still works. Does not use up the code.
    pub(crate) fn grant_of(&self, code: &str, now: f64) -> Option<&Grant> {
        self.0.get(code).filter(|issued| now < issued.expires).map(|issued| &issued.grant)
    }

    /// Uses up the authorization code, and returns its grant. `None` if the code is unknown. Does not check whether the
    /// code has expired.
    pub(crate) fn use_up(&mut self, code: &str) -> Option<Grant> {
        self.0.remove(code).map(|issued| issued.grant)
    }
}
