//! The screen of a code: it arrived, is being swapped, or could not be swapped.

use crate::components::callout::{Callout, Tone};
use crate::components::chip::Chip;
use crate::components::dynamic::{dynamic, dynamic_flag, dynamic_text};
use crate::components::heading::Heading;
use crate::exchange::code_rows::CodeRows;
use crate::exchange::countdown::code_age;
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::credentials_form::CredentialsForm;
use crate::exchange::denied_screen::DenialBesideCode;
use crate::exchange::failure::{FailureActions, FailureRows};
use crate::exchange::options::ChosenOptions;
use crate::exchange::too_old::TooOld;
use crate::exchange::where_find::WhereFind;
use crate::exchange::working::Working;
use crate::install::state_note::StateNote;
use crate::store::Store;
use leg3_core::exchange::code_age::CodeAge;
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::{CodeStatus, Failure};
use leg3_core::exchange::failure_view::FailureView;
use leg3_core::exchange::screen::{ExchangeScreen, Sending};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::{VOICE, exchange_advice, text_of};
use leg3_core::oauth::error_response::ErrorResponse;
use leptos::prelude::*;

/// What the screen shows: one of its states, without what changes within a state.
#[derive(Clone, PartialEq)]
enum State {
    Arrived,
    TooOld,
    Working(Sending),
    Failed(FailureView),
}

/// The screen.
#[component]
pub fn SwapScreen() -> impl IntoView {
    let store = Store::here();
    let fields = CredentialFields::new();
    let options = ChosenOptions::new(store.redirect_address());
    provide_context(fields);
    provide_context(options);
    let age = code_age(store);
    let tried_anyway = RwSignal::new(None);
    let state = Memo::new(move |_| {
        let is_tried = store.screen().with(ExchangeScreen::arrived) == tried_anyway.get();
        let is_too_old = age.get() == Some(CodeAge::ProbablyTooOld) && !is_tried;
        store.screen().with(|screen| match screen {
            ExchangeScreen::Failed(failure) => State::Failed(failure.clone()),
            ExchangeScreen::Code { sending: Sending::Nothing, .. } if is_too_old => State::TooOld,
            ExchangeScreen::Code { sending: Sending::Nothing, .. } => State::Arrived,
            ExchangeScreen::Code { sending, .. } => State::Working(*sending),
            _ => State::Arrived,
        })
    });
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            fields.fill_empty(&store.take_credentials());
        }
        if state.with(State::is_about_credentials) {
            fields.refused();
        }
    });
    Effect::new(move |_| {
        if store.takes_early_press() {
            fields.submit(store, Press::Ordinary, options);
        }
    });
    let has_form = move || match state.get() {
        State::Arrived => true,
        State::TooOld | State::Working(_) => false,
        State::Failed(_) => store.screen().with(ExchangeScreen::shows_form) || fields.are_needed(),
    };
    let is_form_primary = Memo::new(move |_| store.screen().with(ExchangeScreen::form_is_primary));
    let button = move || match state.get() {
        State::Failed(_) => text_of(SwapText::TryAgain),
        _ => text_of(ExchangeText::GetMyTokens),
    };
    view! {
        {dynamic(move || {
            // Read `age` before `state`, which depends on it: in the other order, reactive_graph 0.2.16 misses a change of
            // `age`.
            let age = age.get();
            state.with(|state| chip(state, age)).map(|(tone, text)| view! { <Chip tone text/> })
        })}
        <p class="spoken" role="status">{dynamic_text(move || age.get().map(spoken).unwrap_or_default())}</p>
        <Heading title=move || state.with(title) lead=move || state.with(lead)/>
        {store.boot().is_some_and(|boot| boot.has_worker()).then(|| view! {
            <Callout tone=Tone::Risk title=text_of(SwapText::ForeignWorker)>
                <p>{text_of(SwapText::ForeignWorkerText)}</p>
            </Callout>
        })}
        <div role="status">
            {dynamic(move || store.screen().with(remark).map(|(tone, text)| view! { <Callout tone title=text/> }))}
        </div>
        {dynamic(move || (state.get() == State::Arrived).then(|| view! { <StateNote/> }))}
        {dynamic(move || match state.get() {
            State::Failed(failure) => Some(view! { <FailureActions failure/> }.into_any()),
            State::Working(sending) => Some(view! { <Working sending/> }.into_any()),
            State::TooOld => Some(view! { <TooOld tried_anyway/> }.into_any()),
            State::Arrived => None,
        })}
        <div class="stack" hidden=dynamic_flag(move || !has_form())>
            {dynamic(move || state.with(State::asks_for_credentials).then(|| view! { <WhereFind/> }))}
            <CredentialsForm button is_primary=is_form_primary/>
            <DenialBesideCode/>
        </div>
        {dynamic(move || match state.get() {
            State::Failed(failure) => Some(view! { <FailureRows failure/> }.into_any()),
            State::Arrived | State::TooOld => Some(view! { <CodeRows/> }.into_any()),
            State::Working(_) => None,
        })}
    }
}

impl State {
    /// True where the user may have to look for client id and secret.
    fn asks_for_credentials(&self) -> bool {
        matches!(self, Self::Arrived) || self.is_about_credentials()
    }

    /// True where HighLevel refused the client id or the secret.
    fn is_about_credentials(&self) -> bool {
        matches!(self, Self::Failed(failure) if failure.failure == Failure::Refused(ErrorResponse::InvalidClient))
    }
}

/// What is certain: how long the code is good, or what became of it.
fn chip(state: &State, age: Option<CodeAge>) -> Option<(Tone, String)> {
    match state {
        State::Working(_) => None,
        State::TooOld => Some((Tone::Risk, CodeAge::ProbablyTooOld.statement())),
        State::Arrived => age.map(|age| (Tone::Info, age.statement())),
        State::Failed(failure) => {
            let tone = match failure.code_status {
                Some(CodeStatus::StillGood | CodeStatus::ProbablyGood) => Tone::Good,
                Some(CodeStatus::MayBeUsedUp) | None => Tone::Risk,
                Some(CodeStatus::UsedUp) => Tone::Bad,
            };
            let text = failure.code_status.map_or(text_of(SwapText::NoCodeHere), CodeStatus::statement);
            Some((tone, text.into()))
        }
    }
}

/// The age as it is announced to screen readers: two minutes before the end, and at the end.
fn spoken(age: CodeAge) -> String {
    match age {
        CodeAge::Good(1) | CodeAge::ProbablyTooOld => age.statement(),
        CodeAge::Good(_) => String::new(),
    }
}

fn title(state: &State) -> &'static str {
    match state {
        State::Arrived => text_of(SwapText::CodeTitle),
        State::TooOld => text_of(SwapText::TooOldTitle),
        State::Working(_) => text_of(SwapText::WorkingTitle),
        State::Failed(failure) => exchange_advice::advice_of(failure, VOICE).0.title,
    }
}

fn lead(state: &State) -> &'static str {
    match state {
        State::Arrived => text_of(SwapText::CodeLead),
        State::TooOld => text_of(SwapText::TooOldLead),
        State::Working(_) => text_of(SwapText::WorkingLead),
        State::Failed(failure) => exchange_advice::advice_of(failure, VOICE).0.what,
    }
}

/// What came along with the code, or happened before it.
fn remark(screen: &ExchangeScreen) -> Option<(Tone, &'static str)> {
    let (tone, text) = match screen {
        ExchangeScreen::Code { unread: true, .. } => (Tone::Risk, ExchangeText::EarlierUnread),
        ExchangeScreen::Code { answer_was_hidden: true, .. } => (Tone::Risk, ExchangeText::AnswerWasHidden),
        ExchangeScreen::Code { answered_late: true, .. } => (Tone::Good, ExchangeText::AnsweredLate),
        ExchangeScreen::Failed(failure) if failure.same_code => (Tone::Risk, ExchangeText::SameCode),
        _ => return None,
    };
    Some((tone, text_of(text)))
}
