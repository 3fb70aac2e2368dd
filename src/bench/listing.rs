//! The list of sub-accounts as it happens: events into `bearer::listing`, its effects handed to the browser.

use crate::{accounts, courier, news};
use leg3::browser::{clock, fields, task};
use leg3_core::api::call::Call;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::sub_accounts::list::{Effect, Event, SubAccountList, advance, page};
use leg3_core::tokens::token_info::app_of;
use std::cell::RefCell;

thread_local! {
    static LISTING: RefCell<SubAccountList> = RefCell::new(SubAccountList::default());
}

/// Looks at the list.
pub(crate) fn with<T>(look: impl FnOnce(&SubAccountList) -> T) -> T {
    LISTING.with_borrow(look)
}

/// *Forget everything*, or the tokens of another agency came.
pub(crate) fn forget() {
    dispatch(Event::Forget);
}

/// HighLevel lists only where it is told which agency, and which app.
pub(crate) fn can_ask() -> bool {
    accounts::company().is_some() && app().is_some()
}

/// The app: as the token says, or else by the client id that was typed.
fn app() -> Option<String> {
    let typed = fields::client_id();
    let typed = (!typed.is_empty()).then(|| app_of(&typed).to_owned());
    news::known().and_then(|known| known.subject.app_id).or(typed)
}

/// The request for the first page.
pub(crate) fn made() -> Option<(Call, Option<String>)> {
    Some((page(&accounts::company()?, &app()?, 0), None))
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
            let (Some(company), Some(app), Some(tokens)) = (accounts::company(), app(), news::tokens())
            else {
                return;
            };
            let call = page(&company, &app, skip);
            let heard = courier::call(&call.url, None, tokens.access.expose(), PrivacyText::WhyList).await;
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
