//! Tests *Forget everything* with pasted texts: afterwards, the page, its storage and the app's memory contain none of
//! these texts.

use crate::install::built_link::open_link_tool;
use crate::pasted::{ID, REFRESH, SECRET, start};
use crate::person::{enter_code, fresh_code, has_code, is_at_start, paste, play_on, replace, say, typed};
use crate::privacy::forget::forget;
use crate::refresh::open_ended;
use crate::tokens::made_up::token;
use e2e::{Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::refresh::RefreshText;

/// Checks that the memory contains the secret now. Otherwise a later search without a result would prove nothing.
async fn is_in_memory(stage: &Stage, secret: &str) {
    assert!(
        stage.memory().holds(secret, |count| count > 0).await,
        "the search does not look where the secret is"
    );
}

async fn forget_removes_a_secret_kept_for_the_code(stage: &Stage) {
    start(stage).await;
    paste(stage, &format!("{ID}\n{SECRET}")).await;
    stage.screen.press(say(FindingText::KeepCredentials)).await;
    stage.screen.says(say(FindingText::Kept)).await;
    is_in_memory(stage, SECRET).await;
    forget(stage, &[SECRET.to_owned()]).await;
    // The page no longer fills in the secret.
    enter_code(stage, &fresh_code(stage)).await;
    has_code(stage).await;
    assert_eq!(typed(stage).await, ["", ""]);
}

async fn forget_removes_an_unused_secret_in_the_box(stage: &Stage) {
    start(stage).await;
    paste(stage, SECRET).await;
    stage.screen.button(say(FindingText::KeepCredentials)).await;
    is_in_memory(stage, SECRET).await;
    forget(stage, &[SECRET.to_owned()]).await;
}

async fn forget_removes_a_pasted_refresh_token_and_its_form(stage: &Stage) {
    start(stage).await;
    let refresh = token(stage, REFRESH).await;
    paste(stage, &format!("client_id={ID}\nclient_secret={SECRET}\nrefresh_token={refresh}")).await;
    stage.screen.press(say(FindingText::Refresh)).await;
    let field = stage.screen.field(say(RefreshText::Box)).await;
    eventually("the refresh token is there", async || field.value().await.contains(&refresh)).await;
    eventually("the secret is there", async || typed(stage).await == [ID, SECRET]).await;
    is_in_memory(stage, &refresh).await;
    forget(stage, &[refresh, SECRET.to_owned()]).await;
    open_ended(stage).await;
    assert_eq!(stage.screen.field(say(RefreshText::Box)).await.value().await, "");
    assert_eq!(typed(stage).await, ["", ""]);
}

async fn forget_removes_a_secret_in_an_install_link(stage: &Stage) {
    open_link_tool(stage).await;
    let link = "https://marketplace.gohighlevel.com/oauth/chooselocation?response_type=code&client_id=664ab0c1d2e3f4a5b6c7d8e9-key12345&scope=a.b";
    let link = [link, "&client_secret=", SECRET, "&clientSecret=", SECRET].concat();
    replace(stage, say(InstallText::YourLink), &link).await;
    stage.screen.says(say(InstallLinkText::HoldsSecret)).await;
    enter_code(stage, &fresh_code(stage)).await;
    has_code(stage).await;
    stage.storage().await.assert_holds_none(&[SECRET.to_owned()]);
    forget(stage, &[SECRET.to_owned()]).await;
    is_at_start(stage).await;
    stage.screen.gone(e2e::Kind::Button, say(CodeScreenText::Forget)).await;
}

e2e::in_every_browser!(
    forget_removes_a_secret_kept_for_the_code,
    forget_removes_an_unused_secret_in_the_box,
    forget_removes_a_pasted_refresh_token_and_its_form,
    forget_removes_a_secret_in_an_install_link,
);
