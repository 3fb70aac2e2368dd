//! The levers as POST forms, the record as JSON, and the page for people. Only on the http listener, and never part
//! of the record: HighLevel has none of this.

mod faults;
mod home;
mod levers;
mod requests;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::reply;
use crate::world::World;

/// What the control paths work on.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) world: Arc<World>,
    /// The origin of the page under rehearsal, if it is served.
    pub(crate) page: Option<String>,
}

/// Whether a path of the http listener belongs here rather than to the pretend API.
pub(crate) fn owns(path: &str) -> bool {
    path == "/" || path.starts_with("/sandbox/")
}

pub(crate) fn routes(world: Arc<World>, page: Option<String>) -> Router {
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
        .fallback(reply::nothing_here)
        .method_not_allowed_fallback(reply::nothing_here)
        .with_state(Desk { world, page })
}
