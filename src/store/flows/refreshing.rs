//! The data of the refresh, such as its state, the refresh token that was sent, and the replaced pair.

use crate::browser::timer::Timer;
use leg3_core::oauth::credentials::RefreshToken;
use leg3_core::oauth::request::{Attempt, UserType};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::oauth::secret::Secret;
use leg3_core::refresh::reducer::Refresh;
use leg3_core::tokens::saved_tokens::read::SavedTokens;
use leg3_core::tokens::token_response::Tokens;

/// The state of the refresh, and its data.
#[derive(Default)]
pub(in crate::store) struct Refreshing {
    pub(in crate::store) refresh: Refresh,
    /// The refresh token that the last result of a refresh is about.
    pub(in crate::store) about: Option<RefreshToken>,
    /// The saved text with the refresh token. The sub-account tokens in this text are restored together with the new
    /// pair.
    pub(in crate::store) saved: Option<SavedTokens>,
    /// The replaced pair. It is usually the pair before the newest pair. It may be an earlier pair that the user could
    /// still lose, or a pair that a refresh returned after the user had pasted other tokens.
    pub(in crate::store) old: Option<OldPair>,
    /// The timers of the open resend windows. During a resend window, HighLevel returns the same new pair for a refresh
    /// token that is sent again.
    pub(in crate::store) windows: Vec<(Attempt, Timer)>,
}

/// A refresh token that is to be sent.
pub struct RefreshToSend {
    /// The refresh token.
    pub token: RefreshToken,
    /// The user type. `None` if it is not known.
    pub user_type: Option<UserType>,
    /// The saved text with the refresh token. `None` if the refresh token was entered alone or is on the page.
    pub saved: Option<SavedTokens>,
}

impl Refreshing {
    /// The refresh without its secrets.
    pub(in crate::store) fn forgotten(&self) -> Self {
        Self { refresh: self.refresh.forgotten(), ..Self::default() }
    }
}

/// The replaced pair. If the user entered it, only the entered tokens are known.
pub(in crate::store) struct OldPair {
    pub(in crate::store) access: Option<Secret>,
    pub(in crate::store) refresh: Option<Secret>,
    /// True if the pair may still work: the tokens that replaced it belong, or may belong, to another account or
    /// HighLevel app, or a refresh returned the pair after the user had pasted other tokens.
    pub(in crate::store) still_works: bool,
    /// True after the refresh token of the pair was copied or saved.
    pub(in crate::store) is_taken: bool,
}

impl OldPair {
    pub(in crate::store) fn of(tokens: &Tokens) -> Self {
        let refresh = tokens.refresh.as_ref().map(|token| copy(token.expose()));
        Self { access: Some(copy(tokens.access.expose())), refresh, still_works: false, is_taken: false }
    }

    pub(in crate::store) fn entered(token: &RefreshToken, saved: Option<&SavedTokens>) -> Self {
        match saved.map(|saved| saved.main.read()) {
            Some(TokenResponse::Tokens { tokens, .. }) => Self::of(&tokens),
            _ => Self {
                access: None,
                refresh: Some(copy(token.expose())),
                still_works: false,
                is_taken: false,
            },
        }
    }

    /// True if this is the pair whose refresh token was sent.
    pub(in crate::store) fn is_refreshed_with(&self, sent: &RefreshToken) -> bool {
        self.refresh.as_ref().is_some_and(|refresh| refresh.expose() == sent.expose())
    }

    pub(in crate::store) fn may_be_lost(&self) -> bool {
        self.still_works && !self.is_taken && self.refresh.is_some()
    }
}

/// A copy of a secret.
pub(in crate::store) fn copy(secret: &str) -> Secret {
    Secret::new(secret.to_owned())
}
