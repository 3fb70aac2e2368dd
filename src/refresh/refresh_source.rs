//! The source of the refresh token, and the values that are sent with it. The source is the pair on the page, or a
//! field.

use crate::components::effects::effect;
use crate::exchange::credential_fields::CredentialFields;
use crate::lazy::reading;
use crate::refresh::box_field::BoxField;
use crate::store::Store;
use crate::store::flows::refreshing::RefreshToSend;
use leg3_core::exchange::events::Press;
use leg3_core::oauth::credentials::ClientId;
use leg3_core::oauth::request::UserType;
use leg3_core::reader::credential_fields::FoundCredentials;
use leg3_core::refresh::screen::RefreshScreen;
use leptos::prelude::*;

/// The source of the refresh token. It is in the context of the row *Refresh the tokens*, or of the screen for an
/// expired token, because several buttons send the refresh token.
#[derive(Clone, Copy)]
pub struct RefreshSource {
    store: Store,
    /// The fields for client ID and client secret.
    pub fields: CredentialFields,
    /// The field for a saved text or a refresh token. `None` for the pair on the page.
    pub entry: Option<BoxField>,
    /// The refresh screen to draw. A result about another refresh token is not drawn.
    pub shown: Memo<RefreshScreen>,
    /// True after the user pasted other tokens beside a failure. The failure is then gone, together with the field and
    /// its remark. False again after the next press on a button that sends the refresh token.
    pub is_replaced: RwSignal<bool>,
}

impl RefreshSource {
    /// The pair on the page as the source of the refresh token.
    #[must_use]
    pub fn of_page(store: Store) -> Self {
        let fields = CredentialFields::new();
        let shown = Memo::new(move |_| {
            store.screen().track();
            for_token(store.refresh_screen(), store.is_result_about_connected())
        });
        Effect::new(move |is_filled: Option<bool>| {
            // The effect may run before the field is drawn.
            let is_drawn = fields.id.input.get().is_some();
            if is_drawn && is_filled != Some(true) {
                let claimed = || store.connected_info().and_then(|info| info.subject.client_id);
                let id = ClientId::parse(&store.client_id()).or_else(|| ClientId::parse(&claimed()?));
                fields.fill_empty(&FoundCredentials { id, ..FoundCredentials::default() });
                store.with_credentials(|found| fields.fill_empty(found));
            }
            is_drawn
        });
        Self { store, fields, entry: None, shown, is_replaced: RwSignal::new(false) }
    }

    /// The field as the source of the refresh token.
    #[must_use]
    pub fn of_box(store: Store) -> Self {
        let entry = BoxField::new();
        let fields = CredentialFields::new();
        // The fields take the client ID and the client secret that the user pasted on the start screen. The effect may
        // run before the fields are drawn.
        effect(move || {
            if fields.id.input.get().is_some() && fields.secret.input.get().is_some() {
                store.with_credentials(|found| fields.put(found));
            }
        });
        let shown = Memo::new(move |_| for_token(store.refresh_screen(), !entry.is_other.get()));
        Self { store, fields, entry: Some(entry), shown, is_replaced: RwSignal::new(false) }
    }

    /// True on the screen for an expired token, which has its own primary button.
    #[must_use]
    pub fn is_screen(self) -> bool {
        self.entry.is_some()
    }

    /// True if the page has a refresh token, or if the user can enter one.
    #[must_use]
    pub fn has_token(self) -> bool {
        self.store.screen().track();
        self.is_screen() || self.store.connected_summary().is_some_and(|summary| summary.has_refresh)
    }

    /// The user type of the refresh token. `None` if the user type is not known.
    #[must_use]
    pub fn user_type(self) -> Option<UserType> {
        match self.entry {
            Some(entry) => entry.user_type.get(),
            None => self.store.connected_summary().and_then(|summary| summary.user_type),
        }
    }

    /// Sends the refresh token with the values of the fields. If a value is missing, shows an error and moves the focus
    /// to the field for this value.
    pub fn press(self, press: Press) {
        leptos::task::spawn_local(async move {
            let Self { store, fields, entry, is_replaced, .. } = self;
            fields.check(store).await;
            if fields.are_gone() {
                return;
            }
            is_replaced.set(false);
            let credentials = fields.complete();
            let to_send = match entry {
                Some(entry) => entry.refresh_token(store, fields).await,
                None => store.connected_refresh().map(|(token, user_type)| RefreshToSend {
                    token,
                    user_type,
                    saved: None,
                }),
            };
            let (Some(credentials), Some(to_send), false) = (credentials, to_send, fields.are_gone()) else {
                return;
            };
            if fields.has_reader() {
                let known = store.take_fingerprints();
                let token = to_send.token.expose().to_owned();
                if let Ok(known) = reading::learned_tokens(known, token).await {
                    store.keep_fingerprints(known);
                }
            }
            // If the screen does not change, nothing was sent, because this token must not be sent again.
            let before = untrack(|| store.refresh_screen());
            store.refresh(press, to_send, credentials);
            if let Some(entry) = entry.filter(|_| !fields.are_gone()) {
                entry.is_other.set(false);
                let after = untrack(|| store.refresh_screen());
                if let RefreshScreen::Failed(failure) = &after
                    && after == before
                {
                    entry.refuse(failure.token_status);
                }
            }
        });
    }
}

/// Returns the screen to draw. If the result on `screen` is about another refresh token, the idle screen replaces it.
fn for_token(screen: RefreshScreen, is_about_it: bool) -> RefreshScreen {
    if screen.is_result() && !is_about_it { RefreshScreen::Idle { answered_late: false } } else { screen }
}
