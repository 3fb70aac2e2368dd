//! *Check the redirect URL*: this page's address against what stands in the portal.

use crate::controls::{button, copy};
use crate::fold::fold;
use leg3::browser::dom;
use leg3_core::install::redirect_check::{Finding, compare, examine};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    fold("doctor", InstallText::RedirectCheck, || {
        let registered = RwSignal::new(String::new());
        let verdict = move || {
            let registered = registered.get();
            let registered = registered.trim();
            (!registered.is_empty()).then(|| compared(registered))
        };
        view! {
            <p class="hint">{text_of(InstallText::RedirectCheckText)}</p>
            <p>{text_of(InstallText::RedirectCheckOwn)}": "<code>{dom::redirect_address()}</code></p>
            {button(InstallText::CopyRedirect, || copy(Some(dom::redirect_address())))}
            {findings(&examine(&dom::redirect_address()))}
            <div class="field">
                <label for="registered">{text_of(InstallText::RedirectCheckField)}</label>
                <input id="registered" type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                    on:input=move |event| registered.set(event_target_value(&event))/>
            </div>
            <div class="stack" role="status">{verdict}</div>
        }
        .into_any()
    })
}

fn compared(registered: &str) -> AnyView {
    let differs = compare(&dom::redirect_address(), registered);
    if differs.is_empty() {
        return view! { <p class="good">{text_of(InstallText::RedirectCheckEqual)}</p> }.into_any();
    }
    view! {
        {findings(&differs)}
        {findings(&examine(registered))}
        <p><strong>{text_of(InstallText::RedirectCheckExactly)}<code>{dom::redirect_address()}</code></strong></p>
        <p>{text_of(InstallText::RedirectCheckWhere)}</p>
    }
    .into_any()
}

/// What was found, a line each.
pub(crate) fn findings(found: &[Finding]) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let line = |finding: &Finding| view! { <li>{text_of(words(*finding))}</li> }.into_any();
    view! { <ul class="card warned">{found.iter().map(line).collect::<Vec<AnyView>>()}</ul> }.into_any()
}

fn words(finding: Finding) -> InstallText {
    match finding {
        Finding::NoAddress => InstallText::NoAddress,
        Finding::NotHttps => InstallText::NotHttps,
        Finding::Localhost => InstallText::Localhost,
        Finding::BrandWord => InstallText::BrandWord,
        Finding::Fragment => InstallText::Fragment,
        Finding::Scheme => InstallText::Scheme,
        Finding::Www => InstallText::Www,
        Finding::HostCase => InstallText::HostCase,
        Finding::Host => InstallText::OtherHost,
        Finding::Port => InstallText::Port,
        Finding::TrailingSlash => InstallText::TrailingSlash,
        Finding::PathCase => InstallText::PathCase,
        Finding::Path => InstallText::Path,
        Finding::Query => InstallText::Query,
    }
}
