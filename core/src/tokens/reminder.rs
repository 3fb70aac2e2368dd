//! The reminder: a calendar file (iCalendar, RFC 5545) with the end of a token. It never holds a token.
//!
//! Calendars are synchronised and shared, so the file holds no more than the account's name, the end, what to do
//! then, and the address of this page. How iCalendar writes a line is in `icalendar`; the sentences are in
//! `messages::reminder`.

use crate::messages::Voice;
use crate::messages::reminder::{description, summary};
use crate::tokens::icalendar::{line, text_line};
use crate::tokens::next_token::{NextToken, NoReminder};
use crate::utc_time::UtcTime;
use alloc::string::{String, ToString};

/// The name of the file.
pub const FILE_NAME: &str = "token-ends.ics";

/// The media type of the file (RFC 5545 §8.1).
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// A minute, an hour and a day, in milliseconds.
const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// How long the entry is in the calendar, in milliseconds. It begins when the token ends.
const LENGTH: f64 = 15.0 * MINUTE;

/// The longest name that is written, in characters.
const LONGEST_NAME: usize = 200;

/// What the calendar file is made of.
pub struct Reminder<'a> {
    /// The account's name. Untrusted text; empty where it is not known.
    pub account: &'a str,
    /// When the access token expires, in milliseconds since 1970. `None` if it is not known.
    pub ends: Option<f64>,
    /// How the next token is obtained.
    pub next: NextToken,
    /// The address of this page. Its query and fragment are left out, because a code can be in them. Empty if it is not
    /// known.
    pub page: &'a str,
    /// The current time, in milliseconds since 1970.
    pub now: f64,
}

/// Writes the calendar file: one entry at the token's end, with an alarm before it. Every line ends with CRLF and has
/// at most 75 octets (RFC 5545 §3.1).
///
/// # Errors
///
/// [`NoReminder`] where there is no end, or none to be reminded of.
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
    // Nobody is busy because a token ends.
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

/// How many minutes before the end the alarm is. `left` is the time until the end, in milliseconds.
///
/// A day before an end in more than a week, an hour before one in more than two hours; else half of the time that is
/// left.
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

/// The identifier of the entry: the same for the same account and end, so that a calendar replaces the entry instead of
/// having it twice. It is made of the name and the end only.
fn uid(account: &str, ends: UtcTime) -> String {
    // FNV-1a, 64 bits.
    let hash = account.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    ["leg3-", &ends.icalendar(), "-", &hash.to_string()].concat()
}
