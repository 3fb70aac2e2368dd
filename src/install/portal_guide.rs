//! *I have no app yet*: the steps in HighLevel's portal, each with its warning. A lazy part.

use crate::components::button::Button;
use crate::components::copy_button::CopyButton;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::text_of;
use leg3_core::messages::ways::WayText;
use leptos::prelude::*;

/// The steps of the guide, each with its warning.
const STEPS: [(PortalGuideText, Option<PortalGuideText>); 9] = [
    (PortalGuideText::GuidePortal, Some(PortalGuideText::GuidePortalTrap)),
    (PortalGuideText::GuideApp, Some(PortalGuideText::GuideAppTrap)),
    (PortalGuideText::GuideTarget, Some(PortalGuideText::GuideTargetTrap)),
    (PortalGuideText::GuideRedirect, Some(PortalGuideText::GuideRedirectTrap)),
    (PortalGuideText::GuideScopes, Some(PortalGuideText::GuideScopesTrap)),
    (PortalGuideText::GuideKeys, Some(PortalGuideText::GuideKeysTrap)),
    (PortalGuideText::GuideVersion, Some(PortalGuideText::GuideVersionTrap)),
    (PortalGuideText::GuideInstall, Some(PortalGuideText::GuideInstallTrap)),
    (PortalGuideText::GuideBack, Some(PortalGuideText::GuideBackTrap)),
];

/// The guide, a button that opens *Build one* for the install link, and an explanation of the errors on the install
/// page.
#[component]
pub fn PortalGuide() -> impl IntoView {
    let store = Store::here();
    let step = |(at, (step, trap)): (usize, (PortalGuideText, Option<PortalGuideText>))| {
        view! {
            <li class="step">
                <span class="number" aria-hidden="true">{(at + 1).to_string()}</span>
                <div class="words">
                    <p class="strong">{text_of(step)}</p>
                    {trap.map(|trap| view! { <p class="hint">{text_of(trap)}</p> })}
                    {(step == PortalGuideText::GuideRedirect).then(|| view! { <OwnAddress name=InstallText::CopyOwnAddress/> })}
                </div>
            </li>
        }
    };
    view! {
        <ol class="steps">{STEPS.into_iter().enumerate().map(step).collect_view()}</ol>
        <div>
            <Button text=text_of(WayText::NowBuildLink) press=move |_| store.open_tool(InstallTool::BuiltLink)/>
        </div>
        <h3>{text_of(PortalGuideText::GuideErrors)}</h3>
        <p>{text_of(PortalGuideText::GuideErrorsText)}</p>
    }
}

/// The address of this page, with a button that copies it for the portal.
#[component]
pub fn OwnAddress(
    /// The name of the button that copies the address.
    name: InstallText,
) -> impl IntoView {
    let own = Store::here().redirect_address();
    let shown = own.clone();
    view! {
        <div class="value">
            <code translate="no">{shown}</code>
            <CopyButton name=text_of(name) short=text_of(InstallText::Copy) text=move |()| Some(own.clone())/>
        </div>
    }
}

lazy_functions! { install:
    /// Loads [`PortalGuide`] and draws it.
    load_portal_guide(place: Place) -> AnyView => place.draw(|| view! { <PortalGuide/> });
}
