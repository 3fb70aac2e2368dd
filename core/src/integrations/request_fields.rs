//! A request field by field, for tools into which somebody types it: made from the same fields as the request that the
//! page sends. What is not here, or is never shown, is a blank with a word that says what belongs there.

#[path = "request_field.rs"]
mod field;

pub use field::{Blank, Field};

use super::Outside;
use crate::bearer::call::{Call, VERSION, location_token_fields};
use crate::grant::form;
use crate::grant::request::{HEADERS, METHOD, UserType, exchange_fields, refresh_fields};
use crate::highlevel::token_endpoint;
use alloc::string::String;
use alloc::vec::Vec;

/// A request to make by hand.
pub struct Steps {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// The headers, in the order they are typed.
    pub headers: Vec<Field>,
    /// The fields of the form; none with `GET`.
    pub body: Vec<Field>,
}

impl Steps {
    /// The exchange of a code.
    #[must_use]
    pub fn exchange(outside: &Outside<'_>) -> Self {
        let (id, secret) = (or_word(outside.client_id, Blank::ClientId), Blank::ClientSecret.word());
        Self::token(&exchange_fields(outside.code, id, secret, outside.options), outside.client_id)
    }

    /// The refresh. `user_type` is the class that came with the token.
    #[must_use]
    pub fn refresh(client_id: &str, user_type: Option<UserType>) -> Self {
        let (id, secret) = (or_word(client_id, Blank::ClientId), Blank::ClientSecret.word());
        Self::token(&refresh_fields(Blank::RefreshToken.word(), id, secret, user_type), client_id)
    }

    /// A sub-account's token from an agency's.
    #[must_use]
    pub fn sub_account(company_id: &str, location_id: &str) -> Self {
        let fields = location_token_fields(company_id, location_id);
        let blanks = [Blank::CompanyId, Blank::LocationId];
        let field = |((name, value), blank): (_, Blank)| match value {
            "" => Field::blank(name, "", blank),
            value => Field::plain(name, value),
        };
        let mut headers = with_token();
        let form = HEADERS.iter().filter(|(name, _)| headers.iter().all(|field| field.name != *name));
        let form: Vec<Field> = form.map(|(name, value)| Field::plain(name, value)).collect();
        headers.extend(form);
        Self {
            method: METHOD,
            url: Call::location_token().url,
            headers,
            body: fields.into_iter().zip(blanks).map(field).collect(),
        }
    }

    /// A call of the API that only reads.
    #[must_use]
    pub fn call(call: &Call) -> Self {
        Self { method: "GET", url: call.url.clone(), headers: with_token(), body: Vec::new() }
    }

    fn token(fields: &[(&'static str, &str)], client_id: &str) -> Self {
        let field = |(name, value): &(&'static str, &str)| match *name {
            "client_id" if client_id.is_empty() => Field::blank(name, "", Blank::ClientId),
            "client_secret" => Field::blank(name, "", Blank::ClientSecret),
            "refresh_token" => Field::blank(name, "", Blank::RefreshToken),
            _ => Field::plain(name, value),
        };
        Self {
            method: METHOD,
            url: token_endpoint(),
            headers: HEADERS.iter().map(|(name, value)| Field::plain(name, value)).collect(),
            body: fields.iter().map(field).collect(),
        }
    }

    /// What is to be filled in, each once.
    #[must_use]
    pub fn blanks(&self) -> Vec<Blank> {
        self.headers.iter().chain(&self.body).filter_map(|field| field.blank).collect()
    }

    /// The headers, a line each, as people write them and as most tools take them in bulk.
    #[must_use]
    pub fn header_lines(&self) -> String {
        let lines: Vec<String> =
            self.headers.iter().map(|field| [field.name, ": ", &field.value].concat()).collect();
        lines.join("\n")
    }

    /// The form as it is sent, encoded, with the words in the place of the blanks. No tool finds a sign of its own in it.
    #[must_use]
    pub fn form(&self) -> String {
        self.form_with(|blank| blank.word().into())
    }

    /// The same with something else in the place of the blanks, which goes in as it is.
    #[must_use]
    pub fn form_with(&self, fill: impl Fn(Blank) -> String) -> String {
        let mut out = String::new();
        for field in &self.body {
            match field.blank {
                None => form::push(&mut out, field.name, &field.value),
                Some(blank) => {
                    form::push(&mut out, field.name, "");
                    out.push_str(&fill(blank));
                }
            }
        }
        out
    }
}

/// The headers of every call with a token.
fn with_token() -> Vec<Field> {
    Vec::from([
        Field::blank("Authorization", "Bearer ", Blank::AccessToken),
        Field::plain(VERSION.0, VERSION.1),
        Field::plain("Accept", "application/json"),
    ])
}

fn or_word(value: &str, blank: Blank) -> &str {
    if value.is_empty() { blank.word() } else { value }
}
