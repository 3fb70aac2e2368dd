//! *Make a HighLevel app in ten minutes*: the way through the portal, each trap next to the step where it bites.

use crate::controls::{button, copy};
use crate::fold::fold;
use leg3::browser::dom;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const STEPS: [(InstallText, Option<InstallText>); 9] = [
    (InstallText::GuidePortal, Some(InstallText::GuidePortalTrap)),
    (InstallText::GuideApp, Some(InstallText::GuideAppTrap)),
    (InstallText::GuideTarget, Some(InstallText::GuideTargetTrap)),
    (InstallText::GuideRedirect, Some(InstallText::GuideRedirectTrap)),
    (InstallText::GuideScopes, Some(InstallText::GuideScopesTrap)),
    (InstallText::GuideKeys, Some(InstallText::GuideKeysTrap)),
    (InstallText::GuideVersion, Some(InstallText::GuideVersionTrap)),
    (InstallText::GuideInstall, Some(InstallText::GuideInstallTrap)),
    (InstallText::GuideBack, None),
];

pub(crate) fn view() -> impl IntoView {
    fold("guide", InstallText::Guide, || {
        view! {
            <ol class="steps">{STEPS.into_iter().map(step).collect::<Vec<AnyView>>()}</ol>
            <h3>{text_of(InstallText::GuideErrors)}</h3>
            <p>{text_of(InstallText::GuideErrorsText)}</p>
        }
        .into_any()
    })
}

fn step((name, trap): (InstallText, Option<InstallText>)) -> AnyView {
    let trap = trap.map(|trap| view! { <span class="hint">{text_of(trap)}</span> });
    let address = (name == InstallText::GuideRedirect).then(|| {
        let own = dom::redirect_address();
        let text = own.clone();
        view! { <code>{text}</code>{button(InstallText::CopyRedirect, move || copy(Some(own.clone())))} }
    });
    view! { <li>{text_of(name)}{trap}{address}</li> }.into_any()
}
