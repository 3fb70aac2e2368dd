//! *Remind me*: a calendar file with the expiry time of the token. A lazy part.

use crate::browser::download;
use crate::browser::page_address::own_address;
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::integrations::subject_context::account;
use crate::store::Store;
use leg3_core::messages::reminder::{ReminderText, no_reminder};
use leg3_core::messages::{VOICE, text_of};
use leg3_core::tokens::next_token::NextToken;
use leg3_core::tokens::reminder::{FILE_NAME, MEDIA_TYPE, Reminder, calendar_file};
use leptos::prelude::*;

/// The button that downloads the calendar file, or the reason why there is no date for a reminder.
#[component]
pub fn RemindMe() -> impl IntoView {
    let store = Store::here();
    let why_not = Memo::new(move |_| {
        store.track_time();
        store.track_sub_accounts();
        store.screen().track();
        written(store).err()
    });
    let save = move |_| {
        if let Ok(text) = untrack(|| written(store)) {
            let _ = download::offer(FILE_NAME, MEDIA_TYPE, &text);
        }
    };
    dynamic(move || match why_not.get() {
        Some(text) => view! { <p>{text_of(text)}</p> }.into_any(),
        None => view! {
            <p class="hint">{text_of(ReminderText::RemindMeHint)}</p>
            <div><Button text=text_of(ReminderText::Download) look=Look::Secondary press=save/></div>
        }
        .into_any(),
    })
}

fn written(store: Store) -> Result<String, ReminderText> {
    let summary = store.summary().unwrap_or_default();
    let next = store.subject().with(|subject| NextToken::of(subject, summary.has_refresh));
    let account = account(store);
    let page = own_address();
    let ends = summary.access_ends;
    calendar_file(&Reminder { account: &account, ends, next, page: &page, now: store.now() }, VOICE)
        .map_err(no_reminder)
}
