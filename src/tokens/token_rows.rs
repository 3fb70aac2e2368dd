//! The rows that copy the tokens, or show them.

use crate::browser::clock;
use crate::browser::focus::focus_inside;
use crate::components::dynamic::{dynamic_flag, dynamic_text};
use crate::components::effects::effect;
use crate::components::icon::Chevron;
use crate::components::secret_row::{SecretNames, SecretRow};
use crate::store::Store;
use crate::store::secrets::Secret;
use crate::tokens::save_button::SaveButton;
use leg3_core::messages::received_tokens::{LocalMoment, ReceivedText, end_phrase};
use leg3_core::messages::saved_tokens::SavedText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leptos::html;
use leptos::prelude::*;

/// The rows with the tokens of the account on the screen, and the button *Save my tokens*.
#[component]
pub fn TokenRows(
    /// True if there is a refresh token.
    has_refresh: bool,
) -> impl IntoView {
    let store = Store::here();
    let is_access_shown = RwSignal::new(false);
    let is_refresh_shown = RwSignal::new(false);
    effect(move || {
        store.track_masking();
        is_access_shown.set(false);
        is_refresh_shown.set(false);
    });
    let no_refresh = if store.subject().with_untracked(|subject| subject.location_id().is_some()) {
        text_of(ReceivedText::AgencyMakesNext)
    } else {
        text_of(TokensText::NoRefresh)
    };
    // The rows of saved tokens are folded, to make room for the next step. The title of the rows appears then, and
    // stays, because it may have the focus when a new token arrives.
    let card = NodeRef::<html::Details>::new();
    let is_saved = Memo::new(move |_| store.is_subject_put_away());
    let was_saved = Memo::new(move |before: Option<&bool>| is_saved.get() || before == Some(&true));
    let is_open = !is_saved.get_untracked();
    Effect::new(move |before: Option<bool>| {
        let is_saved = is_saved.get();
        let Some(card) = card.get_untracked() else { return is_saved };
        if is_saved && before == Some(false) {
            card.set_open(false);
            focus_inside(&card, "summary");
        } else if !is_saved {
            // Leptos keeps the element if the same row is redrawn. The row may then be closed.
            card.set_open(true);
        }
        is_saved
    });
    view! {
        <details id="tokens" class="card rows row" node_ref=card open=is_open>
            <summary hidden=dynamic_flag(move || !was_saved.get()) aria-describedby="tokens-subtitle">
                <span class="words">
                    <h2 class="row-title">{text_of(ReceivedText::YourTokens)}</h2>
                    <span id="tokens-subtitle" class="subtitle" aria-hidden="true">{dynamic_text(move || access_ends(store))}</span>
                </span>
                <Chevron/>
            </summary>
            <SecretRow
                title=text_of(TokensText::AccessToken)
                subtitle=move || access_ends(store)
                names=SecretNames {
                    copy: text_of(TokensText::CopyAccess),
                    show: text_of(TokensText::ShowAccess),
                    hide: text_of(TokensText::HideAccess),
                }
                short=text_of(ReceivedText::Copy)
                is_shown=is_access_shown
                secret=move |()| store.reveal(Secret::AccessToken, str::to_owned)
            />
            {has_refresh.then(|| view! {
                <SecretRow
                    title=text_of(TokensText::RefreshToken)
                    subtitle=text_of(ReceivedText::RefreshOnce)
                    names=SecretNames {
                        copy: text_of(TokensText::CopyRefresh),
                        show: text_of(TokensText::ShowRefresh),
                        hide: text_of(TokensText::HideRefresh),
                    }
                    short=text_of(ReceivedText::Copy)
                    is_shown=is_refresh_shown
                    secret=move |()| store.reveal(Secret::RefreshToken, str::to_owned)
                    copied=Callback::new(move |()| store.mark_subject_saved())
                />
            })}
            {(!has_refresh).then(|| view! { <p class="row">{no_refresh}</p> })}
            <div class="row stack">
                <SaveButton is_next=true/>
                <p class="hint">{text_of(SavedText::OpensHereAgain)}</p>
            </div>
        </details>
    }
}

/// The expiry of the access token on the screen, in words, such as `ends tomorrow, 8:03`. Empty if the expiry is not
/// known.
#[must_use]
pub fn access_ends(store: Store) -> String {
    store.track_time();
    let Some(end) = store.summary().and_then(|summary| summary.access_ends) else { return String::new() };
    let now = store.now();
    let moment = LocalMoment {
        days_ahead: clock::days_between(now, end),
        time: clock::time_of_day(end),
        date_and_time: clock::date_and_time(end).unwrap_or_default(),
    };
    end_phrase(end - now, &moment)
}
