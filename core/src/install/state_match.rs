//! Whose code comes back: the `state` of an install link that was made here (RFC 6749 §10.12).

/// What `state` tells of a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Returned {
    /// The install was started here.
    Matches,
    /// Nothing tells that it was: no `state` came, or one that nobody here knows of. Installs from the Marketplace
    /// come so.
    NotStartedHere,
    /// Another `state` came than the one that was sent from this tab.
    DoesNotMatch,
}

impl Returned {
    /// `came` came with the code; `sent` went out from this tab, where one did; `elsewhere` is true where another tab of
    /// this page says that it sent the one that came. Empty is none.
    #[must_use]
    pub fn judge(came: &str, sent: &str, elsewhere: bool) -> Self {
        match (came, sent) {
            ("", _) => Self::NotStartedHere,
            (came, sent) if came == sent || elsewhere => Self::Matches,
            (_, "") => Self::NotStartedHere,
            _ => Self::DoesNotMatch,
        }
    }
}
