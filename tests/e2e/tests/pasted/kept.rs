//! Tests that the page does not lose a pasted text before the text reaches the screen or field in which it belongs.

use crate::install::built_link::{entered, fill_in, open_builder};
use crate::pasted::{ACCESS, CODE, ID, REFRESH, SECRET, start};
use crate::person::{
    fresh_code, go_to, go_to_new_tab, has_code, has_tokens, is_at_start, js, paste, play, replace, say, typed,
};
use crate::tokens::made_up::token;
use e2e::{Kind, eventually};
use leg3_core::messages::VOICE;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::start::StartText;
use leg3_core::reader::item::Kind as ItemKind;

#[test]
fn the_install_page_opens_in_a_new_tab_while_a_secret_is_kept_for_the_code() {
    play(async |stage| {
        stage.expect("favicon.ico");
        open_builder(stage).await;
        fill_in(stage).await;
        paste(stage, &format!("{ID}\n{SECRET}")).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::Kept)).await;
        stage.screen.says(say(InstallText::OpenedInNewTab)).await;
        stage.screen.link(say(InstallText::OpenLink)).await.press().await;
        let first = go_to_new_tab(stage).await;
        go_to(stage, first).await;
        is_at_start(stage).await;
        stage.screen.button(say(CodeScreenText::Forget)).await;
    });
}

#[test]
fn credentials_and_tokens_in_one_pasted_text_can_both_be_used() {
    play(async |stage| {
        start(stage).await;
        let (access, refresh) = (token(stage, ACCESS).await, token(stage, REFRESH).await);
        let settings =
            format!("CLIENT_ID={ID}\nCLIENT_SECRET={SECRET}\nACCESS_TOKEN={access}\nREFRESH_TOKEN={refresh}");
        paste(stage, &settings).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::Kept)).await;
        stage.screen.press(say(FindingText::OpenTokens)).await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_client_id_and_secret_pasted_with_a_refresh_token_are_filled_in() {
    play(async |stage| {
        start(stage).await;
        let refresh = token(stage, REFRESH).await;
        paste(stage, &format!("client_id={ID}\nclient_secret={SECRET}\nrefresh_token={refresh}")).await;
        stage.screen.press(say(FindingText::Refresh)).await;
        stage.screen.heading_is(say(RefreshText::EndedTitle)).await;
        eventually("both values are in the form", async || typed(stage).await == [ID, SECRET]).await;
    });
}

#[test]
fn a_kept_secret_survives_a_visit_to_the_expired_token_screen() {
    play(async |stage| {
        start(stage).await;
        paste(stage, &format!("{ID}\n{SECRET}")).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.press(say(RefreshText::Stopped)).await;
        eventually("both values are in the form", async || typed(stage).await == [ID, SECRET]).await;
        stage.screen.press(say(RefreshText::BackToStart)).await;
        is_at_start(stage).await;
        paste(stage, &fresh_code(stage)).await;
        stage.screen.press(say(FindingText::UseCode)).await;
        has_code(stage).await;
        eventually("both values are in the form again", async || typed(stage).await == [ID, SECRET]).await;
    });
}

#[test]
fn the_link_builder_says_that_the_credentials_are_kept() {
    play(async |stage| {
        start(stage).await;
        paste(stage, &format!("{ID}\n{SECRET}")).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::Kept)).await;
        stage.screen.unfold(say(StartText::AllTools)).await;
        stage.screen.unfold(say(StartText::InstallLink)).await;
        stage.screen.press(say(InstallText::BuildOne)).await;
        fill_in(stage).await;
        stage.screen.says(say(FindingText::Kept)).await;
        stage.screen.gone(Kind::Button, say(FindingText::KeepCredentials)).await;
    });
}

#[test]
fn pasted_texts_of_different_fields_stay_separate_and_forget_removes_all_of_them() {
    play(async |stage| {
        open_builder(stage).await;
        paste(stage, &format!("{ID}\n{SECRET}")).await;
        stage.screen.button(say(FindingText::KeepCredentials)).await;
        replace(stage, say(InstallText::RedirectUri), "482913").await;
        js(stage, "document.activeElement.blur()", vec![]).await;
        stage.screen.says("login e-mail").await;
        replace(stage, say(InstallText::VersionId), CODE).await;
        js(stage, "document.activeElement.blur()", vec![]).await;
        stage.screen.button(say(FindingText::UseCode)).await;
        replace(stage, say(InstallText::ClientId), SECRET).await;
        stage.screen.says(where_it_belongs(ItemKind::ClientSecret, VOICE).0).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.says(say(ExchangeText::Forgotten)).await;
        stage.screen.gone(Kind::Button, say(CodeScreenText::Forget)).await;
        for step in [FindingText::KeepCredentials, FindingText::UseCode] {
            stage.screen.gone(Kind::Button, say(step)).await;
        }
        let page = crate::secrets_left::page(stage).await;
        for text in [CODE, SECRET, ID] {
            assert!(!page.contains(text), "{text}");
        }
        for (field, value) in [
            (InstallText::VersionId, String::new()),
            (InstallText::RedirectUri, format!("{}/", stage.site.origin())),
        ] {
            assert_eq!(entered(stage, field).await, value);
        }
    });
}

#[test]
fn a_secret_used_as_client_id_in_a_link_is_never_shown() {
    play(async |stage| {
        start(stage).await;
        let link = format!(
            "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id={SECRET}&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly"
        );
        paste(stage, &link).await;
        stage.screen.says(say(StartText::MaskedHint)).await;
        stage.screen.says("must never be in a link").await;
        stage.screen.gone(Kind::Button, say(InstallText::CopyLink)).await;
        assert!(!crate::secrets_left::page(stage).await.contains(SECRET));
        stage.screen.press(say(FindingText::ChangeLink)).await;
        let field = stage.screen.field(say(InstallText::RedirectUri)).await;
        eventually("the rest of the link is in the builder", async || {
            field.value().await == "https://x.example/cb"
        })
        .await;
        assert!(!crate::secrets_left::page(stage).await.contains(SECRET));
    });
}

#[test]
fn a_pasted_redirect_url_is_filled_into_the_redirect_check() {
    play(async |stage| {
        let address = "https://my-high-level.app/cb";
        let webhook = "https://n8n.example.com/webhook/0c8f1a2b-1111-4222-8333-00c0ffee0000";
        for (text, address) in [
            (address.to_owned(), address),
            (webhook.to_owned(), webhook),
            (format!("{address}\nClient ID: {ID}"), address),
            (format!("REDIRECT_URI={address}\nCLIENT_ID={ID}\nCLIENT_SECRET={SECRET}"), address),
        ] {
            start(stage).await;
            paste(stage, &text).await;
            stage.screen.press(say(FindingText::CheckRedirect)).await;
            let name = say(leg3_core::messages::redirect::RedirectText::RedirectCheckField);
            let field = stage.screen.field(name).await;
            eventually("the address is in the field", async || field.value().await == address).await;
        }
    });
}

#[test]
fn a_pasted_link_survives_a_visit_to_the_link_builder() {
    play(async |stage| {
        open_builder(stage).await;
        stage.screen.press(say(InstallText::PasteMyLink)).await;
        let link =
            "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=1&scope=contacts.readonly";
        replace(stage, say(InstallText::YourLink), link).await;
        stage.screen.button(say(FindingText::ChangeLink)).await;
        stage.screen.press(say(InstallText::BuildOne)).await;
        stage.screen.field(say(InstallText::RedirectUri)).await;
        stage.screen.press(say(InstallText::PasteMyLink)).await;
        let field = stage.screen.field(say(InstallText::YourLink)).await;
        eventually("the field holds the link again", async || field.value().await == link).await;
        stage.screen.button(say(FindingText::ChangeLink)).await;
    });
}
