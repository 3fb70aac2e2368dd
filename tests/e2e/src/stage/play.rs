//! Runs one test: sets up the stage, runs the body and the checks, and takes a picture of the screen if the test fails.

use super::{Stage, dist};
use crate::engine::Engine;
use crate::fail::{OrFail, fail};
use crate::window::Size;
use futures_util::FutureExt as _;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// The maximum time for the body of a test. A test that takes longer fails.
const TEST_TIMEOUT: Duration = Duration::from_secs(120);

/// One runtime for all tests, because several tests use the same browser.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.or_fail("start a runtime")
});

/// Runs a test on its own stage, with the release folder, in a window with the size of a laptop's screen.
///
/// # Panics
///
/// If the body panics or takes too long, or if [`Stage::assert_clean`] then finds a fault.
pub fn play<F: AsyncFnOnce(&Stage)>(body: F) {
    play_at(dist(), Size::LAPTOP, body);
}

/// Does the same as [`play`] with any folder and any window size.
///
/// # Panics
///
/// In the same cases as [`play`].
pub fn play_at<F: AsyncFnOnce(&Stage)>(folder: impl Into<PathBuf>, window: Size, body: F) {
    play_in(Engine::Chromium, folder, window, body);
}

/// Does the same as [`play`] in any browser, with any folder and any window size.
///
/// # Panics
///
/// In the same cases as [`play`].
pub fn play_in<F: AsyncFnOnce(&Stage)>(engine: Engine, folder: impl Into<PathBuf>, window: Size, body: F) {
    RUNTIME.block_on(async {
        let stage = Stage::with(engine, folder, window).await;
        let test = async {
            if timeout(TEST_TIMEOUT, body(&stage)).await.is_err() {
                fail(stage.screen.tab.report(&format!("stuck: still running after {TEST_TIMEOUT:?}")).await);
            }
            stage.assert_clean().await;
        };
        let outcome = AssertUnwindSafe(test).catch_unwind().await;
        if outcome.is_err() {
            report(&stage, &name_of_test::<F>()).await;
        }
        let Stage { browser, .. } = stage;
        browser.close().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    });
}

/// Saves a picture of the screen. Prints the content of the screen, and the faults that the screen does not show.
#[allow(clippy::print_stderr, reason = "the test harness shows it below the panic")]
async fn report(stage: &Stage, test: &str) {
    match stage.screen.tab.photograph(test).await {
        Ok(file) => {
            eprintln!("{}", stage.screen.tab.report(&format!("the screen: {}", file.display())).await)
        }
        Err(error) => eprintln!("no photograph of the screen: {error}"),
    }
    // These faults are often the cause of the failure. If the browser has ended, `Stage::faults` panics. This second
    // panic must not hide the panic of the test.
    let faults = AssertUnwindSafe(async { eprintln!("unseen: {:#?}", stage.faults().await) });
    let _ = faults.catch_unwind().await;
}

/// The name of the test in the form `binary.module.the_test`, from `binary::module::the_test::{{closure}}`.
fn name_of_test<F>() -> String {
    let full = std::any::type_name::<F>();
    let parts: Vec<&str> = full.split("::").filter(|part| !part.contains('{')).collect();
    // The name of a generic function contains characters that not every file system accepts.
    parts.join(".").replace(['<', '>'], "-")
}
