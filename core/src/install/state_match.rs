//! The check of `state`: it finds out whether an authorization code belongs to an install that was started on this page
//! (RFC 6749 §10.12).
//!
//! The check protects against cross-site request forgery: an attacker could send the user a link with the attacker's
//! own code. The result may be a warning for the user. The module `kept_link` makes the `state`, and the app stores it
//! in the install link of the tab.

/// The result of comparing the received `state` with the sent `state`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StateMatch {
    /// The install was started on this page: the two values are equal, or another tab sent the received `state`.
    Matches,
    /// There is no sign that the install was started on this page. Either no `state` arrived, or this tab sent no
    /// `state` and no other tab sent the received one. This is normal for installs from the Marketplace.
    NotStartedHere,
    /// The received `state` differs from the `state` that this tab sent, and no other tab sent the received `state`.
    DoesNotMatch,
}

impl StateMatch {
    /// Compares the received `state` with the sent `state`. An empty string means that there is no value.
    ///
    /// `received` arrived with the authorization code. This tab sent `sent` with its install link. `sent_by_other_tab`
    /// is true if another tab of this page reports that it sent `received`.
    #[must_use]
    pub fn compare(received: &str, sent: &str, sent_by_other_tab: bool) -> Self {
        match (received, sent) {
            ("", _) => Self::NotStartedHere,
            (received, sent) if received == sent || sent_by_other_tab => Self::Matches,
            (_, "") => Self::NotStartedHere,
            _ => Self::DoesNotMatch,
        }
    }

    /// True if the app may act on a press of the button *Get my tokens* that happened before this result was known.
    /// False if the user must see a warning first, and then press this button again.
    #[must_use]
    pub fn allows_early_press(self, has_other_warning: bool) -> bool {
        self != Self::DoesNotMatch && !has_other_warning
    }
}
