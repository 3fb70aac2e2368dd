//! Tests *Continue on another device*, which offers the address of the page with the authorization code in the
//! fragment.

use crate::person::{arrive_with_code, copied, fill_and_press, has_code, has_tokens, js, play, say};
use e2e::requests::{assert_nothing_sent, exchanges, field};
use e2e::{Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;

async fn open(stage: &Stage) {
    stage.screen.unfold(say(CodeScreenText::OtherDevice)).await;
    stage.screen.says(say(CodeScreenText::OtherDeviceText)).await;
}

#[test]
fn the_copied_address_transfers_the_code_to_another_device() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        open(stage).await;
        let address = copied(stage, say(CodeScreenText::CopyAddress)).await;
        assert_eq!(address, format!("{}/#code={code}&state=", stage.site.origin()));
        assert!(!stage.screen.text().await.contains(&code), "the code is shown");
        assert_nothing_sent(stage);
        // From this line on, the test acts as the other device.
        js(stage, "sessionStorage.clear()", vec![]).await;
        stage.open("about:blank").await;
        stage.open(&address).await;
        has_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        assert_eq!(field(&exchanges(stage)[0], "code"), Some(code.as_str()));
    });
}

#[test]
fn the_qr_code_is_drawn_only_after_a_press() {
    play(async |stage| {
        arrive_with_code(stage).await;
        stage.app_is_alive().await;
        open(stage).await;
        let drawn = "return document.querySelector('.qr-code path')?.getAttribute('d').length ?? 0";
        assert_eq!(js(stage, drawn, vec![]).await, 0, "the QR code is drawn without a press");
        stage.screen.press(say(CodeScreenText::ShowQrCode)).await;
        eventually("the QR code is drawn", async || js(stage, drawn, vec![]).await.as_u64() > Some(1000))
            .await;
    });
}
