//! The rows for the token test, the refresh, the old pair and the reminder. A lazy part.

use crate::browser::focus::open_fold_without_focus;
use crate::components::dynamic::dynamic;
use crate::components::effects::effect;
use crate::components::fold::{Fold, Rows};
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::lazy_part::Place;
use crate::refresh::old_pair::load_old_pair;
use crate::refresh::refresh_tokens::load_refresh_tokens;
use crate::store::Store;
use crate::tokens::remind_me::RemindMe;
use crate::tokens::test_token::TestToken;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::reminder::ReminderText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The rows for the token test, the refresh, the old pair and the reminder.
#[component]
pub fn TokenTasks() -> impl IntoView {
    let store = Store::here();
    let has_old_pair = Memo::new(move |_| store.has_old_pair());
    // The offer to get the whole pair ends after 30 seconds, so the row with the offer is opened. The message in the row
    // takes the focus.
    let offers_whole_pair =
        Memo::new(move |_| store.refresh_screen().offers_whole_pair() && store.is_result_about_connected());
    effect(move || {
        if offers_whole_pair.get() {
            open_fold_without_focus("refresh");
        }
    });
    let old_pair_hint = move || {
        text_of(if store.old_pair_still_works() {
            RefreshText::ReplacedPairHint
        } else {
            RefreshText::OldPairHint
        })
        .to_owned()
    };
    view! {
        <Rows>
            <Fold id="test-token" title=text_of(ApiText::TestFold)>
                <TestToken/>
            </Fold>
            <Fold id="refresh" title=text_of(RefreshText::Refresh)>
                <LazyPart load=|place| Box::pin(load_refresh_tokens(place))/>
            </Fold>
            {dynamic(move || has_old_pair.get().then(|| view! {
                <Fold id="old-pair" title=text_of(RefreshText::OldPair) subtitle=old_pair_hint>
                    <LazyPart load=|place| Box::pin(load_old_pair(place))/>
                </Fold>
            }))}
            <Fold id="remind-me" title=text_of(ReminderText::RemindMe)>
                <RemindMe/>
            </Fold>
        </Rows>
    }
}

lazy_functions! { tools:
    /// Loads [`TokenTasks`] and draws it.
    load_token_tasks(place: Place) -> AnyView => place.draw(|| view! { <TokenTasks/> });
}
