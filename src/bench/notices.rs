//! What is worth knowing of the tokens before HighLevel refuses them.

use crate::{kept, news};
use leg3::bearer::known::differs;
use leg3::bearer::notice::{Notice, notices};
use leg3::browser::{clock, fields};
use leg3::copy::{Late, Setup, late, setup};
use leg3::install::check::missing;
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    move || {
        news::follow();
        let found = news::known().map(|known| notices(&known, &fields::client_id(), clock::now()));
        let words = |notice| view! { <p class="card warned">{late(words(notice))}</p> }.into_any();
        let found: Vec<AnyView> = found.unwrap_or_default().into_iter().map(words).collect();
        view! { <div class="stack" role="status">{found}{not_granted()}</div> }
    }
}

/// What the kept install link asked for, and the token lacks.
fn not_granted() -> Option<AnyView> {
    let bearer = news::known()?.bearer;
    // A link of another app says nothing of this token.
    let link =
        kept::link().filter(|link| !bearer.client_id.is_some_and(|id| differs(&id, &link.client_id)))?;
    let granted = bearer.scopes;
    let lacking = missing(&link.scopes, &granted);
    let told = !granted.is_empty() && !lacking.is_empty();
    told.then(|| {
        let scopes = lacking.join(" ");
        view! { <p class="card warned">{setup(Setup::NotGranted)}<code>{scopes}</code>{setup(Setup::NotGrantedTodo)}</p> }
            .into_any()
    })
}

fn words(notice: Notice) -> Late {
    match notice {
        Notice::OtherClient => Late::NoticeOtherClient,
        Notice::ClockOff => Late::NoticeClockOff,
        Notice::Ended => Late::NoticeEnded,
        Notice::EndsSoon => Late::NoticeEndsSoon,
        Notice::NoSubject => Late::NoticeNoSubject,
        Notice::NothingToTest => Late::NoticeNothingToTest,
        Notice::CannotList => Late::NoticeCannotList,
        Notice::CannotMint => Late::NoticeCannotMint,
    }
}
