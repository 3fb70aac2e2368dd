//! *Paste the answer*: an answer that was got elsewhere goes on as if it had arrived here.

use super::{draw, vault};
use crate::browser::{clock, dom};
use crate::copy::Sentence;
use crate::grant::claims::is_refresh_token;
use crate::grant::flow::Event;
use crate::grant::reply::Reply;

/// *Use this answer*.
pub(super) fn take() {
    let text = dom::value("pasted-answer");
    match Reply::pasted(&text) {
        Some(reply) => {
            dom::set_value("pasted-answer", "");
            vault::dispatch(Event::Pasted(reply, clock::now()));
        }
        None if is_refresh_token(&text) => draw::announce(Sentence::PasteIsRefresh),
        None => draw::announce(Sentence::PasteUnreadable),
    }
}
