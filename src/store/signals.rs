//! The signals with the values to draw, except the screen of the exchange. The signals contain no secret.

use leg3_core::install::state_match::StateMatch;
use leg3_core::integrations::tool::Tool;
use leg3_core::request_log::LoggedRequest;
use leg3_core::tokens::subject::Subject;
use leg3_core::ways::choice::Choice;
use leptos::prelude::*;

/// The result of a successful token test. It contains no secret.
#[derive(Clone, PartialEq)]
pub struct TestedAccount {
    /// The account whose token was tested.
    pub subject: Subject,
    /// The result in words, such as `Works: Blue Door Dental`.
    pub says: String,
    /// The name of the account. Empty if no response to a test contained it.
    pub name: String,
}

/// The signals. *Forget everything* resets all of them.
#[derive(Clone, Copy, Default)]
pub(super) struct Signals {
    pub(super) log: RwSignal<Vec<LoggedRequest>>,
    pub(super) state_match: RwSignal<Option<StateMatch>>,
    /// The tool that the tokens are for.
    pub(super) tool: RwSignal<Option<Tool>>,
    /// True after *Save my tokens* saved all tokens that the page had at that time, or after the page opened a saved
    /// text. False again after a new token arrives.
    pub(super) saved_all: RwSignal<bool>,
    /// The result of the last successful token test, with the tested account.
    pub(super) tested: RwSignal<Option<TestedAccount>>,
    /// The account whose tokens the screen shows.
    pub(super) subject: RwSignal<Subject>,
    /// True after the authorization code of this tab was passed to another tab.
    pub(super) handed_over: RwSignal<bool>,
    /// True if this tab had tokens before it was reloaded or discarded.
    pub(super) lost_tokens: RwSignal<bool>,
    /// True while the screen for an expired token is shown instead of the start screen.
    pub(super) token_ended: RwSignal<bool>,
    /// True after a pasted secret was stored, until all pasted texts are wiped.
    pub(super) holds_entered: RwSignal<bool>,
    /// The part of the page with the next step. `None` for the first part of the screen.
    pub(super) next_step_in: RwSignal<Option<&'static str>>,
    /// The user's choice in *What do you want to connect?*.
    pub(super) choice: RwSignal<Option<Choice>>,
}

impl Signals {
    /// Sets every signal to its default. If a field is missing here, this function does not compile.
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
