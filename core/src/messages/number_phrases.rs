//! Phrases that contain a number, such as `in 23 h 59 min` or `2 requests`.

use crate::install::scope_catalogue::{Class, Scope};
use crate::messages::exchange::ExchangeText;
use crate::messages::integrations::IntegrationsText;
use crate::messages::privacy::PrivacyText;
use crate::messages::refresh::RefreshText;
use crate::messages::scopes::ScopeText;
use crate::messages::text_of;
use alloc::string::String;
use alloc::vec::Vec;

/// Writes the remaining time as a text, rounded down: `in 23 h 59 min`, `in 364 days`. The result is `ended` if no time
/// is left.
///
/// `milliseconds` is the remaining time.
#[must_use]
pub fn remaining(milliseconds: f64) -> String {
    if milliseconds <= 0.0 {
        return "ended".into();
    }
    let minutes = (milliseconds / 60_000.0) as usize;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (2.., _) => ["in ", &days.to_string(), " days"].concat(),
        (0, 0) => ["in ", &minutes.to_string(), " min"].concat(),
        _ => ["in ", &(days * 24 + hours).to_string(), " h ", &minutes.to_string(), " min"].concat(),
    }
}

/// Writes the remaining time in seconds, rounded up: `17 seconds left.`
///
/// `milliseconds` is the remaining time.
#[must_use]
pub fn seconds_left(milliseconds: f64) -> String {
    let seconds = (milliseconds / 1000.0) as usize + usize::from(milliseconds % 1000.0 > 0.0);
    let noun = if seconds == 1 { RefreshText::SecondLeft } else { RefreshText::SecondsLeft };
    [&seconds.to_string(), text_of(noun)].concat()
}

/// Writes the time since the authorization code arrived, in whole minutes: `arrived just now`, `arrived 9 min ago`.
///
/// `milliseconds` is the time since the code arrived.
#[must_use]
pub fn arrived(milliseconds: f64) -> String {
    match (milliseconds / 60_000.0) as usize {
        0 => text_of(ExchangeText::JustArrived).into(),
        minutes => {
            [text_of(ExchangeText::Arrived), &minutes.to_string(), text_of(ExchangeText::MinutesAgo)].concat()
        }
    }
}

/// The number of requests with its noun: `1 request`, `2 requests`.
#[must_use]
pub fn requests(count: usize) -> String {
    counted(count, text_of(PrivacyText::Request), text_of(PrivacyText::Requests))
}

/// The number of calls that a scope allows: `1 call`, `2 calls`.
fn calls(count: usize) -> String {
    counted(count, text_of(ScopeText::Call), text_of(ScopeText::Calls))
}

/// The number of webhooks that a scope allows: `1 webhook`, `2 webhooks`.
fn webhooks(count: usize) -> String {
    counted(count, text_of(ScopeText::Webhook), text_of(ScopeText::Webhooks))
}

/// The class of account that can grant a scope, and the number of calls and webhooks that the scope allows:
/// `sub-account, 12 calls, 3 webhooks. `
#[must_use]
pub fn about_scope(scope: &Scope) -> String {
    let class = text_of(match scope.class {
        Class::SubAccount => ScopeText::ForSubAccount,
        Class::Agency => ScopeText::ForAgency,
        Class::Both => ScopeText::ForBoth,
    });
    let (called, sent) = (scope.calls.len(), scope.events.len());
    let counted = [(called > 0).then(|| calls(called)), (sent > 0).then(|| webhooks(sent))];
    let parts: Vec<String> = core::iter::once(class.into()).chain(counted.into_iter().flatten()).collect();
    [&*parts.join(", "), ". "].concat()
}

fn counted(count: usize, one: &str, more: &str) -> String {
    [count.to_string().as_str(), if count == 1 { one } else { more }].concat()
}

/// The instruction to choose the value `field` from the output of an earlier step of a Zap. `step` is the number of
/// this earlier step, counted from 1.
#[must_use]
pub fn map_instruction(field: &str, step: usize) -> String {
    [text_of(IntegrationsText::Map), field, text_of(IntegrationsText::MapOf), &step.to_string()].concat()
}

/// A number with commas as thousands separators: `1,204`.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
