//! The screen for an expired token, where the user enters a saved text or a refresh token, and gets a new pair. A lazy
//! part.

use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::chip::Chip;
use crate::components::dynamic::dynamic;
use crate::components::heading::Heading;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::refresh::failure::{ReceivedByRefresh, RefreshActions, RefreshFailureRows};
use crate::refresh::refresh_form::{RefreshForm, RefreshProgress};
use crate::refresh::refresh_source::RefreshSource;
use crate::store::Store;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::refresh::failure::RefreshTokenStatus;
use leg3_core::refresh::screen::RefreshScreen;
use leptos::prelude::*;

/// The screen for an expired token.
#[component]
pub fn TokenEnded() -> impl IntoView {
    let store = Store::here();
    let source = RefreshSource::of_box(store);
    provide_context(source);
    let shown = source.shown;
    let failure = Memo::new(move |_| shown.with(RefreshScreen::failure));
    let is_working = Memo::new(move |_| shown.with(RefreshScreen::is_working));
    let is_late = Memo::new(move |_| shown.with(|it| *it == RefreshScreen::Idle { answered_late: true }));
    let advice = move || failure.get().map(|failure| refresh_advice(failure.failure, VOICE));
    let title = move || match advice() {
        Some(advice) => advice.title,
        None if is_working.get() => text_of(RefreshText::WorkingTitle),
        None => text_of(RefreshText::EndedTitle),
    };
    let lead = move || match advice() {
        Some(advice) => advice.what,
        None if is_working.get() => text_of(CodeScreenText::WorkingLead),
        None => text_of(RefreshText::EndedLead),
    };
    let may_leave = move || !is_working.get() && !shown.with(|it| *it == RefreshScreen::Overdue);
    view! {
        {dynamic(move || failure.get().map(|failure| view! {
            <Chip tone=tone_of(failure.token_status) text=failure.token_status.statement()/>
        }))}
        <Heading title lead/>
        <div role="status">
            {dynamic(move || is_late.get().then(|| view! { <Callout tone=Tone::Good title=text_of(RefreshText::RefreshLate)/> }))}
        </div>
        {dynamic(move || failure.get().map(|failure| view! { <RefreshActions failure source/> }))}
        <RefreshProgress source/>
        <RefreshForm source/>
        {dynamic(move || failure.get().map(|failure| view! { <RefreshFailureRows failure source/> }))}
        <ReceivedByRefresh/>
        {dynamic(move || may_leave().then(|| view! {
            <p class="hint">{text_of(RefreshText::NoRefreshToken)}</p>
            <div>
                <Button text=text_of(RefreshText::BackToStart) look=Look::Text press=move |_| store.token_ended().set(false)/>
            </div>
        }))}
    }
}

/// The colour for the status of a refresh token.
#[must_use]
pub fn tone_of(status: RefreshTokenStatus) -> Tone {
    match status {
        RefreshTokenStatus::StillGood | RefreshTokenStatus::ProbablyGood => Tone::Good,
        RefreshTokenStatus::MayBeUsedUp => Tone::Risk,
        RefreshTokenStatus::Unknown | RefreshTokenStatus::UsedUp => Tone::Bad,
    }
}

lazy_functions! { tools:
    /// Loads [`TokenEnded`] and draws it.
    load_token_ended(place: Place) -> AnyView => place.draw(|| view! { <TokenEnded/> });
}
