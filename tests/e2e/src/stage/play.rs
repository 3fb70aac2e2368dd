//! Plays one test: stage up, body, verdict, photograph if it failed, stage down.

use super::{Stage, dist};
use crate::engine::Engine;
use crate::fail::{OrFail, fail};
use crate::window::Size;
use std::any::Any;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// No test takes this long; one that does is stuck.
const LONGEST: Duration = Duration::from_secs(120);

/// One for all tests, because a browser outlives a test.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.or_fail("start a runtime")
});

/// Plays a test on a stage of its own, with the release folder and a laptop's window.
///
/// # Panics
///
/// When the body does, and when [`Stage::assert_clean`] finds something afterwards.
pub fn play<F: AsyncFnOnce(&Stage)>(body: F) {
    play_at(dist(), Size::LAPTOP, body);
}

/// The same with any folder and any size.
///
/// # Panics
///
/// As [`play`].
pub fn play_at<F: AsyncFnOnce(&Stage)>(folder: impl Into<PathBuf>, window: Size, body: F) {
    play_in(Engine::Chromium, folder, window, body);
}

/// The same in any browser.
///
/// # Panics
///
/// As [`play`].
pub fn play_in<F: AsyncFnOnce(&Stage)>(engine: Engine, folder: impl Into<PathBuf>, window: Size, body: F) {
    RUNTIME.block_on(async {
        let stage = Stage::with(engine, folder, window).await;
        let test = async {
            if timeout(LONGEST, body(&stage)).await.is_err() {
                fail(stage.screen.tab.report(&format!("stuck: still running after {LONGEST:?}")).await);
            }
            stage.assert_clean().await;
        };
        let outcome = caught(test).await;
        if outcome.is_err() {
            tell(&stage, &name_of_test::<F>()).await;
        }
        let Stage { browser, .. } = stage;
        browser.close().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    });
}

/// The future's panic as a value, so that there is still a stage to look at.
async fn caught(test: impl Future<Output = ()>) -> Result<(), Box<dyn Any + Send>> {
    let mut test = pin!(test);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| test.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => std::task::Poll::Ready(Err(panic)),
    })
    .await
}

#[allow(clippy::print_stderr, reason = "the test harness shows it below the panic")]
async fn tell(stage: &Stage, test: &str) {
    match stage.screen.tab.photograph(test).await {
        Ok(file) => {
            eprintln!("{}", stage.screen.tab.report(&format!("the screen: {}", file.display())).await)
        }
        Err(error) => eprintln!("no photograph of the screen: {error}"),
    }
    // Often the reason. A browser that is gone has none to give, and must not hide the first panic.
    let faults = caught(async { eprintln!("unseen: {:#?}", stage.faults().await) });
    let _ = faults.await;
}

/// `binary::module::the_test::{{closure}}` as `binary.module.the_test`.
fn name_of_test<F>() -> String {
    let full = std::any::type_name::<F>();
    let parts: Vec<&str> = full.split("::").filter(|part| !part.contains('{')).collect();
    // A test that is played by a function of its own stands behind that one's name, in signs that not every disk takes.
    parts.join(".").replace(['<', '>'], "-")
}
