//! Helper for a newly connected account: its tokens, and what the page knows about the account.

use crate::tool::{exchanged, sandbox};
use e2e::sandbox::{Install, Sandbox};
use leg3_core::api::token_test::TokenSubject;
use leg3_core::highlevel::origin;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::oauth::secret::Secret;
use leg3_core::tokens::token_info::TokenInfo;
use tokio::runtime::Runtime;

/// A connected account and its sandbox. The sandbox is the first field, so that it stops before its runtime stops.
pub(crate) struct Account {
    pub(crate) sandbox: Sandbox,
    _runtime: Runtime,
    /// The user type, the IDs and the scopes that the page reads from the token response.
    pub(crate) subject: TokenSubject,
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
}

impl Account {
    /// Makes an account with the tokens of this install.
    pub(crate) fn new(install: Install) -> Self {
        let (sandbox, runtime) = sandbox();
        let body = Secret::new(String::from_utf8(exchanged(&sandbox, install)).unwrap());
        let answer = HttpResponse { status: 200, headers: Vec::new(), body, complete: true };
        let TokenResponse::Tokens { tokens, .. } = answer.read() else { panic!("no tokens") };
        let subject = TokenInfo::of(&tokens, None).subject;
        let refresh_token = tokens.refresh.as_ref().unwrap().expose().to_owned();
        sandbox.clear_requests();
        let access_token = tokens.access.expose().to_owned();
        Self { sandbox, _runtime: runtime, subject, access_token, refresh_token }
    }

    /// Returns the text with the sandbox's address instead of HighLevel's.
    pub(crate) fn here(&self, text: &str) -> String {
        text.replace(origin(), &format!("http://{}", self.sandbox.http().unwrap()))
    }
}
