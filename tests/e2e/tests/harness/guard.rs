//! Tests the faults that the check at the end of every test detects in Firefox and in WebKit.

use crate::FIXTURE;
use e2e::{Engine, Size, Stage, eventually, play_in};

fn play_on(engine: Engine, test: impl AsyncFnOnce(&Stage)) {
    play_in(engine, FIXTURE, Size::LAPTOP, async |stage: &Stage| {
        stage.arrive("").await;
        test(stage).await;
    });
}

async fn a_violation_of_any_policy_rule_is_detected(stage: &Stage) {
    assert!(stage.csp_violations().await.is_empty());
    let buttons = ["Break the style rule", "Call somebody else", "Break the type rule"];
    for (n, button) in buttons.into_iter().enumerate() {
        stage.screen.press(button).await;
        eventually("the violation shows", async || stage.csp_violations().await.len() > n).await;
    }
    let faults = stage.faults().await;
    assert!(faults.iter().any(|fault| fault.starts_with("policy violated")), "{faults:?}");
    assert!(faults.iter().any(|fault| fault.starts_with("console error")), "{faults:?}");
    stage.expect("Content-Security-Policy");
    // The browser also reports the violation of Trusted Types as a separate error. Each browser uses its own text.
    stage.expect("blocked by CSP");
    stage.expect("requires a TrustedHTML");
}

async fn a_secret_in_storage_is_detected(stage: &Stage) {
    stage.guard("hush-hush-123");
    stage.screen.type_into("Client secret", "hush-hush-123").await;
    stage.screen.press("Keep the secret").await;
    eventually("it is stored", async || stage.storage().await.keys("sessionStorage") == ["kept"]).await;
    assert_eq!(stage.faults().await, ["a secret was left in the browser: sessionStorage[kept]"]);
    stage.forgive_secrets();
}

async fn a_request_to_an_unknown_host_is_reported(stage: &Stage) {
    stage.open(&format!("{}/loose.html", stage.site.origin())).await;
    stage.screen.heading_is("Not reached").await;
    let faults = stage.faults().await;
    assert!(faults.contains(&"an unknown host was contacted: stranger.example:443".to_owned()), "{faults:?}");
    stage.expect("stranger.example");
}

e2e::in_firefox!(
    a_violation_of_any_policy_rule_is_detected,
    a_secret_in_storage_is_detected,
    a_request_to_an_unknown_host_is_reported,
);
e2e::in_webkit!(
    a_violation_of_any_policy_rule_is_detected,
    a_secret_in_storage_is_detected,
    a_request_to_an_unknown_host_is_reported,
);
