//! *Check a redirect URL*: compares the redirect URL in the portal with the address of this page.

use crate::components::dynamic::dynamic;
use crate::components::effects::{effect, effect_knowing_first};
use crate::install::portal_guide::OwnAddress;
use crate::install::redirect_report::{RedirectReport, finding_lines};
use crate::install::tool_rows::REDIRECT_FIELD;
use crate::pasted::reader_field::ReaderField;
use crate::store::Store;
use leg3_core::install::redirect_check::{check, examine};
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::text_of;
use leg3_core::reader::asked_field::{Asked, FieldReading, read};
use leptos::prelude::*;

/// The field for a redirect URL, and the findings about the URL.
#[component]
pub fn RedirectCheck() -> impl IntoView {
    let store = Store::here();
    let registered = RwSignal::new(String::new());
    // A redirect URL that was pasted on the start screen is put into the field.
    effect(move || {
        store.track_start();
        let text = store.with_pasted(REDIRECT_FIELD, |text| match read(Asked::RedirectUrl, text) {
            FieldReading::Value { text, .. } => Some(text),
            _ => None,
        });
        if let Some(text) = text {
            store.drop_pasted(REDIRECT_FIELD);
            registered.set(text);
        }
    });
    effect_knowing_first(move |is_first| {
        store.track_wiping();
        if !is_first {
            registered.set(String::new());
        }
    });
    view! {
        <p class="hint">{text_of(RedirectText::RedirectCheckText)}</p>
        <p class="strong">{text_of(RedirectText::RedirectCheckOwn)}</p>
        <OwnAddress name=InstallText::CopyRedirect/>
        {finding_lines(&examine(&store.redirect_address()))}
        <ReaderField
            id=REDIRECT_FIELD
            label=text_of(RedirectText::RedirectCheckField)
            asked=Asked::RedirectUrl
            tool=InstallTool::RedirectCheck
            value=registered
            take=move |text| registered.set(text)
        />
        <div class="stack" role="status">
            {dynamic(move || {
                let registered = registered.get();
                (!registered.is_empty()).then(|| view! { <RedirectReport checked=check(&registered) is_compared=true/> })
            })}
        </div>
    }
}
