//! The optional fields of the request.

use leg3_core::branding::settings::Branding;
use leg3_core::oauth::request::{Options, UserType};
use leptos::prelude::*;

/// The chosen options. They are in the context of the screen, because the form sends them and a row changes them.
#[derive(Clone, Copy)]
pub struct ChosenOptions {
    /// The user type. `None` lets HighLevel decide.
    pub user_type: RwSignal<Option<UserType>>,
    /// True if the redirect URI is sent.
    pub sends_redirect: RwSignal<bool>,
    /// The redirect URI.
    pub redirect_uri: RwSignal<String>,
    /// True after the person chose something. The host's defaults change nothing any more.
    was_chosen: StoredValue<bool>,
}

impl ChosenOptions {
    /// Nothing is chosen.
    #[must_use]
    pub fn new(redirect_uri: String) -> Self {
        Self {
            user_type: RwSignal::new(None),
            sends_redirect: RwSignal::new(false),
            redirect_uri: RwSignal::new(redirect_uri),
            was_chosen: StoredValue::new(false),
        }
    }

    /// The person chose a user type.
    pub fn choose_user_type(self, user_type: Option<UserType>) {
        self.was_chosen.set_value(true);
        self.user_type.set(user_type);
    }

    /// The person chose whether the redirect URI is sent.
    pub fn choose_redirect(self, is_sent: bool) {
        self.was_chosen.set_value(true);
        self.sends_redirect.set(is_sent);
    }

    /// Takes the host's defaults, if nothing was chosen.
    pub fn take_defaults(self, words: &Branding) {
        if !self.was_chosen.get_value() {
            self.user_type.set(words.user_type);
            self.sends_redirect.set(words.send_redirect == Some(true));
        }
    }

    /// The optional fields as they are sent.
    #[must_use]
    pub fn read(self) -> Options {
        let redirect_uri = self.redirect_uri.with(|address| address.trim().to_owned());
        let is_sent = self.sends_redirect.get() && !redirect_uri.is_empty();
        Options { user_type: self.user_type.get(), redirect_uri: is_sent.then_some(redirect_uri) }
    }
}
