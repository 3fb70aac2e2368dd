//! The screen for an authorization code that has arrived, is being exchanged, or could not be exchanged.

use crate::components::callout::{Callout, Tone};
use crate::components::chip::Chip;
use crate::components::dynamic::{dynamic, dynamic_flag, dynamic_text};
use crate::components::effects::{effect, effect_knowing_first};
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
use crate::install::install_link::client_id;
use crate::install::state_note::StateNote;
use crate::store::Store;
use leg3_core::exchange::code_age::CodeAge;
use leg3_core::exchange::code_screen::CodeScreenState;
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::CodeStatus;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::install::state_match::StateMatch;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::reader::credential_fields::FoundCredentials;
use leptos::prelude::*;

/// The screen for an authorization code.
#[component]
pub fn CodeScreen() -> impl IntoView {
    let store = Store::here();
    let host = store.host();
    let fields = CredentialFields::new();
    let options = ChosenOptions::new(store.redirect_address());
    provide_context(fields);
    provide_context(options);
    let age = code_age(store);
    let tried_anyway = RwSignal::new(None);
    let state = Memo::new(move |_| {
        let (age, tried_anyway) = (age.get(), tried_anyway.get());
        store.screen().with(|screen| CodeScreenState::of(screen, age, tried_anyway))
    });
    effect_knowing_first(move |is_first| {
        if is_first {
            let mut found = store.take_credentials();
            // This tab's install link names the HighLevel app that the code belongs to. A client ID that was entered
            // earlier may belong to another HighLevel app.
            if store.state_match().get_untracked() == Some(StateMatch::Matches) {
                found.id = client_id().or(found.id);
            }
            fields.fill_empty(&found);
        }
        if state.with(CodeScreenState::is_about_credentials) {
            fields.refused();
        }
    });
    // The host's default options apply until the user chooses an option, or presses *Get my tokens* for the first time.
    effect(move || {
        host.with_words(|words| {
            if untrack(|| state.get()) == CodeScreenState::Arrived {
                options.take_defaults(words);
            }
        });
    });
    effect(move || {
        if store.takes_early_press() {
            fields.submit(store, Press::Ordinary, options);
        }
    });
    // This tab may learn only later that the code belongs to this tab's install link. The client ID from the link is
    // then filled in.
    effect(move || {
        let is_own = store.state_match().get() == Some(StateMatch::Matches);
        if is_own && fields.id.input.get().is_some() {
            fields.fill_empty(&FoundCredentials { id: client_id(), ..FoundCredentials::default() });
        }
    });
    let form_press = Memo::new(move |_| {
        let attempted = fields.attempted();
        store.screen().with(|screen| screen.form_press(attempted))
    });
    let has_form = move || match state.get() {
        CodeScreenState::Arrived => true,
        CodeScreenState::TooOld | CodeScreenState::Working(_) => false,
        CodeScreenState::Failed(_) => form_press.get().is_some(),
    };
    let is_form_primary = Memo::new(move |_| store.screen().with(ExchangeScreen::form_is_primary));
    let button = move || match (state.get(), form_press.get()) {
        (CodeScreenState::Failed(_), Some(Press::Resend)) => text_of(ExchangeText::SendAgain),
        (CodeScreenState::Failed(_), _) => text_of(CodeScreenText::TryAgain),
        _ => text_of(ExchangeText::GetMyTokens),
    };
    view! {
        {dynamic(move || {
            // Read `age` before `state`, which depends on `age`. In the other order, reactive_graph 0.2.16 misses a
            // change.
            let age = age.get();
            state.with(|state| chip(state, age)).map(|(tone, text)| view! { <Chip tone text/> })
        })}
        <p class="spoken" role="status">{dynamic_text(move || age.get().map(spoken).unwrap_or_default())}</p>
        <Heading title=move || state.with(CodeScreenState::title) lead=move || state.with(CodeScreenState::lead)/>
        {store.boot().is_some_and(|boot| boot.has_worker()).then(|| view! {
            <Callout tone=Tone::Risk title=text_of(CodeScreenText::ForeignWorker)>
                <p>{text_of(CodeScreenText::ForeignWorkerText)}</p>
            </Callout>
        })}
        <div role="status">
            {dynamic(move || store.screen().with(remark).map(|(tone, text)| view! { <Callout tone title=text/> }))}
        </div>
        {dynamic(move || (state.get() == CodeScreenState::Arrived).then(|| view! { <StateNote/> }))}
        {dynamic(move || match state.get() {
            CodeScreenState::Failed(failure) => Some(view! { <FailureActions failure/> }.into_any()),
            CodeScreenState::Working(sending) => Some(view! { <Working sending/> }.into_any()),
            CodeScreenState::TooOld => Some(view! { <TooOld tried_anyway/> }.into_any()),
            CodeScreenState::Arrived => None,
        })}
        <div class="stack" hidden=dynamic_flag(move || !has_form())>
            {dynamic(move || state.with(CodeScreenState::asks_for_credentials).then(|| view! { <WhereFind/> }))}
            <CredentialsForm button press=form_press is_primary=is_form_primary/>
            <DenialBesideCode/>
        </div>
        {dynamic(move || match state.get() {
            CodeScreenState::Failed(failure) => Some(view! { <FailureRows failure/> }.into_any()),
            CodeScreenState::Arrived | CodeScreenState::TooOld => Some(view! { <CodeRows/> }.into_any()),
            CodeScreenState::Working(_) => None,
        })}
    }
}

/// Returns the colour and the text of the chip. The text states the likely remaining time of the code, or its status.
fn chip(state: &CodeScreenState, age: Option<CodeAge>) -> Option<(Tone, String)> {
    match state {
        CodeScreenState::Working(_) => None,
        CodeScreenState::TooOld => Some((Tone::Risk, CodeAge::ProbablyTooOld.statement())),
        CodeScreenState::Arrived => age.map(|age| (Tone::Info, age.statement())),
        CodeScreenState::Failed(_) => {
            let code_status = state.code_status();
            let tone = match code_status {
                Some(CodeStatus::StillGood | CodeStatus::ProbablyGood) => Tone::Good,
                Some(CodeStatus::MayBeUsedUp) | None => Tone::Risk,
                Some(CodeStatus::UsedUp) => Tone::Bad,
            };
            let text = code_status.map_or(text_of(CodeScreenText::NoCodeHere), CodeStatus::statement);
            Some((tone, text.into()))
        }
    }
}

/// The age of the code, for screen readers. The text is empty, except when one to two minutes are left, and when the
/// code is probably too old.
fn spoken(age: CodeAge) -> String {
    match age {
        CodeAge::Good(1) | CodeAge::ProbablyTooOld => age.statement(),
        CodeAge::Good(_) => String::new(),
    }
}

/// A remark about an earlier code, about a late response to the probe, or about a code that was entered again and may
/// be used up.
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
