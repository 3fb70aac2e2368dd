//! Choices and texts of the start: what to connect, a pasted text, the install link that is being built.

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
    /// What to connect, if it was chosen.
    #[must_use]
    pub fn choice(self) -> RwSignal<Option<Choice>> {
        self.drawn.choice
    }

    /// Chooses what to connect, and with it the tool that the tokens are for.
    pub fn choose(self, choice: Option<Choice>) {
        if self.drawn.choice.get_untracked() == choice {
            return;
        }
        self.drawn.next_step_in.set(None);
        self.drawn.choice.set(choice);
        self.drawn.tool.set(choice.and_then(Choice::tool));
    }

    /// Chooses this tool, and what is connected with it.
    pub(super) fn choose_tool(self, tool: Option<Tool>) {
        self.choose(tool.map(Choice::of_tool));
        self.drawn.tool.set(tool);
    }

    /// The part of the page with this id has the next step now. `None` for the first part of the screen.
    pub fn lead_to(self, part: Option<&'static str>) {
        self.drawn.next_step_in.set(part);
    }

    /// When the part of the page with this id is removed, the first part of the screen has the next step again.
    pub fn lead_until_removed(self, part: &'static str) {
        // Setting the signal during the removal would run effects of the part whose own signals are already removed.
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

    /// Takes the tool for an install that is to be opened. Subscribes to the next one.
    #[must_use]
    pub fn take_tool_to_open(self) -> Option<InstallTool> {
        self.start_changed.track();
        self.flows.try_update_value(|flows| flows.tool_to_open.take()).flatten()
    }

    /// Subscribes to the tool to open and to the install link that is being built.
    pub fn track_start(self) {
        self.start_changed.track();
    }

    /// Opens a tool for an install, and moves the focus to it.
    pub fn open_tool(self, tool: InstallTool) {
        if tool != InstallTool::PortalGuide {
            self.flows.update_value(|flows| flows.tool_to_open = Some(tool));
            self.start_changed.notify();
            open_fold("all-tools");
        }
        // On the start screen, the row is drawn when *All tools* is open, and opened then.
        open_fold(row_of(tool));
    }

    /// Reads the install link that is being built. Subscribes to its changes.
    pub fn with_draft<T>(self, read: impl FnOnce(&InstallLink) -> T) -> T {
        self.start_changed.track();
        self.flows.with_value(|flows| read(&flows.link_draft))
    }

    /// Changes the install link that is being built.
    pub fn change_draft(self, change: impl FnOnce(&mut InstallLink)) {
        self.flows.update_value(|flows| change(&mut flows.link_draft));
        self.start_changed.notify();
    }

    /// Begins an install link with what this tab knows, where none is being built.
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
        // Each opening of the link has a `state` of its own.
        self.change_draft(|draft| *draft = InstallLink { state: String::new(), ..link });
    }

    /// The version id that was entered for the app of this link before: in the link that is being built, or in the
    /// one that this tab keeps. Empty if there is none.
    #[must_use]
    pub fn earlier_version(self, link: &InstallLink) -> String {
        let draft = self.flows.with_value(|flows| flows.link_draft.clone());
        let kept = link_reader::read(&tab_storage::install_link()).map(|pasted| pasted.link);
        let earlier = [Some(draft), kept.ok()].into_iter().flatten();
        let mut of_app = earlier.filter(|known| known.client_id == link.client_id);
        of_app.find(|known| !known.version_id.is_empty()).map(|known| known.version_id).unwrap_or_default()
    }

    /// Puts these parts into the install link that is being built. Empty parts stay as they are.
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

    /// Chooses these scopes, and no others.
    pub fn set_scopes(self, scopes: Vec<String>) {
        self.change_draft(|link| link.scopes = scopes);
    }

    /// Chooses these scopes, too.
    pub fn add_scopes(self, scopes: &[String]) {
        self.change_draft(|link| {
            for scope in scopes {
                if !link.scopes.contains(scope) {
                    link.scopes.push(scope.clone());
                }
            }
        });
    }

    /// Chooses a scope, or takes it away.
    pub fn toggle_scope(self, scope: &str) {
        self.change_draft(|link| match link.scopes.iter().position(|known| known == scope) {
            Some(at) => drop(link.scopes.remove(at)),
            None => link.scopes.push(scope.to_owned()),
        });
    }

    /// Goes on to the screen for a token that ended, with this text in its field.
    pub fn refresh_with(self, text: Secret) {
        self.flows.update_value(|flows| flows.to_refresh = Some(text));
        self.drawn.holds_entered.set(true);
        self.token_ended().set(true);
    }

    /// Takes out the text for the field on the screen for a token that ended.
    #[must_use]
    pub fn take_to_refresh(self) -> Option<Secret> {
        self.flows.try_update_value(|flows| flows.to_refresh.take()).flatten()
    }
}
