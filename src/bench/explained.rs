//! An install link that is pasted: explained part by part, and taken into the fields.

use crate::draft::draft;
use crate::{kept, news};
use leg3::browser::dom;
use leg3::copy::{Setup, setup};
use leg3::install::explain::{Explained, NoLink, Remark, is_secret, read};
use leg3::install::link::InstallLink;
use leptos::prelude::*;

const FIELD: &str = "pasted-link";

pub(crate) fn view() -> AnyView {
    let pasted = RwSignal::new(None::<Result<Explained, NoLink>>);
    let changed = move |event| {
        let read = read(&event_target_value(&event), &dom::redirect_address());
        if let Ok(explained) = &read {
            take(&explained.link);
        }
        pasted.set(Some(read).filter(|read| *read != Err(NoLink::Empty)));
    };
    let said = move || {
        news::follow();
        pasted.get().filter(|_| !dom::value(FIELD).is_empty()).map(shown)
    };
    view! {
        <div class="field">
            <label for="pasted-link">{setup(Setup::ReadLink)}</label>
            <textarea id="pasted-link" autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby="pasted-link-hint" on:input=changed></textarea>
            <p id="pasted-link-hint" class="hint">{setup(Setup::ReadLinkHint)}</p>
        </div>
        <div class="stack" role="status">{said}</div>
    }
    .into_any()
}

/// *Forget everything*.
pub(crate) fn forget() {
    dom::set_value(FIELD, "");
}

/// Into the fields, with a mark of this tab's own.
fn take(link: &InstallLink) {
    let mut link = InstallLink { state: kept::fresh_state(), ..link.clone() };
    if link.redirect_uri.is_empty() {
        link.redirect_uri = dom::redirect_address();
    }
    draft().set(link);
}

fn shown(read: Result<Explained, NoLink>) -> AnyView {
    match read {
        Ok(explained) => {
            let parts: Vec<AnyView> = explained.parts.into_iter().map(part).collect();
            view! {
                {remarks(explained.remarks)}
                <h3>{setup(Setup::LinkParts)}</h3>
                <dl>{parts}</dl>
            }
            .into_any()
        }
        Err(NoLink::Elsewhere(place)) => {
            view! { <p class="card warned">{setup(Setup::NoLinkElsewhere)}<code>{place}</code></p> }
                .into_any()
        }
        Err(NoLink::Redirected) => {
            view! { <p class="card warned">{setup(Setup::NoLinkRedirected)}</p> }.into_any()
        }
        Err(NoLink::NoAddress | NoLink::Empty) => {
            view! { <p class="card warned">{setup(Setup::NoLinkAddress)}</p> }.into_any()
        }
    }
}

/// What is missing in a link, or wrong with it; that nothing is, where nothing is.
pub(crate) fn remarks(remarks: Vec<Remark>) -> AnyView {
    if remarks.is_empty() {
        return view! { <p class="good">{setup(Setup::LinkGood)}</p> }.into_any();
    }
    let line = |remark| view! { <li>{setup(words(remark))}</li> }.into_any();
    view! { <ul class="card warned">{remarks.into_iter().map(line).collect::<Vec<AnyView>>()}</ul> }
        .into_any()
}

fn part((name, value): (String, String)) -> AnyView {
    let (meaning, value) = match name.as_str() {
        "response_type" => (Setup::PartResponseType, value),
        "client_id" => (Setup::PartClientId, value),
        "version_id" => (Setup::PartVersionId, value),
        "redirect_uri" => (Setup::PartRedirect, value),
        "scope" => (Setup::PartScope, value),
        "loginWindowOpenMode" => (Setup::PartMode, value),
        "state" => (Setup::PartState, value),
        name if is_secret(name) => (Setup::PartSecret, value),
        _ => (Setup::PartOther, value),
    };
    view! { <dt><code>{name}</code></dt><dd>{value}<span class="hint">{setup(meaning)}</span></dd> }
        .into_any()
}

fn words(remark: Remark) -> Setup {
    match remark {
        Remark::HoldsSecret => Setup::HoldsSecret,
        Remark::Insecure => Setup::Insecure,
        Remark::NoResponseType => Setup::NoResponseType,
        Remark::NoClientId => Setup::NoClientId,
        Remark::SecretAsId => Setup::SecretAsId,
        Remark::OddClientId => Setup::OddClientId,
        Remark::ShortClientId => Setup::ShortClientId,
        Remark::NoVersionId => Setup::NoVersionId,
        Remark::OddVersionId => Setup::OddVersionId,
        Remark::NoRedirect => Setup::NoRedirect,
        Remark::RedirectElsewhere => Setup::RedirectElsewhere,
        Remark::RedirectRefused => Setup::RedirectRefused,
        Remark::NoScopes => Setup::NoScopes,
        Remark::NoOauthScopes => Setup::NoOauthScopes,
        Remark::OldPath => Setup::OldPath,
        Remark::Twice => Setup::Twice,
    }
}
