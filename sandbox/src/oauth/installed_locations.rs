//! `GET /oauth/installedLocations`: lists the sub-accounts of an agency, page by page, and whether the app is installed
//! in each of them.

use std::str::FromStr;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::token_request::missing_messages;
use crate::COMPANY_ID;
use crate::api::{Bearer, Fields, Refusal, json_response};
use crate::install::Class;
use crate::random::trace_id;
use crate::state::SandboxState;
use crate::store::{Grant, Location};

const DEFAULT_LIMIT: usize = 20;

pub(crate) async fn installed_locations(
    State(state): State<Arc<SandboxState>>,
    bearer: Bearer,
    fields: Fields,
) -> Result<Response, Refusal> {
    let grant = bearer.require(Class::Company, "oauth.readonly")?;
    let query = Query::read(&fields)?;
    if query.company_id != COMPANY_ID {
        return Err(Refusal::OtherLocation);
    }
    // If the request contains the ID of another app, the list is empty.
    let is_own_app = query.app_id == grant.app_id();
    let store = state.store();
    let locations: Vec<Location> =
        store.locations().filter(|location| is_own_app && query.matches(location, &grant)).collect();
    let page = locations.iter().skip(query.skip).take(query.limit);
    let response = json!({
        "locations": page.map(|location| entry(location, &grant)).collect::<Vec<_>>(),
        "count": locations.len(),
        "installToFutureLocations": false,
        "traceId": trace_id(),
    });
    Ok(json_response(StatusCode::OK, &response))
}

struct Query<'a> {
    company_id: &'a str,
    app_id: &'a str,
    skip: usize,
    limit: usize,
    is_installed: Option<bool>,
    /// The text to search for in the names of the sub-accounts (parameter `query`), in lower case. If the text is
    /// empty, every name matches.
    name: String,
}

impl<'a> Query<'a> {
    fn read(fields: &'a Fields) -> Result<Self, Refusal> {
        let missing = ["companyId", "appId"].into_iter().filter(|name| fields.get(name).is_none());
        let no_numbers = ["skip", "limit"]
            .into_iter()
            .filter(|name| fields.get(name).is_some_and(|value| value.parse::<usize>().is_err()));
        let messages: Vec<String> = missing
            .flat_map(missing_messages)
            .chain(no_numbers.map(|name| format!("{name} must be a number string")))
            .collect();
        if !messages.is_empty() {
            return Err(Refusal::Unprocessable(messages));
        }
        Ok(Self {
            company_id: fields.get("companyId").unwrap_or_default(),
            app_id: fields.get("appId").unwrap_or_default(),
            skip: parsed(fields, "skip").unwrap_or(0),
            limit: parsed(fields, "limit").unwrap_or(DEFAULT_LIMIT),
            is_installed: parsed(fields, "isInstalled"),
            name: fields.get("query").unwrap_or_default().to_lowercase(),
        })
    }

    fn matches(&self, location: &Location, grant: &Grant) -> bool {
        self.is_installed.is_none_or(|is_installed| is_installed == grant.is_installed_in(&location.id))
            && location.name.to_lowercase().contains(&self.name)
    }
}

fn parsed<T: FromStr>(fields: &Fields, name: &str) -> Option<T> {
    fields.get(name)?.parse().ok()
}

fn entry(location: &Location, grant: &Grant) -> Value {
    let is_installed = grant.is_installed_in(&location.id);
    let mut entry = json!({"_id": location.id, "name": location.name, "address": location.address, "isInstalled": is_installed});
    if is_installed {
        entry["versionId"] = json!(grant.app_id());
        entry["installedAt"] = json!(location.installed_at);
    }
    entry
}
