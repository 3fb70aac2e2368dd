//! The check of `state`: does an authorization code belong to an install that was started here (RFC 6749 §10.12)?
//!
//! This is a protection against cross-site request forgery: an attacker could send the user a link with the
//! attacker's own code. The result is a warning for the user. Creating and storing `state` is done by the app.

/// The result of comparing the `state` that arrived with the one that was sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StateMatch {
    /// The install was started on this page: the two are equal, or another tab sent this `state`.
    Matches,
    /// There is no sign that the install was started here: no `state` arrived, or this tab sent none and no other tab
    /// knows the one that arrived. This is normal for installs from the Marketplace.
    NotStartedHere,
    /// The `state` that arrived is not the one that this tab sent, and no other tab sent it.
    DoesNotMatch,
}

impl StateMatch {
    /// Compares the two values. An empty string means that there is no value.
    ///
    /// `received` arrived with the code. `sent` was sent from this tab. `sent_by_other_tab` is true if another tab of
    /// this page reports that it sent `received`.
    #[must_use]
    pub fn compare(received: &str, sent: &str, sent_by_other_tab: bool) -> Self {
        match (received, sent) {
            ("", _) => Self::NotStartedHere,
            (received, sent) if received == sent || sent_by_other_tab => Self::Matches,
            (_, "") => Self::NotStartedHere,
            _ => Self::DoesNotMatch,
        }
    }

    /// True if a press that happened before this was known may count. A user who has to see a warning first presses
    /// again.
    #[must_use]
    pub fn allows_early_press(self, has_other_warning: bool) -> bool {
        self != Self::DoesNotMatch && !has_other_warning
    }
}
