//! Tests the faults that the check at the end of every test detects. A test with such a fault must fail.

use crate::{FIXTURE, play};
use e2e::{Size, play_at};

#[test]
fn a_violation_of_any_policy_rule_is_detected() {
    play(async |stage| {
        stage.arrive("").await;
        assert!(stage.csp_violations().await.is_empty());
        for (n, button) in ["Break the style rule", "Call somebody else"].into_iter().enumerate() {
            stage.screen.press(button).await;
            e2e::eventually("the violation shows", async || stage.csp_violations().await.len() > n).await;
        }
        assert!(stage.proxy.unknown_hosts().is_empty(), "the policy did not block the request");
        let faults = stage.faults().await;
        assert!(faults.iter().any(|fault| fault.starts_with("policy violated")), "{faults:?}");
        stage.expect("Content Security Policy");
    });
}

#[test]
fn a_trusted_types_violation_is_detected() {
    play(async |stage| {
        stage.arrive("").await;
        stage.screen.press("Break the type rule").await;
        e2e::eventually("the violation shows", async || !stage.csp_violations().await.is_empty()).await;
        stage.expect("Trusted");
    });
}

#[test]
fn a_secret_in_the_console_is_detected() {
    play(async |stage| {
        stage.arrive("").await;
        stage.guard("hush-hush-123");
        stage.screen.type_into("Client secret", "hush-hush-123").await;
        assert!(stage.faults().await.is_empty());
        stage.screen.press("Log the secret").await;
        e2e::eventually("the console has it", async || !stage.console().await.is_empty()).await;
        assert_eq!(stage.faults().await, ["a secret was written to the console (console-api)"]);
        stage.forgive_secrets();
    });
}

#[test]
fn a_secret_in_storage_is_detected() {
    play(async |stage| {
        stage.arrive("").await;
        stage.guard("hush-hush-123");
        stage.screen.type_into("Client secret", "hush-hush-123").await;
        stage.screen.press("Keep the secret").await;
        e2e::eventually("it is stored", async || stage.storage().await.keys("sessionStorage") == ["kept"])
            .await;
        assert_eq!(stage.faults().await, ["a secret was left in the browser: sessionStorage[kept]"]);
        stage.forgive_secrets();
    });
}

#[test]
#[should_panic(expected = "a secret was written to the console")]
fn an_otherwise_passing_test_fails_if_a_secret_was_logged() {
    play_at(FIXTURE, Size::LAPTOP, async |stage| {
        stage.arrive("").await;
        stage.guard("hush-hush-123");
        stage.screen.type_into("Client secret", "hush-hush-123").await;
        stage.screen.press("Log the secret").await;
    });
}
