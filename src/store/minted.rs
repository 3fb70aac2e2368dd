//! Prepares the tokens of sub-accounts for a file. Used only from lazy parts.

use crate::store::Store;
use leg3_core::messages::VOICE;
use leg3_core::oauth::response::TokenResponse;
use leg3_core::oauth::secret::Secret;
use leg3_core::sub_accounts::export::ExportRow;
use leg3_core::tokens::saved_tokens::write::{SubAccountToSave, TokensToSave, write};
use leg3_core::tokens::summary::TokenSummary;
use leg3_core::tokens::token_response::Tokens;

/// The tokens of one sub-account, with the other values that a file contains.
struct Minted {
    location_id: String,
    name: String,
    tokens: Tokens,
    /// The body of HighLevel's response.
    answer: Secret,
    /// The expiry time of the access token, in milliseconds since 1970.
    ends: Option<f64>,
}

impl Store {
    /// Calls `look` with the location IDs and the rows of all sub-account tokens on the page. `written` formats a time
    /// in milliseconds since 1970.
    pub fn with_minted_rows<T>(
        self,
        written: fn(f64) -> String,
        look: impl FnOnce(&[String], &[ExportRow<'_>]) -> T,
    ) -> T {
        let minted = self.all_minted();
        let ends: Vec<String> =
            minted.iter().map(|minted| minted.ends.map(written).unwrap_or_default()).collect();
        let rows: Vec<ExportRow<'_>> =
            minted.iter().zip(&ends).map(|(minted, ends)| minted.row(ends)).collect();
        let ids: Vec<String> = minted.iter().map(|minted| minted.location_id.clone()).collect();
        look(&ids, &rows)
    }

    /// The main pair and all sub-account tokens as one text, which this page can read again. `None` if there is no main
    /// pair.
    #[must_use]
    pub fn saved_text(self) -> Option<Secret> {
        let minted = self.all_minted();
        let sub_accounts: Vec<SubAccountToSave<'_>> = minted.iter().map(Minted::to_save).collect();
        let ends = self.connected_summary()?.access_ends;
        self.with_connected_response(|response| {
            write(&TokensToSave { answer: response.body.expose(), ends, sub_accounts: &sub_accounts }, VOICE)
        })
    }

    /// The unchanged bodies of the successful responses in which the page found no token. Only the responses to
    /// requests for sub-account tokens are included. `None` if there are none.
    #[must_use]
    pub fn unread_token_responses(self) -> Option<Secret> {
        self.with_queue(|queue| {
            let texts: Vec<&str> =
                queue.unreadable_successes.iter().map(|response| response.body.expose()).collect();
            (!texts.is_empty()).then(|| Secret::new(texts.join("\n\n")))
        })
    }

    fn all_minted(self) -> Vec<Minted> {
        let responses = self.with_queue(|queue| queue.minted.clone());
        let minted = responses.into_iter().filter_map(|(location_id, response)| {
            let TokenResponse::Tokens { tokens, .. } = response.read() else { return None };
            let ends = TokenSummary::of(&tokens, None).access_ends;
            let name = self.name_of(&location_id);
            let answer = Secret::new(response.body.expose().to_owned());
            Some(Minted { location_id, name, tokens, answer, ends })
        });
        minted.collect()
    }
}

impl Minted {
    fn row<'a>(&'a self, ends: &'a str) -> ExportRow<'a> {
        ExportRow {
            name: &self.name,
            location_id: &self.location_id,
            access_token: self.tokens.access.expose(),
            refresh_token: self.tokens.refresh.as_ref().map_or("", |token| token.expose()),
            ends,
        }
    }

    fn to_save(&self) -> SubAccountToSave<'_> {
        let Self { name, location_id, answer, ends, .. } = self;
        SubAccountToSave { name, location_id, answer: answer.expose(), ends: *ends }
    }
}
