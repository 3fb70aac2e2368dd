//! Where the app cannot start: a sentence, the code, and a command.

use crate::play::{fresh_code, js};
use crate::wire::assert_nothing_sent;
use e2e::{Kind, Stage, Trouble, play};

/// The page could not start, says so, and gives the code back.
async fn does_not_start(stage: &Stage, ending: &str, trouble: Trouble) {
    stage.expect(stage.site.authority().as_str());
    stage.site.trouble(ending, trouble);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is("This page did not start").await;
    for words in ["L3-01", code.as_str(), "client_id=", "https://services.leadconnectorhq.com/oauth/token"] {
        stage.screen.says(words).await;
    }
    assert!(!stage.screen.text().await.contains("YOUR-CODE"), "the command has the code in it");
    stage.screen.gone(Kind::Button, "Get my tokens").await;
    assert_nothing_sent(stage);
    // The code is still good, and a reload brings it back.
    stage.site.heal(ending);
    stage.reload().await;
    stage.screen.heading_is("HighLevel sent you a code").await;
}

#[test]
fn without_the_wasm() {
    play(async |stage| does_not_start(stage, ".wasm", Trouble::Missing).await);
}

#[test]
fn with_half_of_the_wasm() {
    play(async |stage| does_not_start(stage, ".wasm", Trouble::Truncated).await);
}

#[test]
fn with_a_wasm_that_was_tampered_with() {
    play(async |stage| does_not_start(stage, ".wasm", Trouble::Altered).await);
}

/// The script beside the wasm.
async fn glue(stage: &Stage) -> String {
    let script = "return new URL(document.querySelector('link[rel=modulepreload]').href).pathname";
    stage.arrive("").await;
    js(stage, script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn without_the_script_beside_it() {
    play(async |stage| {
        let glue = glue(stage).await;
        does_not_start(stage, &glue, Trouble::Missing).await;
    });
}

#[test]
fn with_a_script_that_was_tampered_with() {
    play(async |stage| {
        let glue = glue(stage).await;
        does_not_start(stage, &glue, Trouble::Altered).await;
    });
}

#[test]
fn without_a_code_there_are_blanks() {
    play(async |stage| {
        stage.expect(stage.site.authority().as_str());
        stage.site.trouble(".wasm", Trouble::Missing);
        stage.arrive("").await;
        stage.screen.heading_is("This page did not start").await;
        stage.screen.says("YOUR-CODE").await;
        stage.screen.gone(Kind::Heading, "Code").await;
    });
}
