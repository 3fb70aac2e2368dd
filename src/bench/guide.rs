//! *Make a HighLevel app in ten minutes*: the way through the portal, each trap next to the step where it bites.

use crate::controls::{button, copy};
use crate::fold::fold;
use leg3::browser::dom;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const STEPS: [(PortalGuideText, Option<PortalGuideText>); 9] = [
    (PortalGuideText::GuidePortal, Some(PortalGuideText::GuidePortalTrap)),
    (PortalGuideText::GuideApp, Some(PortalGuideText::GuideAppTrap)),
    (PortalGuideText::GuideTarget, Some(PortalGuideText::GuideTargetTrap)),
    (PortalGuideText::GuideRedirect, Some(PortalGuideText::GuideRedirectTrap)),
    (PortalGuideText::GuideScopes, Some(PortalGuideText::GuideScopesTrap)),
    (PortalGuideText::GuideKeys, Some(PortalGuideText::GuideKeysTrap)),
    (PortalGuideText::GuideVersion, Some(PortalGuideText::GuideVersionTrap)),
    (PortalGuideText::GuideInstall, Some(PortalGuideText::GuideInstallTrap)),
    (PortalGuideText::GuideBack, None),
];

pub(crate) fn view() -> impl IntoView {
    fold("guide", PortalGuideText::Guide, || {
        view! {
            <ol class="steps">{STEPS.into_iter().map(step).collect::<Vec<AnyView>>()}</ol>
            <h3>{text_of(PortalGuideText::GuideErrors)}</h3>
            <p>{text_of(PortalGuideText::GuideErrorsText)}</p>
        }
        .into_any()
    })
}

fn step((name, trap): (PortalGuideText, Option<PortalGuideText>)) -> AnyView {
    let trap = trap.map(|trap| view! { <span class="hint">{text_of(trap)}</span> });
    let address = (name == PortalGuideText::GuideRedirect).then(|| {
        let own = dom::redirect_address();
        let text = own.clone();
        view! { <code>{text}</code>{button(InstallText::CopyRedirect, move || copy(Some(own.clone())))} }
    });
    view! { <li>{text_of(name)}{trap}{address}</li> }.into_any()
}
