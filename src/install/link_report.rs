//! The report on an install link. It shows the missing or wrong parts, the meaning of each part, and the link with its
//! buttons.

use crate::install::link_buttons::LinkButtons;
use crate::install::remark_text::remark_line;
use leg3_core::install::link_check::{LinkReport, Remark, refused_with};
use leg3_core::install::link_reader::{PastedLink, Place, is_secret};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::install_remarks::of_remark;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::reader::shapes::is_client_secret;
use leg3_core::text::masked;
use leptos::prelude::*;

/// The remarks about missing or wrong parts, or the statement that the link is good. The notes about the link follow in
/// both cases.
#[component]
pub fn RemarkList(
    /// The report.
    report: LinkReport,
) -> impl IntoView {
    let (notes, remarks): (Vec<Remark>, Vec<Remark>) =
        report.remarks.iter().cloned().partition(Remark::is_note);
    let line = |remark: Remark| {
        let answer = refused_with(&remark).map(|entry| {
            view! { <span class="subtitle">{text_of(InstallLinkText::ThenSays)} <code translate="no">{entry.text}</code></span> }
        });
        view! { <li>{remark_line(of_remark(&remark, VOICE))} " " {answer}</li> }
    };
    view! {
        {if report.is_good() {
            view! { <p class="strong">{text_of(InstallLinkText::LinkGood)}</p> }.into_any()
        } else {
            view! { <ul class="lines">{remarks.into_iter().map(line).collect_view()}</ul> }.into_any()
        }}
        {notes.into_iter().map(|note| view! { <p class="hint">{remark_line(of_remark(&note, VOICE))}</p> }).collect_view()}
    }
}

/// The link with its buttons. If a correction was possible, the corrected link is shown. The meaning of each part of
/// the pasted link is shown below the buttons.
#[component]
pub fn LinkResult(
    /// The pasted link.
    pasted: PastedLink,
    /// The report on the link.
    report: LinkReport,
    /// True if *Open install page* is the next step of the screen.
    is_primary: bool,
) -> impl IntoView {
    let is_corrected = report.corrected.is_some();
    let link = report.corrected.unwrap_or(pasted.link);
    let is_whole = pasted.place != Place::MarketplacePage && link.is_whole();
    let parts = parts_table(pasted.parts);
    view! {
        {is_corrected.then(|| view! { <p class="strong">{text_of(InstallLinkText::CorrectedLink)}</p> })}
        {(!is_whole).then(|| view! { <p class="hint">{text_of(InstallText::PartsMissing)}</p> })}
        // A link that has a secret in the place of the client ID is not shown.
        {(!link.has_secret_as_id()).then(|| view! { <LinkButtons link is_whole is_primary/> })}
        <details class="link-fold">
            <summary class="link">{text_of(InstallLinkText::LinkParts)}</summary>
            {parts}
        </details>
    }
}

/// The parts of the link, each with its meaning. A client secret is masked.
fn parts_table(parts: Vec<(String, String)>) -> AnyView {
    let row = |(name, value): (String, String)| {
        let meaning = text_of(meaning_of(&name));
        let value = if is_client_secret(value.trim()) { masked(&value) } else { value };
        view! {
            <tr>
                <th scope="row"><code translate="no">{name}</code></th>
                <td>{value} " " <span class="subtitle">{meaning}</span></td>
            </tr>
        }
    };
    view! { <table>{parts.into_iter().map(row).collect_view()}</table> }.into_any()
}

fn meaning_of(name: &str) -> InstallLinkText {
    match name {
        "response_type" => InstallLinkText::PartResponseType,
        "client_id" => InstallLinkText::PartClientId,
        "version_id" => InstallLinkText::PartVersionId,
        "redirect_uri" => InstallLinkText::PartRedirect,
        "scope" => InstallLinkText::PartScope,
        "loginWindowOpenMode" => InstallLinkText::PartMode,
        "state" => InstallLinkText::PartState,
        name if is_secret(name) => InstallLinkText::PartSecret,
        _ => InstallLinkText::PartOther,
    }
}
