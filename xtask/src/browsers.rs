//! Finds the browsers and the drivers for the tests. If a browser or a driver is missing, installs it on Debian and its
//! derivatives (geckodriver on every system). This module also starts the tests in Firefox and in WebKit.

use crate::project::Place;
use crate::{debian, release, say, test, tools};
use anyhow::{Context as _, Result, ensure};
use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use walkdir::WalkDir;
use xshell::cmd;

/// Chromium, its headless shell and its driver. The known major versions of these three programs are equal.
pub(crate) struct Chromium {
    pub(crate) program: PathBuf,
    /// Chromium's headless shell, which has no parts for a window. Most tests take less time in the headless shell.
    /// Equal to `program` if the headless shell is not installed, if its version does not fit the driver, or if
    /// `CHROME` is the path of a file.
    pub(crate) headless_shell: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The program names of Chromium and Chrome on PATH, and the paths where the installers of Chrome put the program.
const CHROMIUM: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// Finds or installs Chromium and its driver.
pub(crate) fn chromium(place: &Place) -> Result<Chromium> {
    if let Some(found) = find_chromium(place) {
        return Ok(found);
    }
    let what = "Chromium (or Chrome) and the chromedriver of its version, on PATH or named in CHROME and CHROMEDRIVER";
    let packages = ["chromium", "chromium-headless-shell", "chromium-driver"];
    debian::install(place, &packages, what, "the page is tested in a real browser")?;
    find_chromium(place).context("apt-get finished, but no Chromium with a matching chromedriver was found.")
}

fn find_chromium(place: &Place) -> Option<Chromium> {
    let named = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let driver = named("CHROMEDRIVER").or_else(|| first(&["chromedriver"]))?;
    let fits = |program: &Path| {
        let versions = (major(place, program), major(place, &driver));
        // If a version is unknown, the driver itself reports a version mismatch.
        matches!(versions, (None, _) | (_, None)) || versions.0 == versions.1
    };
    let installed = CHROMIUM.iter().filter_map(|name| which::which(name).ok());
    let mut programs = named("CHROME").map_or_else(|| installed.collect(), |program| vec![program]);
    programs.retain(|program| fits(program));
    let program = programs.into_iter().next()?;
    let shell = first(&["chromium-headless-shell"]).filter(|shell| named("CHROME").is_none() && fits(shell));
    let headless_shell = shell.unwrap_or_else(|| program.clone());
    Some(Chromium { program, headless_shell, driver })
}

fn first(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| which::which(name).ok())
}

/// Returns the major version that a program reports. `None` if it reports no version. Also `None` on Windows, because
/// Chrome would open a window there instead of printing its version.
fn major(place: &Place, program: &Path) -> Option<u32> {
    if cfg!(windows) {
        return None;
    }
    let said = cmd!(place.sh, "{program} --version").ignore_stderr().read().ok()?;
    said.split([' ', '.']).find_map(|word| word.parse().ok())
}

/// Runs the browser tests for Firefox: those with `firefox::` in their names.
pub(crate) fn prove_firefox(place: &Place) -> Result<()> {
    let names = ["firefox", "firefox-esr"];
    if first(&names).is_none() {
        let why = "the page is tested in a second browser";
        debian::install(place, &["firefox-esr"], "Firefox on PATH", why)?;
    }
    let firefox = first(&names).context("apt-get finished, but Firefox was not found.")?;
    let driver = tools::GECKODRIVER.need(place)?;
    say::line(&format!("{}.", cmd!(place.sh, "{firefox} --version").read()?));
    let _driver = place.sh.push_env("GECKODRIVER", driver);
    let _firefox = place.sh.push_env("LEG3_FIREFOX", firefox);
    release::unpack(place)?;
    test::in_another(place, "firefox::")
}

/// The programs that the tests in WebKit need, each with its Debian package. The driver's package includes the browser.
const WEBKIT: [(&str, &str); 3] =
    [("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb"), ("xclip", "xclip")];

/// Runs the browser tests for WebKit: those with `webkit::` in their names.
pub(crate) fn prove_webkit(place: &Place) -> Result<()> {
    let missing = WEBKIT.iter().filter(|(program, _)| which::which(program).is_err());
    let missing: Vec<&str> = missing.map(|(_, package)| *package).collect();
    if !missing.is_empty() {
        let what = "WebKitGTK's MiniBrowser, and WebKitWebDriver, Xvfb and xclip on PATH";
        let why = "the page is tested in WebKit, on a virtual display with its own clipboard";
        debian::install(place, &missing, what, why)?;
    }
    // MiniBrowser is not on PATH, because it is not meant for users. Its path on Debian is
    // `/usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser`.
    let folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"]
        .map(|top| WalkDir::new(top).max_depth(3).sort_by_file_name());
    let files = folders.into_iter().flatten().flatten().map(|file| file.into_path());
    let browser = files.filter(|file| file.ends_with("MiniBrowser")).last();
    let browser = browser.context("WebKitWebDriver is installed, but MiniBrowser was not found.")?;
    let display = Display::start()?;
    let _display = place.sh.push_env("DISPLAY", &display.name);
    say::line(&format!("{}.", cmd!(place.sh, "{browser} --version").read()?));
    let _browser = place.sh.push_env("LEG3_WEBKIT", browser);
    release::unpack(place)?;
    test::in_another(place, "webkit::")
}

/// A virtual display. It ends when this value is dropped.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb did not start")?;
        let mut number = String::new();
        // Xvfb prints the number of its display when it is ready.
        let said = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        let display = Self { server, name: format!(":{}", number.trim()) };
        ensure!(matches!(said, Some(Ok(1..))), "Xvfb ended without opening a display.");
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
