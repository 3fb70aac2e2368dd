//! *Check the redirect URL*: this page's address against what stands in the portal.

use crate::controls::{button, copy};
use crate::explained::named;
use crate::fold::fold;
use leg3::browser::dom;
use leg3_core::install::redirect_check::{Finding, check, compare, examine};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_remarks::of_redirect;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::{VOICE, text_of};
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    fold("doctor", RedirectText::RedirectCheck, || {
        let registered = RwSignal::new(String::new());
        let verdict = move || {
            let registered = registered.get();
            let registered = registered.trim();
            (!registered.is_empty()).then(|| compared(registered))
        };
        view! {
            <p class="hint">{text_of(RedirectText::RedirectCheckText)}</p>
            <p>{text_of(RedirectText::RedirectCheckOwn)}": "<code>{dom::redirect_address()}</code></p>
            {button(InstallText::CopyRedirect, || copy(Some(dom::redirect_address())))}
            {findings(&examine(&dom::redirect_address()))}
            <div class="field">
                <label for="registered">{text_of(RedirectText::RedirectCheckField)}</label>
                <input id="registered" type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                    on:input=move |event| registered.set(event_target_value(&event))/>
            </div>
            <div class="stack" role="status">{verdict}</div>
        }
        .into_any()
    })
}

fn compared(registered: &str) -> AnyView {
    let checked = check(registered);
    let from_link = checked.from_link.then(|| {
        view! { <p>{text_of(RedirectText::RedirectFromLink)}<code>{checked.url.clone()}</code></p> }
    });
    let own = dom::redirect_address();
    if checked
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::Known(_) | Finding::LinkWithoutRedirect))
    {
        return view! {
            {from_link}
            {findings(&checked.findings)}
            <p><strong>{text_of(RedirectText::RedirectAdd)}<code>{own}</code></strong></p>
        }
        .into_any();
    }
    let differs = compare(&own, &checked.url);
    if differs.is_empty() {
        return view! { {from_link}<p class="good">{text_of(RedirectText::RedirectCheckEqual)}</p> }
            .into_any();
    }
    let rules: Vec<Finding> = checked.findings.into_iter().filter(|rule| !differs.contains(rule)).collect();
    view! {
        {from_link}
        {findings(&differs)}
        {findings(&rules)}
        <p><strong>{text_of(RedirectText::RedirectCheckExactly)}<code>{own}</code></strong></p>
        <p>{text_of(RedirectText::RedirectCheckWhere)}</p>
    }
    .into_any()
}

/// What was found, a line each.
pub(crate) fn findings(found: &[Finding]) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let line = |finding: &Finding| view! { <li>{named(of_redirect(finding, VOICE))}</li> }.into_any();
    view! { <ul class="card warned">{found.iter().map(line).collect::<Vec<AnyView>>()}</ul> }.into_any()
}
