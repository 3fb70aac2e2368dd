//! *Check the redirect URL*: this page's address against what stands in the portal.

use crate::controls::{button, copy};
use crate::fold::fold;
use leg3::browser::dom;
use leg3::copy::{Setup, setup};
use leg3::install::doctor::{Finding, compare, examine};
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    fold("doctor", Setup::Doctor, || {
        let registered = RwSignal::new(String::new());
        let verdict = move || {
            let registered = registered.get();
            let registered = registered.trim();
            (!registered.is_empty()).then(|| compared(registered))
        };
        view! {
            <p class="hint">{setup(Setup::DoctorText)}</p>
            <p>{setup(Setup::DoctorOwn)}": "<code>{dom::redirect_address()}</code></p>
            {button(Setup::CopyRedirect, || copy(Some(dom::redirect_address())))}
            {findings(&examine(&dom::redirect_address()))}
            <div class="field">
                <label for="registered">{setup(Setup::DoctorField)}</label>
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
        return view! { <p class="good">{setup(Setup::DoctorEqual)}</p> }.into_any();
    }
    view! {
        {findings(&differs)}
        {findings(&examine(registered))}
        <p><strong>{setup(Setup::DoctorExactly)}<code>{dom::redirect_address()}</code></strong></p>
        <p>{setup(Setup::DoctorWhere)}</p>
    }
    .into_any()
}

/// What was found, a line each.
pub(crate) fn findings(found: &[Finding]) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let line = |finding: &Finding| view! { <li>{setup(words(*finding))}</li> }.into_any();
    view! { <ul class="card warned">{found.iter().map(line).collect::<Vec<AnyView>>()}</ul> }.into_any()
}

fn words(finding: Finding) -> Setup {
    match finding {
        Finding::NoAddress => Setup::NoAddress,
        Finding::NotHttps => Setup::NotHttps,
        Finding::Localhost => Setup::Localhost,
        Finding::BrandWord => Setup::BrandWord,
        Finding::Fragment => Setup::Fragment,
        Finding::Scheme => Setup::Scheme,
        Finding::Www => Setup::Www,
        Finding::HostCase => Setup::HostCase,
        Finding::Host => Setup::OtherHost,
        Finding::Port => Setup::Port,
        Finding::TrailingSlash => Setup::TrailingSlash,
        Finding::PathCase => Setup::PathCase,
        Finding::Path => Setup::Path,
        Finding::Query => Setup::Query,
    }
}
