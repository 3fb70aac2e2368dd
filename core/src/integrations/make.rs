//! Two scenarios for Make, as blueprints to import: one keeps the tokens alive, one calls.
//!
//! In a blueprint, `{{` begins an expression wherever it stands. So what comes from strangers, and every secret, is in the
//! record of the data store, which the modules read: there it is data. Only three values are in the blueprint itself: the
//! name, the key of the record, and the address of the call, and none of them can hold a brace. The form is sent as fields,
//! which the HTTP module encodes.
//!
//! A run stores the new pair in the module right behind the request. Auto commit is on, so that nothing later takes it back;
//! sequential processing, so that no token is sent twice at once; incomplete executions are off, because trying one again
//! would send a token that is used up. A run's data is kept, although tokens are in it: if storing fails, the new pair is
//! there and nowhere else.
//!
//! What a blueprint cannot bring is told in steps: the data store, its structure, its first record, the schedule.

use super::fields::{Field, Part, Step};
use super::record::{
    ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, COMPANY_ID, EXPIRES_AT, LOCATION_ID, NO_SECRETS, REFRESH_TOKEN,
    call, key, mint,
};
use super::taken::{Secrets, Taken};
use super::{quote, template};
use crate::copy::Tool;
use crate::grant::request::UserType;
use crate::highlevel::{API_VERSION, origin, token_endpoint};
use alloc::string::String;
use alloc::vec::Vec;

/// The name of the file that keeps the tokens alive.
pub const KEEP_ALIVE: &str = "keep-alive.blueprint.json";
/// The name of the file that calls.
pub const CALL: &str = "call.blueprint.json";

/// The scenario that keeps the tokens alive. `name` is the account's, as somebody else wrote it.
#[must_use]
pub fn blueprint(taken: &Taken<'_>, name: &str) -> String {
    let user_type = taken.user_type.map_or("", UserType::as_str);
    let kept: &[&str] = if user_type.is_empty() { &[] } else { &["user-type"] };
    let values = [
        ("name", &*title("Keep tokens alive", name)),
        ("key", &key(taken)),
        ("token", &token_endpoint()),
        ("user_type", user_type),
    ];
    template::fill(
        include_str!("../../templates/keep-alive.blueprint.json"),
        kept,
        &values,
        quote::javascript,
    )
}

/// The scenario that calls; with an agency's tokens, it makes the sub-account's token first. None where nothing can be
/// called.
#[must_use]
pub fn call_blueprint(taken: &Taken<'_>, name: &str) -> Option<String> {
    let (kept, url) = if taken.is_agency() {
        ("agency", [origin(), "/locations/{{encodeURL(1.location_id)}}"].concat())
    } else {
        ("sub-account", call(taken)?)
    };
    let values = [
        ("name", &*title("Call the API", name)),
        ("key", &key(taken)),
        ("mint", &mint()),
        ("version", API_VERSION),
        ("call", &url),
    ];
    let template = include_str!("../../templates/call.blueprint.json");
    Some(template::fill(template, &[kept], &values, quote::javascript))
}

/// A scenario's name. Of somebody else's words, letters and digits remain, spaces, and a few signs that mean nothing
/// anywhere; sixty of them at most.
fn title(what: &str, name: &str) -> String {
    let plain = |sign: char| if sign.is_alphanumeric() || "-_.,&".contains(sign) { sign } else { ' ' };
    let words: String = name.chars().map(plain).collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(60).collect();
    if name.is_empty() { what.into() } else { [what, ": ", name.trim_end()].concat() }
}

/// What to do in Make to keep the tokens alive.
#[must_use]
pub fn steps(taken: &Taken<'_>, secrets: Option<&Secrets<'_>>) -> Vec<Step> {
    let items = record(taken, secrets).into_iter().map(|(item, _)| Field::text("Name", item));
    let values = record(taken, secrets).into_iter().map(|(item, part)| Field::of(item, part));
    Vec::from([
        Step::with(Tool::MakeStore, items.collect::<Vec<_>>()),
        Step::with(
            Tool::MakeRecord,
            [Field::text("Key", &key(taken))].into_iter().chain(values).collect::<Vec<_>>(),
        ),
        Step::to_do(Tool::MakeImport),
        Step::to_do(Tool::MakeChoose),
        Step::to_do(Tool::MakeSettings),
        Step::to_do(Tool::MakeRun),
        Step::to_do(Tool::MakeRescue),
        Step::to_do(Tool::MakeDaily),
    ])
}

/// What to do in Make to call. The record is the one that is kept alive.
#[must_use]
pub fn call_steps() -> Vec<Step> {
    Vec::from([Tool::MakeImport, Tool::MakeCallChoose, Tool::MakeCallRun].map(Step::to_do))
}

/// The items of the record, and what is in them.
fn record(taken: &Taken<'_>, secrets: Option<&Secrets<'_>>) -> Vec<(&'static str, Vec<Part>)> {
    let secrets = secrets.unwrap_or(&NO_SECRETS);
    let mut items = Vec::from([
        (CLIENT_ID, Part::known(taken.client_id, Tool::YourClientId)),
        (CLIENT_SECRET, Part::secret(secrets.client_secret, Tool::YourClientSecret)),
        (ACCESS_TOKEN, Part::secret(secrets.access_token, Tool::YourAccessToken)),
        (REFRESH_TOKEN, Part::secret(secrets.refresh_token, Tool::YourRefreshToken)),
    ]);
    if taken.is_agency() {
        items.push((COMPANY_ID, Part::known(taken.company_id, Tool::YourAgency)));
        items.push((LOCATION_ID, Part::known(taken.location_id, Tool::YourSubAccount)));
    }
    let mut items: Vec<_> = items.into_iter().map(|(item, part)| (item, Vec::from([part]))).collect();
    items.push((EXPIRES_AT, Vec::new()));
    items
}
