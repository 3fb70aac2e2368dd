//! Chromium and its driver, for the tests that need a real browser.

use crate::{Outcome, say, sh};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// A browser and the driver that belongs to it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The installed pair; on Debian and its like, installs one if there is none.
pub(crate) fn need() -> Outcome<Browser> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if sh::which("apt-get").is_none() {
        return Err("The browser tests need Chromium (or Chrome) and the chromedriver of the same version. \
                    Install both, or name them in CHROME and CHROMEDRIVER."
            .to_owned());
    }
    say::line(
        "Installing Debian's chromium and chromium-driver with apt-get, system-wide: the page is tested in a real \
         browser. About 1 minute, once.",
    );
    install(&["chromium", "chromium-driver"])?;
    find().ok_or(
        "apt-get is done, but there is still no chromium with a chromedriver of its version.".to_owned(),
    )
}

/// Debian's packages of these names, system-wide.
pub(crate) fn install(packages: &[&str]) -> Outcome {
    sh::run(&mut apt(&["update", "--quiet=2"]))?;
    sh::run(apt(&["install", "--quiet=2", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt(words: &[&str]) -> Command {
    let root = sh::read(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let mut command = if root || sh::which("sudo").is_none() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn find() -> Option<Browser> {
    let named = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let chromium = named("CHROME").or_else(|| first(&BROWSERS))?;
    let driver = named("CHROMEDRIVER").or_else(|| first(&["chromedriver"]))?;
    belong_together(&version(&chromium), &version(&driver)).then_some(Browser { chromium, driver })
}

const BROWSERS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

fn first(names: &[&str]) -> Option<PathBuf> {
    let found = |name: &&str| {
        sh::which(name)
            .or_else(|| Some(PathBuf::from(name)).filter(|path| path.is_absolute() && path.is_file()))
    };
    names.iter().find_map(found)
}

fn version(program: &PathBuf) -> String {
    // Chrome on Windows opens a window instead of answering.
    if cfg!(windows) {
        String::new()
    } else {
        sh::read(Command::new(program).arg("--version")).unwrap_or_default()
    }
}

/// Equal major versions; where one is not known, that is left to the driver.
fn belong_together(browser: &str, driver: &str) -> bool {
    let major = |said: &str| said.split([' ', '.']).find_map(|word| word.parse::<u32>().ok());
    match (major(browser), major(driver)) {
        (Some(browser), Some(driver)) => browser == driver,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_of_another_version_does_not_belong_to_the_browser() {
        assert!(belong_together("Chromium 156.0.8078.79 built on Debian", "ChromeDriver 156.0.1.2 (abc)"));
        assert!(!belong_together("Chromium 156.0.8078.79", "ChromeDriver 155.0.1.2"));
        assert!(belong_together("", "ChromeDriver 155.0.1.2"));
    }
}
