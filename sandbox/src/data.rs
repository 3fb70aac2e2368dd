//! The API calls that a new token is usually tried with. Their responses hold just enough to be shown.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use serde_json::{Value, json};

use crate::books::{Books, Grant};
use crate::form::Fields;
use crate::guard::Bearer;
use crate::install::Class::{self, Company, Location};
use crate::refusal::Refusal;
use crate::world::World;
use crate::{COMPANY_ID, reply};

/// The limit of a list without the parameter `limit`.
const DEFAULT_LIMIT: usize = 20;

pub(crate) fn routes() -> Router<Arc<World>> {
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

/// A call for tokens of this class and scope. `subject` names the parameter, of the path or the query, with the id of
/// the sub-account or the agency.
fn call(
    class: Class,
    scope: &'static str,
    subject: &'static str,
    body: fn(&Books, &Grant, usize) -> Value,
) -> MethodRouter<Arc<World>> {
    get(
        async move |State(world): State<Arc<World>>,
                    bearer: Bearer,
                    Path(path): Path<HashMap<String, String>>,
                    query: Fields|
                    -> Result<Response, Refusal> {
            let grant = bearer.require(class, scope)?;
            let mut books = world.books();
            let allowance = books.limits.count(&grant.client_id, grant.subject(), world.clock.unix());
            let response = if !allowance.is_within {
                Refusal::TooMany.into_response()
            } else if path.get(subject).map(String::as_str).or(query.get(subject)) != Some(grant.subject()) {
                Refusal::OtherLocation.into_response()
            } else {
                let limit = query.get("limit").and_then(|limit| limit.parse().ok()).unwrap_or(DEFAULT_LIMIT);
                let mut body = body(&books, &grant, limit);
                body["traceId"] = json!(reply::trace_id());
                reply::json(StatusCode::OK, &body)
            };
            Ok((allowance.headers(), response).into_response())
        },
    )
}

fn location(books: &Books, grant: &Grant, _: usize) -> Value {
    json!({"location": books.find_place(grant.subject()).map(|place| place.to_json())})
}

fn company(_: &Books, _: &Grant, _: usize) -> Value {
    json!({"company": {"id": COMPANY_ID, "name": "Harbour & Hill Agency", "email": "agency@example.com"}})
}

fn locations(books: &Books, _: &Grant, limit: usize) -> Value {
    let locations: Vec<Value> = books.all_places().take(limit).map(|place| place.to_json()).collect();
    json!({"locations": locations})
}

/// Id, name and e-mail address of the contacts of a sub-account. Each sub-account has its own.
fn contacts_of(grant: &Grant) -> [(String, &'static str, String); 3] {
    let number = grant.subject().trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let email = |name: &str| format!("{name}@{}.example", grant.subject().to_lowercase());
    [("Ada Example", "ada"), ("Þóra Dæmi", "thora"), ("李 示例", "li")]
        .map(|(name, short)| (format!("con{short}{number}"), name, email(short)))
}

fn contacts(_: &Books, grant: &Grant, limit: usize) -> Value {
    let contacts: Vec<Value> = contacts_of(grant)
        .into_iter()
        .map(|(id, name, email)| {
            json!({"id": id, "locationId": grant.subject(), "contactName": name, "email": email})
        })
        .collect();
    let total = contacts.len();
    json!({"contacts": contacts[..limit.min(total)], "meta": {"total": total}, "count": total})
}

fn opportunities(_: &Books, grant: &Grant, _: usize) -> Value {
    let [(contact, name, _), ..] = contacts_of(grant);
    let opportunity = json!({
        "id": "oppSandbox0000000001", "name": name, "status": "open", "locationId": grant.subject(),
        "pipelineId": "pipSandbox0000000001", "contactId": contact,
    });
    json!({"opportunities": [opportunity], "meta": {"total": 1}})
}

fn conversations(_: &Books, grant: &Grant, _: usize) -> Value {
    let [(contact, name, email), ..] = contacts_of(grant);
    let conversation = json!({
        "id": "cnvSandbox0000000001", "locationId": grant.subject(), "contactId": contact, "fullName": name,
        "email": email, "lastMessageBody": "Is Tuesday free?", "unreadCount": 1,
    });
    json!({"conversations": [conversation], "total": 1})
}

fn users(_: &Books, grant: &Grant, _: usize) -> Value {
    json!({"users": [{"id": grant.user_id, "name": "Robin Rehearsal", "email": "robin@example.com"}]})
}

fn pipelines(_: &Books, grant: &Grant, _: usize) -> Value {
    let stages =
        json!([{"id": "stgSandbox0000000001", "name": "New"}, {"id": "stgSandbox0000000002", "name": "Won"}]);
    let id = "pipSandbox0000000001";
    json!({"pipelines": [{"id": id, "name": "Sales", "locationId": grant.subject(), "stages": stages}]})
}

fn calendars(_: &Books, grant: &Grant, _: usize) -> Value {
    json!({"calendars": [{"id": "calSandbox0000000001", "name": "First visits", "locationId": grant.subject()}]})
}
