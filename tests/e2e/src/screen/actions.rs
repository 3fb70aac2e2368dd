//! Actions of a person on elements that are found by their name.

use super::Screen;
use crate::fail::OrFail;
use crate::find::Kind;
use fantoccini::key::Key;
use std::panic::Location;

impl Screen {
    /// Presses the button with this name.
    #[track_caller]
    pub fn press(&self, name: &str) -> impl Future<Output = ()> {
        self.press_from(Location::caller(), Kind::Button, name)
    }

    /// Presses the element of this kind and name. `caller` is the line of the test.
    async fn press_from(&self, caller: &Location<'_>, kind: Kind, name: &str) {
        let may_move = matches!(kind, Kind::Fold);
        self.find_and(caller, kind, name, async |element| element.press_once(may_move).await.then_some(()))
            .await;
    }

    /// Presses the button with this name twice, without a pause.
    #[track_caller]
    pub fn double_click(&self, name: &str) -> impl Future<Output = ()> {
        let button = self.button(name);
        async move { button.await.double_click().await }
    }

    /// Presses the `<summary>` with this name, which opens or closes its `<details>`.
    #[track_caller]
    pub fn unfold(&self, name: &str) -> impl Future<Output = ()> {
        self.press_from(Location::caller(), Kind::Fold, name)
    }

    /// Presses the checkbox, radio button or switch with this name.
    #[track_caller]
    pub fn choose(&self, name: &str) -> impl Future<Output = ()> {
        self.press_from(Location::caller(), Kind::Choice, name)
    }

    /// Chooses an option by its label, in the list with this name.
    #[track_caller]
    pub fn choose_option(&self, name: &str, option: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move {
            let chosen = field.await.web_element().select_by_label(option).await;
            chosen.or_fail("choose an option");
        }
    }

    /// Types into the field with this name, key by key.
    #[track_caller]
    pub fn type_into(&self, name: &str, text: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move { field.await.type_text(text).await }
    }

    /// Pastes into the field with this name, with the clipboard and the keyboard. The app may replace the field while
    /// the clipboard is filled, so the search for the field comes afterwards.
    #[track_caller]
    pub fn paste_into(&self, name: &str, text: &str) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            self.tab.copy(text).await;
            self.find_and(caller, Kind::Field, name, async |field| field.paste_once().await.then_some(()))
                .await;
        }
    }

    /// Presses a key. The element with the focus receives the key.
    pub async fn press_key(&self, key: Key) {
        self.tab.keys(&[char::from(key)]).await;
    }

    /// Presses a key while another key is held down, as for a keyboard shortcut.
    pub async fn hold_and_press(&self, held: Key, key: char) {
        self.tab.keys(&[char::from(held), key]).await;
    }

    /// The text on the clipboard.
    pub async fn clipboard(&self) -> String {
        self.tab.clipboard().await
    }

    /// Puts text on the clipboard.
    pub async fn copy(&self, text: &str) {
        self.tab.copy(text).await;
    }
}
