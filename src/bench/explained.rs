//! An install link that is pasted: explained part by part, and taken into the fields.

use crate::draft::draft;
use crate::{kept, news};
use leg3::browser::dom;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_explainer::{ExplainedLink, LinkError, Remark, is_secret, read};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const FIELD: &str = "pasted-link";

pub(crate) fn view() -> AnyView {
    let pasted = RwSignal::new(None::<Result<ExplainedLink, LinkError>>);
    let changed = move |event| {
        let read = read(&event_target_value(&event), &dom::redirect_address());
        if let Ok(explained) = &read {
            take(&explained.link);
        }
        pasted.set(Some(read).filter(|read| *read != Err(LinkError::Empty)));
    };
    let said = move || {
        news::follow();
        pasted.get().filter(|_| !dom::value(FIELD).is_empty()).map(shown)
    };
    view! {
        <div class="field">
            <label for="pasted-link">{text_of(InstallText::ReadLink)}</label>
            <textarea id="pasted-link" autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby="pasted-link-hint" on:input=changed></textarea>
            <p id="pasted-link-hint" class="hint">{text_of(InstallText::ReadLinkHint)}</p>
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

fn shown(read: Result<ExplainedLink, LinkError>) -> AnyView {
    match read {
        Ok(explained) => {
            let parts: Vec<AnyView> = explained.parts.into_iter().map(part).collect();
            view! {
                {remarks(explained.remarks)}
                <h3>{text_of(InstallText::LinkParts)}</h3>
                <dl>{parts}</dl>
            }
            .into_any()
        }
        Err(LinkError::Elsewhere(place)) => {
            view! { <p class="card warned">{text_of(InstallText::NoLinkElsewhere)}<code>{place}</code></p> }
                .into_any()
        }
        Err(LinkError::Redirected) => {
            view! { <p class="card warned">{text_of(InstallText::NoLinkRedirected)}</p> }.into_any()
        }
        Err(LinkError::NoAddress | LinkError::Empty) => {
            view! { <p class="card warned">{text_of(InstallText::NoLinkAddress)}</p> }.into_any()
        }
    }
}

/// What is missing in a link, or wrong with it; that nothing is, where nothing is.
pub(crate) fn remarks(remarks: Vec<Remark>) -> AnyView {
    if remarks.is_empty() {
        return view! { <p class="good">{text_of(InstallText::LinkGood)}</p> }.into_any();
    }
    let line = |remark| view! { <li>{text_of(words(remark))}</li> }.into_any();
    view! { <ul class="card warned">{remarks.into_iter().map(line).collect::<Vec<AnyView>>()}</ul> }
        .into_any()
}

fn part((name, value): (String, String)) -> AnyView {
    let (meaning, value) = match name.as_str() {
        "response_type" => (InstallText::PartResponseType, value),
        "client_id" => (InstallText::PartClientId, value),
        "version_id" => (InstallText::PartVersionId, value),
        "redirect_uri" => (InstallText::PartRedirect, value),
        "scope" => (InstallText::PartScope, value),
        "loginWindowOpenMode" => (InstallText::PartMode, value),
        "state" => (InstallText::PartState, value),
        name if is_secret(name) => (InstallText::PartSecret, value),
        _ => (InstallText::PartOther, value),
    };
    view! { <dt><code>{name}</code></dt><dd>{value}<span class="hint">{text_of(meaning)}</span></dd> }
        .into_any()
}

fn words(remark: Remark) -> InstallText {
    match remark {
        Remark::HoldsSecret => InstallText::HoldsSecret,
        Remark::Insecure => InstallText::Insecure,
        Remark::NoResponseType => InstallText::NoResponseType,
        Remark::NoClientId => InstallText::NoClientId,
        Remark::SecretAsId => InstallText::SecretAsId,
        Remark::OddClientId => InstallText::OddClientId,
        Remark::ShortClientId => InstallText::ShortClientId,
        Remark::NoVersionId => InstallText::NoVersionId,
        Remark::OddVersionId => InstallText::OddVersionId,
        Remark::NoRedirect => InstallText::NoRedirect,
        Remark::RedirectElsewhere => InstallText::RedirectElsewhere,
        Remark::RedirectRefused => InstallText::RedirectRefused,
        Remark::NoScopes => InstallText::NoScopes,
        Remark::NoOauthScopes => InstallText::NoOauthScopes,
        Remark::OldPath => InstallText::OldPath,
        Remark::Duplicate => InstallText::Twice,
    }
}
