//! The ways to send the refresh request outside the browser, with Make, with Postman, or in a terminal. The user can
//! paste the response into this page. A lazy part.
//!
//! The texts for the tools contain neither the refresh token nor the client secret. The user enters these two values in
//! the tool.

use crate::browser::download;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::exchange::paste_answer::{AnswerIsPasted, PasteAnswer};
use crate::integrations::make_request::MakeRequest;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::refresh::refresh_source::RefreshSource;
use crate::tokens::token_details::paste_beside::PasteBeside;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::postman::single_request;
use leg3_core::integrations::terminal::refresh as command;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::oauth::request::UserType;
use leg3_core::refresh::primary_action::RefreshAction;
use leptos::prelude::*;

/// The tools, and the field for the response.
#[component]
pub fn RefreshOutside() -> impl IntoView {
    let source: RefreshSource = expect_context();
    let failure = source.shown.with_untracked(|screen| screen.failure());
    let is_next = source.is_screen()
        && failure.as_ref().is_some_and(|failure| failure.primary_action() == RefreshAction::OutsideBrowser);
    // The failure is about the replaced refresh token. When the failure goes, the field for the response goes, too.
    let goes_with_failure = failure.is_some();
    let is_pasted = RwSignal::new(false);
    if is_next {
        provide_context(AnswerIsPasted(is_pasted));
    }
    let is_make_open = RwSignal::new(false);
    let look = move || if is_next && !is_pasted.get() { Look::Primary } else { Look::Secondary };
    view! {
        <div class="card stack">
            <h2>{text_of(CodeScreenText::InMake)}</h2>
            <p class="hint">{text_of(CodeScreenText::InMakeHint)}</p>
            {dynamic(move || if is_make_open.get() {
                view! { <MakeRequest request=written(source, RequestFields::refresh)/> }.into_any()
            } else {
                view! { <Button text=text_of(CodeScreenText::ShowSteps) look=look() press=move |_| is_make_open.set(true)/> }
                    .into_any()
            })}
        </div>
        <Rows>
            <Fold id="refresh-postman" title=text_of(CodeScreenText::InPostman) subtitle=text_of(CodeScreenText::InPostmanHint)>
                <p class="hint">{text_of(IntegrationsText::PostmanOutside)}</p>
                <Button
                    text=text_of(IntegrationsText::DownloadOnce)
                    press=move |_| {
                        let text = untrack(|| written(source, single_request::refresh));
                        let _ = download::offer("once.postman_collection.json", "application/json", &text);
                    }
                />
            </Fold>
            <Fold id="refresh-terminal" title=text_of(CodeScreenText::InTerminal) subtitle=text_of(CodeScreenText::InTerminalHint)>
                <p class="hint">{text_of(RefreshText::OutsideSecrets)}</p>
                <h3>{text_of(ExchangeText::PosixShell)}</h3>
                <Command source write=command::shell copy=text_of(RefreshText::CopyRefreshCommand)/>
                <h3>{text_of(ExchangeText::PowerShell)}</h3>
                <Command source write=command::powershell copy=text_of(RefreshText::CopyRefreshWindows)/>
            </Fold>
        </Rows>
        {if source.is_screen() {
            view! { <PasteAnswer take=|store, answer| store.take_new_pair(&answer)/> }.into_any()
        } else {
            view! {
                <div class="card stack">
                    <PasteBeside
                        id="refreshed-outside"
                        hint=text_of(ExchangeText::PasteAnswerHint)
                        button=text_of(ExchangeText::UseAnswer)
                        replaced=move |()| source.is_replaced.set(goes_with_failure)
                    />
                </div>
            }
            .into_any()
        }}
    }
}

/// Writes the refresh request for one tool.
fn written<T>(source: RefreshSource, write: fn(&str, Option<UserType>) -> T) -> T {
    source.fields.track();
    write(&source.fields.client_id(), source.user_type())
}

#[component]
fn Command(
    source: RefreshSource,
    write: fn(&str, Option<UserType>) -> String,
    copy: &'static str,
) -> impl IntoView {
    view! {
        <pre translate="no" tabindex="0">{dynamic_text(move || written(source, write))}</pre>
        <div><CopyButton name=copy text=move |()| Some(untrack(|| written(source, write)))/></div>
    }
}

lazy_functions! { details:
    /// Loads [`RefreshOutside`] and draws it.
    load_refresh_outside(place: Place) -> AnyView => place.draw(|| view! { <RefreshOutside/> });
}
