//! What is seen. Views arrange; decisions were made in `grant`, words come from `copy`.
//!
//! The form of client id and secret is static (`index.html`) and only listened to: re-creating it would lose what
//! somebody is typing. Everything else is drawn above and below it, from a [`Screen`] that holds no secret.

mod actions;
mod answer;
mod codebox;
mod entry;
mod foot;
mod form;
mod frame;
mod outside;
mod parts;
mod passport;
mod perform;
mod scene;
mod start;
mod tokens;
mod trouble;
mod vault;
mod veil;
mod watch;

use crate::browser::boot::Boot;
use crate::browser::dom;
use crate::grant::flow::Event;
use crate::grant::redirect;
use leptos::mount::mount_to;
use leptos::prelude::Owner;
use parts::View;

/// Takes over the page that `boot.js` prepared.
pub fn start(boot: Boot) {
    let arrival = redirect::parse(&boot.query(), &boot.fragment());
    let (arrived, early) = (boot.arrived(), boot.early());
    let owner = Owner::new();
    owner.set();
    vault::open(boot);
    // The signals live as long as the page.
    core::mem::forget(owner);
    vault::dispatch(Event::Arrived(arrival, arrived));
    form::wire();
    codebox::wire();
    watch::wire();
    // Mounting first: it brings the executor that everything reactive runs on.
    mount("above", scene::above);
    mount("below", scene::below);
    mount("foot", foot::view);
    frame::wire();
    if early {
        form::submit();
    }
}

fn mount(id: &str, view: fn() -> View) {
    if let Some(place) = dom::by_id(id) {
        mount_to(place, view).forget();
    }
}
