//! Everything these commands print goes through here.

use std::io::Write as _;
use std::time::Duration;

/// One line, or several, for the person at the terminal. Who has stopped reading, as `head` does, misses the rest only.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// The start of something that takes a while.
pub(crate) fn heading(text: &str) {
    line(&format!("\n== {text}"));
}

/// Why the command ends without having done its work.
#[expect(clippy::print_stderr, reason = "a command-line program complains on standard error")]
pub(crate) fn problem(text: &str) {
    eprintln!("\nxtask: {text}");
}

/// A duration as people say it: `3.2 s`, `2 min 5 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

/// A number with its thousands set apart: `65,536`.
pub(crate) fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_in_threes() {
        assert_eq!(
            [0, 999, 1000, 65_536, 1_234_567].map(number),
            ["0", "999", "1,000", "65,536", "1,234,567"]
        );
    }

    #[test]
    fn long_times_are_said_in_minutes() {
        assert_eq!(duration(Duration::from_millis(3_240)), "3.2 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 5 s");
    }
}
