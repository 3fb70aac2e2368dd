//! Sends calls, writes them into the ledger, and gives up in time.

use crate::{answers, guarding, news};
use leg3::browser::{clock, net};
use leg3::hatch;
use leg3_core::api::call::VERSION;
use leg3_core::api::failure::NoAnswer;
use leg3_core::exchange::probe::NoResponse;
use leg3_core::highlevel::token_endpoint;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leg3_core::oauth::request::{METHOD, TokenRequest};
use leg3_core::oauth::response::HttpResponse;
use std::cell::RefCell;
use web_sys::{AbortController, AbortSignal};

/// How long an answer is waited for, in milliseconds.
const PATIENCE: u32 = 30_000;

thread_local! {
    static UNDER_WAY: RefCell<Vec<AbortController>> = const { RefCell::new(Vec::new()) };
}

/// A call with a token. `form` makes it a POST.
pub(crate) async fn call(
    url: &str,
    form: Option<&str>,
    token: &str,
    why: PrivacyText,
) -> Result<HttpResponse, NoAnswer> {
    let (Some(boot), Ok(controller)) = (news::boot(), AbortController::new()) else {
        return Err(NoAnswer::NotReached);
    };
    let signal = controller.signal();
    UNDER_WAY.with_borrow_mut(|all| all.push(controller.clone()));
    clock::after(PATIENCE, move || controller.abort());
    let bearer = ["Bearer ", token].concat();
    let mut headers = vec![("Authorization", &*bearer), VERSION, ("Accept", "application/json")];
    headers.extend(form.map(|_| ("Content-Type", "application/x-www-form-urlencoded")));
    let row = began(if form.is_some() { "POST" } else { "GET" }, url, why);
    let reply = net::call(url, form, &headers, &boot, &signal).await;
    ended(row, reply.as_ref().map(|reply| reply.status));
    match &reply {
        // What is made by a POST is a token.
        Some(reply) if reply.is_success() && form.is_some() => guarding::received(reply.body.expose()),
        reply => answers::keep(why, url, form, reply.as_ref()),
    }
    let heard = match reply {
        Some(reply) => Ok(reply),
        None if signal.aborted() => Err(NoAnswer::TooLate),
        None => Err(NoAnswer::of(knock(&signal).await)),
    };
    UNDER_WAY.with_borrow_mut(|all| all.retain(|other| other.signal() != signal));
    heard
}

/// Breaks off whatever is under way.
pub(crate) fn abort_all() {
    UNDER_WAY.with_borrow(|all| all.iter().for_each(AbortController::abort));
}

/// A token request. `None` where no answer can be read.
pub(crate) async fn token(
    request: TokenRequest,
    signal: &AbortSignal,
    why: PrivacyText,
) -> Option<HttpResponse> {
    let boot = news::boot()?;
    let row = began(METHOD, &request.url, why);
    let reply = net::send(request, &boot, signal).await;
    ended(row, reply.as_ref().map(|reply| reply.status));
    reply.iter().filter(|reply| reply.is_success()).for_each(|reply| guarding::received(reply.body.expose()));
    reply
}

/// Knocks once more after a request that brought nothing, in a way whose answer nobody may read.
pub(crate) async fn knock(signal: &AbortSignal) -> NoResponse {
    let row = began("GET", &token_endpoint(), PrivacyText::WhyReachApi);
    let silence = net::listen_to_silence(signal).await;
    ended(row, None);
    silence
}

/// Writes into the ledger that a request goes out; gives what to know it by.
pub(crate) fn began(method: &str, url: &str, why: PrivacyText) -> Option<String> {
    news::tell(hatch::BEGAN, &[method, "\n", url, "\n", text_of(why)].concat())
}

/// Writes down how it ended.
pub(crate) fn ended(row: Option<String>, status: Option<u16>) {
    if let Some(row) = row {
        let status = status.map(|status| status.to_string()).unwrap_or_default();
        let _ = news::tell(hatch::ENDED, &[&row, "\n", &status].concat());
    }
}
