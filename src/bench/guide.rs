//! *Make a HighLevel app in ten minutes*: the way through the portal, each trap next to the step where it bites.

use crate::controls::{button, copy};
use crate::fold::fold;
use leg3::browser::dom;
use leg3::copy::{Setup, setup};
use leptos::prelude::*;

const STEPS: [(Setup, Option<Setup>); 9] = [
    (Setup::GuidePortal, Some(Setup::GuidePortalTrap)),
    (Setup::GuideApp, Some(Setup::GuideAppTrap)),
    (Setup::GuideTarget, Some(Setup::GuideTargetTrap)),
    (Setup::GuideRedirect, Some(Setup::GuideRedirectTrap)),
    (Setup::GuideScopes, Some(Setup::GuideScopesTrap)),
    (Setup::GuideKeys, Some(Setup::GuideKeysTrap)),
    (Setup::GuideVersion, Some(Setup::GuideVersionTrap)),
    (Setup::GuideInstall, Some(Setup::GuideInstallTrap)),
    (Setup::GuideBack, None),
];

pub(crate) fn view() -> impl IntoView {
    fold("guide", Setup::Guide, || {
        view! {
            <ol class="steps">{STEPS.into_iter().map(step).collect::<Vec<AnyView>>()}</ol>
            <h3>{setup(Setup::GuideErrors)}</h3>
            <p>{setup(Setup::GuideErrorsText)}</p>
        }
        .into_any()
    })
}

fn step((name, trap): (Setup, Option<Setup>)) -> AnyView {
    let trap = trap.map(|trap| view! { <span class="hint">{setup(trap)}</span> });
    let address = (name == Setup::GuideRedirect).then(|| {
        let own = dom::redirect_address();
        let text = own.clone();
        view! { <code>{text}</code>{button(Setup::CopyRedirect, move || copy(Some(own.clone())))} }
    });
    view! { <li>{setup(name)}{trap}{address}</li> }.into_any()
}
