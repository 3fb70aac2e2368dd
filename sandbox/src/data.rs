//! The API calls with which users usually test a new token. The responses contain only some of the fields in
//! HighLevel's responses.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use serde_json::{Value, json};

use crate::COMPANY_ID;
use crate::api::{Bearer, Fields, Refusal, json_response};
use crate::install::Class::{self, Company, Location};
use crate::random::trace_id;
use crate::state::SandboxState;
use crate::store::{Grant, Store};

/// The maximum number of contacts or sub-accounts in a list if the parameter `limit` is missing or is not a number.
const DEFAULT_LIMIT: usize = 20;

pub(crate) fn routes() -> Router<Arc<SandboxState>> {
    let contacts = || call(Location, "contacts.readonly", "locationId", contacts);
    let users = || call(Location, "users.readonly", "locationId", users);
    let calendars = || call(Location, "calendars.readonly", "locationId", calendars);
    Router::new()
        .route("/locations/{id}", call(Location, "locations.readonly", "id", location))
        .route("/companies/{id}", call(Company, "companies.readonly", "id", company))
        .route("/locations/search", call(Company, "locations.readonly", "companyId", locations))
        .route("/opportunities/pipelines", call(Location, "opportunities.readonly", "locationId", pipelines))
        .route(
            "/opportunities/search",
            call(Location, "opportunities.readonly", "location_id", opportunities),
        )
        .route("/conversations/search", call(Location, "conversations.readonly", "locationId", conversations))
        .route("/users/search", users())
        .route("/contacts/", contacts())
        .route("/contacts", contacts())
        .route("/users/", users())
        .route("/users", users())
        .route("/calendars/", calendars())
        .route("/calendars", calendars())
}

/// Returns the handler of an API call that requires a token with this class and this scope. `parameter` is the name of
/// the parameter that contains the ID of the sub-account or agency. This parameter is in the path or the query.
fn call(
    class: Class,
    scope: &'static str,
    parameter: &'static str,
    body: fn(&Store, &Grant, usize) -> Value,
) -> MethodRouter<Arc<SandboxState>> {
    get(
        async move |State(state): State<Arc<SandboxState>>,
                    bearer: Bearer,
                    Path(path): Path<HashMap<String, String>>,
                    query: Fields| {
            let grant = bearer.require(class, scope)?;
            let id = path.get(parameter).map(String::as_str).or(query.get(parameter));
            let limit = query.get("limit").and_then(|limit| limit.parse().ok()).unwrap_or(DEFAULT_LIMIT);
            Ok::<_, Refusal>(respond(&state, &grant, id, |store| body(store, &grant, limit)))
        },
    )
}

fn respond(
    state: &SandboxState,
    grant: &Grant,
    id: Option<&str>,
    body: impl FnOnce(&Store) -> Value,
) -> Response {
    let mut store = state.store();
    let allowance = store.rate_limits.count(&grant.client_id, grant.auth_class_id(), state.clock.unix());
    let response = if !allowance.is_within {
        Refusal::TooMany.into_response()
    } else if id != Some(grant.auth_class_id()) {
        Refusal::OtherLocation.into_response()
    } else {
        let mut body = body(&store);
        body["traceId"] = json!(trace_id());
        json_response(StatusCode::OK, &body)
    };
    (allowance.headers(), response).into_response()
}

fn location(store: &Store, grant: &Grant, _: usize) -> Value {
    json!({"location": store.find_location(grant.auth_class_id()).map(|location| location.to_json())})
}

fn company(_: &Store, _: &Grant, _: usize) -> Value {
    json!({"company": {"id": COMPANY_ID, "name": "Harbour & Hill Agency", "email": "agency@example.com"}})
}

fn locations(store: &Store, _: &Grant, limit: usize) -> Value {
    let locations: Vec<Value> = store.locations().take(limit).map(|location| location.to_json()).collect();
    json!({"locations": locations})
}

/// The ID, name and e-mail address of each contact of a sub-account. The names are the same for each sub-account. The
/// IDs and e-mail addresses differ.
fn contacts_of(grant: &Grant) -> [(String, &'static str, String); 3] {
    let number = grant.auth_class_id().trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let email = |name: &str| format!("{name}@{}.example", grant.auth_class_id().to_lowercase());
    [("Ada Example", "ada"), ("Þóra Dæmi", "thora"), ("李 示例", "li")]
        .map(|(name, short)| (format!("con{short}{number}"), name, email(short)))
}

fn contacts(_: &Store, grant: &Grant, limit: usize) -> Value {
    let contacts: Vec<Value> = contacts_of(grant)
        .into_iter()
        .map(|(id, name, email)| {
            json!({"id": id, "locationId": grant.auth_class_id(), "contactName": name, "email": email})
        })
        .collect();
    let total = contacts.len();
    json!({"contacts": contacts[..limit.min(total)], "meta": {"total": total}, "count": total})
}

fn opportunities(_: &Store, grant: &Grant, _: usize) -> Value {
    let [(contact, name, _), ..] = contacts_of(grant);
    let opportunity = json!({
        "id": "oppSandbox0000000001", "name": name, "status": "open", "locationId": grant.auth_class_id(),
        "pipelineId": "pipSandbox0000000001", "contactId": contact,
    });
    json!({"opportunities": [opportunity], "meta": {"total": 1}})
}

fn conversations(_: &Store, grant: &Grant, _: usize) -> Value {
    let [(contact, name, email), ..] = contacts_of(grant);
    let conversation = json!({
        "id": "cnvSandbox0000000001", "locationId": grant.auth_class_id(), "contactId": contact, "fullName": name,
        "email": email, "lastMessageBody": "Is Tuesday free?", "unreadCount": 1,
    });
    json!({"conversations": [conversation], "total": 1})
}

fn users(_: &Store, grant: &Grant, _: usize) -> Value {
    json!({"users": [{"id": grant.user_id, "name": "Robin Rehearsal", "email": "robin@example.com"}]})
}

fn pipelines(_: &Store, grant: &Grant, _: usize) -> Value {
    let stages =
        json!([{"id": "stgSandbox0000000001", "name": "New"}, {"id": "stgSandbox0000000002", "name": "Won"}]);
    let id = "pipSandbox0000000001";
    json!({"pipelines": [{"id": id, "name": "Sales", "locationId": grant.auth_class_id(), "stages": stages}]})
}

fn calendars(_: &Store, grant: &Grant, _: usize) -> Value {
    json!({"calendars": [{"id": "calSandbox0000000001", "name": "First visits", "locationId": grant.auth_class_id()}]})
}
