//! *Paste the answer*: an answer that was got elsewhere goes on as if it had arrived here, or is explained.

use super::{draw, perform, vault, veil};
use crate::browser::{clock, dom};
use leg3_core::exchange::events::Event;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::text_of;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::reader::item::Kind;
use leg3_core::reader::pasted_answer::{self, Pasted};

/// *Use this answer*.
pub(super) fn take() {
    dom::set_text("paste-note", "");
    match pasted_answer::read(&dom::value("pasted-answer")) {
        Pasted::Tokens(answer) => go_on_with(answer),
        Pasted::SeveralTokens => dom::set_text("paste-note", text_of(ReaderText::SeveralTokens)),
        // With a code here, the refusal is the answer to the same request, made elsewhere.
        Pasted::Refusal(refusal) if refusal.is_of_an_exchange() && veil::code(|_| ()).is_some() => {
            go_on_with(refusal.response());
        }
        Pasted::SomethingElse(kinds) if kinds.is_empty() => draw::announce(ExchangeText::PasteUnreadable),
        Pasted::SomethingElse(kinds) if kinds == [Kind::RefreshToken] => {
            draw::announce(ExchangeText::PasteIsRefresh);
        }
        // The words for it are in the second program.
        Pasted::Refusal(_) | Pasted::SomethingElse(_) => {
            perform::with_boot(|boot| boot.later("explain-pasted"));
        }
    }
}

fn go_on_with(answer: HttpResponse) {
    dom::set_value("pasted-answer", "");
    vault::dispatch(Event::ResponsePasted(answer, clock::now()));
}
