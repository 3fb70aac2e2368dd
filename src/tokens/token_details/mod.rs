//! *Details*: the account, the scopes, the claims, and the unchanged response. A lazy part.
//!
//! | file | content |
//! |---|---|
//! | `facts` | the account, the HighLevel app and the expiry times, as a table |
//! | `scopes` | the scopes one by one, and the requested scopes that were not granted |
//! | `claims` | the claims of both tokens, explained |
//! | `paste_beside` | *Paste the answer*: the field for tokens that were received elsewhere |

pub mod claims;
pub mod facts;
pub mod paste_beside;
pub mod scopes;

use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::exchange::answer::AnswerFold;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use crate::tokens::token_details::claims::Claims;
use crate::tokens::token_details::facts::Facts;
use crate::tokens::token_details::paste_beside::PasteBeside;
use crate::tokens::token_details::scopes::Scopes;
use crate::tokens::token_warnings::{current_warnings, explained};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::tokens::token_info::TokenInfo;
use leptos::prelude::*;

/// The content of *Details*.
#[component]
pub fn TokenDetails() -> impl IntoView {
    let store = Store::here();
    // Other tokens may replace these tokens while the details are open. The row *Paste the answer* is then not drawn
    // again, so that the pasted text and the remark about it stay.
    let info = Memo::new(move |_| {
        store.screen().track();
        store.subject().track();
        store.track_sub_accounts();
        store.token_info()
    });
    view! {
        {dynamic(move || info.get().map(|info| view! { <AboutTokens info/> }))}
        <Rows>
            {dynamic(move || info.get().map(|_| view! {
                <Fold id="claims" title=text_of(TokensText::WhatTokenSays)><Claims/></Fold>
                <AnswerFold/>
            }))}
            <Fold id="paste-beside" title=text_of(ExchangeText::PasteAnswer)>
                <PasteBeside
                    id="pasted-beside"
                    hint=text_of(TokensText::PasteBack)
                    button=text_of(TokensText::UsePasted)
                />
            </Fold>
        </Rows>
    }
}

/// The known facts about the tokens.
#[component]
fn AboutTokens(info: TokenInfo) -> impl IntoView {
    let store = Store::here();
    // The other warnings are at the top of the screen.
    let warnings = current_warnings(store).into_iter().filter(|warning| !warning.matters_next());
    let warnings = warnings.map(|warning| {
        let (what, todo) = explained(store, warning);
        view! { <p>{[what, " ", todo].concat()}</p> }
    });
    view! {
        <Facts info=info.clone()/>
        {warnings.collect_view()}
        <Scopes token=info.subject/>
    }
}

lazy_functions! { details:
    /// Loads [`TokenDetails`] and draws it.
    load_token_details(place: Place) -> AnyView => place.draw(|| view! { <TokenDetails/> });
}
