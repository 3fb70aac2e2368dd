//! *Get a fresh code*: the install link opens in a new tab, and the code comes back to this one, which still holds client
//! ID and secret.

use crate::controls::{button, field};
use crate::{demo, draft, kept, news, whose};
use leg3::browser::dom;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_reader::{LinkError, read};
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use std::cell::Cell;

const FIELD: &str = "fresh-link";

thread_local! {
    /// *Get a fresh code* was pressed.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// The link is open in another tab.
    static WAITING: Cell<bool> = const { Cell::new(false) };
}

/// True while a code from another tab would be taken.
pub(crate) fn is_waiting() -> bool {
    WAITING.get()
}

/// A code came, from wherever; or everything is forgotten.
pub(crate) fn forget() {
    WANTED.set(false);
    WAITING.set(false);
}

/// Where another code is here, or tokens are, none is waited for.
pub(crate) fn settle() {
    if WANTED.get() && matches!(&*news::screen(), "code" | "tokens") {
        forget();
    }
}

/// *Get a fresh code* was pressed: opens the link, where this tab has one.
pub(crate) fn want() {
    if demo::is_on() {
        return demo::fresh_code();
    }
    WANTED.set(true);
    if let Some(link) = kept::link() {
        open(&link);
    }
    news::spread();
}

pub(crate) fn view() -> impl IntoView {
    let wanted = Memo::new(|_| {
        news::follow();
        WANTED.get() && news::screen() == "failed"
    });
    move || wanted.get().then(inside)
}

fn inside() -> AnyView {
    let state = move || {
        news::follow();
        let elsewhere = kept::link().is_some_and(|link| link.redirect_uri != dom::redirect_address());
        // Two tabs with the same page around hear each other; one with another page around, or none, does not.
        let alone = dom::is_framed() && dom::redirect_address() == dom::own_address();
        let words = match (WAITING.get(), alone, elsewhere) {
            (_, true, _) => ReturnText::FreshInFrame,
            (true, false, true) => ReturnText::FreshElsewhere,
            (true, false, false) => ReturnText::FreshWaiting,
            (false, ..) => return None,
        };
        Some(view! { <p>{text_of(words)}</p> })
    };
    let known = kept::link().is_some();
    let link = (!known).then(|| {
        view! { {field(FIELD, ReturnText::FreshLink, "text")}<p class="hint">{text_of(ReturnText::FreshLinkHint)}</p> }
    });
    view! { {link}{button(ReturnText::FreshOpen, press)}<div class="stack" role="status">{state}</div> }
        .into_any()
}

fn press() {
    let typed = dom::by_id(FIELD).map(|_| dom::value(FIELD)).filter(|text| !text.trim().is_empty());
    let link = match typed {
        Some(text) => read(&text).map(|pasted| pasted.link),
        None => kept::link().ok_or(LinkError::Empty),
    };
    let note = [FIELD, "-note"].concat();
    match link {
        Ok(link) if draft::is_whole(&link) => {
            dom::set_text(&note, "");
            open(&link);
        }
        _ => {
            dom::set_text(&note, text_of(InstallLinkText::NoLinkAddress));
            dom::focus(FIELD);
        }
    }
    news::spread();
}

/// In a new tab, which knows nothing of this one; with a mark of its own, so that its code is told from others.
fn open(link: &InstallLink) {
    let link = InstallLink { state: kept::fresh_state(), ..link.clone() };
    kept::keep(&link);
    draft::draft().set(link.clone());
    whose::answer_for(&link.state);
    WAITING.set(true);
    let window = dom::window();
    let _ = window.map(|window| {
        window.open_with_url_and_target_and_features(&link.write(), "_blank", "noopener,noreferrer")
    });
}
