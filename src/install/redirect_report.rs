//! The report on a redirect URL. It lists the portal's rules that the URL breaks, and names the tool that the URL
//! belongs to. It can also list the differences from the address of this page.

use crate::install::remark_text::remark_lines;
use crate::store::Store;
use leg3_core::install::redirect_check::{CheckedRedirect, Finding, compare};
use leg3_core::messages::install_remarks::of_redirect;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::{VOICE, text_of};
use leptos::prelude::*;

/// The findings about a redirect URL, and the correct URL for the portal.
#[component]
pub fn RedirectReport(
    /// The redirect URL, and the findings about it.
    checked: CheckedRedirect,
    /// True if the URL is compared with the address of this page.
    #[prop(optional)]
    is_compared: bool,
) -> impl IntoView {
    let own = Store::here().redirect_address();
    let is_of_a_tool =
        |finding: &Finding| matches!(finding, Finding::Known(_) | Finding::LinkWithoutRedirect);
    let differences = if is_compared { compare(&own, &checked.url) } else { Vec::new() };
    let is_anothers = checked.findings.iter().any(is_of_a_tool);
    let next = if is_anothers {
        let add = view! { <p class="strong">{text_of(RedirectText::RedirectAdd)} <code translate="no">{own}</code></p> };
        add.into_any()
    } else if !is_compared {
        ().into_any()
    } else if differences.is_empty() {
        view! { <p class="strong">{text_of(RedirectText::RedirectCheckEqual)}</p> }.into_any()
    } else {
        view! {
            <p class="strong">{text_of(RedirectText::RedirectCheckExactly)} <code translate="no">{own}</code></p>
            <p>{text_of(RedirectText::RedirectCheckWhere)}</p>
        }
        .into_any()
    };
    let differs = if is_anothers { Vec::new() } else { differences };
    let rules = checked.findings.into_iter().filter(|rule| !differs.contains(rule)).collect::<Vec<_>>();
    let found = rules.is_empty() && !is_compared;
    view! {
        {finding_lines(&rules)}
        {finding_lines(&differs)}
        {found.then(|| view! { <p>{text_of(RedirectText::NoRuleBroken)}</p> })}
        {next}
    }
}

/// Draws the findings about a redirect URL, one per line.
#[must_use]
pub fn finding_lines(findings: &[Finding]) -> AnyView {
    remark_lines(findings.iter().map(|finding| of_redirect(finding, VOICE)).collect())
}
