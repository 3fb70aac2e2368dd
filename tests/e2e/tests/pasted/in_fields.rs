//! Tests authorization codes, IDs, secrets, tokens and error messages that a person pastes into fields other than the
//! box on the start screen.

use crate::install::built_link::open_builder;
use crate::pasted::{ACCESS, CODE, ID, REFRESH, SECRET, nothing_happened, start};
use crate::person::{has_code, is_at_start, js, play, replace, say};
use crate::tokens::made_up::token;
use e2e::requests::assert_nothing_sent;
use e2e::{Stage, eventually};
use leg3_core::messages::VOICE;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::reader::{ReaderText, where_it_belongs};
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::form_encoding::encoded;
use leg3_core::reader::item::Kind;

/// Opens the form: the page has an authorization code, and asks for the client ID and the client secret.
async fn form(stage: &Stage) {
    stage.arrive(&format!("?code={CODE}")).await;
    has_code(stage).await;
}

/// Puts this text into the field, and leaves the field.
async fn put(stage: &Stage, field: &str, text: &str) {
    replace(stage, field, text).await;
    js(stage, "document.activeElement.blur()", vec![]).await;
}

async fn value_is(stage: &Stage, field: &str, expected: &str) {
    let field = stage.screen.field(field).await;
    eventually("the field holds only the value", async || field.value().await == expected).await;
}

#[test]
fn text_around_a_client_id_is_removed_and_the_page_says_so() {
    play(async |stage| {
        form(stage).await;
        for text in [
            format!("{ID},"),
            format!("\"{ID}\""),
            format!("\u{feff}{ID}"),
            format!("GHL_CLIENT_ID={ID}"),
            format!("{ID}\\r\\n"),
        ] {
            put(stage, "Client ID", &text).await;
            value_is(stage, "Client ID", ID).await;
            stage.screen.says(say(ReaderText::WasCleaned)).await;
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn an_example_or_incomplete_client_id_is_reported_at_its_field() {
    play(async |stage| {
        form(stage).await;
        put(stage, "Client ID", "665c6bb13d4e5364bdece2f-mawqjyjd").await;
        stage.screen.says(where_it_belongs(Kind::Sample, VOICE).0).await;
        put(stage, "Client ID", "6578278e879ad2646715ba9c").await;
        stage.screen.says(say(ExchangeText::DoubtIdSuffix)).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_code_or_token_in_the_client_id_field_is_identified() {
    play(async |stage| {
        form(stage).await;
        let access = token(stage, ACCESS).await;
        for (text, kind) in [(CODE, Kind::Code), (&access, Kind::AccessToken), ("482913", Kind::LoginCode)] {
            put(stage, "Client ID", text).await;
            stage.screen.says(where_it_belongs(kind, VOICE).0).await;
        }
        assert_nothing_sent(stage);
        stage.storage().await.assert_holds_none(&[access]);
    });
}

#[test]
fn one_press_corrects_a_swapped_client_id_and_client_secret() {
    play(async |stage| {
        form(stage).await;
        put(stage, "Client ID", SECRET).await;
        put(stage, "Client secret", ID).await;
        stage.screen.says(say(ExchangeText::DoubtIdIsSecret)).await;
        stage.screen.press(say(FindingText::MoveToOther)).await;
        value_is(stage, "Client ID", ID).await;
        value_is(stage, "Client secret", SECRET).await;
        stage.screen.gone(e2e::Kind::Button, say(FindingText::MoveToOther)).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn the_refresh_token_field_extracts_a_refresh_token_and_identifies_an_access_token() {
    play(async |stage| {
        start(stage).await;
        stage.screen.press(say(RefreshText::Stopped)).await;
        let (access, refresh) = (token(stage, ACCESS).await, token(stage, REFRESH).await);
        for text in [
            format!("\"{refresh}\""),
            format!("Bearer {refresh}"),
            format!("GHL_REFRESH_TOKEN={refresh}"),
            format!("{{\"access_token\":\"{access}\",\"refresh_token\":\"{refresh}\"}}"),
        ] {
            put(stage, say(RefreshText::Box), &format!("Bearer {access}")).await;
            let something_else = where_it_belongs(Kind::AccessToken, VOICE).0;
            stage.screen.says(something_else).await;
            put(stage, say(RefreshText::Box), &text).await;
            eventually("the field holds the token", async || {
                let wrong = "return document.querySelector('#refresh-box').ariaInvalid";
                let is_refused = !js(stage, wrong, vec![]).await.is_null();
                !is_refused && !stage.screen.text().await.contains(something_else)
            })
            .await;
        }
        nothing_happened(stage, &access).await;
    });
}

#[test]
fn the_redirect_check_uses_only_the_redirect_uri_of_a_pasted_install_link() {
    play(async |stage| {
        start(stage).await;
        stage.screen.unfold(say(StartText::AllTools)).await;
        stage.screen.unfold(say(StartText::CheckRedirect)).await;
        let link = format!(
            "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id={ID}&redirect_uri=https%3A%2F%2Fx.highlevel.example%2Fcb&scope=contacts.readonly"
        );
        put(stage, say(RedirectText::RedirectCheckField), &link).await;
        stage.screen.says(say(RedirectText::OutOfLink)).await;
        stage.screen.says(say(RedirectText::BrandInHost).trim_end()).await;
        put(stage, say(RedirectText::RedirectCheckField), SECRET).await;
        stage.screen.says(where_it_belongs(Kind::ClientSecret, VOICE).0).await;
        value_is(stage, say(RedirectText::RedirectCheckField), "").await;
        nothing_happened(stage, SECRET).await;
    });
}

#[test]
fn an_error_message_in_the_scopes_field_is_explained_and_never_enters_a_link() {
    play(async |stage| {
        start(stage).await;
        stage.screen.unfold(say(StartText::AllTools)).await;
        stage.screen.unfold(say(StartText::InstallLink)).await;
        stage.screen.press(say(leg3_core::messages::install::InstallText::BuildOne)).await;
        stage.screen.unfold(say(ScopeText::PasteScopes)).await;
        put(stage, say(ScopeText::PasteScopes), "The token is not authorized for this scope.").await;
        stage.screen.says(where_it_belongs(Kind::Refusal, VOICE).0).await;
        stage.screen.gone(e2e::Kind::Button, say(ScopeText::UseScopes)).await;
        put(stage, say(ScopeText::PasteScopes), r#"{"scopes":["contacts.readonly","users.readonly"]}"#).await;
        stage.screen.press(say(ScopeText::UseScopes)).await;
        stage.screen.button(&format!("{}users.readonly", say(ScopeText::Remove))).await;
        is_at_start(stage).await;
        nothing_happened(stage, "").await;
    });
}

#[test]
fn an_error_message_in_a_form_field_is_explained_without_a_check_link_button() {
    play(async |stage| {
        form(stage).await;
        put(stage, "Client ID", "error.noAppVersionIdFound").await;
        stage.screen.says(where_it_belongs(Kind::PageError, VOICE).0).await;
        stage.screen.gone(e2e::Kind::Button, say(FindingText::CheckLink)).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn enter_cleans_an_install_link_field_and_adds_no_line_break() {
    play(async |stage| {
        open_builder(stage).await;
        let field = stage.screen.field(say(InstallText::ClientId)).await;
        field.type_text(&format!("\"{ID}\"\n")).await;
        value_is(stage, say(InstallText::ClientId), ID).await;
        stage.screen.says(say(ReaderText::WasCleaned)).await;
        field.type_text("\n").await;
        value_is(stage, say(InstallText::ClientId), ID).await;
    });
}

#[test]
fn a_redirect_uri_with_a_uuid_in_its_path_is_part_of_the_request() {
    play(async |stage| {
        form(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.choose(say(ExchangeText::SendRedirectUri)).await;
        let webhook = "https://n8n.example.com/webhook/0c8f1a2b-1111-4222-8333-00c0ffee0000";
        put(stage, say(ExchangeText::RedirectUri), webhook).await;
        stage.screen.says(&["&redirect_uri=", &encoded(webhook)].concat()).await;
        value_is(stage, say(ExchangeText::RedirectUri), webhook).await;
    });
}

#[test]
fn a_secret_in_the_redirect_url_field_can_be_moved_to_the_client_secret_field() {
    play(async |stage| {
        form(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.choose(say(ExchangeText::SendRedirectUri)).await;
        replace(stage, say(ExchangeText::RedirectUri), SECRET).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        value_is(stage, "Client secret", SECRET).await;
        stage.screen.says(say(FindingText::InForm)).await;
        assert_nothing_sent(stage);
    });
}
