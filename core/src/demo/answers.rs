//! What is answered to each request.

use super::tokens::{self, Subject};
use super::{After, Script, Trade, refused_call};
use crate::bearer::refusal::{ApiRefusal, NoAnswer, Trouble};
use crate::grant::failure::Failure;
use crate::grant::form::pairs;
use crate::grant::refusal::Refusal;
use crate::grant::reply::Unreadable;
use crate::grant::text::number;
use crate::highlevel::{PROBE, TOKEN_PATH};
use alloc::string::String;
use alloc::vec::Vec;

/// A request that does not leave.
pub struct Asked<'a> {
    /// Its whole address.
    pub url: &'a str,
    /// Its body, where it has one.
    pub body: &'a str,
    /// True for the knock whose answer nobody may read.
    pub is_knock: bool,
    /// True where the request before this one carried a code or a refresh token, and was not answered.
    pub is_recheck: bool,
    /// Milliseconds since 1970.
    pub now: f64,
}

impl Asked<'_> {
    /// True for a token request with a code or a refresh token: not for a probe.
    #[must_use]
    pub fn carries_grant(&self) -> bool {
        parts(self.url).0 == TOKEN_PATH && !pairs(self.body).iter().any(|(_, value)| value == PROBE)
    }
}

/// What comes back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// How.
    pub how: How,
    /// The status.
    pub status: u16,
    /// The `Content-Type`.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

/// How an answer comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// To its end.
    Whole,
    /// Half of it.
    CutOff,
    /// Not, and the browser does not say why.
    Throws,
    /// Not as long as anybody waits.
    Never,
}

/// What is answered.
#[must_use]
pub fn answer(script: Script, asked: &Asked<'_>) -> Answer {
    let (path, query) = parts(asked.url);
    let fields = pairs(asked.body);
    let field =
        |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    if asked.is_recheck && is_lost(script) {
        return without(How::Throws);
    }
    if asked.is_knock {
        return if unreachable(script) { without(How::Throws) } else { json(200, "{}".into()) };
    }
    if path == TOKEN_PATH {
        let is_refresh = field("grant_type") == "refresh_token";
        let is_probe = field("client_id") == PROBE;
        let failure = match (script.trade, script.after) {
            (_, After::RefreshFails(failure)) if is_refresh => Some(failure),
            (Trade::Fails(failure), _) if !is_refresh => Some(failure),
            _ => None,
        };
        if let Some(answer) = failure.and_then(|failure| failing(failure, is_probe)) {
            return answer;
        }
        if is_probe {
            return refused(Refusal::CodeNotFound);
        }
        return json(200, tokens::pair(subject(script), script.trade == Trade::WithoutRefresh, asked.now));
    }
    if let After::CallFails(trouble) = script.after {
        return failed_call(trouble);
    }
    call(path, &pairs(query), field("locationId"), asked.now)
}

fn subject(script: Script) -> Subject<'static> {
    if script.trade == Trade::Agency { Subject::Agency } else { Subject::SubAccount("pretendLocation00001") }
}

fn unreachable(script: Script) -> bool {
    let silent = |failure: Failure| matches!(failure, Failure::NotReached | Failure::Offline);
    match (script.trade, script.after) {
        (Trade::Fails(failure), _) | (_, After::RefreshFails(failure)) => silent(failure),
        (_, After::CallFails(trouble)) => trouble == Trouble::NoAnswer(NoAnswer::NotReached),
        _ => false,
    }
}

fn is_lost(script: Script) -> bool {
    script.trade == Trade::Fails(Failure::Lost) || script.after == After::RefreshFails(Failure::Lost)
}

/// What a failure looks like, to the probe or to the request behind it; `None` where this one is answered as ever.
fn failing(failure: Failure, is_probe: bool) -> Option<Answer> {
    let (to_probe, answer) = match failure {
        Failure::Offline | Failure::NotReached | Failure::Hidden => (true, without(How::Throws)),
        Failure::ProbeSilent => (true, without(How::Never)),
        Failure::NotNow(refusal) => (true, refused(refusal)),
        Failure::Impostor => (true, page(200, "Welcome to Pretend WiFi")),
        Failure::Refused(refusal) => (false, refused(refusal)),
        Failure::ProbeBroken => (true, refused(Refusal::FieldMissing)),
        Failure::Lost | Failure::AnswerHidden => (false, without(How::Throws)),
        Failure::Overdue | Failure::Stopped => (false, without(How::Never)),
        Failure::Unreadable(Unreadable::Empty) => (false, json(200, String::new())),
        Failure::Unreadable(Unreadable::NoTokens) => (false, json(200, r#"{"ok":true}"#.into())),
        Failure::Unreadable(Unreadable::Broken) => {
            (false, Answer { how: How::CutOff, ..json(200, r#"{"access_token":"pretend-"#.into()) })
        }
    };
    (to_probe == is_probe).then_some(answer)
}

fn refused(refusal: Refusal) -> Answer {
    let (status, body) = match refusal {
        Refusal::CodeNotFound => {
            (401, r#"{"error":"UnAuthorized!","error_description":"Authorization code not found"}"#)
        }
        Refusal::InvalidClient => {
            (401, r#"{"error":"UnAuthorized!","error_description":"Invalid client credentials!"}"#)
        }
        Refusal::RefreshTokenUnknown => {
            (401, r#"{"error":"UnAuthorized!","error_description":"Invalid refresh token"}"#)
        }
        Refusal::RefreshTokenSpent => (
            400,
            r#"{"error":"invalid_grant","error_description":"Invalid grant: refresh token is invalid"}"#,
        ),
        Refusal::LocationInactive => (400, r#"{"statusCode":400,"message":"Location is not active"}"#),
        Refusal::FieldMissing => (
            422,
            r#"{"statusCode":422,"message":["code should not be empty"],"error":"Unprocessable Entity","traceId":"pretend-trace"}"#,
        ),
        Refusal::ParameterRefused => (400, r#"{"statusCode":400,"message":"Invalid parameter: grantType"}"#),
        Refusal::RedirectUri => {
            (400, r#"{"error":"invalid_grant","error_description":"redirect_uri does not match"}"#)
        }
        Refusal::InvalidGrant => {
            (400, r#"{"error":"invalid_grant","error_description":"grant request is invalid"}"#)
        }
        Refusal::UnauthorizedClient => (400, r#"{"error":"unauthorized_client"}"#),
        Refusal::UnsupportedGrantType => (400, r#"{"error":"unsupported_grant_type"}"#),
        Refusal::InvalidScope => (400, r#"{"error":"invalid_scope"}"#),
        Refusal::AccessTokenInvalid => (
            401,
            r#"{"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"}"#,
        ),
        Refusal::NotFound => (
            404,
            r#"{"error":{"code":"RESOURCE_NOT_FOUND","message":"The app was not found.","traceId":"pretend-trace"}}"#,
        ),
        Refusal::TooMany => (429, r#"{"statusCode":429,"message":"Too Many Requests"}"#),
        Refusal::Broken => {
            (500, r#"{"statusCode":500,"message":"Internal server error","traceId":"pretend-trace"}"#)
        }
        Refusal::Unknown => (400, r#"{"error":"pretend"}"#),
        Refusal::Firewall => return page(403, "Attention Required!"),
        Refusal::GaveUp => return page(504, "504 Gateway Time-out"),
        Refusal::Unavailable => return page(503, "503 Service Temporarily Unavailable"),
    };
    json(status, body.into())
}

fn failed_call(trouble: Trouble) -> Answer {
    match trouble {
        Trouble::Refused(ApiRefusal::Firewall) => page(403, "Attention Required!"),
        Trouble::Refused(refusal) => {
            let (status, message) = refused_call(refusal);
            json(
                status,
                [r#"{"statusCode":"#, &number(status.into()), r#","message":""#, message, r#""}"#].concat(),
            )
        }
        Trouble::NoAnswer(NoAnswer::TooLate) => without(How::Never),
        Trouble::NoAnswer(_) => without(How::Throws),
        Trouble::Unreadable => json(200, "pretend".into()),
    }
}

/// A call that works.
fn call(path: &str, query: &[(String, String)], location: &str, now: f64) -> Answer {
    let field =
        |name: &str| query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    match path {
        "/oauth/installedLocations" => json(200, tokens::locations(field("skip").parse().unwrap_or(0))),
        "/oauth/locationToken" => json(201, tokens::pair(Subject::SubAccount(location), false, now)),
        path if path.starts_with("/locations/pretend") => {
            json(200, r#"{"location":{"id":"pretendLocation00001","name":"Pretend Plumbing"}}"#.into())
        }
        path if path.starts_with("/companies/") => {
            json(200, r#"{"company":{"id":"pretendCompany000001","name":"Pretend Agency"}}"#.into())
        }
        _ => json(200, r#"{"contacts":[],"users":[],"pipelines":[],"calendars":[],"locations":[]}"#.into()),
    }
}

/// Path and query of a whole address.
fn parts(url: &str) -> (&str, &str) {
    let behind_scheme = url.find("//").map_or(url, |at| &url[at + 2..]);
    let path = behind_scheme.find('/').map_or("/", |at| &behind_scheme[at..]);
    path.split_once('?').unwrap_or((path, ""))
}

fn json(status: u16, body: String) -> Answer {
    Answer { how: How::Whole, status, content_type: "application/json; charset=utf-8", body }
}

fn page(status: u16, title: &str) -> Answer {
    let lines: Vec<&str> = ["<!DOCTYPE html><title>", title, "</title><h1>", title, "</h1>"].into();
    Answer { how: How::Whole, status, content_type: "text/html", body: lines.concat() }
}

fn without(how: How) -> Answer {
    Answer { how, status: 0, content_type: "", body: String::new() }
}
