//! A text that was entered in a field. The store holds the text for the steps that the findings offer.

use crate::exchange::credential_fields::CredentialFields;
use crate::install::install_link::is_known;
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::install::tool::InstallTool;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::findings::holds_secret;
use leg3_core::reader::next_step::StepPlace;
use leg3_core::reader::scan;
use leptos::prelude::*;

/// The id of the field for an authorization code or any other text.
pub const PASTE_BOX: &str = "typed-code";

/// A handle to the text in the store, with facts about its field.
#[derive(Clone, Copy)]
pub struct HeldText {
    /// The id of the field. The store holds the text under this id.
    pub id: &'static str,
    /// The tool that the field is part of. `None` if the field is not part of a tool.
    pub tool: Option<InstallTool>,
    /// The form for client ID and client secret on the screen. `None` if the screen has no form.
    pub form: Option<CredentialFields>,
    /// Notified after a step moved the text to another place.
    pub moved: Trigger,
    /// True after the step `KeepCredentials` put the client ID, the client secret or both from the text into the form
    /// or into the store.
    pub is_kept: RwSignal<bool>,
    /// The store.
    pub store: Store,
}

impl HeldText {
    /// A handle to the text of the field with this id.
    #[must_use]
    pub fn new(store: Store, id: &'static str, tool: Option<InstallTool>) -> Self {
        // A Leptos context can outlive the screen that provided it, so the form may already be removed.
        let form = use_context::<CredentialFields>().filter(|form| !form.are_gone());
        Self { id, tool, form, moved: Trigger::new(), is_kept: RwSignal::new(false), store }
    }

    /// The held text. Empty if the store holds no text for this field.
    #[must_use]
    pub fn text(self) -> Secret {
        Secret::new(self.store.with_pasted(self.id, str::to_owned))
    }

    /// Stores this text. Returns true if the text contains a secret, so that the caller can empty the field. The store
    /// also keeps the fingerprints of the secrets, so that no report contains the secrets.
    pub fn hold(self, text: Secret) -> bool {
        let store = self.store;
        let has_secret = holds_secret(&scan::read(text.expose()));
        if has_secret {
            let mut known = store.take_fingerprints();
            known.learn_all(text.expose());
            store.keep_fingerprints(known);
            store.holds_entered().set(true);
        }
        self.is_kept.set(false);
        store.hold_pasted(self.id, text);
        has_secret
    }

    /// The place where the steps for this text are offered.
    #[must_use]
    pub fn place(self) -> StepPlace {
        let store = self.store;
        let (is_start, has_tokens) = store.screen().with_untracked(|screen| {
            (matches!(screen, ExchangeScreen::Start { .. }), matches!(screen, ExchangeScreen::Tokens(_)))
        });
        StepPlace {
            is_start: is_start && !store.token_ended().get_untracked(),
            has_form: self.form.is_some(),
            // On a screen that asks for a fresh code, the tool for an install link is below the field.
            has_link_tool: self.tool.is_some() || (self.form.is_some() && self.id == PASTE_BOX),
            has_tokens,
            knows_link: is_known(),
            tool: self.tool,
        }
    }
}
