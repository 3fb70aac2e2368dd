//! The control paths: a page for people, the sandbox's settings as POST forms, and the recorded requests as JSON.
//! HighLevel has none of this, so they are on the http listener only, and no request to them is recorded.

mod faults;
mod form;
mod home;
mod levers;
mod requests;

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get, post};

use crate::reply::not_found;
use crate::world::World;

pub(crate) fn routes(world: &Arc<World>) -> Router {
    Router::new()
        .route("/", get(home::home))
        .route("/sandbox/fault", post(faults::set))
        .route("/sandbox/cors", post(levers::cors))
        .route("/sandbox/code", post(levers::code))
        .route("/sandbox/app", post(levers::app))
        .route("/sandbox/pause", post(levers::pause))
        .route("/sandbox/locations", post(levers::locations))
        .route("/sandbox/clock", post(levers::clock))
        .route("/sandbox/requests", get(requests::list).delete(requests::clear))
        .route("/sandbox/requests/clear", post(requests::clear))
        .route("/sandbox/{*unknown}", any(not_found))
        .method_not_allowed_fallback(not_found)
        .with_state(Arc::clone(world))
}
