//! Stores what the user chose and entered on the start screen, such as the connection, a pasted text, and the draft of
//! an install link.

use crate::browser::focus::open_fold;
use crate::browser::tab_storage;
use crate::browser::timer::call_later;
use crate::install::tool_rows::row_of;
use crate::store::Store;
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::link_reader;
use leg3_core::install::scope_presets::OAUTH;
use leg3_core::install::tool::InstallTool;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::{VOICE, Voice};
use leg3_core::oauth::secret::Secret;
use leg3_core::ways::choice::Choice;
use leptos::prelude::*;

impl Store {
    /// The user's choice in *What do you want to connect?*. `None` if nothing was chosen.
    #[must_use]
    pub fn choice(self) -> RwSignal<Option<Choice>> {
        self.drawn.choice
    }

    /// Sets the user's choice, and the tool that belongs to it. A new choice moves the next step to the first part of
    /// the screen.
    pub fn choose(self, choice: Option<Choice>) {
        if self.drawn.choice.get_untracked() == choice {
            return;
        }
        self.drawn.next_step_in.set(None);
        self.drawn.choice.set(choice);
        self.drawn.tool.set(choice.and_then(Choice::tool));
    }

    /// Sets the tool, and the choice that belongs to it.
    pub(super) fn choose_tool(self, tool: Option<Tool>) {
        self.choose(tool.map(Choice::of_tool));
        self.drawn.tool.set(tool);
    }

    /// Records that the next step of the screen is in the part of the page with this id. `None` for the first part of
    /// the screen.
    pub fn lead_to(self, part: Option<&'static str>) {
        self.drawn.next_step_in.set(part);
    }

    /// When the part with this id is removed while it has the next step, records that the next step is in the first
    /// part of the screen.
    pub fn lead_until_removed(self, part: &'static str) {
        // The signal is not set during the removal, because that would run the part's effects after its signals were
        // removed.
        on_cleanup(move || {
            call_later(0, move || {
                if self.drawn.next_step_in.get_untracked() == Some(part) {
                    self.lead_to(None);
                }
            });
        });
    }

    /// True while the part of the page with this id has the next step.
    #[must_use]
    pub fn leads_to(self, part: Option<&'static str>) -> bool {
        self.drawn.next_step_in.get() == part
    }

    /// Takes the tool that the page must open. Subscribes to later requests to open a tool.
    #[must_use]
    pub fn take_tool_to_open(self) -> Option<InstallTool> {
        self.start_changed.track();
        self.flows.try_update_value(|flows| flows.tool_to_open.take()).flatten()
    }

    /// Subscribes to the tool that the page must open, and to the draft of the install link.
    pub fn track_start(self) {
        self.start_changed.track();
    }

    /// Opens the row of this tool, and moves the focus to the row.
    pub fn open_tool(self, tool: InstallTool) {
        if tool != InstallTool::PortalGuide {
            self.flows.update_value(|flows| flows.tool_to_open = Some(tool));
            self.start_changed.notify();
            open_fold("all-tools");
        }
        // On the start screen, the row of the tool may be drawn only after *All tools* is open. *All tools* then opens
        // the row.
        open_fold(row_of(tool));
    }

    /// Reads the draft of the install link. Subscribes to its changes.
    pub fn with_draft<T>(self, read: impl FnOnce(&InstallLink) -> T) -> T {
        self.start_changed.track();
        self.flows.with_value(|flows| read(&flows.link_draft))
    }

    /// Changes the draft of the install link.
    pub fn change_draft(self, change: impl FnOnce(&mut InstallLink)) {
        self.flows.update_value(|flows| change(&mut flows.link_draft));
        self.start_changed.notify();
    }

    /// Starts a draft of an install link from the values that this tab knows. An existing draft is kept.
    pub fn begin_draft(self) {
        if self.flows.with_value(|flows| flows.link_draft != InstallLink::default()) {
            return;
        }
        let kept = link_reader::read(&tab_storage::install_link()).map(|pasted| pasted.link);
        let host = match VOICE {
            Voice::Neutral => MarketplaceHost::WhiteLabel,
            Voice::HighLevel => MarketplaceHost::Standard,
        };
        let new = || InstallLink {
            host,
            redirect_uri: self.redirect_address(),
            scopes: OAUTH.map(String::from).into(),
            ..InstallLink::default()
        };
        let link = kept.unwrap_or_else(|_| new());
        // The link gets a new `state` each time it is opened.
        self.change_draft(|draft| *draft = InstallLink { state: String::new(), ..link });
    }

    /// The version ID that was entered earlier for the HighLevel app of this link. The version ID comes from the draft,
    /// or from the install link that this tab keeps. Empty if there is none.
    #[must_use]
    pub fn earlier_version(self, link: &InstallLink) -> String {
        let draft = self.flows.with_value(|flows| flows.link_draft.clone());
        let kept = link_reader::read(&tab_storage::install_link()).map(|pasted| pasted.link);
        let earlier = [Some(draft), kept.ok()].into_iter().flatten();
        let mut of_app = earlier.filter(|known| known.client_id == link.client_id);
        of_app.find(|known| !known.version_id.is_empty()).map(|known| known.version_id).unwrap_or_default()
    }

    /// Puts these parts into the draft of the install link. An empty part changes nothing.
    pub fn put_into_draft(self, parts: &InstallLink) {
        self.begin_draft();
        self.change_draft(|link| {
            for (part, new) in [
                (&mut link.client_id, &parts.client_id),
                (&mut link.version_id, &parts.version_id),
                (&mut link.redirect_uri, &parts.redirect_uri),
            ] {
                if !new.is_empty() {
                    part.clone_from(new);
                }
            }
            if !parts.scopes.is_empty() {
                link.scopes.clone_from(&parts.scopes);
            }
        });
    }

    /// Replaces the chosen scopes with these scopes.
    pub fn set_scopes(self, scopes: Vec<String>) {
        self.change_draft(|link| link.scopes = scopes);
    }

    /// Adds these scopes to the chosen scopes.
    pub fn add_scopes(self, scopes: &[String]) {
        self.change_draft(|link| {
            for scope in scopes {
                if !link.scopes.contains(scope) {
                    link.scopes.push(scope.clone());
                }
            }
        });
    }

    /// Adds a scope to the chosen scopes, or removes it.
    pub fn toggle_scope(self, scope: &str) {
        self.change_draft(|link| match link.scopes.iter().position(|known| known == scope) {
            Some(at) => drop(link.scopes.remove(at)),
            None => link.scopes.push(scope.to_owned()),
        });
    }

    /// Opens the screen for an expired token, with this text in its field.
    pub fn refresh_with(self, text: Secret) {
        self.flows.update_value(|flows| flows.to_refresh = Some(text));
        self.drawn.holds_entered.set(true);
        self.token_ended().set(true);
    }

    /// Takes the text for the field on the screen for an expired token.
    #[must_use]
    pub fn take_to_refresh(self) -> Option<Secret> {
        self.flows.try_update_value(|flows| flows.to_refresh.take()).flatten()
    }
}
