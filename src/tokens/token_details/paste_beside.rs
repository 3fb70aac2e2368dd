//! The field *Paste the answer* while the page has tokens. It takes the next pair, a sub-account's token, or a saved
//! text.

use crate::components::button::Button;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::exchange::paste_answer::empty_when_idle;
use crate::lazy::LoadError;
use crate::lazy::reading::{self, AnswerReading};
use crate::pasted::wrong_field::WrongField;
use crate::store::Store;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::paste_outcome::paste_outcome;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::oauth::secret::Secret;
use leg3_core::tokens::paste_outcome::PasteOutcome;
use leg3_core::tokens::saved_tokens::read::SavedTokens;
use leptos::html;
use leptos::prelude::*;

/// A field where the user pastes tokens, and the button that reads them. The page asks the user before it replaces the
/// main pair, except if the pasted tokens are certainly the next pair of the same account and HighLevel app.
#[component]
pub fn PasteBeside(
    /// The id of the field. It must be unique on the page.
    id: &'static str,
    /// A short description of the field.
    hint: &'static str,
    /// The text on the button.
    button: &'static str,
    /// Called after the pasted tokens replaced the main pair. The field may be removed right after this call.
    #[prop(into, default = Callback::new(|()| {}))]
    replaced: Callback<()>,
) -> impl IntoView {
    let store = Store::here();
    let field = NodeRef::<html::Textarea>::new();
    let remark = RwSignal::new(String::new());
    let asks = RwSignal::new(false);
    let remark_id = [id, "-remark"].concat();
    let others = WrongField::new(id);
    empty_when_idle(store, field);
    let finish = move |words: String| {
        if let Some(field) = field.get_untracked() {
            field.set_value("");
        }
        asks.set(false);
        remark.set(words);
    };
    // The pasted text stays in the field until the page takes the tokens, or the user chooses to keep the held tokens.
    // If the user confirms the replacement, the page reads the text again.
    let take = move |is_sure: bool| {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        asks.set(false);
        remark.set(text_of(ExchangeText::Starting).into());
        others.hide();
        leptos::task::spawn_local(async move {
            let held = Secret::new(text.clone());
            let reading = reading::answer(text, false).await;
            // The field may have been removed in the meantime.
            if remark.is_disposed() {
                return;
            }
            let saved = match reading {
                Ok(AnswerReading::Answer(main)) => SavedTokens { main, ends: None, sub_accounts: Vec::new() },
                Ok(AnswerReading::Saved(saved)) => saved,
                Ok(AnswerReading::Unknown) => {
                    return remark.set(text_of(ExchangeText::PasteUnreadable).into());
                }
                Ok(AnswerReading::SomethingElse) => {
                    remark.set(text_of(CodeScreenText::SomethingElse).into());
                    return others.show(store, held);
                }
                Err(LoadError) => return remark.set(text_of(PageText::LoadFailed).into()),
            };
            let outcome = store.paste_beside(saved, is_sure);
            if remark.is_disposed() {
                return;
            }
            if outcome == PasteOutcome::Replaced {
                replaced.run(());
            }
            let words = paste_outcome(outcome, VOICE);
            if outcome.asks() {
                asks.set(true);
                remark.set(words);
            } else {
                finish(words);
            }
        });
    };
    view! {
        <p class="hint">{hint}</p>
        <div class="field">
            <label for=id>{text_of(ExchangeText::PasteAnswer)}</label>
            <textarea
                id=id
                node_ref=field
                on:input=move |_| asks.set(false)
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                translate="no"
                aria-describedby=remark_id.clone()
            ></textarea>
            <p id=remark_id class="remark lines" role="alert">{dynamic_text(move || remark.get())}</p>
            {others.draw()}
        </div>
        <div class="buttons">
            {dynamic(move || if asks.get() {
                view! {
                    <Button text=text_of(TokensText::PasteReplace) press=move |_| take(true)/>
                    <Button text=text_of(TokensText::PasteKeep) press=move |_| finish(text_of(TokensText::PasteKept).into())/>
                }
                .into_any()
            } else {
                view! { <Button text=button press=move |_| take(false)/> }.into_any()
            })}
        </div>
    }
}
