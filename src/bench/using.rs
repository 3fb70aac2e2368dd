//! *Use it in*: where the tokens go from here.

use crate::fold::fold;
use crate::{filling, news, programs, tools};
use leg3::browser::fields;
use leg3::copy::{Take, take};
use leg3::recipe::program::Language;
use leptos::prelude::*;

const PLACE: &str = "use-in";

/// A tool, and what there is for it.
type Place = (Take, fn() -> AnyView);

/// In the order people ask for them.
const PLACES: [Place; 8] = [
    (Take::Make, tools::make),
    (Take::Zapier, tools::zapier),
    (Take::N8n, tools::n8n),
    (Take::Postman, tools::postman),
    (Take::Curl, || programs::view(Language::Shell)),
    (Take::PowerShell, || programs::view(Language::PowerShell)),
    (Take::JavaScript, || programs::view(Language::JavaScript)),
    (Take::Python, || programs::view(Language::Python)),
];

pub(crate) fn view() -> impl IntoView {
    fold("use", Take::UseIn, || {
        let at = RwSignal::new(0_usize);
        let option = |(number, (name, _)): (usize, &Place)| {
            view! { <option value=number.to_string()>{take(*name)}</option> }.into_any()
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
                <label for=PLACE>{take(Take::Where)}</label>
                <select id=PLACE on:change=choose>{options}</select>
            </div>
            {chosen}
        }
        .into_any()
    })
}
