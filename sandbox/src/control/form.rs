//! Parses the forms that are sent to the control paths, and makes the responses to these forms.

use std::fmt::Display;
use std::str::FromStr;

use axum::Form;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::Redirect;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};

/// A form that was sent to a control path. If the form cannot be parsed, the response has the status 400 and states the
/// reason.
pub(crate) struct ControlForm<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for ControlForm<T> {
    type Rejection = (StatusCode, String);

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        match Form::from_request(request, state).await {
            Ok(Form(form)) => Ok(Self(form)),
            Err(rejection) => Err((StatusCode::BAD_REQUEST, rejection.body_text())),
        }
    }
}

/// The response to a form that names an unknown fault, target request or CORS mode.
pub(crate) type UnknownName = (StatusCode, &'static str);

pub(crate) fn unknown(sentence: &'static str) -> UnknownName {
    (StatusCode::BAD_REQUEST, sentence)
}

/// Returns the response to a valid form: a redirect to the control page. Only the form that requests an authorization
/// code gets another response.
pub(crate) fn done() -> Redirect {
    Redirect::to("/")
}

/// Reads the value of a field. An empty value becomes `None`, because a browser also sends empty fields.
pub(crate) fn may_be_empty<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: FromStr<Err: Display>,
    D: Deserializer<'de>,
{
    match String::deserialize(deserializer)?.as_str() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(D::Error::custom),
    }
}

/// Reads a text that must not be empty.
pub(crate) fn not_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    may_be_empty(deserializer)?.ok_or(D::Error::custom("it must not be empty"))
}
