//! The form: notes that hold both values, shapes that rarely work, showing and hiding.

use crate::play::{arrive_with_code, fill, has_tokens, press};
use crate::wire::{assert_nothing_sent, exchanges, field};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, play};
use leg3_core::messages::exchange::ExchangeText;

async fn values(stage: &Stage) -> [String; 2] {
    [
        stage.screen.field("Client ID").await.value().await,
        stage.screen.field("Client secret").await.value().await,
    ]
}

#[test]
fn a_note_that_holds_both_fills_both() {
    play(async |stage| {
        let notes = [
            format!("CLIENT_ID={DEMO_CLIENT_ID}\nCLIENT_SECRET={DEMO_CLIENT_SECRET}\n"),
            format!("{{\"clientId\": \"{DEMO_CLIENT_ID}\", \"clientSecret\": \"{DEMO_CLIENT_SECRET}\"}}"),
            format!("here you are:\n{DEMO_CLIENT_ID}\n{DEMO_CLIENT_SECRET}"),
        ];
        for (note, into) in notes.iter().zip(["Client ID", "Client secret", "Client ID"]) {
            arrive_with_code(stage).await;
            stage.screen.paste_into(into, note).await;
            stage.screen.says(say(ExchangeText::FilledBoth)).await;
            assert_eq!(values(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
            assert_nothing_sent(stage);
        }
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn half_a_find_fills_nothing_else() {
    play(async |stage| {
        arrive_with_code(stage).await;
        stage.screen.paste_into("Client secret", &format!("SECRET={DEMO_CLIENT_SECRET}")).await;
        let [id, secret] = values(stage).await;
        assert_eq!((id.as_str(), secret.is_empty()), ("", false));
    });
}

#[test]
fn the_secret_is_hidden_until_asked_for() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        let kind = async || stage.screen.field("Client secret").await.attribute("type").await;
        assert_eq!(kind().await.as_deref(), Some("password"));
        press(stage, ExchangeText::ShowClientSecret).await;
        stage.screen.button(say(ExchangeText::HideClientSecret)).await;
        assert_eq!(kind().await.as_deref(), Some("text"));
        press(stage, ExchangeText::HideClientSecret).await;
        stage.screen.button(say(ExchangeText::ShowClientSecret)).await;
        assert_eq!(kind().await.as_deref(), Some("password"));
    });
}

#[test]
fn the_code_is_hidden_until_asked_for_and_copied_whole() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        assert!(!stage.screen.text().await.contains(&code));
        press(stage, ExchangeText::ShowCode).await;
        stage.screen.says(&code).await;
        press(stage, ExchangeText::HideCode).await;
        stage.screen.button(say(ExchangeText::ShowCode)).await;
        assert!(!stage.screen.text().await.contains(&code));
        assert_eq!(crate::play::copied(stage, ExchangeText::CopyCode).await, code);
    });
}

#[test]
fn odd_shapes_are_warned_about_and_sent_all_the_same() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let warns = async |id: &str, secret: &str, sentence| {
            crate::play::fill_with(stage, id, secret).await;
            stage.screen.field("Client ID").await.focus().await;
            stage.screen.says(say(sentence)).await;
        };
        let suffixless = &DEMO_CLIENT_ID[..24];
        warns(suffixless, DEMO_CLIENT_SECRET, ExchangeText::DoubtIdSuffix).await;
        warns(DEMO_CLIENT_SECRET, DEMO_CLIENT_SECRET, ExchangeText::DoubtIdIsSecret).await;
        warns(DEMO_CLIENT_ID, DEMO_CLIENT_ID, ExchangeText::DoubtSecretIsId).await;
        warns(DEMO_CLIENT_ID, "eyJhbGciOiJSUzI1NiJ9.eyJpYXQiOjF9.c2ln", ExchangeText::DoubtSecretIsToken)
            .await;
        warns(suffixless, DEMO_CLIENT_SECRET, ExchangeText::DoubtIdSuffix).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Client ID and secret do not match").await;
        assert_eq!(field(&exchanges(stage)[0], "client_id"), Some(suffixless));
    });
}

#[test]
fn the_exact_request_is_shown_without_its_secrets() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        fill(stage).await;
        stage.screen.unfold("See the exact request").await;
        for words in ["POST", "https://services.leadconnectorhq.com/oauth/token", DEMO_CLIENT_ID] {
            stage.screen.says(words).await;
        }
        let text = stage.screen.text().await;
        assert!(!text.contains(&code) && !text.contains(DEMO_CLIENT_SECRET));
    });
}

#[test]
fn the_exact_request_follows_the_form() {
    play(async |stage| {
        arrive_with_code(stage).await;
        stage.screen.unfold("See the exact request").await;
        stage.screen.says("grant_type").await;
        fill(stage).await;
        stage.screen.says(DEMO_CLIENT_ID).await;
        stage.screen.unfold("More options").await;
        stage.screen.choice("Send the redirect URI").await.press().await;
        stage.screen.says("redirect_uri").await;
    });
}

#[test]
fn spaces_around_the_values_are_not_sent() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let (id, secret) = (format!("  {DEMO_CLIENT_ID} "), format!(" {DEMO_CLIENT_SECRET}  "));
        crate::play::fill_with(stage, &id, &secret).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        assert_eq!(field(&exchanges(stage)[0], "client_secret"), Some(DEMO_CLIENT_SECRET));
    });
}
