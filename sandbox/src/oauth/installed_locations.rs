//! `GET /oauth/installedLocations`: the sub-accounts an agency's install reaches, page by page.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::ask::lacks;
use crate::books::{Grant, Place};
use crate::form::Fields;
use crate::guard::admit;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::world::World;
use crate::{COMPANY_ID, reply};

/// How many come without a `limit`.
const LIMIT: usize = 20;

pub(crate) async fn installed_locations(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let grant = admit(&world, &headers, Class::Company, "oauth.readonly")?;
    let wanted = Wanted::read(&Fields::parse(query.unwrap_or_default().as_bytes()))?;
    if wanted.company_id != COMPANY_ID {
        return Err(Refusal::OtherLocation);
    }
    // Of another app's installs nothing is told.
    let own = wanted.app_id == grant.app_id();
    let places: Vec<Place> =
        world.books().all_places().filter(|place| own && wanted.fits(place, &grant)).collect();
    let page = places.iter().skip(wanted.skip).take(wanted.limit);
    let locations: Vec<Value> = page.map(|place| entry(place, &grant)).collect();
    let answer = json!({
        "locations": locations,
        "count": places.len(),
        "installToFutureLocations": false,
        "traceId": reply::trace_id(),
    });
    Ok(reply::json(StatusCode::OK, &answer))
}

struct Wanted {
    company_id: String,
    app_id: String,
    skip: usize,
    limit: usize,
    installed: Option<bool>,
    /// In lower case.
    name: String,
}

impl Wanted {
    fn read(fields: &Fields) -> Result<Self, Refusal> {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let mut messages: Vec<String> = ["companyId", "appId"]
            .into_iter()
            .filter(|name| fields.get(name).is_none())
            .flat_map(lacks)
            .collect();
        let mut number = |name: &str, otherwise| match fields.get(name).map(str::parse) {
            None => otherwise,
            Some(Ok(number)) => number,
            Some(Err(_)) => {
                messages.push(format!("{name} must be a number string"));
                otherwise
            }
        };
        let (skip, limit) = (number("skip", 0), number("limit", LIMIT));
        if !messages.is_empty() {
            return Err(Refusal::Unprocessable(messages));
        }
        let installed = fields.get("isInstalled").and_then(|value| value.parse().ok());
        let name = text("query").to_lowercase();
        Ok(Self { company_id: text("companyId"), app_id: text("appId"), skip, limit, installed, name })
    }

    fn fits(&self, place: &Place, grant: &Grant) -> bool {
        self.installed.is_none_or(|installed| installed == grant.covers(&place.id))
            && place.name.to_lowercase().contains(&self.name)
    }
}

fn entry(place: &Place, grant: &Grant) -> Value {
    let installed = grant.covers(&place.id);
    let mut entry =
        json!({"_id": place.id, "name": place.name, "address": place.address, "isInstalled": installed});
    if installed {
        entry["versionId"] = json!(grant.app_id());
        entry["installedAt"] = json!(place.installed_at);
    }
    entry
}
