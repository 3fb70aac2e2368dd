//! What is worth knowing of the tokens before HighLevel refuses them.

use crate::{kept, news};
use leg3::browser::{clock, fields};
use leg3_core::install::scope_check::missing;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::tokens::token_info::differs;
use leg3_core::tokens::warnings::{Warning, warnings};
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    move || {
        news::follow();
        let found = news::known().map(|known| warnings(&known, &fields::client_id(), clock::now()));
        let words = |notice| view! { <p class="card warned">{text_of(words(notice))}</p> }.into_any();
        let found: Vec<AnyView> = found.unwrap_or_default().into_iter().map(words).collect();
        view! { <div class="stack" role="status">{found}{not_granted()}</div> }
    }
}

/// What the kept install link asked for, and the token lacks.
fn not_granted() -> Option<AnyView> {
    let bearer = news::known()?.subject;
    // A link of another app says nothing of this token.
    let link =
        kept::link().filter(|link| !bearer.client_id.is_some_and(|id| differs(&id, &link.client_id)))?;
    let granted = bearer.scopes;
    let lacking = missing(&link.scopes, &granted);
    let told = !granted.is_empty() && !lacking.is_empty();
    told.then(|| {
        let scopes = lacking.join(" ");
        view! { <p class="card warned">{text_of(ScopeText::NotGranted)}<code>{scopes}</code>{text_of(ScopeText::NotGrantedTodo)}</p> }
            .into_any()
    })
}

fn words(notice: Warning) -> TokensText {
    match notice {
        Warning::OtherClient => TokensText::NoticeOtherClient,
        Warning::ClockOff => TokensText::NoticeClockOff,
        Warning::Ended => TokensText::NoticeEnded,
        Warning::EndsSoon => TokensText::NoticeEndsSoon,
        Warning::NoSubject => TokensText::NoticeNoSubject,
        Warning::NothingToTest => TokensText::NoticeNothingToTest,
        Warning::CannotList => TokensText::NoticeCannotList,
        Warning::CannotMint => TokensText::NoticeCannotMint,
    }
}
