//! The tokens of several sub-accounts, for a file. Reached from lazy parts only.

use crate::store::Store;
use leg3_core::oauth::response::TokenResponse;
use leg3_core::sub_accounts::export::ExportRow;
use leg3_core::tokens::token_info::TokenInfo;
use leg3_core::tokens::token_response::Tokens;

/// A token of a sub-account, with what goes into a file beside it.
struct Minted {
    location_id: String,
    name: String,
    tokens: Tokens,
    ends: String,
}

impl Store {
    /// Calls `look` with the location id and the row of every token that was made here. `written` writes a time, which is
    /// in milliseconds since 1970.
    pub fn with_minted_rows<T>(
        self,
        written: fn(f64) -> String,
        look: impl FnOnce(&[String], &[ExportRow<'_>]) -> T,
    ) -> T {
        let responses = self.with_queue(|queue| queue.minted.clone());
        let minted = responses.into_iter().filter_map(|(location_id, response)| {
            let TokenResponse::Tokens { tokens, .. } = response.read() else { return None };
            let ends = TokenInfo::of(&tokens, None, self.now()).summary.access_ends;
            let name = self.name_of(&location_id);
            Some(Minted { location_id, name, tokens, ends: ends.map(written).unwrap_or_default() })
        });
        let minted: Vec<Minted> = minted.collect();
        let rows: Vec<ExportRow<'_>> = minted.iter().map(Minted::row).collect();
        let ids: Vec<String> = minted.iter().map(|minted| minted.location_id.clone()).collect();
        look(&ids, &rows)
    }
}

impl Minted {
    fn row(&self) -> ExportRow<'_> {
        ExportRow {
            name: &self.name,
            location_id: &self.location_id,
            access_token: self.tokens.access.expose(),
            refresh_token: self.tokens.refresh.as_ref().map_or("", |token| token.expose()),
            ends: &self.ends,
        }
    }
}
