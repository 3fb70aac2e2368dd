//! The first calls a new token is tried with. Each is a line in [`routes`]; their answers are just full enough to
//! be shown.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use serde_json::{Value, json};

use crate::books::Grant;
use crate::form::Fields;
use crate::guard::admit;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::world::World;
use crate::{COMPANY_ID, reply};

/// One call: who may make it, and what comes back. The subject is in the path, or in the query under this name.
struct Call {
    class: Class,
    scope: &'static str,
    subject: &'static str,
    answer: fn(&World, &Grant, limit: usize) -> Value,
}

pub(crate) fn routes() -> Router<Arc<World>> {
    use Class::{Company, Location};
    let call = |class, scope, subject, answer| by_query(Call { class, scope, subject, answer });
    let contacts = || call(Location, "contacts.readonly", "locationId", contacts);
    let users = || call(Location, "users.readonly", "locationId", users);
    let calendars = || call(Location, "calendars.readonly", "locationId", calendars);
    Router::new()
        .route(
            "/locations/{id}",
            by_path(Call { class: Location, scope: "locations.readonly", subject: "", answer: location }),
        )
        .route(
            "/companies/{id}",
            by_path(Call { class: Company, scope: "companies.readonly", subject: "", answer: company }),
        )
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

fn by_path(call: Call) -> MethodRouter<Arc<World>> {
    let call = Arc::new(call);
    get(async move |State(world): State<Arc<World>>, headers: HeaderMap, Path(id): Path<String>| {
        respond(&world, &headers, &call, Some(&id), usize::MAX)
    })
}

fn by_query(call: Call) -> MethodRouter<Arc<World>> {
    let call = Arc::new(call);
    get(async move |State(world): State<Arc<World>>, headers: HeaderMap, RawQuery(query): RawQuery| {
        let fields = Fields::parse(query.unwrap_or_default().as_bytes());
        let limit = fields.get("limit").and_then(|limit| limit.parse().ok()).unwrap_or(20);
        respond(&world, &headers, &call, fields.get(call.subject), limit)
    })
}

fn respond(world: &World, headers: &HeaderMap, call: &Call, subject: Option<&str>, limit: usize) -> Response {
    let grant = match admit(world, headers, call.class, call.scope) {
        Ok(grant) => grant,
        Err(refusal) => return refusal.into_response(),
    };
    let allowance = world.books().limits.count(&grant.client_id, grant.subject(), world.clock.unix());
    let mut response = if !allowance.within {
        Refusal::TooMany.into_response()
    } else if subject != Some(grant.subject()) {
        Refusal::OtherLocation.into_response()
    } else {
        let mut answer = (call.answer)(world, &grant, limit);
        answer["traceId"] = json!(reply::trace_id());
        reply::json(StatusCode::OK, &answer)
    };
    allowance.announce(response.headers_mut());
    response
}

fn location(world: &World, grant: &Grant, _: usize) -> Value {
    json!({"location": world.books().find_place(grant.subject()).map(|place| place.to_json())})
}

fn company(_: &World, _: &Grant, _: usize) -> Value {
    json!({"company": {"id": COMPANY_ID, "name": "Harbour & Hill Agency", "email": "agency@example.com"}})
}

fn locations(world: &World, _: &Grant, limit: usize) -> Value {
    let locations: Vec<Value> = world.books().all_places().take(limit).map(|place| place.to_json()).collect();
    json!({"locations": locations})
}

/// The people of a sub-account: id, name and e-mail address. No two sub-accounts have the same.
fn people(grant: &Grant) -> [(String, &'static str, String); 3] {
    let number = grant.subject().trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let email = |name: &str| format!("{name}@{}.example", grant.subject().to_lowercase());
    [("Ada Example", "ada"), ("Þóra Dæmi", "thora"), ("李 示例", "li")]
        .map(|(name, short)| (format!("con{short}{number}"), name, email(short)))
}

fn contacts(_: &World, grant: &Grant, limit: usize) -> Value {
    let contacts: Vec<Value> = people(grant)
        .into_iter()
        .map(|(id, name, email)| {
            json!({"id": id, "locationId": grant.subject(), "contactName": name, "email": email})
        })
        .collect();
    let total = contacts.len();
    json!({"contacts": contacts[..limit.min(total)], "meta": {"total": total}, "count": total})
}

fn opportunities(_: &World, grant: &Grant, _: usize) -> Value {
    let [(contact, name, _), ..] = people(grant);
    let opportunity = json!({
        "id": "oppSandbox0000000001", "name": name, "status": "open", "locationId": grant.subject(),
        "pipelineId": "pipSandbox0000000001", "contactId": contact,
    });
    json!({"opportunities": [opportunity], "meta": {"total": 1}})
}

fn conversations(_: &World, grant: &Grant, _: usize) -> Value {
    let [(contact, name, email), ..] = people(grant);
    let conversation = json!({
        "id": "cnvSandbox0000000001", "locationId": grant.subject(), "contactId": contact, "fullName": name,
        "email": email, "lastMessageBody": "Is Tuesday free?", "unreadCount": 1,
    });
    json!({"conversations": [conversation], "total": 1})
}

fn users(_: &World, grant: &Grant, _: usize) -> Value {
    json!({"users": [{"id": grant.user_id, "name": "Robin Rehearsal", "email": "robin@example.com"}]})
}

fn pipelines(_: &World, grant: &Grant, _: usize) -> Value {
    let stages =
        json!([{"id": "stgSandbox0000000001", "name": "New"}, {"id": "stgSandbox0000000002", "name": "Won"}]);
    let id = "pipSandbox0000000001";
    json!({"pipelines": [{"id": id, "name": "Sales", "locationId": grant.subject(), "stages": stages}]})
}

fn calendars(_: &World, grant: &Grant, _: usize) -> Value {
    json!({"calendars": [{"id": "calSandbox0000000001", "name": "First visits", "locationId": grant.subject()}]})
}
