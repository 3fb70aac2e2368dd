//! The install link that is being built. Nothing in it is secret; so it lives in a signal.

use crate::{catalogue, demo, kept};
use leg3::browser::dom;
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::link_check::{Context, LinkReport, check, check_built};
use leg3_core::install::link_reader::PastedLink;
use leg3_core::install::scope_presets::OAUTH;
use leg3_core::messages::{VOICE, Voice};
use leg3_core::oauth::credentials::{CredentialWarning, doubt_about_id};
use leptos::prelude::*;
use std::cell::OnceCell;

thread_local! {
    static DRAFT: OnceCell<RwSignal<InstallLink>> = const { OnceCell::new() };
}

/// The link, to follow and to change. First asked for at the start, outside of all that is drawn: what is drawn goes away
/// with its signals.
pub(crate) fn draft() -> RwSignal<InstallLink> {
    DRAFT.with(|draft| *draft.get_or_init(|| RwSignal::new(kept::link().unwrap_or_else(fresh))))
}

/// What a link begins with: this page, and what an agency's install needs.
fn fresh() -> InstallLink {
    let (client_id, version_id) = if demo::is_on() { demo::link_ids() } else { Default::default() };
    InstallLink {
        client_id,
        version_id,
        // Where the name is not to be read here, it is not to be read there.
        host: if VOICE == Voice::Neutral { MarketplaceHost::WhiteLabel } else { MarketplaceHost::Standard },
        redirect_uri: dom::redirect_address(),
        scopes: OAUTH.map(String::from).into(),
        state: kept::fresh_state(),
        ..InstallLink::default()
    }
}

/// Another mark: the one before has done its work.
pub(crate) fn renew() {
    draft().update(|link| link.state = kept::fresh_state());
}

/// *Forget everything*.
pub(crate) fn forget() {
    draft().set(fresh());
}

/// True where there is enough of it to be opened.
pub(crate) fn is_whole(link: &InstallLink) -> bool {
    // A secret goes into no link.
    let is_secret = doubt_about_id(&link.client_id) == Some(CredentialWarning::IdLooksLikeSecret);
    !is_secret && !link.client_id.is_empty() && !link.redirect_uri.is_empty() && !link.scopes.is_empty()
}

/// The report on the link as it would be written.
pub(crate) fn report(link: &InstallLink) -> LinkReport {
    in_context("", |context| check_built(link, context))
}

/// The report on a pasted link. `earlier_version` is what was in the field before.
pub(crate) fn report_on(pasted: &PastedLink, earlier_version: &str) -> LinkReport {
    in_context(earlier_version, |context| check(pasted, context))
}

/// With this page's address, and with the list of scopes if it is here.
fn in_context(earlier_version: &str, check: impl Fn(&Context<'_>) -> LinkReport) -> LinkReport {
    let own = dom::redirect_address();
    let context = Context { own: &own, catalogue: None, earlier_version };
    catalogue::with(|catalogue| check(&Context { catalogue: Some(catalogue), ..context }))
        .unwrap_or_else(|| check(&context))
}

/// Switches a scope on or off.
pub(crate) fn toggle(scope: &str) {
    draft().update(|link| match link.scopes.iter().position(|known| known == scope) {
        Some(at) => drop(link.scopes.remove(at)),
        None => link.scopes.push(scope.to_owned()),
    });
}

/// Switches these on.
pub(crate) fn add<S: AsRef<str>>(scopes: impl IntoIterator<Item = S>) {
    draft().update(|link| {
        for scope in scopes {
            let scope = scope.as_ref();
            if !link.scopes.iter().any(|known| known == scope) {
                link.scopes.push(scope.to_owned());
            }
        }
    });
}
