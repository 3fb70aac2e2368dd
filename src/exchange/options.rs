//! The optional fields of the exchange request.

use leg3_core::branding::settings::Branding;
use leg3_core::oauth::request::{Options, UserType};
use leptos::prelude::*;

/// The options that the user chose. They are in the context of the screen, because the form sends them, and the user
/// changes them in the row with the code.
#[derive(Clone, Copy)]
pub struct ChosenOptions {
    /// The user type. `None` lets HighLevel decide.
    pub user_type: RwSignal<Option<UserType>>,
    /// True if the redirect URL is sent.
    pub sends_redirect: RwSignal<bool>,
    /// The redirect URL.
    pub redirect_uri: RwSignal<String>,
    /// True after the user chose an option. The host's defaults then have no effect.
    was_chosen: StoredValue<bool>,
}

impl ChosenOptions {
    /// The options before the user has chosen any. They contain `redirect_uri`, but the page does not send this URL
    /// until *Send the redirect URI* is switched on.
    #[must_use]
    pub fn new(redirect_uri: String) -> Self {
        Self {
            user_type: RwSignal::new(None),
            sends_redirect: RwSignal::new(false),
            redirect_uri: RwSignal::new(redirect_uri),
            was_chosen: StoredValue::new(false),
        }
    }

    /// Stores the user type that the user chose.
    pub fn choose_user_type(self, user_type: Option<UserType>) {
        self.was_chosen.set_value(true);
        self.user_type.set(user_type);
    }

    /// Stores whether the user wants to send the redirect URL.
    pub fn choose_redirect(self, is_sent: bool) {
        self.was_chosen.set_value(true);
        self.sends_redirect.set(is_sent);
    }

    /// Applies the host's default options if the user has not chosen an option.
    pub fn take_defaults(self, words: &Branding) {
        if !self.was_chosen.get_value() {
            self.user_type.set(words.user_type);
            self.sends_redirect.set(words.send_redirect == Some(true));
        }
    }

    /// Returns the options for the request.
    #[must_use]
    pub fn read(self) -> Options {
        let redirect_uri = self.redirect_uri.with(|address| address.trim().to_owned());
        let is_sent = self.sends_redirect.get() && !redirect_uri.is_empty();
        Options { user_type: self.user_type.get(), redirect_uri: is_sent.then_some(redirect_uri) }
    }
}
