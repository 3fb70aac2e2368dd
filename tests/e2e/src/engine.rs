//! Which browser plays a test.
//!
//! Chromium plays all of them. Firefox and WebKit play the way from the redirect to the tokens and back, and the page
//! inside another page, where browsers differ most. They are driven without the DevTools protocol, so they have no watch on
//! the WebAssembly memory, no media features, no switched-off network, no folder for downloads and no script before the
//! page's own; a test that needs one of these is Chromium's alone. What else WebKit's driver lacks stands in `webkit`.

use std::ffi::OsString;
use std::path::PathBuf;

/// A browser and its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, with WebKitWebDriver. It needs an X display.
    WebKit,
}

impl Engine {
    /// Where the driver is named, and what it is called otherwise.
    pub(crate) fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// Whether the driver can choose a free port, and says which.
    pub(crate) fn driver_tells_its_port(self) -> bool {
        self != Self::WebKit
    }

    /// Whether several browsers run at a time.
    pub(crate) fn plays_several(self) -> bool {
        self == Self::Chromium
    }

    /// Whether each browser has a driver of its own, which ends with it.
    pub(crate) fn has_its_own_driver(self) -> bool {
        self == Self::WebKit
    }

    /// Whether the harness can look into the WebAssembly memory.
    #[must_use]
    pub fn shows_memory(self) -> bool {
        self == Self::Chromium
    }

    /// Port 0 lets the driver choose.
    pub(crate) fn driver_arguments(self, port: u16) -> Vec<String> {
        let mut arguments = vec![format!("--port={port}")];
        // System access is for the console and the clipboard, which Firefox shows to nobody else.
        arguments.extend((self == Self::Firefox).then(|| "--allow-system-access".to_owned()));
        arguments
    }

    /// What the browser finds in its environment.
    pub(crate) fn environment(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Chromium => None,
            // Without it the settings server that `firefox` names is not heeded.
            Self::Firefox => Some(("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")),
            // Without it a machine that reaches only itself counts as offline.
            Self::WebKit => Some(("GIO_USE_NETWORK_MONITOR", "base")),
        }
    }

    /// The port in the line in which the driver says that it listens.
    pub(crate) fn port(self, line: &str) -> Option<u16> {
        let before = match self {
            Self::Chromium => "successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
            Self::WebKit => return None,
        };
        line.rsplit_once(before)?.1.trim_end_matches('.').parse().ok()
    }

    /// The browser to use, or `None` to let the driver look for itself.
    pub(crate) fn binary(self) -> Option<PathBuf> {
        let (named, names): (_, &[&str]) = match self {
            Self::Chromium => {
                ("LEG3_CHROMIUM", &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"])
            }
            Self::Firefox => ("LEG3_FIREFOX", &["firefox", "firefox-esr"]),
            // Not on PATH, but its driver knows where it is.
            Self::WebKit => ("LEG3_WEBKIT", &[]),
        };
        std::env::var_os(named).map(PathBuf::from).or_else(|| first(names, std::env::var_os("PATH")?))
    }
}

fn first(names: &[&str], path: OsString) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_driver_tells_its_port_in_its_own_words() {
        let chromium = "ChromeDriver was started successfully on port 40123.";
        let firefox = "1790000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40123";
        assert_eq!(Engine::Chromium.port(chromium), Some(40123));
        assert_eq!(Engine::Firefox.port(firefox), Some(40123));
        assert_eq!(Engine::Firefox.port(chromium), None);
    }
}
