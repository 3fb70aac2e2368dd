//! The control page, for a person who tries the sandbox. It shows the demo app, and has forms that start an install and
//! change some of the sandbox's settings.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::faults;
use super::settings::MODES;
use crate::html::{hidden, page};
use crate::install_link;
use crate::state::SandboxState;
use crate::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PAUSED_LOCATION_ID};

pub(crate) async fn home(State(state): State<Arc<SandboxState>>) -> Response {
    let content = html! {
        h1 { "Rehearse an install" }
        p {
            "Here you can go through the whole of HighLevel's OAuth flow as often as you like: consent, code, tokens, "
            "refresh, and everything that can go wrong on the way."
        }
        h2 { "The demo app" }
        (readonly("Client ID", DEMO_CLIENT_ID))
        (readonly("Client secret", DEMO_CLIENT_SECRET))
        (install(&state.redirect_url))
        (fault(&state))
        (cors(&state))
        (pause(&state))
        h2 { "What the page has sent" }
        p { a href="/sandbox/requests" { "Every request that arrived here" } ", as JSON." }
        form method="post" action="/sandbox/requests/clear" { button { "Clear the record" } }
    };
    page(StatusCode::OK, "Leg 3 sandbox · pretend HighLevel", &content)
}

fn readonly(label: &str, value: &str) -> Markup {
    html! { label { (label) " " input readonly value=(value); } }
}

fn install(redirect_url: &str) -> Markup {
    html! {
        h2 { "Start an install" }
        form.card action=(install_link::PATH) {
            @for (name, value) in install_link::parameters() { (hidden(name, &value)) }
            label { "Redirect URI " input name="redirect_uri" value=(redirect_url); }
            button.main { "Install" }
            " "
            button name="state" value="rehearsal" { "Install with a state" }
        }
    }
}

fn fault(state: &SandboxState) -> Markup {
    // Shows only the first 120 characters of the fault kind, because a canned body may be long.
    let current = state.faults.current().map(|fault| format!("{:.120}", format!("{:?}", fault.kind)));
    html! {
        h2 { "Let something go wrong" }
        p { "Now: " code { (current.as_deref().unwrap_or("nothing")) } }
        form.card method="post" action="/sandbox/fault" {
            label { "Fault " select name="kind" { @for name in faults::kinds() { option { (name) } } } }
            label { "Requests with the fault " select name="on" { @for name in faults::targets() { option { (name) } } } }
            label { "How many times (empty: until you remove it) " input name="times" inputmode="numeric"; }
            label { "Delay in ms " input name="ms" value="3000" inputmode="numeric"; }
            label {
                "Seconds without connections, also to this page "
                input name="seconds" value="20" inputmode="numeric";
            }
            button { "Set" }
        }
    }
}

fn cors(state: &SandboxState) -> Markup {
    let current = state.cors();
    html! {
        h2 { "Which responses the page may read (CORS)" }
        form.card method="post" action="/sandbox/cors" {
            @for (name, mode, words) in MODES {
                label { input type="radio" name="mode" value=(name) checked[mode == current]; " " (words) }
            }
            button { "Set" }
        }
    }
}

fn pause(state: &SandboxState) -> Markup {
    let store = state.store();
    html! {
        h2 { "Pause a sub-account" }
        form.card method="post" action="/sandbox/pause" {
            p { "From the start " code { (PAUSED_LOCATION_ID) } " is paused." }
            label {
                "Sub-account "
                select name="location" {
                    @for location in store.locations() {
                        option value=(location.id) { (location.name) @if store.is_paused(&location.id) { " (paused)" } }
                    }
                }
            }
            button name="paused" value="true" { "Pause" }
            " "
            button name="paused" value="false" { "Wake" }
        }
    }
}
