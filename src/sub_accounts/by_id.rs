//! The field for the location ID of a sub-account. The user needs this field if the list does not contain the
//! sub-account or cannot be loaded.

use crate::browser::focus::{focus, focus_inside_when_shown};
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::components::field::{Field, Remark};
use crate::pasted::wrong_field::WrongField;
use crate::store::Store;
use crate::sub_accounts::use_button::{COMPANY_FIELD, UseOutcome, Wanted};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::asked_field::{Asked, FieldReading, Removed, read};
use leg3_core::reader::findings::holds_secret;
use leg3_core::reader::scan;
use leptos::html;
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The id of the form with the field for a location ID.
const FORM: &str = "by-id";

/// A button that opens the field for a location ID. After a press on the button, the field replaces the button.
#[component]
pub fn ById(
    /// True after the field was opened.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    dynamic(move || {
        if is_open.get() {
            view! { <IdForm/> }.into_any()
        } else {
            let press = move |_| {
                is_open.set(true);
                focus_inside_when_shown(FORM, "input");
            };
            view! { <div><Button text=text_of(AgencyText::NotListed) look=Look::Secondary press/></div> }
                .into_any()
        }
    })
}

#[component]
fn IdForm() -> impl IntoView {
    let store = Store::here();
    let wanted: Wanted = expect_context();
    let others = WrongField::new("location-id");
    let location = Entry::new(others);
    let company = Entry::new(others);
    let asks_for_company = store.company_id().is_none();
    let used = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if asks_for_company {
            let Some(id) = company.value(store) else { return };
            store.enter_company(id);
        }
        if let Some(id) = location.value(store) {
            used.set(Some(id.clone()));
            wanted.get(store, id, String::new());
        }
    };
    view! {
        <form id=FORM class="card stack" autocomplete="off" novalidate on:submit=submit>
            {asks_for_company.then(|| view! {
                <Field
                    id=COMPANY_FIELD
                    label=text_of(SubAccountsText::CompanyId)
                    input=company.input
                    hint=|| text_of(SubAccountsText::CompanyIdHint)
                    remark=company.remark
                />
            })}
            <Field
                id="location-id"
                label=text_of(SubAccountsText::LocationId)
                input=location.input
                hint=|| text_of(SubAccountsText::LocationIdHint)
                remark=location.remark
            />
            {others.draw()}
            <button class="button">{text_of(AgencyText::UseId)}</button>
        </form>
        {dynamic(move || used.get().map(|id| view! { <UseOutcome id/> }))}
    }
}

/// A field that must be filled in.
#[derive(Clone, Copy)]
struct Entry {
    input: NodeRef<html::Input>,
    remark: RwSignal<Option<Remark>>,
    /// The place for findings about values of the wrong kind in the fields.
    others: WrongField,
}

impl Entry {
    fn new(others: WrongField) -> Self {
        Self { input: NodeRef::new(), remark: RwSignal::new(None), others }
    }

    /// The value without extra characters around it. If the field is empty or contains a value of the wrong kind, shows
    /// an error and moves the focus to the field.
    fn value(self, store: Store) -> Option<String> {
        let text = Secret::new(self.input.get_untracked()?.value());
        self.others.hide();
        let remark = match read(Asked::LocationId, text.expose()) {
            FieldReading::Value { text: value, removed } => {
                let was_cleaned = removed != Removed::Nothing;
                if was_cleaned && let Some(input) = self.input.get_untracked() {
                    input.set_value(&value);
                }
                let note = was_cleaned.then(|| Remark::Note(text_of(ReaderText::WasCleaned).into()));
                self.remark.set(note);
                return Some(value);
            }
            FieldReading::Empty => RefreshText::IsMissing,
            FieldReading::SomethingElse(_) => {
                if let Some(input) =
                    self.input.get_untracked().filter(|_| holds_secret(&scan::read(text.expose())))
                {
                    input.set_value("");
                }
                self.others.show(store, text);
                RefreshText::IsSomethingElse
            }
        };
        self.remark.set(Some(Remark::Error(text_of(remark).into())));
        focus(self.input);
        None
    }
}
