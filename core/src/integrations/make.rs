//! Make: two scenarios as blueprints to import (JSON), and instructions for the user. The first scenario keeps the
//! tokens alive. The second makes an API call.
//!
//! In every text of a blueprint, `{{` begins an expression. So a blueprint contains no secrets, and text that comes
//! from the account is never written into a blueprint unchanged. A record in a data store contains the secrets and the
//! IDs, and the modules read the record as data. The two blueprints contain only four variable values: the name of the
//! scenario, the key of the record, the user type, and the URL of the API call. None of these values contains a brace
//! that comes from the account: `title` and `key` remove braces, and `call_url` percent-encodes them. The request body
//! is a list of fields, which the HTTP module encodes.
//!
//! The order of the modules and the settings of the scenario protect the tokens:
//!
//! - The module right after the request stores the new pair.
//! - Auto commit is on, so that a later error cannot undo the storing of the pair.
//! - Sequential processing is on, so that two runs cannot send the same refresh token at the same time.
//! - The storing of incomplete executions is off, because with it, Make would retry the request after more than 30
//!   seconds, and also after an error response. HighLevel returns the same pair for a repeated refresh token only
//!   within 30 seconds. So the scenario never retries a request. The page tells the user so.
//! - The data of a run is kept, although it contains tokens: if Make cannot store the new pair, this data contains the
//!   only copy of the pair.
//!
//! A blueprint cannot contain the data store, its structure, its first record or the schedule. The instructions
//! describe how to add them.

use crate::highlevel::{API_VERSION, origin, token_endpoint};
use crate::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use crate::integrations::token_record::{
    ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, COMPANY_ID, EXPIRES_AT, LOCATION_ID, NO_SECRETS, REFRESH_TOKEN,
    call_url, key, location_token_url,
};
use crate::integrations::tool_context::{ToolContext, ToolSecrets};
use crate::integrations::{string_literals, template};
use crate::messages::integrations::IntegrationsText;
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The file name of the blueprint that keeps the tokens alive.
pub const KEEP_ALIVE: &str = "keep-alive.blueprint.json";
/// The file name of the blueprint that makes an API call.
pub const CALL: &str = "call.blueprint.json";

/// The blueprint that keeps the tokens alive. `name` is the name of the account, which is untrusted text.
#[must_use]
pub fn blueprint(context: &ToolContext<'_>, name: &str) -> String {
    let user_type = context.user_type.map_or("", UserType::as_str);
    let kept: &[&str] = if user_type.is_empty() { &[] } else { &["user-type"] };
    let values = [
        ("name", &*title("Keep tokens alive", name)),
        ("key", &key(context)),
        ("token", &token_endpoint()),
        ("user_type", user_type),
    ];
    template::fill(
        include_str!("../../templates/keep-alive.blueprint.json"),
        kept,
        &values,
        string_literals::javascript,
    )
}

/// The blueprint that makes an API call. With an agency's tokens, the scenario requests a sub-account's token first.
/// With other tokens, the function returns `None` if the scopes allow no call. `name` is the name of the account, which
/// is untrusted text.
#[must_use]
pub fn call_blueprint(context: &ToolContext<'_>, name: &str) -> Option<String> {
    let (kept, url) = if context.is_agency() {
        ("agency", [origin(), "/locations/{{encodeURL(1.location_id)}}"].concat())
    } else {
        ("sub-account", call_url(context)?)
    };
    let values = [
        ("name", &*title("Call the API", name)),
        ("key", &key(context)),
        ("mint", &location_token_url()),
        ("version", API_VERSION),
        ("call", &url),
    ];
    let template = include_str!("../../templates/call.blueprint.json");
    Some(template::fill(template, &[kept], &values, string_literals::javascript))
}

/// The name of a scenario: its purpose, and the name of the account. The account's name is untrusted text. Each of its
/// characters that is not a letter, a digit or one of `-_.,&` becomes a space, and the name is truncated to 60
/// characters.
pub(super) fn title(purpose: &str, name: &str) -> String {
    let safe_or_space = |character: char| {
        if character.is_alphanumeric() || "-_.,&".contains(character) { character } else { ' ' }
    };
    let words: String = name.chars().map(safe_or_space).collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(60).collect();
    if name.is_empty() { purpose.into() } else { [purpose, ": ", name.trim_end()].concat() }
}

/// The steps in Make for the scenario that keeps the tokens alive. Without `secrets`, the user types the secrets in.
#[must_use]
pub fn steps(context: &ToolContext<'_>, secrets: Option<&ToolSecrets<'_>>) -> Vec<ManualStep> {
    let items = record(context, secrets).into_iter().map(|(item, _)| ManualField::text("Name", item));
    let values = record(context, secrets).into_iter().map(|(item, part)| ManualField::of(item, part));
    Vec::from([
        ManualStep::with(IntegrationsText::MakeStore, items.collect::<Vec<_>>()),
        ManualStep::with(
            IntegrationsText::MakeRecord,
            [ManualField::text("Key", &key(context))].into_iter().chain(values).collect::<Vec<_>>(),
        ),
        ManualStep::to_do(IntegrationsText::MakeImport),
        ManualStep::to_do(IntegrationsText::MakeChoose),
        ManualStep::to_do(IntegrationsText::MakeSettings),
        ManualStep::to_do(IntegrationsText::MakeRun),
        ManualStep::to_do(IntegrationsText::MakeRescue),
        ManualStep::to_do(IntegrationsText::MakeDaily),
    ])
}

/// The steps in Make for the scenario that makes an API call. This scenario reads the record that the keep-alive
/// scenario updates.
#[must_use]
pub fn call_steps() -> Vec<ManualStep> {
    Vec::from(
        [IntegrationsText::MakeImport, IntegrationsText::MakeCallChoose, IntegrationsText::MakeCallRun]
            .map(ManualStep::to_do),
    )
}

/// The items of the record in Make's data store. Each item has a name and the parts of its initial value.
fn record(
    context: &ToolContext<'_>,
    secrets: Option<&ToolSecrets<'_>>,
) -> Vec<(&'static str, Vec<ValueSource>)> {
    let secrets = secrets.unwrap_or(&NO_SECRETS);
    let mut items = Vec::from([
        (CLIENT_ID, ValueSource::known(context.client_id, IntegrationsText::YourClientId)),
        (CLIENT_SECRET, ValueSource::secret(secrets.client_secret, IntegrationsText::YourClientSecret)),
        (ACCESS_TOKEN, ValueSource::secret(secrets.access_token, IntegrationsText::YourAccessToken)),
        (REFRESH_TOKEN, ValueSource::secret(secrets.refresh_token, IntegrationsText::YourRefreshToken)),
    ]);
    if context.is_agency() {
        items.push((COMPANY_ID, ValueSource::known(context.company_id, IntegrationsText::YourAgency)));
        items.push((LOCATION_ID, ValueSource::known(context.location_id, IntegrationsText::YourSubAccount)));
    }
    let mut items: Vec<_> = items.into_iter().map(|(item, part)| (item, Vec::from([part]))).collect();
    items.push((EXPIRES_AT, Vec::new()));
    items
}
