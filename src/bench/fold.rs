//! A fold of the page: what is in it is there while it is open, and gone when it is closed.

use crate::news;
use leg3::browser::dom;
use leg3_core::messages::{Message, text_of};
use leptos::prelude::*;

/// A fold with this id and this name. `inside` is made anew whenever the fold opens; what
/// changes inside follows the news by itself, so that nobody loses what they type.
pub(crate) fn fold(
    id: &'static str,
    name: impl Message,
    inside: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let name = text_of(name);
    let open = Memo::new(move |_| {
        news::follow();
        dom::is_open(id)
    });
    let drawn = move || open.get().then(&inside);
    view! { <details id=id><summary>{name}</summary><div class="stack">{drawn}</div></details> }.into_any()
}
