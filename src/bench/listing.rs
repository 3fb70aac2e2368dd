//! The list of sub-accounts as it happens: events into `bearer::listing`, its effects handed to the browser.

use crate::{courier, news};
use leg3::bearer::listing::{Effect, Event, Listing, advance, page};
use leg3::browser::{clock, task};
use leg3::copy::Late;
use std::cell::RefCell;

thread_local! {
    static LISTING: RefCell<Listing> = RefCell::new(Listing::default());
}

/// Looks at the list.
pub(crate) fn with<T>(look: impl FnOnce(&Listing) -> T) -> T {
    LISTING.with_borrow(look)
}

/// *Forget everything*, or the tokens of another agency came.
pub(crate) fn forget() {
    dispatch(Event::Forget);
}

/// HighLevel lists only where it is told which agency, and which app.
pub(crate) fn can_ask() -> bool {
    news::known().is_some_and(|known| known.bearer.company_id.is_some() && known.bearer.app_id.is_some())
}

/// *List the sub-accounts*, or *go on*.
pub(crate) fn ask() {
    dispatch(Event::Asked);
}

fn dispatch(event: Event) {
    let effect = LISTING.with_borrow_mut(|all| {
        let (next, effect) = advance(core::mem::take(all), event);
        *all = next;
        effect
    });
    match effect {
        Some(Effect::Ask(attempt, skip)) => task::start(async move {
            let (Some(known), Some(tokens)) = (news::known(), news::tokens()) else { return };
            let company = known.bearer.company_id.unwrap_or_default();
            let app = known.bearer.app_id.unwrap_or_default();
            let call = page(&company, &app, skip);
            let heard = courier::call(&call.url, None, tokens.access.expose(), Late::WhyList).await;
            dispatch(match heard {
                Ok(reply) => Event::Answered(attempt, reply),
                Err(why) => Event::Unanswered(attempt, why),
            });
        }),
        Some(Effect::Wait(attempt, wait)) => clock::after(wait, move || dispatch(Event::Waited(attempt))),
        None => {}
    }
    news::spread();
}
