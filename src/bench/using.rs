//! *Use it in*: where the tokens go from here.

use crate::fold::fold;
use crate::{filling, news, programs, tools};
use leg3::browser::fields;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const PLACE: &str = "use-in";

/// A tool, and what there is for it.
type Place = (IntegrationsText, fn() -> AnyView);

/// In the order people ask for them.
const PLACES: [Place; 8] = [
    (IntegrationsText::Make, tools::make),
    (IntegrationsText::Zapier, tools::zapier),
    (IntegrationsText::N8n, tools::n8n),
    (IntegrationsText::Postman, tools::postman),
    (IntegrationsText::Curl, || programs::view(Language::Shell)),
    (IntegrationsText::PowerShell, || programs::view(Language::PowerShell)),
    (IntegrationsText::JavaScript, || programs::view(Language::JavaScript)),
    (IntegrationsText::Python, || programs::view(Language::Python)),
];

pub(crate) fn view() -> impl IntoView {
    fold("use", IntegrationsText::UseIn, || {
        let at = RwSignal::new(0_usize);
        let option = |(number, (name, _)): (usize, &Place)| {
            view! { <option value=number.to_string()>{text_of(*name)}</option> }.into_any()
        };
        let options: Vec<AnyView> = PLACES.iter().enumerate().map(option).collect();
        let choose = move |event| at.set(event_target_value(&event).parse().unwrap_or_default());
        // Drawn anew for other tokens or another id, and for nothing else: a switch or a focus would be lost.
        let whose = Memo::new(|_| {
            news::follow();
            (news::known(), news::masked_tokens(), fields::client_id(), filling::account())
        });
        let chosen = move || {
            whose.track();
            PLACES.get(at.get()).map(|(_, view)| view())
        };
        view! {
            <div class="field">
                <label for=PLACE>{text_of(IntegrationsText::ProgramOrService)}</label>
                <select id=PLACE on:change=choose>{options}</select>
            </div>
            {chosen}
        }
        .into_any()
    })
}
