//! Whose code it is, by its `state`; and the tab that waits for a fresh code gets it from the tab it arrives in.
//!
//! The tabs talk over a channel named by the random `state`: only pages of this origin that know it hear them. Where the
//! browser keeps them apart (one in a frame, and the other not, or in another page), nobody answers, and the code is an
//! ordinary one.

use crate::{draft, fresh, kept, news};
use leg3::browser::{clock, dom, fields};
use leg3::hatch;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_reader::read;
use leg3_core::install::state_match::StateMatch;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::Code;
use leg3_core::oauth::redirect::{Arrival, state_in};
use leg3_core::oauth::request::body;
use leg3_core::reader::code_field::{self, Entered};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, Element, HtmlFormElement, MessageEvent};

/// What the name of every channel begins with.
const PREFIX: &str = "leg3.";

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
/// "I have the code", and the code.
const TAKEN: &str = "taken";

thread_local! {
    /// What is known of a code, and of no other.
    static VERDICT: RefCell<Option<(Code, Verdict)>> = const { RefCell::new(None) };
    /// The same of one that was entered, until it is there.
    static ENTERED: RefCell<Option<(Code, Verdict)>> = const { RefCell::new(None) };
    /// A code went to the tab that waited for it; until another one is here.
    static HANDED_OVER: Cell<bool> = const { Cell::new(false) };
    /// They hear as long as they are held.
    static CHANNELS: RefCell<Vec<BroadcastChannel>> = const { RefCell::new(Vec::new()) };
}

/// What is known of a code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// By its `state`.
    Judged(StateMatch),
    /// It came over from another tab, which got it for this one.
    CameOver,
}

/// Looks at what came with the code, and answers for the link that this tab sent.
pub(crate) fn start() {
    let brought = news::boot().map(|boot| [boot.query(), boot.fragment()].concat()).unwrap_or_default();
    let came = state_in(&brought);
    dom::listen_early(dom::document(), "submit", |event| {
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if form.is_some_and(|form| form.id() == "entry") {
            entered();
        }
    });
    let sent = kept::link();
    let state = sent.as_ref().map(|link| link.state.clone()).unwrap_or_default();
    if news::code().is_some() {
        if came.is_empty() || came == state {
            judged(StateMatch::compare(&came, &state, false), sent);
        } else {
            ask(&came);
            clock::after(PATIENCE, move || {
                if VERDICT.with_borrow(Option::is_none) && !HANDED_OVER.get() {
                    judged(StateMatch::compare(&came, &state, false), None);
                }
            });
        }
    }
    answer_for(&kept::link().map(|link| link.state).unwrap_or_default());
}

/// *Use this code*: what comes with it tells of this one, and nothing that came before does.
fn entered() {
    let text = dom::value("typed-code");
    let Entered::Arrival { arrival: Arrival::Code(code, _), state: came } = code_field::read(&text) else {
        return;
    };
    let sent = kept::link().map(|link| link.state).unwrap_or_default();
    if let Some(boot) = news::boot() {
        boot.mark(code.expose(), &came);
    }
    let verdict = Verdict::Judged(StateMatch::compare(&came, &sent, false));
    ENTERED.set((!came.is_empty()).then_some((code, verdict)));
}

/// What was entered is here, or was not taken.
fn arrive() {
    let entered = ENTERED.take();
    let is_here = |code: &Code| news::code().is_some_and(|here| here == code.expose());
    if entered.as_ref().is_some_and(|(code, _)| is_here(code)) {
        VERDICT.set(entered);
    }
    if news::ask(hatch::UNSENT).is_some() {
        HANDED_OVER.set(false);
    }
}

/// The tokens are here: the mark of the link has done its work.
pub(crate) fn settle() {
    arrive();
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
    ENTERED.set(None);
    silence();
}

pub(crate) fn view() -> impl IntoView {
    move || {
        news::follow();
        let on_code = news::screen() == "code";
        let said =
            |words: ReturnText, class: &'static str| view! { <p class=class>{text_of(words)}</p> }.into_any();
        let here = news::code().filter(|_| on_code);
        let verdict = VERDICT.with_borrow(|known| {
            let known = known.as_ref().filter(|(code, _)| here.as_deref() == Some(code.expose()));
            known.map(|(_, verdict)| *verdict)
        });
        let verdict = verdict.map(|verdict| match verdict {
            Verdict::CameOver => said(ReturnText::CameOver, "good"),
            Verdict::Judged(StateMatch::Matches) => said(ReturnText::Matches, "good"),
            Verdict::Judged(StateMatch::NotStartedHere) => said(ReturnText::NotStartedHere, "hint"),
            Verdict::Judged(StateMatch::DoesNotMatch) => said(ReturnText::DoesNotMatch, "card warned"),
        });
        let handed = HANDED_OVER.get().then(|| said(ReturnText::HandedOver, "card"));
        (handed, verdict)
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

fn judged(verdict: StateMatch, link: Option<InstallLink>) {
    let code = news::code().and_then(|code| Code::parse(&code));
    VERDICT.set(code.map(|code| (code, Verdict::Judged(verdict))));
    let link = link.filter(|_| verdict == StateMatch::Matches && fields::client_id().is_empty());
    if let Some(link) = link {
        dom::set_value(fields::CLIENT_ID, &link.client_id);
    }
    news::spread();
}

/// In the tab where a code arrived.
fn ask(state: &str) {
    open(state, |channel, kind, rest| {
        match (kind, news::code()) {
            (SENT, Some(_)) => {
                let link = read(rest).map(|pasted| pasted.link).ok();
                link.iter().for_each(kept::keep);
                judged(StateMatch::Matches, link);
            }
            // One that was sent, or is being sent, is nobody else's any more.
            (WANTS, Some(_)) => {
                if let Some(code) = news::ask(hatch::UNSENT) {
                    post(channel, CODE, &code);
                }
            }
            (TAKEN, Some(code)) if code == rest && news::ask(hatch::UNSENT).is_some() => {
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
            let state = channel.name();
            let state = state.strip_prefix(PREFIX).unwrap_or_default();
            dom::set_value("typed-code", &body(&[("code", rest), ("state", state)]));
            let entry = dom::by_id("entry").map(|form| form.unchecked_into::<HtmlFormElement>());
            let _ = entry.map(|form| form.request_submit());
            // Where something is under way here, the code stays where it is. An earlier one may be awaited still.
            if news::screen() == "code" && news::code().as_deref() == Some(rest) {
                fresh::forget();
                VERDICT.set(Code::parse(rest).map(|code| (code, Verdict::CameOver)));
                post(channel, TAKEN, rest);
            } else {
                dom::set_value("typed-code", "");
            }
            news::spread();
        }
        _ => {}
    }
}

fn name(state: &str) -> String {
    [PREFIX, state].concat()
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
