//! Recognizes the response to a successful API call, and the nodes of an n8n workflow, which have members with the same
//! names as such a response.

use crate::oauth::json::Json;
use alloc::string::String;

/// The names of the members that contain the data in the response to a successful API call.
const DATA: [&str; 25] = [
    "location",
    "locations",
    "contact",
    "contacts",
    "user",
    "users",
    "pipelines",
    "opportunities",
    "calendars",
    "calendar",
    "events",
    "company",
    "conversations",
    "messages",
    "forms",
    "tags",
    "customFields",
    "customValues",
    "businesses",
    "products",
    "invoices",
    "workflows",
    "tasks",
    "notes",
    "meta",
];

/// True if an object with these members is the response to a successful API call.
pub(super) fn is_one(members: &[(String, Json)]) -> bool {
    members.iter().any(|(name, value)| DATA.contains(&name.as_str()) && is_container(value))
}

/// True if an object with these members contains nodes that were copied from n8n, or a workflow that was downloaded
/// from n8n. The parameters of its nodes may contain a client ID, a client secret or an authorization code.
pub(super) fn is_workflow(members: &[(String, Json)]) -> bool {
    let has = |wanted: &str| members.iter().any(|(name, value)| name == wanted && is_container(value));
    has("nodes") && has("connections")
}

fn is_container(value: &Json) -> bool {
    matches!(value, Json::Object(_) | Json::List(_))
}
