//! *Build the install link*: its fields, and the link as they change.

use crate::controls::{button, copy};
use crate::draft::{draft, is_whole, report};
use crate::fold::fold;
use crate::{demo, doctor, explained, kept, news, picker, scope_paste, whose};
use leg3::browser::dom;
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::redirect_check::examine;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::{CredentialWarning, doubt_about_id};
use leptos::prelude::*;

/// A field of the link.
type Place = fn(&mut InstallLink) -> &mut String;

pub(crate) fn view() -> impl IntoView {
    fold("install-link", InstallText::Build, || {
        Effect::new(|_| {
            let link = draft().get();
            if is_whole(&link) {
                kept::keep(&link);
                whose::answer_for(&link.state);
            }
        });
        view! {
            <p class="hint">{text_of(InstallText::BuildText)}</p>
            {explained::view()}
            {field("link-client-id", InstallText::ClientId, InstallText::ClientIdHint, |link| &mut link.client_id)}
            {field("link-version-id", InstallText::VersionId, InstallText::VersionIdHint, |link| &mut link.version_id)}
            {version_from_client}
            {field("link-redirect-uri", InstallText::RedirectUri, InstallText::RedirectUriHint, |link| &mut link.redirect_uri)}
            <div class="stack" role="status">{move || redirect_findings(&draft().get().redirect_uri)}</div>
            {button(InstallText::CopyRedirect, || copy(Some(draft().get_untracked().redirect_uri)))}
            {picker::view()}
            {scope_paste::view()}
            {hosts()}
            {same_tab()}
            <h3>{text_of(InstallText::Result)}</h3>
            <div class="stack">{result}</div>
        }
        .into_any()
    })
}

fn field(id: &'static str, name: InstallText, hint: InstallText, place: Place) -> AnyView {
    let hint_id = [id, "-hint"].concat();
    let changed = move |event| {
        let value = event_target_value(&event).trim().to_owned();
        draft().update(|link| *place(link) = value);
    };
    let value = move || place(&mut draft().get()).clone();
    view! {
        <div class="field">
            <label for=id>{text_of(name)}</label>
            <input id=id type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby=hint_id.clone() prop:value=value on:change=changed on:input=changed/>
            <p id=hint_id class="hint">{text_of(hint)}</p>
        </div>
    }
    .into_any()
}

fn redirect_findings(redirect_uri: &str) -> Option<AnyView> {
    (!redirect_uri.is_empty()).then(|| doctor::findings(&examine(redirect_uri)))
}

/// Of an app's first version, the version id is the client id before its dash.
fn version_from_client() -> Option<AnyView> {
    let link = draft().get();
    let app = link.client_id.split_once('-').map(|(app, _)| app.to_owned())?;
    let fill = move || draft().update(|link| link.version_id.clone_from(&app));
    link.version_id.is_empty().then(|| button(InstallText::VersionIdFromClient, fill))
}

fn hosts() -> AnyView {
    let one = |id: &'static str, host: MarketplaceHost, name: InstallText| {
        view! {
            <div class="check">
                <input id=id type="radio" name="link-host" autocomplete="off"
                    prop:checked=move || draft().get().host == host
                    on:change=move |_| draft().update(|link| link.host = host)/>
                <label for=id>{text_of(name)}</label>
            </div>
        }
    };
    view! {
        <fieldset>
            <legend>{text_of(InstallText::Host)}</legend>
            {one("host-standard", MarketplaceHost::Standard, InstallText::HostStandard)}
            {one("host-white", MarketplaceHost::WhiteLabel, InstallText::HostWhiteLabel)}
        </fieldset>
    }
    .into_any()
}

fn same_tab() -> AnyView {
    view! {
        <div class="check">
            <input id="link-same-tab" type="checkbox" autocomplete="off" prop:checked=move || draft().get().same_tab
                on:change=|_| draft().update(|link| link.same_tab = !link.same_tab)/>
            <label for="link-same-tab">{text_of(InstallText::SameTab)}</label>
        </div>
    }
    .into_any()
}

fn result() -> AnyView {
    let link = draft().get();
    if !is_whole(&link) {
        let is_secret = doubt_about_id(&link.client_id) == Some(CredentialWarning::IdLooksLikeSecret);
        let words = if is_secret {
            text_of(InstallLinkText::SecretAsId)
        } else {
            text_of(InstallText::ResultMissing)
        };
        return view! { <p class="hint">{words}</p> }.into_any();
    }
    let written = link.write();
    let (shown, address) = (written.clone(), written.clone());
    // The list of scopes may arrive later than the link.
    let remarks = move || {
        news::follow();
        explained::remarks(&report(&link))
    };
    // HighLevel's page stands in no frame.
    let framed = dom::is_framed();
    let target = if framed { "_blank" } else { "_self" };
    let open = (!demo::is_on()).then(|| {
        view! {
            <p class="buttons"><a class="button" href=address target=target rel="noopener noreferrer">{text_of(InstallText::OpenLink)}</a></p>
            <p class="hint">{text_of(if framed { InstallText::OpenLinkFramed } else { InstallText::OpenLinkHint })}</p>
        }
    });
    view! {
        <div class="stack" role="status">{remarks}</div>
        <pre tabindex="0">{shown}</pre>
        {button(InstallText::CopyLink, move || copy(Some(written.clone())))}
        {open}
        {(!framed).then(|| view! { <p class="hint">{text_of(InstallText::LinkState)}</p> })}
    }
    .into_any()
}
