//! What the second program asks, answered; and what it tells, heard.

use super::{actions, answer, perform, trouble, vault, veil};
use crate::browser::clock;
use crate::hatch;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::failure::CodeStatus;
use leg3_core::exchange::state::ExchangeState;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::response::PASTED;
use leg3_core::oauth::secret::Secret;
use leg3_core::request_log::lines;

/// Answers the second program.
#[must_use]
pub fn ask(question: &str, text: &str) -> Option<String> {
    match question {
        hatch::CODE => veil::code(str::to_owned),
        hatch::UNSENT => unsent(),
        hatch::FAILURE => trouble::facts(),
        hatch::ANSWER => answer::whole(),
        hatch::CONTACTED => Some(vault::ledger(|ledger| lines(&ledger.said))),
        hatch::TOKENS => tokens(),
        hatch::REFRESH => actions::refresh_token(),
        hatch::BEGAN => began(text),
        hatch::ENDED => ended(text),
        hatch::RENEWED => renewed(text),
        hatch::TAKEN => {
            vault::dispatch(Event::TokensSaved);
            None
        }
        _ => None,
    }
}

fn unsent() -> Option<String> {
    vault::with(|flow| match &flow.state {
        ExchangeState::Ready(ready)
            if ready.tracked.status == CodeStatus::StillGood && ready.awaited.is_none() =>
        {
            Some(ready.tracked.code.expose().to_owned())
        }
        _ => None,
    })
}

fn tokens() -> Option<String> {
    vault::with(|flow| match &flow.state {
        ExchangeState::Succeeded(holding) => {
            let reply = &holding.response;
            let came = if reply.status == PASTED { 0 } else { (holding.received_at / 1000.0) as usize };
            Some([&came.to_string(), "\n", reply.body.expose()].concat())
        }
        _ => None,
    })
}

fn began(text: &str) -> Option<String> {
    let mut parts = text.split('\n');
    let (method, url, why) = (parts.next()?, parts.next()?, parts.next()?);
    let method = if method == "GET" { "GET" } else { "POST" };
    Some(perform::record(method, url, why).to_string())
}

fn ended(text: &str) -> Option<String> {
    let (key, status) = text.split_once('\n')?;
    perform::settle(key.parse().ok()?, status.parse().ok());
    None
}

fn renewed(text: &str) -> Option<String> {
    let (status, body) = text.split_once('\n')?;
    let status = status.parse().ok()?;
    let reply = HttpResponse { status, headers: Vec::new(), body: Secret::new(body.into()), complete: true };
    vault::dispatch(Event::Renewed(reply, clock::now()));
    None
}
