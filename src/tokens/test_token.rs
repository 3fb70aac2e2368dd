//! *Test the token*: makes a call that only reads data, and shows its result. A lazy part.

use crate::api::call_failed::CallFailed;
use crate::api::same_call::{MakeCall, SameCall};
use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::integrations::subject_context::subject;
use crate::store::Store;
use crate::store::token_test::{Tested, Works};
use leg3_core::api::token_test::{TokenTest, Untestable, counting_call, first_call};
use leg3_core::messages::api::{ApiText, works_phrase};
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leptos::prelude::*;

/// The button that starts the test, the result of the test, and the same call as a command.
#[component]
pub fn TestToken() -> impl IntoView {
    let store = Store::here();
    // The result of a test applies only to the token that was tested.
    let tokens = Memo::new(move |_| {
        store.screen().track();
        store.track_sub_accounts();
        (store.subject().get(), store.summary())
    });
    dynamic(move || {
        // A memo notifies its subscribers only after it has been read once.
        let _ = tokens.get();
        untrack(|| view! { <TestOfTheseTokens/> }.into_any())
    })
}

#[component]
fn TestOfTheseTokens() -> impl IntoView {
    let store = Store::here();
    let test = match first_call(&subject(store)) {
        Ok(test) => test,
        Err(Untestable::NoSubject) => {
            return view! { <p>{text_of(TokensText::NoticeNoSubject)}</p> }.into_any();
        }
        Err(Untestable::NoScope) => {
            return view! { <p>{text_of(TokensText::NoticeNothingToTest)}</p> }.into_any();
        }
    };
    let tested = RwSignal::new(Tested::NotYet);
    let count = counting_call(&subject(store)).ok().filter(|count| *count != test);
    let scope = test.scope;
    let (call, url) = (test.call.clone(), test.call.clone());
    let made: MakeCall = Callback::new(move |()| Some((call.clone(), None)));
    let run = move |test: TokenTest| move |_| store.test_token(test.clone(), tested);
    view! {
        <p class="hint">{text_of(ApiText::TestText)} " " <code translate="no">{url.url}</code></p>
        <div><Button text=text_of(ApiText::TestRun) look=Look::Secondary press=run(test)/></div>
        <p role="status">{dynamic_text(move || tested.with(|tested| match tested {
            Tested::Asking => text_of(ApiText::TestRunning).to_owned(),
            Tested::Works(works) => works_phrase(&works.found),
            _ => String::new(),
        }))}</p>
        {dynamic(move || match tested.get() {
            Tested::Works(works) => {
                let asks_count = count.clone().filter(|_| works.found.total.is_none());
                Some(view! {
                    <Meant works/>
                    {asks_count.map(|count| view! {
                        <div><Button text=text_of(ApiText::TestCount) look=Look::Secondary press=run(count)/></div>
                    })}
                }.into_any())
            }
            Tested::Refused(error) => Some(view! { <CallFailed id="test-failed" report_id="test-report" error scope call=made/> }.into_any()),
            _ => None,
        })}
        <Rows>
            <Fold id="same-call" title=text_of(ApiText::SameCall)><SameCall call=made/></Fold>
        </Rows>
    }
    .into_any()
}

/// The question *Is this the account you meant?*, and the facts about the call.
#[component]
fn Meant(works: Works) -> impl IntoView {
    let limits = works.limits.iter().map(|(name, value)| [&**name, ": ", value].concat()).collect::<Vec<_>>();
    let limits =
        if limits.is_empty() { text_of(ApiText::TestLimitsHidden).into() } else { limits.join(", ") };
    let took = [&*(works.took.max(0.0) as usize).to_string(), text_of(ApiText::TestMilliseconds)].concat();
    let facts =
        [(ApiText::TestTook, took), (ApiText::TestScope, works.scope.into()), (ApiText::TestLimits, limits)];
    let fact = |(name, value): (ApiText, String)| {
        view! { <tr><th scope={"row"}>{text_of(name)}</th><td><code translate="no">{value}</code></td></tr> }
    };
    view! {
        <Callout tone=Tone::Info title=text_of(ApiText::TestMeant)><p>{text_of(ApiText::TestMeantWhy)}</p></Callout>
        <table><tbody>{facts.into_iter().map(fact).collect_view()}</tbody></table>
    }
}
