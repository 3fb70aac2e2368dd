//! Names a test for each browser that plays it.
//!
//! Such a test is written once, as an async function. Its file has a `play_on(Engine, test)`, which sets the stage.
//! A file names tests for a browser in one place only, because each browser has a module there: `firefox::the_test`.

/// Each of these tests, in Chromium, in Firefox and in WebKit.
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

/// Each of these tests, in Firefox.
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

/// Each of these tests, in WebKit.
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
