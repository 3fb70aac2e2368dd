//! *Build one*: the fields for the parts of an install link, and the resulting link.

use crate::browser::focus::focus_by_id;
use crate::components::button::Button;
use crate::components::dynamic::{dynamic, dynamic_flag};
use crate::components::effects::effect;
use crate::components::fold::{Fold, Rows};
use crate::install::link_buttons::LinkButtons;
use crate::install::link_context::report_on_built;
use crate::install::link_next_step::LinkNextStep;
use crate::install::link_report::RemarkList;
use crate::install::redirect_report::finding_lines;
use crate::install::scope_picker::ScopePicker;
use crate::pasted::reader_field::ReaderField;
use crate::store::Store;
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::redirect_check::examine;
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leg3_core::reader::asked_field::Asked;
use leptos::prelude::*;

/// The id of this part of the page, for `Store::lead_to`.
const PART: &str = "built-link";

/// Returns one part of the link, so that the caller can read or change the part.
type Part = fn(&mut InstallLink) -> &mut String;

/// The fields for the parts of the link, and the resulting link.
#[component]
pub fn BuiltLink() -> impl IntoView {
    let store = Store::here();
    // Starts a draft of a link if there is none. This is the case at first, and after *Forget everything*.
    effect(move || {
        store.track_wiping();
        store.begin_draft();
    });
    if LinkNextStep::here() {
        store.lead_to(Some(PART));
        store.lead_until_removed(PART);
    }
    // If the link did not change, nothing is redrawn, because the focus may be on one of the link's buttons.
    let link = Memo::new(move |_| store.with_draft(InstallLink::clone));
    view! {
        <LinkField id="link-client-id" label=InstallText::ClientId hint=InstallText::ClientIdHint asked=Asked::ClientId part=|link| &mut link.client_id/>
        <LinkField id="link-version-id" label=InstallText::VersionId hint=InstallText::VersionIdHint asked=Asked::VersionId part=|link| &mut link.version_id/>
        {dynamic(move || view! { <VersionFromClient link=link.get()/> })}
        <LinkField id="link-redirect-uri" label=InstallText::RedirectUri hint=InstallText::RedirectUriHint asked=Asked::RedirectUrl part=|link| &mut link.redirect_uri/>
        <div role="status">
            {dynamic(move || link.with(|link| match link.redirect_uri.is_empty() {
                true => ().into_any(),
                false => finding_lines(&examine(&link.redirect_uri)),
            }))}
        </div>
        <ScopePicker/>
        <Rows><Fold id="link-options" title=text_of(InstallText::MoreOptions)><Options/></Fold></Rows>
        <h3>{text_of(InstallText::Result)}</h3>
        <div class="stack" role="status">{dynamic(move || view! { <Result link=link.get() is_primary=store.leads_to(Some(PART))/> })}</div>
    }
}

/// The field for one part of the link.
#[component]
fn LinkField(
    id: &'static str,
    label: InstallText,
    hint: InstallText,
    asked: Asked,
    part: Part,
) -> impl IntoView {
    let store = Store::here();
    let value = Signal::derive(move || store.with_draft(|link| part(&mut link.clone()).clone()));
    let take = move |text: String| {
        if untrack(|| value.get()) != text {
            store.change_draft(|link| *part(link) = text);
        }
    };
    view! { <ReaderField id label=text_of(label) hint=text_of(hint) asked tool=InstallTool::BuiltLink value take/> }
}

/// The button that fills in the version ID from the client ID. It is drawn if the client ID contains a dash and there
/// is no version ID. For the first version of a HighLevel app, the version ID is the part of the client ID before the
/// dash.
#[component]
fn VersionFromClient(link: InstallLink) -> impl IntoView {
    let store = Store::here();
    let app = link.client_id.split_once('-').map(|(app, _)| app.to_owned());
    app.filter(|_| link.version_id.is_empty()).map(|app| {
        let press = move |_| {
            store.change_draft(|link| link.version_id.clone_from(&app));
            focus_by_id("link-version-id");
        };
        view! { <div><Button text=text_of(InstallText::VersionIdFromClient) press/></div> }
    })
}

/// The fields for the host name of the link, and for the choice whether the login opens in the same tab.
#[component]
fn Options() -> impl IntoView {
    let store = Store::here();
    let host = move |id: &'static str, host: MarketplaceHost, name: InstallText| {
        view! {
            <div class="check">
                <input
                    id=id
                    type="radio"
                    name="link-host"
                    autocomplete="off"
                    prop:checked=dynamic_flag(move || store.with_draft(|link| link.host == host))
                    on:change=move |_| store.change_draft(|link| link.host = host)
                />
                <label for=id>{text_of(name)}</label>
            </div>
        }
    };
    view! {
        <fieldset class="plain-fields">
            <legend>{text_of(InstallText::Host)}</legend>
            {host("host-standard", MarketplaceHost::Standard, InstallText::HostStandard)}
            {host("host-white", MarketplaceHost::WhiteLabel, InstallText::HostWhiteLabel)}
        </fieldset>
        <div class="check">
            <input
                id="link-same-tab"
                type="checkbox"
                autocomplete="off"
                prop:checked=dynamic_flag(move || store.with_draft(|link| link.same_tab))
                on:change=move |_| store.change_draft(|link| link.same_tab = !link.same_tab)
            />
            <label for="link-same-tab">{text_of(InstallText::SameTab)}</label>
        </div>
    }
}

/// The remarks about the link, and the link with its buttons. If the link is incomplete, or has a secret in the place
/// of the client ID, only a hint is shown.
#[component]
fn Result(link: InstallLink, is_primary: bool) -> impl IntoView {
    if !link.is_whole() {
        return view! { <p class="hint">{text_of(InstallText::ResultMissing)}</p> }.into_any();
    }
    let report = report_on_built(Store::here(), &link);
    view! { <RemarkList report/><LinkButtons link is_whole=true is_primary/> }.into_any()
}
