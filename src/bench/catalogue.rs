//! The list of scopes, fetched once the page is usable, so that it is there when the network is gone.

use crate::news;
use gloo_net::http::Request;
use leg3::browser::{dom, task};
use leg3_core::install::scope_catalogue::Catalogue;
use std::cell::RefCell;

/// Where the list stands.
enum State {
    Coming,
    Here(Catalogue),
    Missing,
}

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State::Coming) };
}

/// Looks at the list, where it is here.
pub(crate) fn with<T>(look: impl FnOnce(&Catalogue) -> T) -> Option<T> {
    STATE.with_borrow(|state| match state {
        State::Here(catalogue) => Some(look(catalogue)),
        State::Coming | State::Missing => None,
    })
}

/// True where it did not come.
pub(crate) fn is_missing() -> bool {
    STATE.with_borrow(|state| matches!(state, State::Missing))
}

/// Fetches it.
pub(crate) fn load() {
    STATE.set(State::Coming);
    news::spread();
    task::start(async {
        STATE.set(fetched().await.map_or(State::Missing, State::Here));
        news::spread();
    });
}

/// One of the files that come later. The browser compares its digest with the one in `index.html`.
async fn fetched() -> Option<Catalogue> {
    let link = dom::query("link[rel=later][href$=json]")?;
    let (href, integrity) =
        (link.get_attribute("href")?, link.get_attribute("integrity").unwrap_or_default());
    let response = Request::get(&href).integrity(&integrity).send().await.ok()?;
    Catalogue::parse(&response.text().await.ok()?)
}
