//! What nginx and Caddy wrote down while the package was tried on them: no code of the page's.

use crate::{Outcome, say};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;

/// Asked for outside the page's folder, so that a server that logs is seen to do it.
const ELSEWHERE: &str = "/elsewhere?code=of-another-page";

/// Each log, and whether what is asked for elsewhere stands in it. Caddy keeps none unless it is told to.
const LOGS: [(&str, bool); 4] =
    [("access.log", true), ("error.log", true), ("nginx.log", false), ("caddy.log", false)];

/// Asks for a page that is none of ours.
pub(crate) fn ask_elsewhere(port: u16) -> Outcome {
    let asked = TcpStream::connect(("127.0.0.1", port)).and_then(|mut stream| {
        stream.write_all(format!("GET {ELSEWHERE} HTTP/1.0\r\n\r\n").as_bytes())?;
        stream.read_to_end(&mut Vec::new())
    });
    asked.map(drop).map_err(|error| format!("nobody answers outside the page's folder: {error}"))
}

/// The tests had codes in addresses, also where nothing is. No log in this folder has any of them.
pub(crate) fn have_no_code(ground: &Path) -> Outcome {
    for (log, has_others) in LOGS {
        let text = fs::read_to_string(ground.join(log)).map_err(|error| format!("{log}: {error}"))?;
        let (others, ours): (Vec<&str>, Vec<&str>) =
            text.lines().filter(|line| line.contains("code=")).partition(|line| line.contains(ELSEWHERE));
        if let Some(line) = ours.first() {
            return Err(format!("{log} has a code: {line}"));
        }
        if others.is_empty() == has_others {
            return Err(format!("{log} tells other things than it should of {ELSEWHERE}."));
        }
    }
    say::line("No log of theirs has a code in it.");
    Ok(())
}
