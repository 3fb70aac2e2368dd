//! An install link that is pasted: checked part by part, corrected, and taken into the fields.

use crate::controls::{button, copy};
use crate::draft::{draft, report_on};
use crate::{kept, news};
use leg3::browser::dom;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_check::{LinkReport, Remark, refused_with};
use leg3_core::install::link_reader::{LinkError, PastedLink, is_secret, read};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::install_remarks::{RemarkText, of_remark};
use leg3_core::messages::{VOICE, text_of};
use leptos::prelude::*;

const FIELD: &str = "pasted-link";

/// A pasted link, and the version ID of its app that was entered before.
#[derive(Clone)]
struct Pasted {
    link: PastedLink,
    earlier_version: String,
}

pub(crate) fn view() -> AnyView {
    let pasted = RwSignal::new(None::<Result<Pasted, LinkError>>);
    let changed = move |event| {
        let read = read(&event_target_value(&event)).map(|link| {
            let earlier_version = earlier_version(&link.link);
            take(&link.link);
            Pasted { link, earlier_version }
        });
        pasted.set(Some(read).filter(|read| !matches!(read, Err(LinkError::Empty))));
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

/// The version ID that the fields hold, if they hold the same app.
fn earlier_version(link: &InstallLink) -> String {
    let before = draft().get_untracked();
    if before.client_id == link.client_id { before.version_id } else { String::new() }
}

fn shown(read: Result<Pasted, LinkError>) -> AnyView {
    match read {
        Ok(Pasted { link, earlier_version }) => {
            let report = report_on(&link, &earlier_version);
            let parts: Vec<AnyView> = link.parts.into_iter().map(part).collect();
            view! {
                {remarks(&report)}
                {report.corrected.as_ref().map(corrected)}
                <h3>{text_of(InstallLinkText::LinkParts)}</h3>
                <dl>{parts}</dl>
            }
            .into_any()
        }
        Err(LinkError::Elsewhere(place)) => {
            view! { <p class="card warned">{text_of(InstallLinkText::NoLinkElsewhere)}<code>{place}</code></p> }
                .into_any()
        }
        Err(LinkError::Redirected) => {
            view! { <p class="card warned">{text_of(InstallLinkText::NoLinkRedirected)}</p> }.into_any()
        }
        Err(LinkError::NoAddress | LinkError::Empty) => {
            view! { <p class="card warned">{text_of(InstallLinkText::NoLinkAddress)}</p> }.into_any()
        }
    }
}

fn corrected(link: &InstallLink) -> AnyView {
    let written = link.write();
    let shown = written.clone();
    view! {
        <h3>{text_of(InstallLinkText::CorrectedLink)}</h3>
        <p class="hint">{text_of(InstallLinkText::CorrectedHint)}</p>
        <pre tabindex="0">{shown}</pre>
        {button(InstallLinkText::CopyCorrected, move || copy(Some(written.clone())))}
    }
    .into_any()
}

/// What is missing in a link, or wrong with it; that nothing is, where nothing is.
pub(crate) fn remarks(report: &LinkReport) -> AnyView {
    let (notes, remarks): (Vec<&Remark>, Vec<&Remark>) =
        report.remarks.iter().partition(|remark| remark.is_note());
    let notes: Vec<AnyView> = notes
        .into_iter()
        .map(|note| view! { <p class="hint">{named(of_remark(note, VOICE))}</p> }.into_any())
        .collect();
    let first = if report.is_good() {
        view! { <p class="good">{text_of(InstallLinkText::LinkGood)}</p> }.into_any()
    } else {
        let lines: Vec<AnyView> = remarks.into_iter().map(line).collect();
        view! { <ul class="card warned">{lines}</ul> }.into_any()
    };
    view! { {first}{notes} }.into_any()
}

fn line(remark: &Remark) -> AnyView {
    let answer = refused_with(remark).map(
        |answer| view! { <p class="hint">{text_of(InstallLinkText::ThenSays)}<code>{answer.text}</code></p> },
    );
    view! { <li>{named(of_remark(remark, VOICE))}{answer}</li> }.into_any()
}

/// A sentence, with its names as code.
pub(crate) fn named(sentence: RemarkText) -> AnyView {
    let code = |text: String| (!text.is_empty()).then(|| view! { <code>{text}</code> });
    let colon = (!sentence.subject.is_empty()).then_some(": ");
    view! { {code(sentence.subject)}{colon}{sentence.text}{code(sentence.object)} }.into_any()
}

fn part((name, value): (String, String)) -> AnyView {
    let (meaning, value) = match name.as_str() {
        "response_type" => (InstallLinkText::PartResponseType, value),
        "client_id" => (InstallLinkText::PartClientId, value),
        "version_id" => (InstallLinkText::PartVersionId, value),
        "redirect_uri" => (InstallLinkText::PartRedirect, value),
        "scope" => (InstallLinkText::PartScope, value),
        "loginWindowOpenMode" => (InstallLinkText::PartMode, value),
        "state" => (InstallLinkText::PartState, value),
        name if is_secret(name) => (InstallLinkText::PartSecret, value),
        _ => (InstallLinkText::PartOther, value),
    };
    view! { <dt><code>{name}</code></dt><dd>{value}<span class="hint">{text_of(meaning)}</span></dd> }
        .into_any()
}
