//! Zapier: instructions for two Zaps, field by field, because Zapier cannot import anything. The first Zap keeps the
//! tokens alive. The second Zap makes an API call.
//!
//! In Zapier's fields, `{{` begins a reference to another step. So untrusted text is form-encoded in the field *Data*
//! and percent-encoded in the field *URL*, and the result contains no brace. HighLevel's tokens contain only letters,
//! digits, `.`, `-` and `_`, so a token needs no encoding in a form. The table stores the client secret form-encoded,
//! so that the Zap can send it unchanged.
//!
//! The tokens are stored in a table, because *Storage by Zapier* is limited to 2,500 bytes for each value, and a token
//! can be longer.

use crate::api::call::{Call, VERSION};
use crate::highlevel::{origin, token_endpoint};
use crate::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use crate::integrations::token_record::{
    ACCESS_TOKEN, CLIENT_SECRET, NO_SECRETS, REFRESH_TOKEN, call_url, key, location_token_url,
    percent_encoded,
};
use crate::integrations::tool_context::{ToolContext, ToolSecrets};
use crate::messages::integrations::IntegrationsText;
use crate::oauth::form_encoding::{self, encoded};
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The name of the field in the Zapier table that contains the key of a record.
const ACCOUNT: &str = "account";
/// The number of the step that finds the record with the tokens. Zapier counts the steps of a Zap from 1.
const FIND_STEP: usize = 2;
/// The number of the step that requests new tokens or a sub-account's token.
const TOKEN_STEP: usize = 3;

/// The steps for the Zap that keeps the tokens alive. Without `secrets`, the user types the secrets in.
#[must_use]
pub fn steps(context: &ToolContext<'_>, secrets: Option<&ToolSecrets<'_>>) -> Vec<ManualStep> {
    let secrets = secrets.unwrap_or(&NO_SECRETS);
    let record = [
        ManualField::text(ACCOUNT, &key(context)),
        ManualField::of(
            CLIENT_SECRET,
            [ValueSource::secret(encoded(secrets.client_secret), IntegrationsText::YourClientSecret)],
        ),
        ManualField::of(
            ACCESS_TOKEN,
            [ValueSource::secret(secrets.access_token, IntegrationsText::YourAccessToken)],
        ),
        ManualField::of(
            REFRESH_TOKEN,
            [ValueSource::secret(secrets.refresh_token, IntegrationsText::YourRefreshToken)],
        ),
    ];
    let names =
        [ACCOUNT, CLIENT_SECRET, ACCESS_TOKEN, REFRESH_TOKEN].map(|name| ManualField::text("Name", name));
    let update = [
        ManualField::of("Record ID", [ValueSource::Mapped { step: FIND_STEP, field: "ID" }]),
        ManualField::of(ACCESS_TOKEN, [ValueSource::Mapped { step: TOKEN_STEP, field: ACCESS_TOKEN }]),
        ManualField::of(REFRESH_TOKEN, [ValueSource::Mapped { step: TOKEN_STEP, field: REFRESH_TOKEN }]),
    ];
    Vec::from([
        ManualStep::with(IntegrationsText::ZapierTable, names),
        ManualStep::with(IntegrationsText::ZapierRecord, record),
        ManualStep::to_do(IntegrationsText::ZapierTrigger),
        ManualStep::with(IntegrationsText::ZapierFind, [ManualField::text(ACCOUNT, &key(context))]),
        ManualStep::with(
            IntegrationsText::ZapierRefresh,
            request("POST", [ValueSource::Text(token_endpoint())], refresh_form(context), None),
        ),
        ManualStep::with(IntegrationsText::ZapierUpdate, update),
        ManualStep::to_do(IntegrationsText::ZapierAgain),
        ManualStep::to_do(IntegrationsText::ZapierOn),
    ])
}

/// The steps for the Zap that makes an API call. With an agency's tokens, the Zap requests a sub-account's token first.
/// With other tokens, the function returns `None` if the scopes allow no call.
#[must_use]
pub fn call_steps(context: &ToolContext<'_>) -> Option<Vec<ManualStep>> {
    let bearer = |step| Some((bearer_of(step), VERSION.1));
    let find = ManualStep::with(IntegrationsText::ZapierFind, [ManualField::text(ACCOUNT, &key(context))]);
    if !context.is_agency() {
        let call = request("GET", [ValueSource::Text(call_url(context)?)], Vec::new(), bearer(FIND_STEP));
        return Some(Vec::from([find, ManualStep::with(IntegrationsText::ZapierCall, call)]));
    }
    let token_request = request(
        "POST",
        [ValueSource::Text(location_token_url())],
        sub_account_form(context),
        bearer(FIND_STEP),
    );
    let call = request("GET", location_url(context), Vec::new(), bearer(TOKEN_STEP));
    Some(Vec::from([
        find,
        ManualStep::with(IntegrationsText::ZapierMint, token_request),
        ManualStep::with(IntegrationsText::ZapierCallMinted, call),
    ]))
}

/// The value of the header `Authorization`, with the access token from the output of the step with this number.
fn bearer_of(step: usize) -> Vec<ValueSource> {
    Vec::from([ValueSource::Text("Bearer ".into()), ValueSource::Mapped { step, field: ACCESS_TOKEN }])
}

/// The fields of a *Custom Request*. `bearer` contains the value of the header `Authorization`, and the version of the
/// API. `bearer` is `None` for a request without an access token.
pub(super) fn request(
    method: &str,
    url: impl Into<Vec<ValueSource>>,
    data: Vec<ValueSource>,
    bearer: Option<(Vec<ValueSource>, &str)>,
) -> Vec<ManualField> {
    let has_data = !data.is_empty();
    let mut fields = Vec::from([
        ManualField::text("Method", method),
        ManualField::of("URL", url),
        ManualField::of("Data", data),
        ManualField::text("Unflatten", "no"),
        ManualField::of("Basic Auth", []),
    ]);
    if let Some((authorization, version)) = bearer {
        fields.push(ManualField::of("Headers: Authorization", authorization));
        fields.push(ManualField::text("Headers: Version", version));
    }
    fields.push(ManualField::text("Headers: Accept", "application/json"));
    if has_data {
        fields.push(ManualField::text("Headers: Content-Type", "application/x-www-form-urlencoded"));
    }
    fields
}

/// The form body of a refresh (RFC 6749 §6).
fn refresh_form(context: &ToolContext<'_>) -> Vec<ValueSource> {
    let mut known = String::from("grant_type=refresh_token");
    if let Some(user_type) = context.user_type {
        form_encoding::push(&mut known, "user_type", UserType::as_str(user_type));
    }
    let mut parts = Vec::new();
    if context.client_id.is_empty() {
        parts.push(ValueSource::Text([&known, "&client_id="].concat()));
        parts.push(ValueSource::UserInput(IntegrationsText::YourClientId));
        known.clear();
    } else {
        form_encoding::push(&mut known, "client_id", context.client_id);
    }
    parts.push(ValueSource::Text([&known, "&client_secret="].concat()));
    parts.push(ValueSource::Mapped { step: FIND_STEP, field: CLIENT_SECRET });
    parts.push(ValueSource::Text("&refresh_token=".into()));
    parts.push(ValueSource::Mapped { step: FIND_STEP, field: REFRESH_TOKEN });
    parts
}

/// The form body of the request for a sub-account's token.
fn sub_account_form(context: &ToolContext<'_>) -> Vec<ValueSource> {
    let mut parts = Vec::new();
    if context.company_id.is_empty() {
        parts.push(ValueSource::Text("companyId=".into()));
        parts.push(ValueSource::UserInput(IntegrationsText::YourAgency));
        parts.push(ValueSource::Text("&locationId=".into()));
    } else {
        let mut known = String::new();
        form_encoding::push(&mut known, "companyId", context.company_id);
        parts.push(ValueSource::Text([&known, "&locationId="].concat()));
    }
    parts.push(ValueSource::known(&encoded(context.location_id), IntegrationsText::YourSubAccount));
    parts
}

/// The URL of the API call that reads the sub-account.
fn location_url(context: &ToolContext<'_>) -> Vec<ValueSource> {
    match Call::with_id("/locations/", context.location_id) {
        Some(call) => Vec::from([ValueSource::Text(percent_encoded(&call.url))]),
        None => {
            let start = ValueSource::Text([origin(), "/locations/"].concat());
            Vec::from([start, ValueSource::UserInput(IntegrationsText::YourSubAccount)])
        }
    }
}
