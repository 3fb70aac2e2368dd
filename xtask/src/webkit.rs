//! WebKitGTK with its driver and a display, for what has to hold in a third browser.

use crate::{Outcome, browser, build, package, place::Place, say, sh, test};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The programs it needs, each with Debian's package. The driver's package brings the browser.
const PROGRAMS: [(&str, &str); 3] =
    [("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb"), ("xclip", "xclip")];

/// The proof: the tests that every browser plays, in WebKit.
pub(crate) fn prove(place: &Place) -> Outcome {
    need()?;
    let browser = mini_browser().ok_or("There is a WebKitWebDriver, but no MiniBrowser.")?;
    let display = Display::start()?;
    let version = sh::read(Command::new(&browser).arg("--version").env("DISPLAY", &display.name))?;
    say::line(&format!("{}.", version.trim()));
    build::ship(place)?;
    package::unpacked(place)?;
    let browser = browser.as_os_str();
    test::in_another(place, "webkit", &[("LEG3_WEBKIT", browser), ("DISPLAY", display.name.as_ref())])
}

/// Installs what is missing, on Debian and its like.
fn need() -> Outcome {
    let missing: Vec<&str> = PROGRAMS
        .into_iter()
        .filter(|(program, _)| sh::which(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if sh::which("apt-get").is_none() {
        return Err(
            "This needs WebKitGTK's MiniBrowser, WebKitWebDriver, Xvfb and xclip. Install them, so that the \
                    last three are on PATH."
                .to_owned(),
        );
    }
    say::line(&format!(
        "Installing Debian's {} with apt-get, system-wide: the page is tested in WebKit, on a display that nobody sees, \
         with a clipboard of its own. About 1 minute, once.",
        missing.join(", ")
    ));
    browser::install(&missing)
}

/// The browser is no program for everybody, so it is not on PATH: `/usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let folders = |path: &Path| {
        let mut found: Vec<PathBuf> =
            fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        found.sort();
        found
    };
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let places = roots.iter().flat_map(|root| [folders(root), vec![root.clone()]].concat());
    let versions = places.flat_map(|place| folders(&place)).filter(|folder| is_webkit(folder));
    versions.map(|folder| folder.join("MiniBrowser")).rfind(|file| file.is_file())
}

fn is_webkit(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"))
}

/// A display that nobody sees. It ends when dropped.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> Outcome<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb does not start: {error}"))?;
        let mut number = String::new();
        // It says so when it is ready.
        let said = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        let display = Self { server, name: format!(":{}", number.trim()) };
        if matches!(said, Some(Ok(1..))) {
            Ok(display)
        } else {
            Err("Xvfb ended without a display.".to_owned())
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
