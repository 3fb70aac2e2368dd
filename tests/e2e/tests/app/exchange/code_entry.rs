//! A code that is entered by hand, and what is entered in its place.

use crate::person::{
    app_is_alive, assert_one_primary, copied, enter_code, explains, fill, fill_and_press, fresh_code,
    has_code, has_tokens, play, play_on, replace, say, typed,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Key, Stage, eventually};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::{ReaderText, where_it_belongs};
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;
use leg3_core::reader::item::Kind;

/// Arrives without a code.
async fn start(stage: &Stage) {
    expect_refusals(stage);
    stage.arrive("").await;
    app_is_alive(stage).await;
    stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
}

async fn a_bare_code_goes_on_to_tokens(stage: &Stage) {
    start(stage).await;
    assert_one_primary(stage).await;
    let code = fresh_code(stage);
    enter_code(stage, &format!("  {code}\n")).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let sent = exchanges(stage);
    assert_eq!((sent.len(), field(&sent[0], "code")), (1, Some(code.as_str())));
}

async fn enter_is_enough_and_a_typed_code_survives_a_reload(stage: &Stage) {
    start(stage).await;
    stage.screen.type_into("Code or redirected address", &fresh_code(stage)).await;
    stage.screen.press_key(Key::Enter).await;
    has_code(stage).await;
    stage.reload().await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn a_whole_address_goes_on_to_tokens() {
    play(async |stage| {
        for around in ["https://example.com/done?state=x&code={}", "example.com/#code={}&x=1", "code={}"] {
            start(stage).await;
            enter_code(stage, &around.replace("{}", &fresh_code(stage))).await;
            has_code(stage).await;
            fill_and_press(stage).await;
            has_tokens(stage).await;
            stage.screen.press(say(SwapText::Forget)).await;
        }
    });
}

#[test]
fn a_note_with_a_code_and_both_values_leaves_only_the_press() {
    play(async |stage| {
        start(stage).await;
        let code = fresh_code(stage);
        let note = format!("code: {code} client_id: {DEMO_CLIENT_ID} client_secret: {DEMO_CLIENT_SECRET}");
        enter_code(stage, &note).await;
        has_code(stage).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        assert_nothing_sent(stage);
    });
}

#[test]
fn what_holds_no_code_is_explained() {
    play(async |stage| {
        start(stage).await;
        let long = "a".repeat(8193);
        let cases = [
            (long.as_str(), ExchangeText::UnusableTooLong),
            ("", ExchangeText::UnusableNotThere),
            ("I clicked the link and nothing happened", ExchangeText::UnusableNotThere),
            ("https://example.com/done?code=", ExchangeText::UnusableEmpty),
            ("?code=one&code=two", ExchangeText::UnusableSeveral),
        ];
        for (text, sentence) in cases {
            enter_code(stage, text).await;
            stage.screen.says(say(sentence)).await;
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn the_field_takes_the_focus_when_what_is_in_it_cannot_be_used() {
    play(async |stage| {
        start(stage).await;
        enter_code(stage, "I clicked the link and nothing happened").await;
        stage.screen.says(say(ExchangeText::UnusableNotThere)).await;
        let field = stage.screen.field(say(ExchangeText::CodeOrAddress)).await;
        eventually("the field has the focus", async || field.has_focus().await).await;
    });
}

#[test]
fn something_else_is_named_and_stored_nowhere() {
    play(async |stage| {
        start(stage).await;
        stage.guard(DEMO_CLIENT_SECRET);
        for (text, kind) in [
            (DEMO_CLIENT_SECRET, Kind::ClientSecret),
            (DEMO_CLIENT_ID, Kind::ClientId),
            ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7", Kind::PrivateToken),
            ("contacts.readonly contacts.write", Kind::Scopes),
        ] {
            enter_code(stage, text).await;
            let (is, todo) = where_it_belongs(kind, VOICE);
            stage.screen.says(is).await;
            stage.screen.says(todo).await;
            stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
        }
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_code_of_another_shape_is_used_when_the_person_says_so() {
    play(async |stage| {
        start(stage).await;
        enter_code(stage, "a-code-of-tomorrow").await;
        stage.screen.says(say(ReaderText::NotACode)).await;
        stage.screen.press(text_of(ReaderText::UseAsCode)).await;
        has_code(stage).await;
        stage.screen.unfold(say(SwapText::CodeRow)).await;
        assert_eq!(copied(stage, say(ExchangeText::CopyCode)).await, "a-code-of-tomorrow");
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        explains(stage, Refused(CodeNotFound)).await;
        assert_eq!(field(&exchanges(stage)[0], "code"), Some("a-code-of-tomorrow"));
    });
}

#[test]
fn a_refusal_that_is_pasted_is_explained() {
    play(async |stage| {
        start(stage).await;
        enter_code(stage, "https://example.com/done?error=access_denied").await;
        stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
        stage.screen.says("access_denied").await;
    });
}

#[test]
fn a_refusal_that_is_pasted_where_a_fresh_code_is_asked_for_is_none() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("?code=0123456789012345678901234567890123456789").await;
        has_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Refused(CodeNotFound)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        replace(stage, say(ExchangeText::CodeOrAddress), "https://example.com/done?error=access_denied")
            .await;
        stage.screen.press(say(ExchangeText::UseThisCode)).await;
        stage.screen.says(say(ExchangeText::UnusableNotThere)).await;
        explains(stage, Refused(CodeNotFound)).await;
    });
}

e2e::in_every_browser!(a_bare_code_goes_on_to_tokens, enter_is_enough_and_a_typed_code_survives_a_reload,);
