//! The heading and the text of the screen.

use super::Screen;
use crate::fail::{fail_at, until};
use crate::find::collapse_white_space;
use std::panic::Location;

impl Screen {
    /// The current text of the visible `h1`.
    pub async fn heading(&self) -> String {
        self.tab.heading().await
    }

    /// The current visible text, with single spaces.
    pub async fn text(&self) -> String {
        self.tab.text(self.root.as_ref()).await
    }

    /// Waits until the `h1` has this text.
    ///
    /// # Panics
    ///
    /// If the `h1` does not get this text in time.
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

    /// Waits until the visible text contains this text.
    ///
    /// # Panics
    ///
    /// If the visible text does not contain this text in time.
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
