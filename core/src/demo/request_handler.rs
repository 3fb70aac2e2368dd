//! The request handler of pretend mode: chooses the made-up response to each request, and its delivery.

use crate::api::failure::{CallFailure, NoAnswer};
use crate::demo::error_responses::{failed_call, failed_token_request, token_error};
use crate::demo::response::{Delivery, DemoAnswer, json, no_response};
use crate::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use crate::demo::tokens::{self, Subject};
use crate::exchange::failure::Failure;
use crate::highlevel::{INSTALLED_LOCATIONS_PATH, LOCATION_TOKEN_PATH, PROBE, TOKEN_PATH};
use crate::oauth::error_response::ErrorResponse;
use crate::oauth::form_encoding::pairs;
use alloc::string::String;

/// A request in pretend mode. It does not leave the browser.
pub struct DemoRequest<'a> {
    /// The complete URL.
    pub url: &'a str,
    /// The form-encoded body. Empty if there is none.
    pub body: &'a str,
    /// True for the connection test, which is a `no-cors` request. The page cannot read its response.
    pub is_knock: bool,
    /// True if `fetch` failed for an earlier request with an authorization code or a refresh token, and for every
    /// request after it.
    pub is_recheck: bool,
    /// True after a request with an authorization code or a refresh token got the status 200. From then on, a probe
    /// belongs to a refresh. This flag is needed because the probe before a refresh is identical to the probe before an
    /// exchange.
    pub has_tokens: bool,
    /// The current time, in milliseconds since 1970.
    pub now: f64,
}

impl DemoRequest<'_> {
    /// True for a token request that carries an authorization code or a refresh token. False for a probe or an
    /// API call.
    #[must_use]
    pub fn carries_grant(&self) -> bool {
        path_and_query(self.url).0 == TOKEN_PATH && !pairs(self.body).iter().any(|(_, value)| value == PROBE)
    }
}

/// The response to a request, or the failure of the request, as the script says.
#[must_use]
pub fn answer(script: DemoScript, request: &DemoRequest<'_>) -> DemoAnswer {
    let (path, query) = path_and_query(request.url);
    let fields = pairs(request.body);
    let field =
        |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    if request.is_recheck && is_connection_lost(script) {
        return no_response(Delivery::Throws);
    }
    if request.is_knock {
        return if is_unreachable(script) { no_response(Delivery::Throws) } else { json(200, "{}".into()) };
    }
    if path == TOKEN_PATH {
        let is_probe = field("client_id") == PROBE;
        let is_refresh = if is_probe { request.has_tokens } else { field("grant_type") == "refresh_token" };
        let failure = match (script.exchange, script.follow_up) {
            (_, DemoFollowUp::RefreshFails(failure)) if is_refresh => Some(failure),
            (DemoExchange::Fails(failure), _) if !is_refresh => Some(failure),
            _ => None,
        };
        if let Some(answer) = failure.and_then(|failure| failed_token_request(failure, is_probe)) {
            return answer;
        }
        if is_probe {
            return token_error(ErrorResponse::CodeNotFound);
        }
        let without_refresh = script.exchange == DemoExchange::WithoutRefresh;
        return json(200, tokens::token_response(subject(script), without_refresh, request.now));
    }
    match script.follow_up {
        DemoFollowUp::CallFails(failure) if path == LOCATION_TOKEN_PATH || !failure.is_only_of_minting() => {
            failed_call(failure)
        }
        _ => call(path, &pairs(query), field("locationId"), request.now),
    }
}

/// The account that the script's tokens belong to.
fn subject(script: DemoScript) -> Subject<'static> {
    if script.exchange == DemoExchange::Agency {
        Subject::Agency
    } else {
        Subject::SubAccount("pretendLocation00001")
    }
}

/// True if the script says that HighLevel cannot be reached, so that a connection test fails, too.
fn is_unreachable(script: DemoScript) -> bool {
    let is_silent = |failure: Failure| matches!(failure, Failure::Unreachable | Failure::Offline);
    match (script.exchange, script.follow_up) {
        (DemoExchange::Fails(failure), _) | (_, DemoFollowUp::RefreshFails(failure)) => is_silent(failure),
        (_, DemoFollowUp::CallFails(failure)) => failure == CallFailure::NoAnswer(NoAnswer::NotReached),
        _ => false,
    }
}

/// True if the script says that the connection breaks after the authorization code or the refresh token was sent, so
/// that later requests fail, too.
fn is_connection_lost(script: DemoScript) -> bool {
    script.exchange == DemoExchange::Fails(Failure::Lost)
        || script.follow_up == DemoFollowUp::RefreshFails(Failure::Lost)
}

/// The response to a successful API call that reads data.
fn call(path: &str, query: &[(String, String)], location_id: &str, now: f64) -> DemoAnswer {
    let field =
        |name: &str| query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    match path {
        INSTALLED_LOCATIONS_PATH => json(200, tokens::locations(field("skip").parse().unwrap_or(0))),
        LOCATION_TOKEN_PATH => {
            json(201, tokens::token_response(Subject::SubAccount(location_id), false, now))
        }
        path if path.starts_with("/locations/pretend") => {
            json(200, r#"{"location":{"id":"pretendLocation00001","name":"Pretend Plumbing"}}"#.into())
        }
        path if path.starts_with("/companies/") => {
            json(200, r#"{"company":{"id":"pretendCompany000001","name":"Pretend Agency"}}"#.into())
        }
        _ => json(200, r#"{"contacts":[],"users":[],"pipelines":[],"calendars":[],"locations":[]}"#.into()),
    }
}

/// The path and the query of a complete URL.
fn path_and_query(url: &str) -> (&str, &str) {
    let behind_scheme = url.find("//").map_or(url, |at| &url[at + 2..]);
    let path = behind_scheme.find('/').map_or("/", |at| &behind_scheme[at..]);
    path.split_once('?').unwrap_or((path, ""))
}
