//! What is drawn besides the screen of the exchange. No secret is in it.

use leg3_core::install::state_match::StateMatch;
use leg3_core::integrations::tool::Tool;
use leg3_core::request_log::LoggedRequest;
use leg3_core::tokens::subject::Subject;
use leg3_core::ways::choice::Choice;
use leptos::prelude::*;

/// The result of a token test. No secret is in it.
#[derive(Clone, PartialEq)]
pub struct TestedAccount {
    /// Whose token it was.
    pub subject: Subject,
    /// `Works: Blue Door Dental`
    pub says: String,
    /// The name of the account. Empty if the response did not contain it.
    pub name: String,
}

/// The signals. *Forget everything* resets all of them.
#[derive(Clone, Copy, Default)]
pub(super) struct Signals {
    pub(super) log: RwSignal<Vec<LoggedRequest>>,
    pub(super) state_match: RwSignal<Option<StateMatch>>,
    /// The tool that the tokens are for.
    pub(super) tool: RwSignal<Option<Tool>>,
    /// True after *Save my tokens* saved everything that was held then.
    pub(super) saved_all: RwSignal<bool>,
    /// The result of the token test, and whose token it was.
    pub(super) tested: RwSignal<Option<TestedAccount>>,
    /// Whose tokens the screen is about.
    pub(super) subject: RwSignal<Subject>,
    /// True after the code of this tab went to another.
    pub(super) handed_over: RwSignal<bool>,
    /// True if tokens were here before this tab was reloaded or discarded.
    pub(super) lost_tokens: RwSignal<bool>,
    /// True while the screen for a token that ended is shown instead of the start.
    pub(super) token_ended: RwSignal<bool>,
    /// True while a secret is held that was pasted.
    pub(super) holds_entered: RwSignal<bool>,
    /// The part of the page that has the next step, where it is not the first one.
    pub(super) next_step_in: RwSignal<Option<&'static str>>,
    /// What to connect.
    pub(super) choice: RwSignal<Option<Choice>>,
}

impl Signals {
    /// Sets every signal to its default. A field that is not named here does not compile.
    pub(super) fn reset(self) {
        let Self {
            log,
            state_match,
            tool,
            saved_all,
            tested,
            subject,
            handed_over,
            lost_tokens,
            token_ended,
            holds_entered,
            next_step_in,
            choice,
        } = self;
        log.set(Vec::new());
        state_match.set(None);
        tool.set(None);
        saved_all.set(false);
        tested.set(None);
        subject.set(Subject::default());
        handed_over.set(false);
        lost_tokens.set(false);
        token_ended.set(false);
        holds_entered.set(false);
        next_step_in.set(None);
        choice.set(None);
    }
}
