//! Prints the output of all commands.

use anyhow::Result;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// The interval of the progress messages during long work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(20);

/// Prints a text. It is not an error if the output is closed, for example because the reader of a pipe has ended.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints a heading before work that takes a while.
pub(crate) fn heading(text: &str) {
    line(&format!("\n== {text}"));
}

/// Returns the exit code of a command, and prints the error if there is one.
#[expect(clippy::print_stderr, reason = "a command-line program complains on standard error")]
pub fn outcome(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does long work that prints nothing itself, and prints a progress message every 20 seconds. `takes` is the usual
/// duration of the work on two cores.
pub fn during<T>(what: &str, takes: &str, work: impl FnOnce() -> T) -> T {
    let (done, is_done) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let start = Instant::now();
            while is_done.recv_timeout(SIGN_OF_LIFE) == Err(RecvTimeoutError::Timeout) {
                line(&format!("  {what}: {} of about {takes}", duration(start.elapsed())));
            }
        });
        let result = work();
        drop(done);
        result
    })
}

/// Formats a duration: `3.2 s`, `2 min 5 s`.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Formats a number with commas: `65,536`.
pub fn number(value: usize) -> String {
    let digits = value.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}
