//! The heading and the text of the screen.

use super::Screen;
use crate::fail::{fail_at, until};
use crate::find::collapse_white_space;
use std::panic::Location;

impl Screen {
    /// The text of the visible `h1`, now.
    pub async fn heading(&self) -> String {
        self.tab.heading().await
    }

    /// The visible text, now, with single spaces.
    pub async fn text(&self) -> String {
        self.tab.text(self.root.as_ref()).await
    }

    /// Waits until this is the text of the `h1`.
    ///
    /// # Panics
    ///
    /// If it does not become so.
    #[track_caller]
    pub fn heading_is(&self, text: &str) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            if until(self.tab.patience, async || self.heading().await == collapse_white_space(text))
                .await
                .is_none()
            {
                fail_at(caller, self.tab.report(&format!("the h1 never said \"{text}\"")).await);
            }
        }
    }

    /// Waits until the visible text contains this.
    ///
    /// # Panics
    ///
    /// If it does not become so.
    #[track_caller]
    pub fn says(&self, text: &str) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            if until(self.tab.patience, async || self.text().await.contains(&collapse_white_space(text)))
                .await
                .is_none()
            {
                fail_at(caller, self.tab.report(&format!("the page never said \"{text}\"")).await);
            }
        }
    }
}
