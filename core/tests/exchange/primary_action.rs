//! Tests of the primary action that the page offers after each failure of the exchange.

use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::{CodeStatus, Failure};
use leg3_core::exchange::failure_view::FailureView;
use leg3_core::exchange::primary_action::PrimaryAction;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::oauth::error_response::{ErrorDetails, ErrorResponse};
use leg3_core::oauth::response::PASTED;

/// Returns the view of this failure, with the status that the authorization code usually has after this failure.
fn view(failure: Failure) -> FailureView {
    FailureView {
        failure,
        code_status: Some(failure.code_status()),
        details: ErrorDetails::default(),
        status: None,
        same_code: false,
        attempt: 1,
    }
}

#[test]
fn each_failure_has_its_primary_action() {
    for (failure, action) in [
        (Failure::Offline, PrimaryAction::TryAgain),
        (Failure::ProbeTimedOut, PrimaryAction::TryAgain),
        (Failure::ProbeRefused(ErrorResponse::TooMany), PrimaryAction::TryAgain),
        (Failure::Unreachable, PrimaryAction::OutsideBrowser),
        (Failure::ProbeHidden, PrimaryAction::OutsideBrowser),
        (Failure::NotHighLevel, PrimaryAction::OutsideBrowser),
        (Failure::ProbeBroken, PrimaryAction::CopyReport),
        (Failure::Refused(ErrorResponse::InvalidClient), PrimaryAction::TryAgain),
        (Failure::Refused(ErrorResponse::CodeNotFound), PrimaryAction::FreshCode),
        (Failure::Refused(ErrorResponse::Broken), PrimaryAction::FreshCode),
        (Failure::Refused(ErrorResponse::FieldMissing), PrimaryAction::CopyReport),
        (Failure::AnswerHidden, PrimaryAction::FreshCode),
        (Failure::Lost, PrimaryAction::FreshCode),
        (Failure::Stopped, PrimaryAction::FreshCode),
        (Failure::Overdue, PrimaryAction::StopWaiting),
    ] {
        assert_eq!(view(failure).primary_action(), action, "{failure:?}");
    }
}

#[test]
fn the_primary_action_for_a_used_up_code_is_a_fresh_code() {
    let used_up = |failure| FailureView { code_status: Some(CodeStatus::UsedUp), ..view(failure) };
    for failure in [Failure::Offline, Failure::ProbeHidden, Failure::Refused(ErrorResponse::InvalidClient)] {
        assert_eq!(used_up(failure).primary_action(), PrimaryAction::FreshCode, "{failure:?}");
    }
}

#[test]
fn the_primary_action_without_a_code_is_a_fresh_code() {
    let pasted = FailureView {
        code_status: None,
        status: Some(PASTED),
        ..view(Failure::Refused(ErrorResponse::FieldMissing))
    };
    assert_eq!(pasted.primary_action(), PrimaryAction::FreshCode);
}

#[test]
fn the_form_repeats_a_press_on_send_it_again_that_lacked_a_value() {
    let press = |failure, attempted| ExchangeScreen::Failed(view(failure)).form_press(attempted);
    for lost in [Failure::Lost, Failure::AnswerHidden, Failure::Stopped] {
        assert_eq!(press(lost, None), None, "{lost:?}");
        assert_eq!(press(lost, Some(Press::Ordinary)), None, "{lost:?}");
        assert_eq!(press(lost, Some(Press::Resend)), Some(Press::Resend), "{lost:?}");
    }
    for attempted in [None, Some(Press::Ordinary), Some(Press::WithoutProbe), Some(Press::Resend)] {
        assert_eq!(press(Failure::Overdue, attempted), None);
        assert_eq!(press(Failure::Refused(ErrorResponse::CodeNotFound), attempted), None);
        assert_eq!(press(Failure::ProbeHidden, attempted), Some(Press::Ordinary));
    }
}
