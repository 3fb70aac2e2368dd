//! The reminder: a calendar file (iCalendar, RFC 5545) with the expiry of a token. It never contains a token.
//!
//! Users synchronise and share calendars, so the file contains only the account's name, the time of expiry,
//! instructions for getting the next token, and the address of this page. The format of an iCalendar line is in
//! `icalendar`. The sentences of the calendar entry are in `messages::reminder`.

use crate::messages::Voice;
use crate::messages::reminder::{description, summary};
use crate::tokens::icalendar::{line, text_line};
use crate::tokens::next_token::{NextToken, NoReminder};
use crate::utc_time::UtcTime;
use alloc::string::{String, ToString};

/// The name of the calendar file.
pub const FILE_NAME: &str = "token-ends.ics";

/// The media type of the calendar file (RFC 5545 §8.1).
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// A minute, an hour and a day, in milliseconds.
const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// The length of the calendar entry, in milliseconds. The entry begins when the token expires.
const LENGTH: f64 = 15.0 * MINUTE;

/// The maximum length of the account's name in the file, in characters.
const LONGEST_NAME: usize = 200;

/// The content of the calendar file.
pub struct Reminder<'a> {
    /// The account's name. Untrusted text; empty if the name is unknown.
    pub account: &'a str,
    /// The time when the access token expires, in milliseconds since 1970. `None` if it is unknown.
    pub ends: Option<f64>,
    /// The source of the next token.
    pub next: NextToken,
    /// The address of this page. The file contains the address without its query and fragment, because they can contain
    /// an authorization code. Empty if the address is unknown.
    pub page: &'a str,
    /// The current time, in milliseconds since 1970.
    pub now: f64,
}

/// Writes the calendar file: one entry at the token's expiry, with an alarm before the expiry. Every line ends with
/// CRLF and has at most 75 octets (RFC 5545 §3.1).
///
/// # Errors
///
/// [`NoReminder`] if the expiry is unknown, has passed, or is outside the range of a calendar.
pub fn calendar_file(reminder: &Reminder<'_>, voice: Voice) -> Result<String, NoReminder> {
    let end = reminder.ends.ok_or(NoReminder::EndUnknown)?;
    let ends = UtcTime::of(end).ok_or(NoReminder::OutOfRange)?;
    let until = UtcTime::of(end + LENGTH).ok_or(NoReminder::OutOfRange)?;
    let stamp = UtcTime::of(reminder.now).ok_or(NoReminder::OutOfRange)?;
    let left = end - reminder.now;
    if left <= 0.0 {
        return Err(NoReminder::Ended);
    }
    let account: String = reminder.account.trim().chars().take(LONGEST_NAME).collect();
    let page = reminder.page.split(['?', '#']).next().unwrap_or_default();
    let summary = summary(&account, voice);
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//Leg 3//Reminder//EN");
    line(&mut out, "BEGIN", "VEVENT");
    line(&mut out, "UID", &uid(&account, ends));
    line(&mut out, "DTSTAMP", &stamp.icalendar());
    line(&mut out, "DTSTART", &ends.icalendar());
    line(&mut out, "DTEND", &until.icalendar());
    text_line(&mut out, "SUMMARY", &summary);
    text_line(&mut out, "DESCRIPTION", &description(reminder.next, page, voice));
    // During the entry, calendar programs still show the user as free.
    line(&mut out, "TRANSP", "TRANSPARENT");
    line(&mut out, "BEGIN", "VALARM");
    line(&mut out, "ACTION", "DISPLAY");
    text_line(&mut out, "DESCRIPTION", &summary);
    line(&mut out, "TRIGGER", &["-PT", &minutes_before(left).to_string(), "M"].concat());
    line(&mut out, "END", "VALARM");
    line(&mut out, "END", "VEVENT");
    line(&mut out, "END", "VCALENDAR");
    Ok(out)
}

/// The time of the alarm, in minutes before the expiry. `left` is the time until the expiry, in milliseconds.
///
/// If more than a week is left, the alarm is one day before the expiry. If more than two hours are left, the alarm is
/// one hour before the expiry. Otherwise the alarm is at half of the remaining time.
fn minutes_before(left: f64) -> u32 {
    let before = if left > 7.0 * DAY {
        DAY
    } else if left > 2.0 * HOUR {
        HOUR
    } else {
        left / 2.0
    };
    (before / MINUTE) as u32
}

/// The identifier of the entry. It is computed only from the account's name and the expiry, so that a calendar program
/// replaces an earlier entry for the same expiry instead of adding a second entry.
fn uid(account: &str, ends: UtcTime) -> String {
    // FNV-1a, 64 bits.
    let hash = account.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    ["leg3-", &ends.icalendar(), "-", &hash.to_string()].concat()
}
