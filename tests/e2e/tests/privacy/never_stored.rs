//! Tests texts with the form of a secret or a token: the page says what the text is, can still use it as an
//! authorization code, and never stores it.

use crate::person::{enter_code, has_code, paste, play, play_on, say};
use e2e::Stage;
use e2e::requests::assert_nothing_sent;
use leg3_core::messages::VOICE;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::start::StartText;
use leg3_core::reader::item::Kind;

/// Made-up texts with the form of a client secret, a private integration token, and complete and truncated tokens.
const SECRETS: [(&str, Kind); 5] = [
    ("d5b3c1a0-1111-4222-8333-00c0ffee5ec7", Kind::ClientSecret),
    ("D5B3C1A0-1111-4222-8333-00C0FFEE5EC7", Kind::ClientSecret),
    ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7", Kind::PrivateToken),
    ("eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2ln", Kind::AccessToken),
    ("eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJ", Kind::CutToken),
];

/// An authorization code in the form that HighLevel uses.
const CODE: &str = "363fe3f086e2db02bb9c34722902d21f76c9b217";

async fn assert_nothing_stored(stage: &Stage, secret: &str) {
    let storage = stage.storage().await;
    for store in ["localStorage", "sessionStorage"] {
        assert_eq!(storage.keys(store), [""; 0], "{secret}");
    }
    storage.assert_holds_none(&[secret.to_owned()]);
}

async fn start(stage: &Stage) {
    stage.arrive("").await;
    stage.app_is_alive().await;
}

async fn a_secret_in_the_address_can_be_used_as_a_code_and_is_never_stored(stage: &Stage) {
    for (secret, _) in SECRETS {
        for (rest, code) in [
            (format!("?code={secret}"), secret.to_owned()),
            (format!("?state=1&code=client_secret%3D{secret}"), format!("client_secret={secret}")),
            (format!("?x=1#code={secret}&state=1"), secret.to_owned()),
        ] {
            stage.arrive(&rest).await;
            has_code(stage).await;
            assert_nothing_stored(stage, &code).await;
            stage.reload().await;
            stage.app_is_alive().await;
            stage.screen.heading_is(say(StartText::Title)).await;
        }
    }
    assert_nothing_sent(stage);
}

async fn a_secret_in_the_code_field_is_identified_and_never_stored(stage: &Stage) {
    start(stage).await;
    for (secret, kind) in SECRETS {
        for text in [secret.to_owned(), format!("\"{secret}\","), format!("GHL_VALUE={secret}")] {
            paste(stage, &text).await;
            stage.screen.says(where_it_belongs(kind, VOICE).0).await;
            stage.screen.says(say(StartText::MaskedHint)).await;
            let field = stage.screen.field(say(StartText::Paste)).await;
            assert_eq!(field.value().await, "", "{text}");
            assert_nothing_stored(stage, secret).await;
        }
        stage.screen.press(say(FindingText::UseAsCode)).await;
        has_code(stage).await;
        assert_nothing_stored(stage, secret).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
    }
    assert_nothing_sent(stage);
}

async fn a_code_is_stored_without_a_state_that_looks_like_a_secret(stage: &Stage) {
    let state = SECRETS[0].0;
    stage.arrive(&format!("?code={CODE}&state={state}")).await;
    stage.app_is_alive().await;
    let storage = stage.storage().await;
    assert_eq!(storage.keys("sessionStorage"), ["leg3.code"]);
    storage.assert_holds_none(&[state.to_owned()]);
    stage.reload().await;
    has_code(stage).await;
}

e2e::in_every_browser! {
    a_secret_in_the_address_can_be_used_as_a_code_and_is_never_stored,
    a_secret_in_the_code_field_is_identified_and_never_stored,
    a_code_is_stored_without_a_state_that_looks_like_a_secret,
}

#[test]
fn a_pasted_request_fills_in_the_credentials_without_storing_or_sending_them() {
    play(async |stage| {
        start(stage).await;
        let secret = SECRETS[0].0;
        stage.guard(secret);
        let id = "65f1c0ffee65f1c0ffee65f1-lu8x2abc";
        let endpoint = "https://services.leadconnectorhq.com/oauth/token";
        let fields = format!("--data client_id={id} --data client_secret={secret} --data code={CODE}");
        enter_code(stage, &format!("curl {endpoint} {fields}")).await;
        has_code(stage).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), ["leg3.code"]);
        assert_nothing_sent(stage);
        assert_eq!(stage.screen.field("Client ID").await.value().await, id);
        assert_eq!(stage.screen.field("Client secret").await.value().await, secret);
    });
}
