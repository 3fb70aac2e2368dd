//! Tests the token of the account on the screen. Used only from a lazy part.

use crate::store::Store;
use crate::store::calls::ApiRequest;
use crate::store::secrets::Secret;
use crate::store::signals::TestedAccount;
use leg3_core::api::failed_call::CallError;
use leg3_core::api::test_result::Found;
use leg3_core::api::token_test::TokenTest;
use leg3_core::dictionary::entry::Place;
use leg3_core::messages::api::works_phrase;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::json::Json;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret as SecretText;
use leg3_core::text::letters;
use leptos::prelude::*;

/// The result of a test.
#[derive(Clone, PartialEq)]
pub enum Tested {
    /// No call was made yet.
    NotYet,
    /// The call is in progress.
    Asking,
    /// The token works.
    Works(Works),
    /// The call failed.
    Refused(CallError),
}

/// The result of a successful call.
#[derive(Clone, PartialEq)]
pub struct Works {
    /// The name of the account, or the number of entries of one kind, such as contacts, in the account.
    pub found: Found,
    /// The scope that the call needed.
    pub scope: &'static str,
    /// The duration of the call, in milliseconds.
    pub took: f64,
    /// The rate limits in the headers, as names and values.
    pub limits: Vec<(String, String)>,
}

impl Store {
    /// Makes the call of this test, and puts the result into `tested`. Does nothing if there is no access token, or
    /// while an earlier call for `tested` is in progress.
    pub fn test_token(self, test: TokenTest, tested: RwSignal<Tested>) {
        let Some(token) = self.reveal(Secret::AccessToken, |text| SecretText::new(text.to_owned())) else {
            return;
        };
        if tested.with_untracked(|tested| *tested == Tested::Asking) {
            return;
        }
        let before = tested.with_untracked(|tested| match tested {
            Tested::Works(works) => works.found.name.clone(),
            _ => None,
        });
        tested.set(Tested::Asking);
        let subject = self.drawn.subject.get_untracked();
        leptos::task::spawn_local(async move {
            let began = self.now();
            let request =
                ApiRequest { call: test.call.clone(), form: None, token, why: PrivacyText::WhyCall };
            let Some(result) = self.call(request).await else { return };
            self.processed();
            // The screen may now show another account.
            if tested.is_disposed() {
                return;
            }
            let outcome = match result {
                Ok(response) => judge(&response, &test, before, self.now() - began),
                Err(why) => Tested::Refused(CallError::no_answer(why)),
            };
            if let Tested::Works(works) = &outcome {
                let (says, name) = (works_phrase(&works.found), works.found.name.clone().unwrap_or_default());
                self.drawn.tested.set(Some(TestedAccount { subject, says, name }));
            }
            tested.set(outcome);
        });
    }
}

/// The result of the test, read from this response. `name` is the account name from an earlier call.
fn judge(response: &HttpResponse, test: &TokenTest, name: Option<String>, took: f64) -> Tested {
    if !response.is_success() {
        return Tested::Refused(CallError::refused(Place::Call, response));
    }
    let found = Json::parse(response.body.expose()).and_then(|body| test.finds.in_answer(&body));
    let Some(mut found) = found else { return Tested::Refused(CallError::unreadable(response)) };
    found.name = found.name.or(name);
    let is_limit = |name: &str| letters(name).starts_with(b"xratelimit");
    let limits = response.headers.iter().filter(|(name, _)| is_limit(name)).cloned().collect();
    Tested::Works(Works { found, scope: test.scope, took, limits })
}
