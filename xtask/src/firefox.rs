//! Firefox and its driver, for what has to hold in a second browser.

use crate::{Outcome, browser, build, package, place::Place, say, sh, test, tools};
use std::path::PathBuf;
use std::process::Command;

/// The proof: the tests that every browser plays, in Firefox.
pub(crate) fn prove(place: &Place) -> Outcome {
    let firefox = need()?;
    let driver = tools::GECKODRIVER.need(place)?;
    say::line(&format!("{}.", sh::read(Command::new(&firefox).arg("--version"))?));
    build::ship(place)?;
    package::unpacked(place)?;
    let environment = [("GECKODRIVER", driver.as_os_str()), ("LEG3_FIREFOX", firefox.as_os_str())];
    test::in_another(place, "firefox", &environment)
}

/// The installed browser; on Debian and its like, installs one if there is none.
fn need() -> Outcome<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if sh::which("apt-get").is_none() {
        return Err("This needs Firefox. Install it, so that `firefox` is on PATH.".to_owned());
    }
    say::line(
        "Installing Debian's firefox-esr with apt-get, system-wide: the page is tested in a second browser. \
         About 1 minute, once.",
    );
    browser::install(&["firefox-esr"])?;
    find().ok_or("apt-get is done, but there is still no firefox.".to_owned())
}

fn find() -> Option<PathBuf> {
    ["firefox", "firefox-esr"].into_iter().find_map(sh::which)
}
