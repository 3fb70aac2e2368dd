//! What is shaped like a secret or a token is named, is usable as a code all the same, and is never stored.

use crate::play::{app_is_there, play_on, press, settled};
use crate::wire::{assert_nothing_sent, expect_refusals};
use crate::words::say;
use e2e::{Stage, play};
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::reader::{ReaderText, instead_of_a_code, where_it_belongs};
use leg3_core::reader::item::Kind;

/// Made-up texts in the shapes of a client secret, a private integration token, and tokens whole and cut.
const SECRETS: [(&str, Kind); 5] = [
    ("d5b3c1a0-1111-4222-8333-00c0ffee5ec7", Kind::ClientSecret),
    ("D5B3C1A0-1111-4222-8333-00C0FFEE5EC7", Kind::ClientSecret),
    ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7", Kind::PrivateToken),
    ("eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2ln", Kind::AccessToken),
    ("eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJ", Kind::CutToken),
];

/// Checks that nothing is stored.
async fn assert_nothing_stored(stage: &Stage, secret: &str) {
    let storage = stage.storage().await;
    for store in ["localStorage", "sessionStorage"] {
        assert!(storage.keys(store).is_empty(), "{secret}: {:?}", storage.keys(store));
    }
    storage.assert_holds_none(&[secret.to_owned()]);
}

async fn enter(stage: &Stage, text: &str) {
    let field = stage.screen.field(say(ExchangeText::CodeOrAddress)).await;
    field.clear().await;
    field.paste(text).await;
    press(stage, ExchangeText::UseThisCode).await;
}

async fn a_secret_in_the_address_is_usable_and_never_stored(stage: &Stage) {
    for (secret, _) in SECRETS {
        for (query, code) in [
            (format!("?code={secret}"), secret.to_owned()),
            (format!("?state=1&code=client_secret%3D{secret}"), format!("client_secret={secret}")),
            (format!("?x=1#code={secret}&state=1"), secret.to_owned()),
        ] {
            stage.arrive(&query).await;
            app_is_there(stage).await;
            stage.screen.heading_is("HighLevel sent you a code").await;
            assert!(!stage.screen.text().await.contains(say(ExchangeText::CodeKept)), "{query}");
            assert_nothing_stored(stage, &code).await;
            // Firefox reports a script that it was still fetching when the page was left.
            settled(stage).await;
            stage.reload().await;
            stage.screen.heading_is("Get your HighLevel tokens").await;
            settled(stage).await;
        }
    }
    assert_nothing_sent(stage);
}

async fn a_secret_in_the_code_field_is_named_and_never_stored(stage: &Stage) {
    expect_refusals(stage);
    stage.arrive("").await;
    app_is_there(stage).await;
    settled(stage).await;
    for (secret, kind) in SECRETS {
        for text in [secret.to_owned(), format!("\"{secret}\","), format!("GHL_VALUE={secret}")] {
            enter(stage, &text).await;
            stage.screen.says(where_it_belongs(kind, VOICE).0).await;
            assert_nothing_stored(stage, secret).await;
        }
        press(stage, ReaderText::UseAsCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        assert_nothing_stored(stage, secret).await;
        press(stage, PageText::Forget).await;
        settled(stage).await;
    }
    assert_nothing_sent(stage);
}

async fn a_code_is_stored_without_a_state_that_looks_like_a_secret(stage: &Stage) {
    let code = "363fe3f086e2db02bb9c34722902d21f76c9b217";
    let state = SECRETS[0].0;
    stage.arrive(&format!("?code={code}&state={state}")).await;
    app_is_there(stage).await;
    let storage = stage.storage().await;
    assert_eq!(storage.keys("sessionStorage"), ["leg3.code"]);
    storage.assert_holds_none(&[state.to_owned()]);
    settled(stage).await;
    stage.reload().await;
    app_is_there(stage).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
}

e2e::in_every_browser! {
    a_secret_in_the_address_is_usable_and_never_stored,
    a_secret_in_the_code_field_is_named_and_never_stored,
    a_code_is_stored_without_a_state_that_looks_like_a_secret,
}

#[test]
fn what_was_entered_in_place_of_a_code_is_named() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("").await;
        app_is_there(stage).await;
        settled(stage).await;
        for (text, kinds) in [
            ("65f1c0ffee65f1c0ffee65f1-lu8x2abc", vec![Kind::ClientId]),
            ("482913", vec![Kind::LoginCode]),
            ("363fe3f086e2", vec![Kind::CutCode]),
            ("hello", vec![]),
            ("YOUR_CODE", vec![Kind::Placeholder]),
            ("contacts.readonly contacts.write", vec![Kind::Scopes]),
            ("error.noAppVersionIdFound", vec![Kind::PageError]),
        ] {
            enter(stage, text).await;
            stage.screen.says(&instead_of_a_code(&kinds, VOICE)).await;
            assert_nothing_stored(stage, text).await;
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_whole_request_fills_in_the_id_and_the_secret_and_the_secret_goes_nowhere_else() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        settled(stage).await;
        let secret = SECRETS[0].0;
        stage.guard(secret);
        let code = "363fe3f086e2db02bb9c34722902d21f76c9b217";
        let id = "65f1c0ffee65f1c0ffee65f1-lu8x2abc";
        let endpoint = "https://services.leadconnectorhq.com/oauth/token";
        enter(
            stage,
            &format!(
                "curl {endpoint} --data client_id={id} --data client_secret={secret} --data code={code}"
            ),
        )
        .await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        assert_eq!(stage.screen.field("Client ID").await.value().await, id);
        assert_eq!(stage.screen.field("Client secret").await.value().await, secret);
        let storage = stage.storage().await;
        assert_eq!(storage.keys("sessionStorage"), ["leg3.code"]);
        storage.assert_holds_none(&[secret.to_owned()]);
        assert_nothing_sent(stage);
    });
}
