//! What the first program knows, and word of it that something changed.

use core::cell::OnceCell;
use leg3::browser::boot::Boot;
use leg3::browser::dom;
use leg3::hatch;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::oauth::secret::Secret;
use leg3_core::text::masked;
use leg3_core::tokens::token_info::TokenInfo;
use leg3_core::tokens::token_response::Tokens;
use leptos::prelude::{ArcTrigger, Notify, Track};
use std::rc::Rc;

thread_local! {
    static BOOT: OnceCell<Rc<Boot>> = const { OnceCell::new() };
    /// What is drawn follows this. A trigger, not a signal: a signal keeps a trace of everything that ever followed it,
    /// a trigger lets go with each piece of news.
    static NEWS: ArcTrigger = ArcTrigger::new();
}

/// Takes what `boot.js` hands over, and listens.
pub(crate) fn open(boot: Boot) {
    BOOT.with(|place| drop(place.set(Rc::new(boot))));
    // What is folded holds nothing; so opening and closing is news, and so is what somebody types.
    dom::listen_early(dom::document(), "toggle", |_| spread());
    dom::on("exchange", "input", |_| spread());
}

/// Something happened: what is drawn may have to change.
pub(crate) fn spread() {
    NEWS.with(Notify::notify);
}

/// Has what is being drawn follow the news.
pub(crate) fn follow() {
    NEWS.with(Track::track);
}

/// Asks the first program; see [`leg3::hatch`].
pub(crate) fn ask(question: &str) -> Option<String> {
    tell(question, "")
}

/// Tells the first program; see [`leg3::hatch`].
pub(crate) fn tell(news: &str, text: &str) -> Option<String> {
    BOOT.with(|boot| boot.get().and_then(|boot| boot.ask(news, text)))
}

/// What `boot.js` handed over.
pub(crate) fn boot() -> Option<Rc<Boot>> {
    BOOT.with(|boot| boot.get().cloned())
}

/// The tokens on the page, read anew: nothing of them is kept here.
pub(crate) fn tokens() -> Option<Tokens> {
    held().map(|(tokens, _)| tokens)
}

/// The tokens on the page, as they are shown: masked.
pub(crate) fn masked_tokens() -> Option<(String, Option<String>)> {
    tokens()
        .map(|tokens| (masked(tokens.access.expose()), tokens.refresh.map(|token| masked(token.expose()))))
}

/// What is known of the tokens on the page.
pub(crate) fn known() -> Option<TokenInfo> {
    held().map(|(tokens, came)| TokenInfo::of(&tokens, came))
}

/// The tokens on the page, and when they came, in milliseconds since 1970; `None` for pasted ones.
fn held() -> Option<(Tokens, Option<f64>)> {
    let answer = ask(hatch::TOKENS)?;
    let (came, body) = answer.split_once('\n')?;
    let reply =
        HttpResponse { status: 200, headers: Vec::new(), body: Secret::new(body.into()), complete: true };
    let came = came.parse::<f64>().ok().filter(|came| *came > 0.0).map(|came| came * 1000.0);
    match reply.read() {
        TokenResponse::Tokens { tokens, .. } => Some((tokens, came)),
        _ => None,
    }
}

/// The code, where one is here.
pub(crate) fn code() -> Option<String> {
    ask(hatch::CODE)
}

/// The state that the page shows, as `index.html` names it: `start`, `code`, `failed`, `tokens`.
pub(crate) fn screen() -> String {
    dom::document().and_then(|document| document.body()?.get_attribute("data-screen")).unwrap_or_default()
}
