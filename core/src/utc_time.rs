//! A date and time in UTC: converted from milliseconds since 1970, or parsed from the format of RFC 3339; and written
//! in the format of RFC 3339, in the format of iCalendar, or in a format for people.
//!
//! Leap seconds are ignored, because milliseconds since 1970 do not count them.

use alloc::string::String;

/// Milliseconds in a second.
const SECOND: f64 = 1000.0;

/// Seconds in a day.
const DAY: u64 = 86_400;

/// The first second after the year 9999. A year has only four digits in both formats (RFC 3339 §1, RFC 5545 §3.3.4).
const AFTER_9999: u64 = 253_402_300_800;

/// A second between 1970 and 9999, in UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct UtcTime {
    /// Seconds since 1970.
    seconds: u64,
}

impl UtcTime {
    /// Rounds milliseconds since 1970 down to a whole second. `None` before 1970, after 9999, and for NaN.
    #[must_use]
    pub fn of(milliseconds: f64) -> Option<Self> {
        let seconds = (milliseconds / SECOND).floor();
        (0.0..AFTER_9999 as f64).contains(&seconds).then_some(Self { seconds: seconds as u64 })
    }

    /// The beginning of this second, in milliseconds since 1970.
    #[must_use]
    pub fn milliseconds(self) -> f64 {
        self.seconds as f64 * SECOND
    }

    /// Parses the format of [`UtcTime::rfc_3339`]. `None` for any other text, for a date or time that does not exist,
    /// and for a date before 1970.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u64>().ok()).flatten()
        };
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        if year < 1970 || !(1..=12).contains(&month) || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let days = days_until(year, month) + day.checked_sub(1)?;
        let time = Self { seconds: days * DAY + hour * 3600 + minute * 60 + second };
        (time.rfc_3339() == text).then_some(time)
    }

    /// The format of RFC 3339, without fractions of a second: `2026-11-25T06:00:00Z`.
    #[must_use]
    pub fn rfc_3339(self) -> String {
        self.written(["-", "-", "T", ":", ":", "Z"])
    }

    /// The format of iCalendar (RFC 5545 §3.3.5): `20261125T060000Z`.
    #[must_use]
    pub fn icalendar(self) -> String {
        self.written(["", "", "T", "", "", "Z"])
    }

    /// A format for people, without seconds: `2026-11-25 06:00 UTC`.
    #[must_use]
    pub fn readable(self) -> String {
        let text = self.rfc_3339();
        let (date, time) = text.split_once('T').unwrap_or_default();
        [date, " ", time.get(..5).unwrap_or_default(), " UTC"].concat()
    }

    /// Writes year, month, day, hour, minute and second, each followed by its separator.
    fn written(self, separators: [&str; 6]) -> String {
        let (year, month, day) = self.date();
        let second_of_day = self.seconds % DAY;
        let parts = [year, month, day, second_of_day / 3600, second_of_day / 60 % 60, second_of_day % 60];
        let mut out = String::new();
        for (number, separator) in parts.into_iter().zip(separators) {
            // Only a number below 10 needs a leading zero: every year from 1970 to 9999 has four digits.
            out.push_str(if number < 10 { "0" } else { "" });
            out.push_str(&number.to_string());
            out.push_str(separator);
        }
        out
    }

    /// Year, month and day. Months and days are counted from 1.
    fn date(self) -> (u64, u64, u64) {
        let days = self.seconds / DAY;
        // 1970 + days / 366 is the right year or an earlier one, because no year has more than 366 days.
        let mut year = 1970 + days / 366;
        while days_until(year + 1, 1) <= days {
            year += 1;
        }
        let month = (1..=12).rev().find(|month| days_until(year, *month) <= days).unwrap_or(1);
        (year, month, days - days_until(year, month) + 1)
    }
}

/// The number of days from 1 January 1970 to the first day of a month. `year` is 1970 or later, and `month` is 1 to 12.
fn days_until(year: u64, month: u64) -> u64 {
    const BEFORE_MONTH: [u64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap_years = |before: u64| before / 4 - before / 100 + before / 400;
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let full_years = (year - 1970) * 365 + leap_years(year - 1) - leap_years(1969);
    let months = BEFORE_MONTH.get(month.saturating_sub(1) as usize).copied().unwrap_or_default();
    full_years + months + u64::from(is_leap && month > 2)
}
