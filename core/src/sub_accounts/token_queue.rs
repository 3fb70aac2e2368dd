//! The queue that uses an agency's token to get sub-account tokens, one after the other. It is a pure state machine.
//!
//! Three invariants hold for every sequence of events. `core/tests/sub_accounts/invariants.rs` checks them.
//!
//! - At most one request is in flight.
//! - Each requested sub-account is waiting, set aside, under way, minted or failed. Only a minted sub-account may be in
//!   one of the other states at the same time: its token is requested again, or the user pasted its token during the
//!   request.
//! - Every successful response to the request in flight is kept until a newer token of the same sub-account replaces
//!   it, or until the user presses *Forget everything*.
//!
//! Requesting a token twice is harmless: HighLevel issues another token, and the first token still works.

use crate::api::failed_call::CallError;
use crate::api::failure::{ApiError, CallFailure, NoAnswer};
use crate::api::rate_limit;
use crate::dictionary::entry::Place;
use crate::oauth::request::Attempt;
use crate::oauth::response::{HttpResponse, TokenResponse};
use crate::sub_accounts::queue_events::{Effect, Event, Halt};
use alloc::collections::VecDeque;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum number of consecutive 429 responses after which the queue waits and continues. After one more 429
/// response, the queue halts.
const MAX_RATE_LIMITS: u8 = 5;

/// The minimum remaining lifetime of the agency's access token, in milliseconds. If less remains, no request is sent.
pub const MARGIN: f64 = 60_000.0;

/// The state of the queue. IDs are location IDs.
#[derive(Default)]
pub struct TokenQueue {
    /// The IDs of the sub-accounts that wait, in the order in which their tokens will be requested.
    pub waiting: VecDeque<String>,
    /// The IDs that the button *Stop* removed from the queue. The button *Go on* puts these IDs back.
    pub set_aside: VecDeque<String>,
    /// The request in flight, and the ID of its sub-account.
    pub under_way: Option<(Attempt, String)>,
    /// The IDs of the sub-accounts that have a token, each with the response that contains the token. The response is
    /// secret.
    pub minted: Vec<(String, Rc<HttpResponse>)>,
    /// The IDs of the sub-accounts whose request failed, each with the error.
    pub failed: Vec<(String, CallError)>,
    /// The successful responses without a readable token, unchanged. They are kept so that no received data is lost.
    pub unreadable_successes: Vec<Rc<HttpResponse>>,
    /// The reason why no request is sent although sub-accounts wait.
    pub halted: Option<Halt>,
    /// True during the wait after a 429 response. The user cannot shorten the wait.
    pub cooling: bool,
    /// The number of consecutive 429 responses.
    rate_limits: u8,
    /// The number of the last request.
    last_attempt: Attempt,
}

/// Applies an event. Returns the next state, and the effects to perform.
///
/// `left` is the remaining lifetime of the agency's access token, in milliseconds. `None` if the expiry is unknown.
#[must_use]
pub fn advance(mut queue: TokenQueue, event: Event, left: Option<f64>) -> (TokenQueue, Vec<Effect>) {
    let mut effects = Vec::new();
    match event {
        Event::Asked(ids) => queue.enqueue(ids, false),
        Event::AskedAnew(ids) => queue.enqueue(ids, true),
        Event::Answered(attempt, response) => queue.handle_response(attempt, response, &mut effects),
        Event::TokenPasted(id, response) => {
            for list in [&mut queue.waiting, &mut queue.set_aside] {
                list.retain(|other| *other != id);
            }
            queue.failed.retain(|(other, _)| *other != id);
            queue.store_token(id, response);
        }
        Event::Unanswered(attempt, why) => {
            if let Some(id) = queue.take_under_way(attempt) {
                queue.handle_no_answer(id, why);
            }
        }
        Event::Waited(attempt) => queue.cooling &= attempt != queue.last_attempt,
        Event::Stop if queue.is_busy() => {
            queue.set_aside.append(&mut queue.waiting);
            queue.halted = Some(Halt::Stopped);
        }
        Event::Stop => {}
        Event::Resume => {
            queue.waiting.append(&mut queue.set_aside);
            queue.halted = None;
        }
        Event::Retry => {
            queue.waiting.extend(core::mem::take(&mut queue.failed).into_iter().map(|(id, _)| id));
            queue.halted = None;
        }
        Event::OtherAgency => {
            queue.waiting.clear();
            queue.set_aside.clear();
            queue.failed.clear();
            queue.halted = None;
        }
        // The attempt numbers continue, so that a late response matches no later request.
        Event::Forget => queue = TokenQueue { last_attempt: queue.last_attempt, ..TokenQueue::default() },
    }
    // A request for another sub-account ended the halt, but not for the IDs that *Stop* set aside.
    if queue.halted.is_none() && !queue.is_busy() && !queue.set_aside.is_empty() {
        queue.halted = Some(Halt::Stopped);
    }
    queue.send_next(left, &mut effects);
    (queue, effects)
}

impl TokenQueue {
    /// True while an ID waits or a request is in flight.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.under_way.is_some() || !self.waiting.is_empty()
    }

    /// Adds IDs to the queue. IDs that *Stop* set aside stay set aside, unless they are in `ids`. If `again` is true,
    /// IDs that already have a token are added too. Ends a halt, unless none of these IDs needs a request: a request
    /// for another sub-account would then surprise the user.
    fn enqueue(&mut self, ids: Vec<String>, again: bool) {
        for id in ids {
            self.failed.retain(|(other, _)| *other != id);
            self.set_aside.retain(|other| *other != id);
            let is_queued = self.is_queued(&id);
            let is_new = !is_queued && !id.is_empty() && (again || !self.has(&id));
            if is_new {
                self.waiting.push_back(id);
            }
            if is_new || is_queued {
                self.halted = None;
            }
        }
    }

    /// Handles a request without a response. If the network is down, the next request would also fail, so the ID of the
    /// sub-account keeps its place in the queue. Otherwise, the request counts as failed. The queue halts, unless the
    /// request timed out.
    fn handle_no_answer(&mut self, id: String, why: NoAnswer) {
        self.rate_limits = 0;
        match why {
            NoAnswer::Offline | NoAnswer::NotReached => self.put_back(id),
            NoAnswer::Hidden | NoAnswer::TooLate | NoAnswer::NotSent => {
                self.failed.push((id, CallError::no_answer(why)));
            }
        }
        if why != NoAnswer::TooLate {
            self.halted = self.halted.or(Some(Halt::NoAnswer(why)));
        }
    }

    /// Puts an ID back at the front of the queue. If the user pressed *Stop*, puts the ID at the front of the IDs that
    /// are set aside.
    fn put_back(&mut self, id: String) {
        if self.halted == Some(Halt::Stopped) {
            self.set_aside.push_front(id);
        } else {
            self.waiting.push_front(id);
        }
    }

    /// Ends the request in flight, and returns the ID of its sub-account. `None` if `attempt` is not the number of that
    /// request.
    fn take_under_way(&mut self, attempt: Attempt) -> Option<String> {
        self.under_way.take_if(|(current, _)| *current == attempt).map(|(_, id)| id)
    }

    /// Stores the response with the token of a sub-account. This response replaces an earlier response for the same
    /// sub-account.
    fn store_token(&mut self, id: String, response: HttpResponse) {
        self.minted.retain(|(other, _)| *other != id);
        self.minted.push((id, Rc::new(response)));
    }

    /// Handles a response. A late response, whose request is no longer in flight, is ignored.
    fn handle_response(&mut self, attempt: Attempt, response: HttpResponse, effects: &mut Vec<Effect>) {
        let Some(id) = self.take_under_way(attempt) else { return };
        let rate_limits = core::mem::take(&mut self.rate_limits);
        match response.read() {
            TokenResponse::Tokens { .. } => {
                effects.push(Effect::Received(id.clone()));
                self.store_token(id, response);
            }
            TokenResponse::Unreadable(_) => {
                self.failed.push((id, CallError::unreadable(&response)));
                self.unreadable_successes.push(Rc::new(response));
            }
            TokenResponse::Refused(..) => {
                let error = CallError::refused(Place::Mint, &response);
                match error.failure {
                    CallFailure::Refused(ApiError::TooMany) => {
                        effects.push(Effect::Wait(attempt, rate_limit::wait_after(&response)));
                        self.put_back(id);
                        self.cooling = true;
                        self.rate_limits = rate_limits + 1;
                        if self.rate_limits > MAX_RATE_LIMITS {
                            self.rate_limits = 0;
                            self.halted = self.halted.or(Some(Halt::TooMany));
                        }
                    }
                    CallFailure::Refused(api_error) if is_about_agency_token(api_error) => {
                        self.failed.push((id, error));
                        self.halted = Some(Halt::AgencyRefused(api_error));
                    }
                    _ => self.failed.push((id, error)),
                }
            }
        }
    }

    /// Does nothing if the queue is halted, waits after a 429 response, has a request in flight, or is empty.
    /// Otherwise, sends the next request, or halts the queue if the agency's access token expires too soon.
    fn send_next(&mut self, left: Option<f64>, effects: &mut Vec<Effect>) {
        if self.halted.is_some() || self.cooling || self.under_way.is_some() || self.waiting.is_empty() {
            return;
        }
        if left.is_some_and(|left| left < MARGIN) {
            self.halted = Some(Halt::AgencyEnds);
            return;
        }
        let Some(id) = self.waiting.pop_front() else { return };
        self.last_attempt = self.last_attempt.wrapping_add(1);
        self.under_way = Some((self.last_attempt, id.clone()));
        effects.push(Effect::Mint(self.last_attempt, id));
    }
}

/// True for an error that would occur for every sub-account, because its cause is the agency's token, the request
/// itself, or a firewall that blocks the requests.
fn is_about_agency_token(error: ApiError) -> bool {
    matches!(
        error,
        ApiError::TokenInvalid
            | ApiError::ScopeMissing
            | ApiError::ClassOrScope
            | ApiError::AlreadySubAccount
            | ApiError::TypeMismatch
            | ApiError::PrivateTokenInvalid
            | ApiError::NoVersion
            | ApiError::VersionInvalid
            | ApiError::WrongAddress
            | ApiError::FieldMissing
            | ApiError::FieldUnknown
            | ApiError::Firewall
            | ApiError::ClientBlocked
    )
}
