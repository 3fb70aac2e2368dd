//! The row *Refresh the tokens*: replaces the pair on the page with a new pair. A lazy part.

use crate::browser::focus::focus_when_shown;
use crate::components::button::Button;
use crate::components::button::Look;
use crate::components::callout::Tone;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::lazy_part::Place;
use crate::refresh::failure::{ReceivedByRefresh, RefreshActions, RefreshFailureRows};
use crate::refresh::outside::load_refresh_outside;
use crate::refresh::refresh_form::{RefreshForm, RefreshProgress};
use crate::refresh::refresh_source::RefreshSource;
use crate::refresh::send_again::SendAgain;
use crate::refresh::token_ended::tone_of;
use crate::store::Store;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::refresh::screen::{RefreshFailureView, RefreshScreen};
use leg3_core::tokens::subject::Subject;
use leptos::html;
use leptos::prelude::*;

/// The content of the row *Refresh the tokens*.
#[component]
pub fn RefreshTokens() -> impl IntoView {
    let store = Store::here();
    let source = RefreshSource::of_page(store);
    provide_context(source);
    let shown = source.shown;
    let is_sub_account = Memo::new(move |_| store.subject().with(|subject| subject.location_id().is_some()));
    let has_token = Memo::new(move |_| source.has_token());
    let failure = Memo::new(move |_| shown.with(RefreshScreen::failure));
    let is_late = Memo::new(move |_| shown.with(|it| *it == RefreshScreen::Idle { answered_late: true }));
    let renewed = Memo::new(move |_| match shown.get() {
        RefreshScreen::Renewed { without_refresh, resend_until } => Some((without_refresh, resend_until)),
        _ => None,
    });
    let is_replaced = Memo::new(move |_| {
        source.is_replaced.get() && shown.with(|it| *it == RefreshScreen::Idle { answered_late: false })
    });
    view! {
        {dynamic(move || is_replaced.get().then(|| view! { <Replaced/> }))}
        {dynamic(move || renewed.get().map(|(is_half, until)| view! { <Renewed is_half until/> }))}
        {dynamic(move || failure.get().map(|failure| view! { <Failed failure source/> }))}
        {dynamic(move || match (has_token.get(), is_sub_account.get()) {
            (false, _) => Some(RefreshText::RefreshNone),
            (true, true) => Some(RefreshText::AgencyPair),
            (true, false) => failure.get().is_none().then_some(RefreshText::RefreshText),
        }
        .map(|text| view! { <p>{text_of(text)}</p> }))}
        <p role="status">{dynamic_text(move || if is_late.get() { text_of(RefreshText::RefreshLate) } else { "" })}</p>
        <RefreshProgress source/>
        <RefreshForm source/>
        {dynamic(move || match failure.get() {
            Some(failure) => view! { <RefreshFailureRows failure source/> }.into_any(),
            None if has_token.get() => view! {
                <Rows>
                    <Fold id="refresh-outside" title=text_of(IntegrationsText::OutsideBrowser)>
                        <LazyPart load=|place| Box::pin(load_refresh_outside(place))/>
                    </Fold>
                </Rows>
            }
            .into_any(),
            None => ().into_any(),
        })}
        <ReceivedByRefresh/>
    }
}

/// The message that pasted tokens replaced the pair whose refresh failed. It takes the focus, because the field in
/// which the user pasted the tokens is gone.
#[component]
fn Replaced() -> impl IntoView {
    let said = NodeRef::<html::P>::new();
    focus_when_shown(said);
    view! {
        <div class="callout good">
            <p node_ref=said class="strong" tabindex="-1">{text_of(TokensText::PasteReplaced)}</p>
        </div>
    }
}

/// The status of the refresh token, the error, the advice, and the button of the primary action.
#[component]
fn Failed(failure: RefreshFailureView, source: RefreshSource) -> impl IntoView {
    let advice = refresh_advice(failure.failure, VOICE);
    let tone = tone_of(failure.token_status);
    let heading = NodeRef::<html::H3>::new();
    focus_when_shown(heading);
    view! {
        <div class="stack">
            <p class=["chip ", tone.class()].concat()><span aria-hidden="true">{tone.sign()}</span> " " {failure.token_status.statement()}</p>
            <h3 node_ref=heading tabindex="-1">{advice.title}</h3>
            <p>{advice.what}</p>
            <RefreshActions failure source/>
        </div>
    }
}

/// The message that the new pair arrived. If the screen shows the token of a sub-account, the new pair belongs to its
/// agency.
#[component]
fn Renewed(is_half: bool, until: Option<f64>) -> impl IntoView {
    let store = Store::here();
    let is_agency = store.subject().with(|subject| subject.location_id().is_some());
    let text = match (is_half, is_agency) {
        (true, _) => RefreshText::RefreshDoneHalf,
        (false, true) => RefreshText::AgencyDone,
        (false, false) => RefreshText::RefreshDone,
    };
    let tone = if is_half { Tone::Risk } else { Tone::Good };
    let said = NodeRef::<html::P>::new();
    focus_when_shown(said);
    view! {
        <div class=["callout ", tone.class()].concat()>
            <p node_ref=said class="strong" tabindex="-1">{text_of(text)}</p>
            {is_agency.then(|| view! {
                <Button text=text_of(RefreshText::OpenAgency) press=move |_| store.subject().set(Subject::Agency)/>
            })}
            {until.map(|until| view! { <SendAgain until look=Look::Secondary/> })}
        </div>
    }
}

lazy_functions! { tools:
    /// Loads [`RefreshTokens`] and draws it.
    load_refresh_tokens(place: Place) -> AnyView => place.draw(|| view! { <RefreshTokens/> });
}
