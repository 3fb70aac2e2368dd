//! Whose code it is, by its `state`; and the tab that waits for a fresh code gets it from the tab it arrives in.
//!
//! The tabs talk over a channel named by the random `state`: only pages of this origin that know it hear them. Where the
//! browser keeps them apart (in a frame), nobody answers, and the code is an ordinary one.

use crate::{draft, fresh, kept, news};
use leg3::browser::{clock, dom, fields};
use leg3::copy::{Setup, setup};
use leg3::grant::form::pairs;
use leg3::install::explain::read;
use leg3::install::link::InstallLink;
use leg3::install::returned::Returned;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, HtmlFormElement, MessageEvent};

/// How long another tab has to answer, in milliseconds.
const PATIENCE: u32 = 1000;

/// "Did one of you send this `state`?"
const ASKS: &str = "asks";
/// "I did", and the link.
const SENT: &str = "sent";
/// "I did, and I wait for the code", and the link.
const WANTS: &str = "wants";
/// The code.
const CODE: &str = "code";
/// "I have the code."
const TAKEN: &str = "taken";

thread_local! {
    static VERDICT: Cell<Option<Returned>> = const { Cell::new(None) };
    static HANDED_OVER: Cell<bool> = const { Cell::new(false) };
    static CAME_OVER: Cell<bool> = const { Cell::new(false) };
    /// They hear as long as they are held.
    static CHANNELS: RefCell<Vec<BroadcastChannel>> = const { RefCell::new(Vec::new()) };
}

/// Looks at what came with the code, and answers for the link that this tab sent.
pub(crate) fn start() {
    let query = news::boot().map(|boot| boot.query()).unwrap_or_default();
    let came = pairs(query.trim_start_matches('?')).into_iter().find(|(name, _)| name == "state");
    let came = came.map(|(_, state)| state).unwrap_or_default();
    let sent = kept::link();
    let state = sent.as_ref().map(|link| link.state.clone()).unwrap_or_default();
    if news::code().is_some() {
        if came.is_empty() || came == state {
            judged(Returned::judge(&came, &state, false), sent);
        } else {
            ask(&came);
            clock::after(PATIENCE, move || {
                if VERDICT.get().is_none() && !HANDED_OVER.get() {
                    judged(Returned::judge(&came, &state, false), None);
                }
            });
        }
    }
    answer_for(&kept::link().map(|link| link.state).unwrap_or_default());
}

/// The tokens are here: the mark of the link has done its work.
pub(crate) fn settle() {
    let link = kept::link().filter(|link| !link.state.is_empty());
    if let Some(link) = link.filter(|_| news::tokens().is_some()) {
        kept::keep(&InstallLink { state: String::new(), ..link });
        draft::renew();
        silence();
    }
}

/// *Forget everything*.
pub(crate) fn forget() {
    VERDICT.set(None);
    CAME_OVER.set(false);
    silence();
}

pub(crate) fn view() -> impl IntoView {
    move || {
        news::follow();
        let on_code = news::screen() == "code";
        let said = |words: Setup, class: &'static str| {
            view! { <p class=class role="status">{setup(words)}</p> }.into_any()
        };
        let came = (on_code && CAME_OVER.get()).then(|| said(Setup::CameOver, "good"));
        let verdict = VERDICT.get().filter(|_| on_code).map(|verdict| match verdict {
            Returned::Matches => said(Setup::Matches, "good"),
            Returned::NotStartedHere => said(Setup::NotStartedHere, "hint"),
            Returned::DoesNotMatch => said(Setup::DoesNotMatch, "card warned"),
        });
        let handed = HANDED_OVER.get().then(|| said(Setup::HandedOver, "card"));
        (handed, came, verdict)
    }
}

/// Answers other tabs for the link with this `state`.
pub(crate) fn answer_for(state: &str) {
    let name = name(state);
    let known = CHANNELS.with_borrow(|all| all.iter().any(|channel| channel.name() == name));
    if !state.is_empty() && !known {
        open(state, answer);
    }
}

fn judged(verdict: Returned, link: Option<InstallLink>) {
    VERDICT.set(Some(verdict));
    let link = link.filter(|_| verdict == Returned::Matches && fields::client_id().is_empty());
    if let Some(link) = link {
        dom::set_value(fields::CLIENT_ID, &link.client_id);
    }
    news::spread();
}

/// In the tab where a code arrived.
fn ask(state: &str) {
    open(state, |channel, kind, rest| {
        let own = dom::own_address();
        match (kind, news::code()) {
            (SENT, Some(_)) => {
                let link = read(rest, &own).map(|explained| explained.link).ok();
                link.iter().for_each(kept::keep);
                judged(Returned::Matches, link);
            }
            (WANTS, Some(code)) => post(channel, CODE, &code),
            (TAKEN, Some(_)) => {
                HANDED_OVER.set(true);
                if let Some(forget) = dom::query("[data-do=forget]") {
                    forget.click();
                }
                news::spread();
            }
            _ => {}
        }
    });
    CHANNELS.with_borrow(|all| all.iter().for_each(|channel| post(channel, ASKS, "")));
}

/// In the tab that sent the link.
fn answer(channel: &BroadcastChannel, kind: &str, rest: &str) {
    match kind {
        ASKS => {
            let link = kept::link().map(|link| link.write()).unwrap_or_default();
            post(channel, if fresh::is_waiting() { WANTS } else { SENT }, &link);
        }
        CODE if fresh::is_waiting() => {
            fresh::has_come();
            CAME_OVER.set(true);
            VERDICT.set(None);
            dom::set_value("typed-code", rest);
            let entry = dom::by_id("entry").map(|form| form.unchecked_into::<HtmlFormElement>());
            let _ = entry.map(|form| form.request_submit());
            post(channel, TAKEN, "");
            news::spread();
        }
        _ => {}
    }
}

fn name(state: &str) -> String {
    ["leg3.", state].concat()
}

fn post(channel: &BroadcastChannel, kind: &str, rest: &str) {
    let _ = channel.post_message(&[kind, "\n", rest].concat().into());
}

fn open(state: &str, heard: impl Fn(&BroadcastChannel, &str, &str) + 'static) {
    let Ok(channel) = BroadcastChannel::new(&name(state)) else { return };
    let own = channel.clone();
    let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        let (kind, rest) = text.split_once('\n').unwrap_or((&text, ""));
        heard(&own, kind, rest);
    });
    channel.set_onmessage(Some(listen.into_js_value().unchecked_ref()));
    CHANNELS.with_borrow_mut(|all| all.push(channel));
}

fn silence() {
    CHANNELS.take().iter().for_each(BroadcastChannel::close);
}
