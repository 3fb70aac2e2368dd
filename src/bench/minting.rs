//! The queue of sub-account tokens as it happens: what is asked for, what came, what was taken away.

use crate::{accounts, courier, news};
use leg3::browser::{clock, task};
use leg3_core::api::call::{Call, location_token_fields};
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::request::body;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::sub_accounts::queue_events::{Effect, Event};
use leg3_core::sub_accounts::token_queue::{TokenQueue, advance};
use leg3_core::tokens::token_info::TokenInfo;
use leg3_core::tokens::token_response::Tokens;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

thread_local! {
    static MINTING: RefCell<TokenQueue> = RefCell::new(TokenQueue::default());
    /// The ids of those that were taken away: their refresh token copied, or all of them in a file.
    static TAKEN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    /// Ids with their names.
    static NAMES: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// These are wanted: their ids, and their names where those are known.
pub(crate) fn ask(wanted: Vec<(String, String)>) {
    let (ended, ids): (Vec<_>, Vec<_>) =
        wanted.iter().map(|(id, _)| id.clone()).partition(|id| has_ended(id));
    NAMES.with_borrow_mut(|names| names.extend(wanted.into_iter().filter(|(_, name)| !name.is_empty())));
    TAKEN.with_borrow_mut(|taken| taken.retain(|id| !ended.contains(id)));
    dispatch(Event::AskedAnew(ended));
    dispatch(Event::Asked(ids));
}

/// The tokens of this sub-account, where they are here.
pub(crate) fn tokens_of(id: &str) -> Option<Tokens> {
    with(|minting| {
        let (_, reply) = minting.minted.iter().find(|(known, _)| known == id)?;
        match reply.read() {
            TokenResponse::Tokens { tokens, .. } => Some(tokens),
            _ => None,
        }
    })
}

/// True where the token is here, and says that it ended.
pub(crate) fn has_ended(id: &str) -> bool {
    let known = tokens_of(id).map(|tokens| TokenInfo::of(&tokens, None));
    known.and_then(|known| known.remaining(clock::now())).is_some_and(|left| left <= 0.0)
}

/// The name of the sub-account with this id; empty where it is not known.
pub(crate) fn name_of(id: &str) -> String {
    NAMES.with_borrow(|names| names.get(id).cloned().unwrap_or_default())
}

/// The token of this sub-account was made elsewhere.
pub(crate) fn bring(id: String, reply: HttpResponse) {
    dispatch(Event::TokenPasted(id, reply));
}

/// The tokens of another agency came.
pub(crate) fn drop_queue() {
    dispatch(Event::OtherAgency);
}

/// *Forget everything*.
pub(crate) fn forget() {
    TAKEN.set(BTreeSet::new());
    NAMES.set(BTreeMap::new());
    dispatch(Event::Forget);
}

/// Looks at the queue. What is read here is for the eye or the clipboard, not for a signal.
pub(crate) fn with<T>(look: impl FnOnce(&TokenQueue) -> T) -> T {
    MINTING.with_borrow(look)
}

/// What keeps this sub-account connected was taken away.
pub(crate) fn taken(id: &str) {
    let _ = TAKEN.with_borrow_mut(|taken| taken.insert(id.to_owned()));
}

/// True where leaving would lose a token.
pub(crate) fn must_warn() -> bool {
    TAKEN.with_borrow(|taken| {
        with(|minting| {
            minting.under_way.is_some()
                || !minting.unreadable_successes.is_empty()
                || minting.minted.iter().any(|(id, _)| !taken.contains(id))
        })
    })
}

/// The request for this sub-account's token.
pub(crate) fn request(id: &str) -> (Call, Option<String>) {
    let company = accounts::company().unwrap_or_default();
    (Call::location_token(), Some(body(&location_token_fields(&company, id))))
}

/// How long the agency's token lasts, in milliseconds.
fn left() -> Option<f64> {
    news::known()?.remaining(clock::now())
}

/// Tells the queue what happened, and does what it asks for.
pub(crate) fn dispatch(event: Event) {
    let effects = MINTING.with_borrow_mut(|all| {
        let (next, effects) = advance(core::mem::take(all), event, left());
        *all = next;
        effects
    });
    for effect in effects {
        match effect {
            Effect::Mint(attempt, id) => task::start(async move {
                let Some(tokens) = news::tokens() else { return };
                let (call, form) = request(&id);
                let token = tokens.access.expose();
                let heard = courier::call(&call.url, form.as_deref(), token, PrivacyText::WhyMint).await;
                dispatch(match heard {
                    Ok(reply) => Event::Answered(attempt, reply),
                    Err(why) => Event::Unanswered(attempt, why),
                });
                if let Some(boot) = news::boot() {
                    boot.taken();
                }
            }),
            Effect::Wait(attempt, wait) => clock::after(wait, move || dispatch(Event::Waited(attempt))),
        }
    }
    news::spread();
}
