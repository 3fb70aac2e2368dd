//! A request as a list of headers and form fields. The user can type or paste them into any HTTP tool.
//!
//! The list is built from the same fields as the request that the page sends. A client secret, a refresh token or an
//! access token is always a [`Blank`] with a placeholder. An unknown client ID, agency ID or sub-account ID is a blank,
//! too.

use crate::api::call::{Call, VERSION, location_token_fields};
use crate::highlevel::token_endpoint;
use crate::integrations::manual_request_field::{Blank, RequestField};
use crate::integrations::outside_browser_request::OutsideRequest;
use crate::oauth::form_encoding;
use crate::oauth::request::{HEADERS, METHOD, UserType, exchange_fields, refresh_fields};
use alloc::string::String;
use alloc::vec::Vec;

/// A request for the user to make in another tool.
pub struct RequestFields {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The complete URL.
    pub url: String,
    /// The headers, in the order in which the user enters them.
    pub headers: Vec<RequestField>,
    /// The form fields, not encoded. Empty for `GET`.
    pub body: Vec<RequestField>,
}

impl RequestFields {
    /// The request that exchanges an authorization code (RFC 6749 §4.1.3). The client secret is a blank. An unknown
    /// client ID is also a blank.
    #[must_use]
    pub fn exchange(request: &OutsideRequest<'_>) -> Self {
        let (id, secret) =
            (or_placeholder(request.client_id, Blank::ClientId), Blank::ClientSecret.placeholder());
        Self::token(&exchange_fields(request.code, id, secret, request.options), request.client_id)
    }

    /// The request that refreshes the tokens (RFC 6749 §6). `user_type` is the user type that came with the tokens. An
    /// empty `client_id` becomes a blank.
    #[must_use]
    pub fn refresh(client_id: &str, user_type: Option<UserType>) -> Self {
        let (id, secret) = (or_placeholder(client_id, Blank::ClientId), Blank::ClientSecret.placeholder());
        Self::token(&refresh_fields(Blank::RefreshToken.placeholder(), id, secret, user_type), client_id)
    }

    /// The request for a sub-account's token with an agency's access token. An empty ID becomes a blank.
    #[must_use]
    pub fn sub_account(company_id: &str, location_id: &str) -> Self {
        let fields = location_token_fields(company_id, location_id);
        let blanks = [Blank::CompanyId, Blank::LocationId];
        let field = |((name, value), blank): (_, Blank)| match value {
            "" => RequestField::blank(name, "", blank),
            value => RequestField::plain(name, value),
        };
        let call = Call::location_token();
        let mut headers = bearer_headers(&call);
        let others = HEADERS.iter().filter(|(name, _)| headers.iter().all(|field| field.name != *name));
        let others: Vec<RequestField> =
            others.map(|(name, value)| RequestField::plain(name, value)).collect();
        headers.extend(others);
        Self {
            method: METHOD,
            url: call.url,
            headers,
            body: fields.into_iter().zip(blanks).map(field).collect(),
        }
    }

    /// An API call with `GET`. In place of the access token, there is a [`Blank`], which the user or the tool fills in.
    #[must_use]
    pub fn call(call: &Call) -> Self {
        Self { method: "GET", url: call.url.clone(), headers: bearer_headers(call), body: Vec::new() }
    }

    /// A request to the token endpoint.
    fn token(fields: &[(&'static str, &str)], client_id: &str) -> Self {
        let field = |(name, value): &(&'static str, &str)| match *name {
            "client_id" if client_id.is_empty() => RequestField::blank(name, "", Blank::ClientId),
            "client_secret" => RequestField::blank(name, "", Blank::ClientSecret),
            "refresh_token" => RequestField::blank(name, "", Blank::RefreshToken),
            _ => RequestField::plain(name, value),
        };
        Self {
            method: METHOD,
            url: token_endpoint(),
            headers: HEADERS.iter().map(|(name, value)| RequestField::plain(name, value)).collect(),
            body: fields.iter().map(field).collect(),
        }
    }

    /// The blanks of this request, in the order of its headers and fields. No blank appears twice.
    #[must_use]
    pub fn blanks(&self) -> Vec<Blank> {
        self.headers.iter().chain(&self.body).filter_map(|field| field.blank).collect()
    }

    /// The form-encoded body, with the placeholders of the blanks. The body consists of ASCII letters, digits and
    /// `*-._+%&=`. POSIX shells and PowerShell interpret none of these characters inside single quotes.
    #[must_use]
    pub fn form(&self) -> String {
        self.form_with(|blank| blank.placeholder().into())
    }

    /// The form-encoded body, with each blank replaced by the result of `fill`. The function does not encode the result
    /// of `fill`.
    #[must_use]
    pub fn form_with(&self, fill: impl Fn(Blank) -> String) -> String {
        let mut out = String::new();
        for field in &self.body {
            match field.blank {
                None => form_encoding::push(&mut out, field.name, &field.value),
                Some(blank) => {
                    form_encoding::push(&mut out, field.name, "");
                    out.push_str(&fill(blank));
                }
            }
        }
        out
    }
}

/// The headers of a call with an access token.
fn bearer_headers(call: &Call) -> Vec<RequestField> {
    Vec::from([
        RequestField::blank("Authorization", "Bearer ", Blank::AccessToken),
        RequestField::plain(VERSION.0, call.version),
        RequestField::plain("Accept", "application/json"),
    ])
}

/// Returns `value`, or the placeholder of `blank` if `value` is empty.
fn or_placeholder(value: &str, blank: Blank) -> &str {
    if value.is_empty() { blank.placeholder() } else { value }
}
