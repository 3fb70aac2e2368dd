//! The browsers that run the tests.
//!
//! Most tests run only in Chromium. The macros in `in_every_browser` make the tests for Firefox and WebKit. In those
//! two browsers, the harness has no DevTools protocol. So it cannot read the WebAssembly memory, set media features,
//! switch the network off, find downloads, or run a script before the page's scripts. A test that needs one of these
//! features runs only in Chromium. The module `webkit` lists what else WebKit's driver lacks.

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
    /// The environment variable that can set the path of the driver, and the usual file name of the driver.
    pub(crate) fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// True if the driver can choose a free port and print its number.
    pub(crate) fn driver_tells_its_port(self) -> bool {
        self != Self::WebKit
    }

    /// True if several browsers can run at the same time.
    pub(crate) fn runs_several(self) -> bool {
        self == Self::Chromium
    }

    /// True if each browser has its own driver, which ends with the browser.
    pub(crate) fn has_its_own_driver(self) -> bool {
        self == Self::WebKit
    }

    /// True if the harness can read the WebAssembly memory.
    #[must_use]
    pub fn shows_memory(self) -> bool {
        self == Self::Chromium
    }

    /// True if a script can read the accessible name that the browser computes for an element.
    pub(crate) fn shows_names_to_scripts(self) -> bool {
        self == Self::Chromium
    }

    /// The arguments of the driver. If the port is 0, the driver chooses a port.
    pub(crate) fn driver_arguments(self, port: u16) -> Vec<String> {
        let mut arguments = vec![format!("--port={port}")];
        // The harness reads Firefox's console and clipboard with scripts that run in the browser. These scripts need
        // system access.
        arguments.extend((self == Self::Firefox).then(|| "--allow-system-access".to_owned()));
        arguments
    }

    /// The environment variable to set for the browser, and its value.
    pub(crate) fn environment(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Chromium => None,
            // Without this variable, Firefox ignores the settings server that the module `firefox` sets.
            Self::Firefox => Some(("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")),
            // Without this variable, WebKit reports a machine without a network as offline.
            Self::WebKit => Some(("GIO_USE_NETWORK_MONITOR", "base")),
        }
    }

    /// The port in a line that the driver prints. `None` if the line does not contain the port.
    pub(crate) fn port(self, line: &str) -> Option<u16> {
        let before = match self {
            Self::Chromium => "successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
            Self::WebKit => return None,
        };
        line.rsplit_once(before)?.1.trim_end_matches('.').parse().ok()
    }

    /// The path of the browser. `None` if the driver must find the browser.
    pub(crate) fn binary(self) -> Option<PathBuf> {
        let (named, names): (_, &[&str]) = match self {
            Self::Chromium => {
                ("LEG3_CHROMIUM", &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"])
            }
            Self::Firefox => ("LEG3_FIREFOX", &["firefox", "firefox-esr"]),
            // MiniBrowser is not on PATH, but its driver knows the path.
            Self::WebKit => ("LEG3_WEBKIT", &[]),
        };
        let on_path = || names.iter().find_map(|name| which::which(name).ok());
        std::env::var_os(named).map(PathBuf::from).or_else(on_path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_of_each_driver() {
        let chromium = "ChromeDriver was started successfully on port 40123.";
        let firefox = "1790000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40123";
        assert_eq!(Engine::Chromium.port(chromium), Some(40123));
        assert_eq!(Engine::Firefox.port(firefox), Some(40123));
        assert_eq!(Engine::Firefox.port(chromium), None);
    }
}
