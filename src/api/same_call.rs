//! An API call of the page, written as a command for two kinds of terminal. The command asks for the token, and does
//! not contain the token.

use crate::components::copy_button::CopyButton;
use leg3_core::api::call::Call;
use leg3_core::integrations::terminal::api_call;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// Returns an API call, and its encoded form if the call is a POST request. `None` if the call cannot be made.
pub type MakeCall = Callback<(), Option<(Call, Option<String>)>>;

/// The commands for both kinds of terminal, each with a button that copies it.
#[component]
pub fn SameCall(
    /// The API call.
    call: MakeCall,
) -> impl IntoView {
    let command = move |write: fn(&Call, Option<&str>) -> String| {
        call.run(()).map(|(call, form)| write(&call, form.as_deref()))
    };
    let one = move |title: ExchangeText, copy: ApiText, write: fn(&Call, Option<&str>) -> String| {
        view! {
            <p class="hint">{text_of(title)}</p>
            <pre translate="no" tabindex="0">{command(write)}</pre>
            <div><CopyButton name=text_of(copy) text=move |()| command(write)/></div>
        }
    };
    view! {
        <h3>{text_of(ApiText::SameCall)}</h3>
        {one(ExchangeText::PosixShell, ApiText::CopyCall, api_call::shell)}
        {one(ExchangeText::PowerShell, ApiText::CopyCallWindows, api_call::powershell)}
    }
}
