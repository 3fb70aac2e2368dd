//! The form of a refresh, and the steps that replace it while the refresh is in progress. The form stays mounted, so
//! that the typed values stay.

use crate::components::button::Look;
use crate::components::dynamic::{dynamic, dynamic_flag, dynamic_value};
use crate::components::effects::effect;
use crate::exchange::credential_inputs::CredentialInputs;
use crate::install::install_link;
use crate::refresh::refresh_box::RefreshBox;
use crate::refresh::refresh_source::RefreshSource;
use crate::refresh::send_again::SendAgain;
use crate::refresh::working::{RefreshSteps, UnderWay};
use crate::store::Store;
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;
use leg3_core::refresh::primary_action::RefreshAction;
use leg3_core::refresh::screen::RefreshScreen;
use leg3_core::tokens::token_info::differs;
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The form of a refresh.
#[component]
pub fn RefreshForm(
    /// The source of the refresh token.
    source: RefreshSource,
) -> impl IntoView {
    let store = Store::here();
    let RefreshSource { fields, shown, .. } = source;
    let has_form = move || {
        let is_offered = shown.with(|screen| match screen {
            RefreshScreen::Idle { .. } | RefreshScreen::Renewed { .. } => true,
            RefreshScreen::Failed(failure) => source.is_screen() || failure.may_send() || fields.are_needed(),
            _ => false,
        });
        is_offered && source.has_token()
    };
    let is_of_another = Memo::new(move |_| {
        fields.track();
        store.screen().track();
        match source.entry {
            Some(entry) => {
                entry.made_for.get().is_some_and(|made_for| differs(&made_for, &fields.client_id()))
            }
            None => store.is_connected_of_another_client(&fields.client_id()),
        }
    });
    // If a press on the button would not send the token, the button is not there. Without a button, the Enter key
    // submits nothing either, because the form has two text fields. The button returns when the user enters another
    // token.
    let has_button = Memo::new(move |_| {
        let may_send = shown.with(|screen| screen.failure().is_none_or(|failure| failure.may_send()));
        may_send || is_form_primary(source)
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        source.press(Press::Ordinary);
    };
    effect(move || {
        let refused = RefreshFailure::Of(Failure::Refused(ErrorResponse::InvalidClient));
        if shown.with(|screen| matches!(screen, RefreshScreen::Failed(failure) if failure.failure == refused))
        {
            fields.refused();
        }
    });
    // After a failure on the screen for an expired token, the hints of the fields are hidden, so that the button of the
    // form is visible without scrolling.
    let class =
        dynamic_value(move || match (source.is_screen(), shown.with(RefreshScreen::failure).is_some()) {
            (true, true) => "card stack without-hints",
            (true, false) => "card stack",
            (false, _) => "stack",
        });
    view! {
        <form class=class autocomplete="off" novalidate hidden=dynamic_flag(move || !has_form()) on:submit=submit>
            {source.entry.map(|field| view! { <RefreshBox source field/> })}
            <CredentialInputs fields/>
            {dynamic(move || is_of_another.get().then(|| view! {
                <p class="remark risk" role="status">{text_of(TokensText::NoticeOtherClient)}</p>
            }))}
            {dynamic(move || has_button.get().then(|| view! {
                <button class=dynamic_value(move || if is_form_primary(source) { "button primary" } else { "button" })>
                    {text_of(RefreshText::GetNewTokens)}
                </button>
            }))}
        </form>
    }
}

/// True if the form's button is the next step of the screen. Always false if the form is in the row *Refresh the
/// tokens*.
fn is_form_primary(source: RefreshSource) -> bool {
    let action = source.shown.with(|screen| screen.failure().map(|failure| failure.primary_action()));
    let is_next = match action {
        None | Some(RefreshAction::PressForm) => true,
        // Without an install link, the user can only try another refresh token.
        Some(RefreshAction::InstallAgain) => !install_link::is_known(),
        Some(_) => false,
    };
    source.is_screen() && is_next
}

/// The steps of a refresh in progress. *Send it again* is shown below the steps after some time without a response, and
/// during the second probe. It is shown only while the resend window is open.
#[component]
pub fn RefreshProgress(
    /// The source of the refresh token.
    source: RefreshSource,
) -> impl IntoView {
    let shown = source.shown;
    // There are two memos, so that the count of the seconds does not restart when *Send it again* appears.
    let under_way = Memo::new(move |_| shown.with(UnderWay::of));
    let offer = Memo::new(move |_| {
        let (is_silent, is_working) =
            shown.with(|screen| (matches!(screen, RefreshScreen::Sending { .. }), screen.is_working()));
        shown.with(RefreshScreen::resend_until).filter(|_| is_working).map(|until| (until, is_silent))
    });
    let look = if source.is_screen() { Look::Primary } else { Look::Secondary };
    view! {
        {dynamic(move || under_way.get().map(|under_way| view! { <RefreshSteps under_way/> }))}
        <div class="stack" role="status">
            {dynamic(move || offer.get().map(|(until, is_silent)| view! {
                {is_silent.then(|| view! { <p>{text_of(RefreshText::ResendSilence)}</p> })}
                <SendAgain until look/>
            }))}
        </div>
    }
}
