//! *Paste the answer*: an answer that was got elsewhere goes on as if it had arrived here.

use super::{draw, vault};
use crate::browser::{clock, dom};
use leg3_core::exchange::events::Event;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::jwt_claims::is_refresh_token;
use leg3_core::oauth::response::HttpResponse;

/// *Use this answer*.
pub(super) fn take() {
    let text = dom::value("pasted-answer");
    match HttpResponse::pasted(&text) {
        Some(reply) => {
            dom::set_value("pasted-answer", "");
            vault::dispatch(Event::ResponsePasted(reply, clock::now()));
        }
        None if is_refresh_token(&text) => draw::announce(ExchangeText::PasteIsRefresh),
        None => draw::announce(ExchangeText::PasteUnreadable),
    }
}
