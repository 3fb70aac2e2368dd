//! *Details*: whose the tokens are, what they may do, what they say, and the answer as it came. A lazy part.
//!
//! | file | what it holds |
//! |---|---|
//! | `facts` | the account, the app and the ends, as a table |
//! | `scopes` | the scopes one by one, and those that were asked for and not granted |
//! | `claims` | the claims of both tokens, explained |

pub mod claims;
pub mod facts;
pub mod scopes;

use crate::components::fold::{Fold, Rows};
use crate::exchange::answer::AnswerFold;
use crate::store::Store;
use crate::tokens::token_details::claims::Claims;
use crate::tokens::token_details::facts::Facts;
use crate::tokens::token_details::scopes::Scopes;
use crate::tokens::token_warnings::{current_warnings, explained};
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leptos::prelude::*;

/// The details.
#[component]
pub fn TokenDetails() -> impl IntoView {
    let store = Store::here();
    let Some(info) = store.token_info() else { return ().into_any() };
    // The others stand at the top of the screen.
    let warnings = current_warnings(store).into_iter().filter(|warning| !warning.matters_next());
    let warnings = warnings.map(|warning| {
        let (what, todo) = explained(store, warning);
        view! { <p>{[what, " ", todo].concat()}</p> }
    });
    view! {
        <Facts info=info.clone()/>
        {warnings.collect_view()}
        <Scopes token=info.subject/>
        <Rows>
            <Fold id="claims" title=text_of(TokensText::WhatTokenSays)><Claims/></Fold>
            <AnswerFold/>
        </Rows>
    }
    .into_any()
}
