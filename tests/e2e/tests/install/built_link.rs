//! Tests *Build one*, which builds the install link from its parts.

use crate::person::{copied, is_at_start, js, play, play_on, say};
use crate::secrets_left::page;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Kind, Stage, eventually};
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_reader::read;
use leg3_core::install::scope_presets::{OAUTH, Preset};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::start::StartText;

/// The demo app's version ID, which is the beginning of its client ID.
pub(crate) const VERSION: &str = "6650b0a7c0ffee5a4db0c5ed";

/// Opens *All tools* and, in it, the row for an install link.
pub(crate) async fn open_link_tool(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.unfold(say(StartText::AllTools)).await;
    stage.screen.unfold(say(StartText::InstallLink)).await;
}

pub(crate) async fn open_builder(stage: &Stage) {
    open_link_tool(stage).await;
    stage.screen.press(say(InstallText::BuildOne)).await;
    stage.screen.says(say(InstallText::ResultMissing)).await;
}

/// Fills in the link builder with one paste and two presses, and waits for the link *Open install page*.
pub(crate) async fn fill_in(stage: &Stage) {
    stage.screen.paste_into(say(InstallText::ClientId), DEMO_CLIENT_ID).await;
    stage.screen.press(say(InstallText::VersionIdFromClient)).await;
    stage.screen.press(say(ScopeText::ReadContacts)).await;
    stage.screen.link(say(InstallText::OpenLink)).await;
}

/// Returns the value of a field of the builder.
pub(crate) async fn entered(stage: &Stage, field: InstallText) -> String {
    stage.screen.field(say(field)).await.value().await
}

/// Returns the link that *Open install page* opens.
async fn opened(stage: &Stage) -> InstallLink {
    let href = stage.screen.link(say(InstallText::OpenLink)).await.attribute("href").await;
    read(&href.unwrap_or_default()).unwrap_or_default().link
}

/// Reads the chosen scopes from the names of the chips. A chip is a button that removes one scope.
pub(crate) async fn chosen(stage: &Stage) -> Vec<String> {
    let list = stage.screen.region(say(ScopeText::ChosenScopes)).await;
    let names = stage.screen.within(&list).names(Kind::Button).await;
    names.iter().filter_map(|name| name.strip_prefix(say(ScopeText::Remove))).map(str::to_owned).collect()
}

/// Waits until the builder shows this scope as chosen, or as not chosen.
async fn is_chosen(stage: &Stage, scope: &str, expected: bool) {
    let wanted = format!("{scope} is chosen: {expected}");
    eventually(wanted, async || chosen(stage).await.iter().any(|it| it == scope) == expected).await;
}

async fn a_link_is_built_and_not_stored_before_it_is_opened(stage: &Stage) {
    open_builder(stage).await;
    fill_in(stage).await;
    let own = format!("{}/", stage.site.origin());
    assert_eq!(entered(stage, InstallText::RedirectUri).await, own);
    // The tests run on http://127.0.0.1, which causes this notice.
    stage.screen.says(say(RedirectText::Localhost)).await;
    let link = opened(stage).await;
    assert_eq!((&*link.client_id, &*link.version_id, &*link.redirect_uri), (DEMO_CLIENT_ID, VERSION, &*own));
    assert_eq!(link.state.len(), 32, "{}", link.state);
    for scope in Preset::ReadContacts.scopes().iter().chain(&OAUTH) {
        assert!(link.scopes.iter().any(|asked| asked == scope), "{scope} is not in {link:?}");
    }
    assert_eq!(chosen(stage).await, link.scopes);
    let written = copied(stage, say(InstallText::CopyLink)).await;
    let copy = read(&written).unwrap_or_default().link;
    assert_eq!(copy, InstallLink { state: String::new(), ..link });
    stage.screen.says(&written).await;
    assert!(
        stage.storage().await.keys("sessionStorage").is_empty(),
        "something is stored before the link is opened"
    );
}

#[test]
fn an_opened_link_is_restored_after_a_reload() {
    play(async |stage| {
        stage.expect("favicon.ico");
        open_builder(stage).await;
        fill_in(stage).await;
        let first = opened(stage).await;
        stage.screen.link(say(InstallText::OpenLink)).await.press().await;
        stage.screen.button("Allow").await;
        open_link_tool(stage).await;
        stage.screen.press(say(InstallText::BuildOne)).await;
        let again = opened(stage).await;
        assert_ne!(again.state, first.state, "both links have the same state");
        assert_eq!(InstallLink { state: first.state.clone(), ..again }, first);
        assert_eq!(entered(stage, InstallText::ClientId).await, DEMO_CLIENT_ID);
        assert_eq!(chosen(stage).await, first.scopes);
    });
}

#[test]
fn the_link_is_shared_with_another_device_without_its_state() {
    play(async |stage| {
        open_builder(stage).await;
        let sheet = "window.shared = ''; navigator.share = async ({ url }) => { window.shared = url; }";
        js(stage, sheet, vec![]).await;
        fill_in(stage).await;
        let drawn = "return document.querySelector('.qr-code path')?.getAttribute('d').length ?? 0";
        assert_eq!(js(stage, drawn, vec![]).await, 0, "the QR code is drawn without a press");
        stage.screen.press(say(CodeScreenText::ShowQrCode)).await;
        eventually("the QR code is drawn", async || js(stage, drawn, vec![]).await.as_u64() > Some(1000))
            .await;
        stage.screen.press(say(InstallText::ShareLink)).await;
        let shared = js(stage, "return window.shared", vec![]).await;
        let shared = read(shared.as_str().unwrap_or_default()).unwrap_or_default().link;
        assert_eq!(shared, InstallLink { state: String::new(), ..opened(stage).await });
    });
}

#[test]
fn more_options_sets_the_host_and_the_login_tab_of_the_link() {
    play(async |stage| {
        open_builder(stage).await;
        fill_in(stage).await;
        stage.screen.unfold(say(InstallText::MoreOptions)).await;
        assert!(stage.screen.choice(say(InstallText::HostStandard)).await.is_ticked().await);
        stage.screen.choose(say(InstallText::HostWhiteLabel)).await;
        stage.screen.choose(say(InstallText::SameTab)).await;
        let written = copied(stage, say(InstallText::CopyLink)).await;
        assert!(written.starts_with("https://marketplace.leadconnectorhq.com/v2/oauth/"), "{written}");
        assert!(written.contains("loginWindowOpenMode=self"), "{written}");
        stage.screen.choose(say(InstallText::HostStandard)).await;
        stage.screen.choose(say(InstallText::SameTab)).await;
        let written = copied(stage, say(InstallText::CopyLink)).await;
        assert!(written.starts_with("https://marketplace.gohighlevel.com/v2/oauth/"), "{written}");
        assert!(!written.contains("loginWindowOpenMode"), "{written}");
    });
}

#[test]
fn the_builder_asks_for_missing_values_and_updates_its_notices() {
    play(async |stage| {
        open_builder(stage).await;
        stage.screen.gone(Kind::Button, say(InstallText::CopyLink)).await;
        stage.screen.paste_into(say(InstallText::ClientId), &format!("client_id: \"{VERSION}\",")).await;
        assert_eq!(
            entered(stage, InstallText::ClientId).await,
            VERSION,
            "the text around the version is not removed"
        );
        stage.screen.says(say(InstallLinkText::ShortClientId)).await;
        stage.screen.says(say(InstallLinkText::NoVersionId)).await;
        stage.screen.field(say(InstallText::ClientId)).await.clear().await;
        stage.screen.says(say(InstallText::ResultMissing)).await;
        fill_in(stage).await;
        let text = stage.screen.text().await;
        for gone in [InstallLinkText::ShortClientId, InstallLinkText::NoVersionId] {
            assert!(!text.contains(say(gone)), "{}", say(gone));
        }
        stage.screen.field(say(InstallText::RedirectUri)).await.clear().await;
        stage.screen.gone(Kind::Link, say(InstallText::OpenLink)).await;
    });
}

#[test]
fn a_secret_in_a_field_of_the_builder_is_removed_and_not_put_into_the_link() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        open_builder(stage).await;
        fill_in(stage).await;
        for field in [InstallText::ClientId, InstallText::VersionId, InstallText::RedirectUri] {
            let before = entered(stage, field).await;
            stage.screen.field(say(field)).await.clear().await;
            stage.screen.paste_into(say(field), DEMO_CLIENT_SECRET).await;
            stage.screen.button(say(FindingText::KeepCredentials)).await;
            assert_eq!(entered(stage, field).await, "", "the secret is still in {}", say(field));
            assert!(!page(stage).await.contains(DEMO_CLIENT_SECRET), "the secret is on the page");
            // This press moves the focus away from the field, which is already empty.
            stage.screen.press(say(FindingText::KeepCredentials)).await;
            stage.screen.says(say(FindingText::Kept)).await;
            stage.screen.paste_into(say(field), &before).await;
            stage.screen.gone(Kind::Button, say(FindingText::KeepCredentials)).await;
        }
        let link = opened(stage).await;
        assert_eq!((&*link.client_id, &*link.version_id), (DEMO_CLIENT_ID, VERSION));
    });
}

#[test]
fn a_chip_removes_its_scope() {
    play(async |stage| {
        open_builder(stage).await;
        fill_in(stage).await;
        stage.screen.press(&[say(ScopeText::Remove), "contacts.readonly"].concat()).await;
        is_chosen(stage, "contacts.readonly", false).await;
        assert!(!opened(stage).await.scopes.iter().any(|scope| scope == "contacts.readonly"));
        stage.screen.press(say(ScopeText::ScopesClear)).await;
        stage.screen.says(say(InstallText::ResultMissing)).await;
        assert!(chosen(stage).await.is_empty());
    });
}

e2e::in_every_browser!(a_link_is_built_and_not_stored_before_it_is_opened);
