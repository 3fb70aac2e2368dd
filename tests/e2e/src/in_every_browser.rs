//! Macros that make one `#[test]` for each browser.
//!
//! Each test is written once, as an async function. Its file has a function `play_on(Engine, test)` that prepares the
//! stage and runs the test on it. Two macro calls in one file must not make tests for the same browser, because each
//! call makes a module with the browser's name: `firefox::the_test`.

/// Makes a version of each test for Chromium, for Firefox and for WebKit.
#[macro_export]
macro_rules! in_every_browser {
    ($($test:ident),+ $(,)?) => {
        mod chromium {
            $(#[test]
            fn $test() {
                super::play_on($crate::Engine::Chromium, super::$test);
            })+
        }
        $crate::in_firefox!($($test),+);
        $crate::in_webkit!($($test),+);
    };
}

/// Makes a version of each test for Firefox.
#[macro_export]
macro_rules! in_firefox {
    ($($test:ident),+ $(,)?) => {
        mod firefox {
            $(#[test]
            #[ignore = "in Firefox: cargo xtask prove firefox"]
            fn $test() {
                super::play_on($crate::Engine::Firefox, super::$test);
            })+
        }
    };
}

/// Makes a version of each test for WebKit.
#[macro_export]
macro_rules! in_webkit {
    ($($test:ident),+ $(,)?) => {
        mod webkit {
            $(#[test]
            #[ignore = "in WebKit: cargo xtask prove webkit"]
            fn $test() {
                super::play_on($crate::Engine::WebKit, super::$test);
            })+
        }
    };
}
