//! *Build the install link*: its fields, and the link as they change.

use crate::controls::{button, copy};
use crate::draft::{draft, is_whole, remarks};
use crate::fold::fold;
use crate::{demo, doctor, explained, kept, picker, scope_paste, whose};
use leg3::browser::dom;
use leg3::copy::{Setup, setup};
use leg3::grant::credentials::{Doubt, doubt_about_id};
use leg3::install::doctor::examine;
use leg3::install::link::{Host, InstallLink};
use leptos::prelude::*;

/// A field of the link.
type Place = fn(&mut InstallLink) -> &mut String;

pub(crate) fn view() -> impl IntoView {
    fold("install-link", Setup::Build, || {
        Effect::new(|_| {
            let link = draft().get();
            if is_whole(&link) {
                kept::keep(&link);
                whose::answer_for(&link.state);
            }
        });
        view! {
            <p class="hint">{setup(Setup::BuildText)}</p>
            {explained::view()}
            {field("link-client-id", Setup::ClientId, Setup::ClientIdHint, |link| &mut link.client_id)}
            {field("link-version-id", Setup::VersionId, Setup::VersionIdHint, |link| &mut link.version_id)}
            {version_from_client}
            {field("link-redirect-uri", Setup::RedirectUri, Setup::RedirectUriHint, |link| &mut link.redirect_uri)}
            <div class="stack" role="status">{move || redirect_findings(&draft().get().redirect_uri)}</div>
            {button(Setup::CopyRedirect, || copy(Some(draft().get_untracked().redirect_uri)))}
            {picker::view()}
            {scope_paste::view()}
            {hosts()}
            {same_tab()}
            <h3>{setup(Setup::Result)}</h3>
            <div class="stack">{result}</div>
        }
        .into_any()
    })
}

fn field(id: &'static str, name: Setup, hint: Setup, place: Place) -> AnyView {
    let hint_id = [id, "-hint"].concat();
    let changed = move |event| {
        let value = event_target_value(&event).trim().to_owned();
        draft().update(|link| *place(link) = value);
    };
    let value = move || place(&mut draft().get()).clone();
    view! {
        <div class="field">
            <label for=id>{setup(name)}</label>
            <input id=id type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby=hint_id.clone() prop:value=value on:change=changed on:input=changed/>
            <p id=hint_id class="hint">{setup(hint)}</p>
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
    link.version_id.is_empty().then(|| button(Setup::VersionIdFromClient, fill))
}

fn hosts() -> AnyView {
    let one = |id: &'static str, host: Host, name: Setup| {
        view! {
            <div class="check">
                <input id=id type="radio" name="link-host" autocomplete="off"
                    prop:checked=move || draft().get().host == host
                    on:change=move |_| draft().update(|link| link.host = host)/>
                <label for=id>{setup(name)}</label>
            </div>
        }
    };
    view! {
        <fieldset>
            <legend>{setup(Setup::Host)}</legend>
            {one("host-standard", Host::Standard, Setup::HostStandard)}
            {one("host-white", Host::WhiteLabel, Setup::HostWhiteLabel)}
        </fieldset>
    }
    .into_any()
}

fn same_tab() -> AnyView {
    view! {
        <div class="check">
            <input id="link-same-tab" type="checkbox" autocomplete="off" prop:checked=move || draft().get().same_tab
                on:change=|_| draft().update(|link| link.same_tab = !link.same_tab)/>
            <label for="link-same-tab">{setup(Setup::SameTab)}</label>
        </div>
    }
    .into_any()
}

fn result() -> AnyView {
    let link = draft().get();
    if !is_whole(&link) {
        let is_secret = doubt_about_id(&link.client_id) == Some(Doubt::IdLooksLikeSecret);
        let words = if is_secret { Setup::SecretAsId } else { Setup::ResultMissing };
        return view! { <p class="hint">{setup(words)}</p> }.into_any();
    }
    let written = link.write();
    let (shown, address) = (written.clone(), written.clone());
    // HighLevel's page stands in no frame.
    let framed = dom::is_framed();
    let target = if framed { "_blank" } else { "_self" };
    let open = (!demo::is_on()).then(|| {
        view! {
            <p class="buttons"><a class="button" href=address target=target rel="noopener noreferrer">{setup(Setup::OpenLink)}</a></p>
            <p class="hint">{setup(if framed { Setup::OpenLinkFramed } else { Setup::OpenLinkHint })}</p>
        }
    });
    view! {
        <div class="stack" role="status">{explained::remarks(remarks(&link))}</div>
        <pre tabindex="0">{shown}</pre>
        {button(Setup::CopyLink, move || copy(Some(written.clone())))}
        {open}
        {(!framed).then(|| view! { <p class="hint">{setup(Setup::LinkState)}</p> })}
    }
    .into_any()
}
