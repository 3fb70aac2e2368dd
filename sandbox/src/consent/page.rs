//! How the consent page looks.

use axum::http::StatusCode;
use axum::response::Response;

use super::request::{Problem, Request};
use crate::books::Place;
use crate::html::Html;

/// The question: who are you, and may the app?
pub(crate) fn question(request: &Request<'_>, places: impl Iterator<Item = Place>) -> Response {
    let mut html = Html::new()
        .raw("<h1>May this app use your account?</h1>\n<p>The app <code>")
        .text(request.client_id)
        .raw("</code> asks for:</p>\n<ul>\n");
    for scope in request.scope.split_whitespace() {
        html = html.raw("<li><code>").text(scope).raw("</code></li>\n");
    }
    html = html
        .raw("</ul>\n<form class=\"card\" method=\"post\">\n")
        .hidden("response_type", "code")
        .hidden("client_id", request.client_id)
        .hidden("version_id", request.version_id)
        .hidden("redirect_uri", request.redirect_uri)
        .hidden("scope", request.scope);
    if let Some(state) = request.state {
        html = html.hidden("state", state);
    }
    html = html.raw(WHO).raw(
        "<label>For which sub-account\n<select name=\"location\">\n\
         <option value=\"\">Every one (a sub-account user: the first)</option>\n",
    );
    for place in places {
        html = html.raw("<option value=\"").text(&place.id).raw("\">").text(&place.name).raw("</option>\n");
    }
    html.raw("</select></label>\n")
        .raw("<button class=\"main\" name=\"answer\" value=\"allow\">Allow</button>\n")
        .raw("<button name=\"answer\" value=\"refuse\">Refuse</button>\n</form>\n<p>Either way you go back to <code>")
        .text(request.redirect_uri)
        .raw("</code>.</p>\n")
        .page(StatusCode::OK, "Allow the app? · pretend HighLevel")
}

const WHO: &str = "<fieldset><legend>You are</legend>\n\
    <label><input type=\"radio\" name=\"who\" value=\"company\" checked> an agency user</label>\n\
    <label><input type=\"radio\" name=\"who\" value=\"location\"> a sub-account user</label>\n</fieldset>\n";

/// What is wrong with the address.
pub(crate) fn problem((name, sentence): Problem) -> Response {
    Html::new()
        .raw("<h1>This install link does not work</h1>\n<p><code>")
        .raw(name)
        .raw("</code></p>\n<p>")
        .raw(sentence)
        .raw("</p>\n")
        .page(StatusCode::BAD_REQUEST, "A broken install link · pretend HighLevel")
}
