//! What is worth knowing of the tokens before HighLevel refuses them.

use crate::news;
use leg3::bearer::notice::{Notice, notices};
use leg3::browser::{clock, fields};
use leg3::copy::{Late, late};
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    move || {
        news::follow();
        let found = news::known().map(|known| notices(&known, &fields::client_id(), clock::now()));
        let words = |notice| view! { <p class="card warned">{late(words(notice))}</p> }.into_any();
        found.unwrap_or_default().into_iter().map(words).collect::<Vec<AnyView>>()
    }
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
