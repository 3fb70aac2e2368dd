//! A call that brought nothing, explained.

use leg3::bearer::refusal::{ApiRefusal, Trouble};
use leg3::copy::call::call_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::refusal::Wording;
use leptos::prelude::*;

/// What is known of it. None of it is secret.
#[derive(Clone)]
pub(crate) struct Refused {
    pub(crate) trouble: Trouble,
    /// What the call needed.
    pub(crate) scope: Option<&'static str>,
    /// How HighLevel put it.
    pub(crate) wording: Wording,
}

impl Refused {
    /// Where HighLevel said nothing.
    pub(crate) fn unheard(trouble: Trouble) -> Self {
        Self { trouble, scope: None, wording: Wording::default() }
    }
}

/// What happened, why, and what to do.
pub(crate) fn card(refused: &Refused) -> AnyView {
    let words = call_advice(refused.trouble, VOICE);
    let lacking = refused.trouble == Trouble::Refused(ApiRefusal::ScopeMissing);
    let scope = refused.scope.filter(|_| lacking).map(|scope| row(Late::ScopeNeeded, scope.to_owned()));
    let wrote = refused.wording.messages.join(" ");
    let wrote = (!wrote.is_empty()).then(|| row(Late::Wrote, wrote));
    view! {
        <div class="card warned">
            <h3>{words.title}</h3>
            <p>{words.what}</p>
            <p>{words.why}</p>
            <p><strong>{words.todo}</strong></p>
            <dl>{scope}{wrote}{row(Late::FailureCode, refused.trouble.code().to_owned())}</dl>
        </div>
    }
    .into_any()
}

fn row(name: Late, value: String) -> AnyView {
    view! { <dt>{late(name)}</dt><dd>{value}</dd> }.into_any()
}
