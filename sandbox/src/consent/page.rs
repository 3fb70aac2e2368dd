//! The HTML of the consent page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

use super::request::{AuthorizationRequest, Problem};
use crate::html::{hidden, page};
use crate::store::Location;

/// The consent page. It asks for the kind of user (agency or sub-account), for the sub-account, and for consent.
pub(crate) fn question(
    request: &AuthorizationRequest<'_>,
    locations: impl Iterator<Item = Location>,
) -> Response {
    let content = html! {
        h1 { "May this app use your account?" }
        p { "The app " code { (request.client_id) } " asks for:" }
        ul {
            @for scope in request.scope.split_whitespace() { li { code { (scope) } } }
        }
        form.card method="post" {
            (hidden("response_type", "code"))
            (hidden("client_id", request.client_id))
            (hidden("version_id", request.version_id))
            (hidden("redirect_uri", request.redirect_uri))
            (hidden("scope", request.scope))
            @if let Some(state) = request.state { (hidden("state", state)) }
            fieldset {
                legend { "You are" }
                label { input type="radio" name="who" value="company" checked; " an agency user" }
                label { input type="radio" name="who" value="location"; " a sub-account user" }
            }
            label {
                "For which sub-account "
                select name="location" {
                    option value="" { "No choice" }
                    @for location in locations { option value=(location.id) { (location.name) } }
                }
            }
            p { "Without a choice, an agency user installs the app for all sub-accounts. A sub-account user installs it for the first one." }
            button.main name="answer" value="allow" { "Allow" }
            " "
            button name="answer" value="refuse" { "Refuse" }
        }
        p { "Either way you go back to " code { (request.redirect_uri) } "." }
    };
    page(StatusCode::OK, "Allow the app? · pretend HighLevel", &content)
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self(name, explanation) = self;
        let content = html! {
            h1 { "This install link does not work" }
            p { code { (name) } }
            p { (explanation) }
        };
        page(StatusCode::BAD_REQUEST, "A broken install link · pretend HighLevel", &content)
    }
}
