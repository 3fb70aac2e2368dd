//! What to enter in Zapier, field by field. Zapier imports nothing.
//!
//! In Zapier's fields, `{{` is a value of another step. What comes from strangers is form-encoded in *Data* and
//! percent-encoded in *URL*, so that no brace is left. Tokens are letters, digits, `.`, `-` and `_`, and go into a form as
//! they are; the client secret is kept in the table as it is sent, which is form-encoded.
//!
//! The tokens are in a table: Zapier's other store takes 2,500 bytes a value, and a token can be longer.

use super::fields::{Field, Part, Step};
use super::record::{ACCESS_TOKEN, CLIENT_SECRET, NO_SECRETS, REFRESH_TOKEN, address, call, key, mint};
use super::taken::{Secrets, Taken};
use crate::bearer::call::{Call, VERSION};
use crate::copy::Tool;
use crate::grant::form::{self, encoded};
use crate::grant::request::UserType;
use crate::highlevel::{origin, token_endpoint};
use alloc::string::String;
use alloc::vec::Vec;

/// The field of the table that says whose record it is.
const ACCOUNT: &str = "account";
/// The steps of the Zap, as Zapier counts them.
const FOUND: usize = 2;
const CAME: usize = 3;

/// What to do in Zapier to keep the tokens alive.
#[must_use]
pub fn steps(taken: &Taken<'_>, secrets: Option<&Secrets<'_>>) -> Vec<Step> {
    let secrets = secrets.unwrap_or(&NO_SECRETS);
    let record = [
        Field::text(ACCOUNT, &key(taken)),
        Field::of(CLIENT_SECRET, [Part::secret(encoded(secrets.client_secret), Tool::YourClientSecret)]),
        Field::of(ACCESS_TOKEN, [Part::secret(secrets.access_token, Tool::YourAccessToken)]),
        Field::of(REFRESH_TOKEN, [Part::secret(secrets.refresh_token, Tool::YourRefreshToken)]),
    ];
    let names = [ACCOUNT, CLIENT_SECRET, ACCESS_TOKEN, REFRESH_TOKEN].map(|name| Field::text("Name", name));
    let update = [
        Field::of("Record ID", [Part::Mapped { step: FOUND, field: "ID" }]),
        Field::of(ACCESS_TOKEN, [Part::Mapped { step: CAME, field: ACCESS_TOKEN }]),
        Field::of(REFRESH_TOKEN, [Part::Mapped { step: CAME, field: REFRESH_TOKEN }]),
    ];
    Vec::from([
        Step::with(Tool::ZapierTable, names),
        Step::with(Tool::ZapierRecord, record),
        Step::to_do(Tool::ZapierTrigger),
        Step::with(Tool::ZapierFind, [Field::text(ACCOUNT, &key(taken))]),
        Step::with(
            Tool::ZapierRefresh,
            request("POST", [Part::Text(token_endpoint())], refresh(taken), None),
        ),
        Step::with(Tool::ZapierUpdate, update),
        Step::to_do(Tool::ZapierAgain),
        Step::to_do(Tool::ZapierOn),
    ])
}

/// What to do in Zapier to call; with an agency's tokens, the sub-account's token is made first. None where nothing can be
/// called.
#[must_use]
pub fn call_steps(taken: &Taken<'_>) -> Option<Vec<Step>> {
    let find = Step::with(Tool::ZapierFind, [Field::text(ACCOUNT, &key(taken))]);
    if !taken.is_agency() {
        let call = request("GET", [Part::Text(call(taken)?)], Vec::new(), Some(FOUND));
        return Some(Vec::from([find, Step::with(Tool::ZapierCall, call)]));
    }
    let mint = request("POST", [Part::Text(mint())], sub_account(taken), Some(FOUND));
    let call = request("GET", location(taken), Vec::new(), Some(CAME));
    Some(Vec::from([find, Step::with(Tool::ZapierMint, mint), Step::with(Tool::ZapierCallMinted, call)]))
}

/// The fields of a *Custom Request*. `bearer` is the step that brought the access token.
fn request(method: &str, url: impl Into<Vec<Part>>, data: Vec<Part>, bearer: Option<usize>) -> Vec<Field> {
    let has_data = !data.is_empty();
    let mut fields = Vec::from([
        Field::text("Method", method),
        Field::of("URL", url),
        Field::of("Data", data),
        Field::text("Unflatten", "no"),
        Field::of("Basic Auth", []),
    ]);
    if let Some(step) = bearer {
        let token = Part::Mapped { step, field: ACCESS_TOKEN };
        fields.push(Field::of("Headers: Authorization", [Part::Text("Bearer ".into()), token]));
        fields.push(Field::text("Headers: Version", VERSION.1));
    }
    fields.push(Field::text("Headers: Accept", "application/json"));
    if has_data {
        fields.push(Field::text("Headers: Content-Type", "application/x-www-form-urlencoded"));
    }
    fields
}

/// The form of a refresh.
fn refresh(taken: &Taken<'_>) -> Vec<Part> {
    let mut known = String::from("grant_type=refresh_token");
    if let Some(user_type) = taken.user_type {
        form::push(&mut known, "user_type", UserType::as_str(user_type));
    }
    let mut parts = Vec::new();
    if taken.client_id.is_empty() {
        parts.push(Part::Text([&known, "&client_id="].concat()));
        parts.push(Part::Yours(Tool::YourClientId));
        known.clear();
    } else {
        form::push(&mut known, "client_id", taken.client_id);
    }
    parts.push(Part::Text([&known, "&client_secret="].concat()));
    parts.push(Part::Mapped { step: FOUND, field: CLIENT_SECRET });
    parts.push(Part::Text("&refresh_token=".into()));
    parts.push(Part::Mapped { step: FOUND, field: REFRESH_TOKEN });
    parts
}

/// The form that asks for a sub-account's token.
fn sub_account(taken: &Taken<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    if taken.company_id.is_empty() {
        parts.push(Part::Text("companyId=".into()));
        parts.push(Part::Yours(Tool::YourAgency));
        parts.push(Part::Text("&locationId=".into()));
    } else {
        let mut known = String::new();
        form::push(&mut known, "companyId", taken.company_id);
        parts.push(Part::Text([&known, "&locationId="].concat()));
    }
    parts.push(Part::known(&encoded(taken.location_id), Tool::YourSubAccount));
    parts
}

/// The address of the sub-account.
fn location(taken: &Taken<'_>) -> Vec<Part> {
    match Call::of("/locations/", taken.location_id) {
        Some(call) => Vec::from([Part::Text(address(&call.url))]),
        None => {
            let start = Part::Text([origin(), "/locations/"].concat());
            Vec::from([start, Part::Yours(Tool::YourSubAccount)])
        }
    }
}
