//! The field for a saved text or a refresh token.

use crate::components::effects::{effect, effect_knowing_first};
use crate::components::field::Field;
use crate::exchange::credential_inputs::text_of_paste;
use crate::refresh::box_field::BoxField;
use crate::refresh::refresh_source::RefreshSource;
use crate::store::Store;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::reader::refresh_box::on_one_line;
use leptos::prelude::*;
use web_sys::ClipboardEvent;

/// The field on the screen for an expired token. Its value is hidden.
#[component]
pub fn RefreshBox(
    /// The source of the refresh token.
    source: RefreshSource,
    /// The state of the field.
    field: BoxField,
) -> impl IntoView {
    let store = Store::here();
    let is_hidden = RwSignal::new(true);
    effect_knowing_first(move |is_first| {
        store.track_wiping();
        if let Some(input) = field.input.get_untracked().filter(|_| !is_first) {
            input.set_value("");
        }
    });
    let changed = move || {
        field.remark.set(None);
        field.others.hide();
        leptos::task::spawn_local(async move {
            if field.value().trim().is_empty() {
                field.is_other.set(true);
                field.made_for.set(None);
            } else {
                let _ = field.read(store, source.fields).await;
            }
        });
    };
    // If the user opened this screen from a text that was pasted on the start screen, this text is put into the field.
    effect(move || {
        let Some(input) = field.input.get() else { return };
        if let Some(text) = store.take_to_refresh() {
            input.set_value(&on_one_line(text.expose()));
            changed();
        }
    });
    // An `<input>` removes line ends, but the reader needs them to repair a text that another program broke into lines.
    let paste = move |event: ClipboardEvent| {
        let Some(text) = text_of_paste(&event).filter(|text| text.contains('\n')) else { return };
        if let Some(input) = field.input.get_untracked() {
            event.prevent_default();
            input.set_value(&on_one_line(&text));
            changed();
        }
    };
    view! {
        <div on:paste=paste on:input=move |_| changed()>
            <Field
                id="refresh-box"
                label=text_of(RefreshText::Box)
                input=field.input
                is_hidden
                hint=|| text_of(RefreshText::BoxHint)
                remark=field.remark
            />
            {field.others.draw()}
        </div>
    }
}
