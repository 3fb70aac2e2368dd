//! The chromedriver process: one per test binary, started when first needed, gone when the binary is.
//!
//! Rust drops no statics, and a test binary may be killed. So a second process minds the first: it waits until the
//! pipe from this process closes, for whatever reason, then kills chromedriver's process group, in which its browsers
//! live too, and removes the folder of their profiles.

use crate::fail::OrFail;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

const MINDER: &str = r#"
trap '' INT TERM HUP
cat >/dev/null
kill -s KILL -- "-$1"
for again in 1 2 3 4 5; do rm -rf -- "$2" && exit; sleep 0.1; done
"#;

#[derive(Debug)]
struct Driver {
    port: u16,
    /// Its own end comes from the minder.
    _driver: Child,
    _minder: Child,
}

/// The address of the running chromedriver.
pub(crate) fn address() -> String {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    format!("127.0.0.1:{}", DRIVER.get_or_init(start).port)
}

fn start() -> Driver {
    let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| OsString::from("chromedriver"));
    let folder = std::env::temp_dir().join(format!("leg3-e2e-{}", std::process::id()));
    let mut driver = Command::new(&program)
        .arg("--port=0")
        .env("TMPDIR", &folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .or_fail("start chromedriver (install it, or name it in CHROMEDRIVER)");
    let minder = mind(driver.id(), &folder);
    std::fs::create_dir_all(&folder).or_fail("make a folder for browser profiles");
    let said = driver.stdout.take().or_fail("listen to chromedriver");
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| line.rsplit_once("successfully on port ")?.1.trim_end_matches('.').parse().ok())
        .or_fail("learn chromedriver's port: it ended without saying");
    // Whatever else it says must have somewhere to go.
    std::thread::spawn(move || lines.for_each(drop));
    Driver { port, _driver: driver, _minder: minder }
}

fn mind(group: u32, folder: &Path) -> Child {
    Command::new("sh")
        .args(["-c", MINDER, "minder"])
        .arg(group.to_string())
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .or_fail("start the shell that minds chromedriver")
}

/// The browser to use, or `None` to let chromedriver look for itself.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("LEG3_CHROMIUM") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}
