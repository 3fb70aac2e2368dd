//! A fold of the page: what is in it is drawn while it is open, and gone when it is closed.

use crate::news;
use leg3::browser::dom;
use leg3::copy::{Late, late};
use leptos::prelude::*;

/// A fold with this id and this name. `inside` is drawn anew with all news, while the fold is open.
pub(crate) fn fold(
    id: &'static str,
    name: Late,
    inside: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let drawn = move || {
        news::follow();
        dom::is_open(id).then(&inside)
    };
    view! { <details id=id><summary>{late(name)}</summary><div class="stack">{drawn}</div></details> }
        .into_any()
}
