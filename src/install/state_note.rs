//! The note that says whether the authorization code belongs to an install that this page started. The note depends on
//! the `state` (RFC 6749 §10.12).

use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::dynamic;
use crate::store::Store;
use leg3_core::install::state_match::StateMatch;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// Shows a hint if a tab of this page sent the received `state`. Shows a warning if this tab sent a different `state`,
/// and no other tab sent the received one. Otherwise shows nothing, because the row *Did not expect a code?* says that
/// the install was not started here.
#[component]
pub fn StateNote() -> impl IntoView {
    let store = Store::here();
    dynamic(move || match store.state_match().get() {
        Some(StateMatch::Matches) => view! { <p class="hint">{text_of(ReturnText::Matches)}</p> }.into_any(),
        Some(StateMatch::DoesNotMatch) => view! {
            <Callout tone=Tone::Risk title=text_of(CodeScreenText::StateDiffers)>
                <p>{text_of(ReturnText::DoesNotMatch)}</p>
            </Callout>
        }
        .into_any(),
        _ => ().into_any(),
    })
}
