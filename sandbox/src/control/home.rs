//! The page for people.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::levers::MODES;
use super::{Desk, faults};
use crate::html::Html;
use crate::install::EVERY_SCOPE;
use crate::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PAUSED_LOCATION_ID};

/// Where the redirect URI points if no page is served here: where `trunk serve` would be.
const ELSEWHERE: &str = "http://127.0.0.1:8080/";

pub(crate) async fn home(State(desk): State<Desk>) -> Response {
    let page = desk.page.as_deref().unwrap_or(ELSEWHERE);
    Html::new()
        .raw(INTRODUCTION)
        .join(&readonly("Client id", DEMO_CLIENT_ID))
        .join(&readonly("Client secret", DEMO_CLIENT_SECRET))
        .join(&install(page))
        .join(&fault(&desk))
        .join(&cors(&desk))
        .join(&pause(&desk))
        .raw(RECORD)
        .page(StatusCode::OK, "Leg 3 sandbox · pretend HighLevel")
}

const INTRODUCTION: &str = "<h1>Rehearse an install</h1>\n<p>Here you can go through the whole of HighLevel's OAuth \
    flow as often as you like: consent, code, tokens, refresh, and everything that can go wrong on the way.</p>\n\
    <h2>The demo app</h2>\n";

const RECORD: &str = "<h2>What the page has sent</h2>\n\
    <p><a href=\"/sandbox/requests\">Every request that arrived here</a>, as JSON.</p>\n\
    <form method=\"post\" action=\"/sandbox/requests/clear\"><button>Clear the record</button></form>\n";

fn readonly(label: &'static str, value: &str) -> Html {
    Html::new().raw("<label>").raw(label).raw(" <input readonly value=\"").text(value).raw("\"></label>\n")
}

fn install(page: &str) -> Html {
    let app_id = DEMO_CLIENT_ID.split('-').next().unwrap_or_default();
    Html::new()
        .raw("<h2>Start an install</h2>\n<form class=\"card\" action=\"/v2/oauth/chooselocation\">\n")
        .hidden("response_type", "code")
        .hidden("client_id", DEMO_CLIENT_ID)
        .hidden("version_id", app_id)
        .hidden("scope", &EVERY_SCOPE.join(" "))
        .raw("<label>Come back to <input name=\"redirect_uri\" value=\"")
        .text(page)
        .raw("\"></label>\n<button class=\"main\">Install</button>\n")
        .raw("<button name=\"state\" value=\"rehearsal\">Install with a state</button>\n</form>\n")
}

fn fault(desk: &Desk) -> Html {
    let mut html = Html::new().raw("<h2>Let something go wrong</h2>\n<p>Now: <code>");
    html = match desk.world.faults.current() {
        None => html.raw("nothing"),
        // The kind alone: a canned body may be long.
        Some(fault) => html.text(&format!("{:?}", fault.kind).chars().take(120).collect::<String>()),
    };
    html = html
        .raw("</code></p>\n<form class=\"card\" method=\"post\" action=\"/sandbox/fault\">\n")
        .raw("<label>What <select name=\"kind\">");
    for name in faults::kinds() {
        html = html.raw("<option>").raw(name).raw("</option>");
    }
    html = html.raw("</select></label>\n<label>With which request <select name=\"on\">");
    for name in faults::targets() {
        html = html.raw("<option>").raw(name).raw("</option>");
    }
    html.raw("</select></label>\n<label>How often (empty: until lifted) <input name=\"times\" inputmode=\"numeric\">")
        .raw("</label>\n<label>Delay in ms <input name=\"ms\" value=\"3000\" inputmode=\"numeric\"></label>\n")
        .raw("<label>Refuse connections for so many seconds, this page's included ")
        .raw("<input name=\"seconds\" value=\"20\" inputmode=\"numeric\"></label>\n<button>Set</button>\n</form>\n")
}

fn cors(desk: &Desk) -> Html {
    let mut html = Html::new()
        .raw("<h2>Who may read the answers (CORS)</h2>\n")
        .raw("<form class=\"card\" method=\"post\" action=\"/sandbox/cors\">\n");
    for (name, mode, words) in MODES {
        let checked = if mode == desk.world.cors() { " checked" } else { "" };
        html =
            html.raw("<label><input type=\"radio\" name=\"mode\" value=\"").raw(name).raw("\"").raw(checked);
        html = html.raw("> ").raw(words).raw("</label>\n");
    }
    html.raw("<button>Set</button>\n</form>\n")
}

fn pause(desk: &Desk) -> Html {
    let books = desk.world.books();
    let mut html = Html::new()
        .raw(
            "<h2>Pause a sub-account</h2>\n<form class=\"card\" method=\"post\" action=\"/sandbox/pause\">\n",
        )
        .raw("<p>From the start <code>")
        .text(PAUSED_LOCATION_ID)
        .raw("</code> is paused.</p>\n<label>Sub-account <select name=\"location\">");
    for place in books.all_places() {
        html = html.raw("<option value=\"").text(&place.id).raw("\">").text(&place.name);
        html = html.raw(if books.is_paused(&place.id) { " (paused)" } else { "" }).raw("</option>\n");
    }
    html.raw("</select></label>\n<button name=\"paused\" value=\"true\">Pause</button>\n")
        .raw("<button name=\"paused\" value=\"false\">Wake</button>\n</form>\n")
}
