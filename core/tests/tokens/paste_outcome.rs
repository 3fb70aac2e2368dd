//! Tests of the outcome of pasting tokens while the page holds other tokens.

use leg3_core::messages::Voice;
use leg3_core::messages::paste_outcome::paste_outcome;
use leg3_core::tokens::paste_outcome::{PasteOutcome, PasteStep};
use leg3_core::tokens::pasted_response::PastedAnswer;
use leg3_core::tokens::pasted_saved_text::SavedMain;

const REPLACE: PasteStep = PasteStep::Replace { is_foreign: false };
const REPLACE_FOREIGN: PasteStep = PasteStep::Replace { is_foreign: true };

fn done(outcome: PasteOutcome) -> PasteStep {
    PasteStep::Done(outcome)
}

#[test]
fn only_the_next_pair_replaces_held_tokens_without_confirmation() {
    for (answer, unasked, sure) in [
        (PastedAnswer::NextPair, REPLACE, REPLACE),
        (PastedAnswer::Foreign, done(PasteOutcome::Foreign), REPLACE_FOREIGN),
        (PastedAnswer::Unsure, done(PasteOutcome::Unsure), REPLACE_FOREIGN),
        (PastedAnswer::Here, done(PasteOutcome::Here), done(PasteOutcome::Here)),
        (PastedAnswer::PrivateToken, done(PasteOutcome::PrivateToken), done(PasteOutcome::PrivateToken)),
        (
            PastedAnswer::SubAccount("loc1".into()),
            PasteStep::Join("loc1".into()),
            PasteStep::Join("loc1".into()),
        ),
    ] {
        assert_eq!(PasteStep::of_answer(answer.clone(), false), unasked, "{answer:?}");
        assert_eq!(PasteStep::of_answer(answer.clone(), true), sure, "{answer:?}");
    }
}

#[test]
fn a_saved_text_replaces_the_pair_of_another_account_only_when_asked_to() {
    for (main, unasked, sure) in [
        (SavedMain::Stays, None, None),
        (SavedMain::Replaces, Some(REPLACE), Some(REPLACE)),
        (SavedMain::Foreign, Some(done(PasteOutcome::Foreign)), Some(REPLACE_FOREIGN)),
        (SavedMain::Unsure, Some(done(PasteOutcome::Unsure)), Some(REPLACE_FOREIGN)),
    ] {
        assert_eq!(PasteStep::of_saved(main, false), unasked, "{main:?}");
        assert_eq!(PasteStep::of_saved(main, true), sure, "{main:?}");
    }
}

#[test]
fn the_user_is_asked_if_other_tokens_would_be_lost() {
    let asking = [PasteOutcome::Foreign, PasteOutcome::Unsure];
    let others = [
        PasteOutcome::Here,
        PasteOutcome::PrivateToken,
        PasteOutcome::Older,
        PasteOutcome::Replaced,
        PasteOutcome::SubAccount,
        PasteOutcome::Restored(2),
    ];
    assert!(asking.into_iter().all(PasteOutcome::asks) && !others.into_iter().any(PasteOutcome::asks));
}

#[test]
fn the_outcome_states_how_many_sub_accounts_were_restored() {
    let words = |count| paste_outcome(PasteOutcome::Restored(count), Voice::HighLevel);
    assert_eq!(words(1), "1 sub-account's token came back.");
    assert_eq!(words(12), "12 sub-accounts' tokens came back.");
    assert_eq!(words(0), "Everything in this text is here already.");
}
