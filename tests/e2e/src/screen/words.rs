//! What the screen says: its heading and its text, now or soon.

use super::Screen;
use crate::fail::{fail_at, until};
use crate::find::squeeze;
use std::panic::Location;

impl Screen {
    /// The `h1`, now.
    pub async fn heading(&self) -> String {
        self.tab.heading().await
    }

    /// The visible text, now, all white space squeezed.
    pub async fn text(&self) -> String {
        self.tab.text(self.root.as_ref()).await
    }

    /// Waits until the `h1` says this.
    ///
    /// # Panics
    ///
    /// When it does not come to.
    #[track_caller]
    pub fn heading_is(&self, words: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move {
            if until(self.tab.patience, async || self.heading().await == squeeze(words)).await.is_none() {
                fail_at(asked, self.tab.report(&format!("the h1 never said \"{words}\"")).await);
            }
        }
    }

    /// Waits until the visible text holds these words.
    ///
    /// # Panics
    ///
    /// When it does not come to.
    #[track_caller]
    pub fn says(&self, words: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move {
            if until(self.tab.patience, async || self.text().await.contains(&squeeze(words))).await.is_none()
            {
                fail_at(asked, self.tab.report(&format!("the page never said \"{words}\"")).await);
            }
        }
    }
}
