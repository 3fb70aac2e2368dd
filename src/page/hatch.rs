//! What the second program asks, answered; and what it tells, heard.

use super::{actions, answer, perform, trouble, vault, veil};
use crate::browser::clock;
use crate::grant::failure::CodeFate;
use crate::grant::flow::Event;
use crate::grant::reply::Reply;
use crate::grant::secret::Secret;
use crate::grant::step::Step;
use crate::grant::text::number;
use crate::hatch;
use crate::ledger::lines;

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
            vault::dispatch(Event::Taken);
            None
        }
        _ => None,
    }
}

fn unsent() -> Option<String> {
    vault::with(|flow| match &flow.step {
        Step::Ready(ready) if ready.held.fate == CodeFate::StillGood && ready.awaited.is_none() => {
            Some(ready.held.code.expose().to_owned())
        }
        _ => None,
    })
}

fn tokens() -> Option<String> {
    vault::with(|flow| match &flow.step {
        Step::Holding(holding) => {
            let reply = &holding.reply;
            let came = if reply.status == 0 { 0 } else { (holding.came / 1000.0) as usize };
            Some([&number(came), "\n", reply.body.expose()].concat())
        }
        _ => None,
    })
}

fn began(text: &str) -> Option<String> {
    let mut parts = text.split('\n');
    let (method, url, why) = (parts.next()?, parts.next()?, parts.next()?);
    let method = if method == "GET" { "GET" } else { "POST" };
    Some(number(perform::record(method, url, why)))
}

fn ended(text: &str) -> Option<String> {
    let (key, status) = text.split_once('\n')?;
    perform::settle(key.parse().ok()?, status.parse().ok());
    None
}

fn renewed(text: &str) -> Option<String> {
    let (status, body) = text.split_once('\n')?;
    let status = status.parse().ok()?;
    let reply = Reply { status, headers: Vec::new(), body: Secret::new(body.into()), whole: true };
    vault::dispatch(Event::Renewed(reply, clock::now()));
    None
}
