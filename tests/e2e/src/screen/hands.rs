//! What a person does: the short forms, by name.

use super::Screen;
use crate::fail::OrFail;
use crate::find::Kind;
use fantoccini::key::Key;
use std::panic::Location;

impl Screen {
    /// Presses the button of this name.
    #[track_caller]
    pub fn press(&self, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move { self.find(Kind::Button, name).await.press_from(asked).await }
    }

    /// Presses the button of this name twice, as fast as a mouse can.
    #[track_caller]
    pub fn double_click(&self, name: &str) -> impl Future<Output = ()> {
        let button = self.button(name);
        async move { button.await.double_click().await }
    }

    /// Opens (or closes) the fold of this name.
    #[track_caller]
    pub fn unfold(&self, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move { self.find(Kind::Fold, name).await.press_from(asked).await }
    }

    /// Chooses the tile or the box of this name.
    #[track_caller]
    pub fn choose(&self, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move { self.find(Kind::Choice, name).await.press_from(asked).await }
    }

    /// Chooses what is called so in the list of this name.
    #[track_caller]
    pub fn choose_option(&self, name: &str, option: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move {
            let chosen = field.await.element().select_by_label(option).await;
            chosen.or_fail("choose an option");
        }
    }

    /// Types into the field of this name, key by key.
    #[track_caller]
    pub fn type_into(&self, name: &str, text: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move { field.await.type_text(text).await }
    }

    /// Pastes into the field of this name with the clipboard and the keyboard.
    #[track_caller]
    pub fn paste_into(&self, name: &str, text: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move { field.await.paste(text).await }
    }

    /// Presses a key, wherever the focus is.
    pub async fn press_key(&self, key: Key) {
        self.tab.keys(&[char::from(key)]).await;
    }

    /// Presses a key while holding another, as in a shortcut.
    pub async fn hold_and_press(&self, held: Key, key: char) {
        self.tab.keys(&[char::from(held), key]).await;
    }

    /// What is on the clipboard: what the page copied, for instance.
    pub async fn clipboard(&self) -> String {
        self.tab.clipboard().await
    }

    /// Puts text on the clipboard, as copying it elsewhere does.
    pub async fn copy(&self, text: &str) {
        self.tab.copy(text).await;
    }
}
