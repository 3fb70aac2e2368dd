//! The state of the field for a saved text or a refresh token, with the remark about its value.
//!
//! The signals of [`BoxField`] do not contain the refresh token. The page reads the value from the input when it checks
//! or sends the value.

use crate::browser::focus::focus_when_shown;
use crate::components::field::Remark;
use crate::exchange::credential_fields::CredentialFields;
use crate::lazy::LoadError;
use crate::lazy::reading::{self, RefreshNote, RefreshReading};
use crate::pasted::wrong_field::WrongField;
use crate::store::Store;
use crate::store::flows::refreshing::RefreshToSend;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::ClientId;
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::credential_fields::FoundCredentials;
use leg3_core::reader::refresh_box::{EnteredRefresh, with_line_ends};
use leg3_core::refresh::failure::RefreshTokenStatus;
use leptos::html;
use leptos::prelude::*;

/// The field for a saved text or a refresh token.
#[derive(Clone, Copy)]
pub struct BoxField {
    pub(super) input: NodeRef<html::Input>,
    pub(super) remark: RwSignal<Option<Remark>>,
    /// The place for findings about a value of the wrong kind.
    pub(super) others: WrongField,
    /// True while the last result of a refresh is not about the refresh token in the field.
    pub is_other: RwSignal<bool>,
    /// The user type of the refresh token. `None` if it is not known.
    pub user_type: RwSignal<Option<UserType>>,
    /// The client ID to which the refresh token was issued. `None` if the token does not name the client ID. A client
    /// ID is not a secret.
    pub made_for: RwSignal<Option<String>>,
}

impl BoxField {
    /// An empty field.
    #[must_use]
    pub fn new() -> Self {
        Self {
            input: NodeRef::new(),
            remark: RwSignal::new(None),
            others: WrongField::new("refresh-box"),
            is_other: RwSignal::new(true),
            user_type: RwSignal::new(None),
            made_for: RwSignal::new(None),
        }
    }

    /// The entered text, with its line ends.
    pub(super) fn value(self) -> String {
        self.input.get_untracked().map(|input| with_line_ends(&input.value())).unwrap_or_default()
    }

    /// The refresh token for a request. If the field contains no refresh token, or if the reader cannot be loaded,
    /// shows an error and moves the focus to the field.
    pub async fn refresh_token(self, store: Store, fields: CredentialFields) -> Option<RefreshToSend> {
        let entered = self.read(store, fields).await;
        if entered.is_none() && !self.remark.is_disposed() {
            focus_when_shown(self.input);
        }
        let EnteredRefresh { token, saved, user_type, .. } = *entered?;
        Some(RefreshToSend { token, user_type, saved })
    }

    /// Shows that nothing was sent, because the refresh token in the field has this status. Moves the focus to the
    /// field, because the user can enter another refresh token.
    pub(super) fn refuse(self, status: RefreshTokenStatus) {
        self.remark.set(Some(Remark::Error(status.statement().into())));
        focus_when_shown(self.input);
    }

    /// Reads the value of the field, and shows the remark about it. Fills in the client ID that the refresh token
    /// names, if the field for the client ID is empty.
    pub(super) async fn read(self, store: Store, fields: CredentialFields) -> Option<Box<EnteredRefresh>> {
        let reading = reading::refresh_box(self.value(), store.now()).await;
        // The field may have been removed in the meantime.
        if self.remark.is_disposed() {
            return None;
        }
        match reading {
            Ok(RefreshReading::Found(entered, note)) => {
                self.remark.set(match note {
                    RefreshNote::Nothing => None,
                    RefreshNote::Doubt(words) => Some(Remark::Doubt(words.into())),
                    RefreshNote::Holds(words) => Some(Remark::Note(words)),
                });
                self.user_type.set(entered.user_type);
                self.is_other.set(!store.is_result_about(Some(&entered.token)));
                let id = entered.client_id.as_deref().and_then(ClientId::parse);
                fields.fill_empty(&FoundCredentials { id, ..FoundCredentials::default() });
                self.made_for.set(entered.client_id.clone());
                Some(entered)
            }
            Ok(RefreshReading::Missing(words)) => {
                self.remark.set(Some(Remark::Error(words.into())));
                self.others.show(store, Secret::new(self.value()));
                self.is_other.set(true);
                self.made_for.set(None);
                None
            }
            Err(LoadError) => {
                self.remark.set(Some(Remark::Error(text_of(PageText::LoadFailed).into())));
                None
            }
        }
    }
}

impl Default for BoxField {
    fn default() -> Self {
        Self::new()
    }
}
