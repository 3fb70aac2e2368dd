//! The control paths serve the control page, receive the sandbox's settings as POST forms, and return the recorded
//! requests as JSON. HighLevel does not have these paths. Therefore, only the HTTP listener has them, and requests to
//! them are not recorded.

mod faults;
mod form;
mod home;
mod requests;
mod settings;

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get, post};

use crate::api::not_found;
use crate::state::SandboxState;

pub(crate) fn routes(state: &Arc<SandboxState>) -> Router {
    Router::new()
        .route("/", get(home::home))
        .route("/sandbox/fault", post(faults::set))
        .route("/sandbox/cors", post(settings::cors))
        .route("/sandbox/code", post(settings::code))
        .route("/sandbox/app", post(settings::app))
        .route("/sandbox/pause", post(settings::pause))
        .route("/sandbox/locations", post(settings::locations))
        .route("/sandbox/clock", post(settings::clock))
        .route("/sandbox/requests", get(requests::list).delete(requests::clear))
        .route("/sandbox/requests/clear", post(requests::clear))
        .route("/sandbox/", any(not_found))
        .route("/sandbox/{*unknown}", any(not_found))
        .method_not_allowed_fallback(not_found)
        .with_state(Arc::clone(state))
}
