//! Tests a person's actions: pasting, copying, clicking, typing, and opening rows.

use crate::play;
use e2e::{Key, Kind};

#[test]
fn pasting_triggers_a_real_paste_event() {
    play(async |stage| {
        stage.arrive("").await;
        let form = stage.screen.within(&stage.screen.region("Exchange").await);
        form.type_into("Client ID", "typed").await;
        let field = form.field("Client ID").await;
        field.clear().await;
        field.paste("  6650-äöü \"quoted\"").await;
        stage.screen.says("pasted 6650-äöü \"quoted\"").await;
        e2e::eventually("the text is in", async || field.value().await == "  6650-äöü \"quoted\"").await;
        stage.screen.paste_into("Client secret", "0badc0de").await;
        assert_eq!(stage.screen.field("Client secret").await.value().await, "0badc0de");
    });
}

#[test]
fn a_replaced_value_is_gone() {
    play(async |stage| {
        stage.arrive("").await;
        let form = stage.screen.within(&stage.screen.region("Exchange").await);
        form.type_into("Client ID", "typed").await;
        let field = form.field("Client ID").await;
        for value in ["pasted", ""] {
            field.replace(value).await;
            e2e::eventually("the value is in", async || field.value().await == value).await;
        }
    });
}

#[test]
fn the_clipboard_holds_what_the_page_copied() {
    play(async |stage| {
        stage.arrive("").await;
        stage.screen.press("Copy code").await;
        e2e::eventually("it is copied", async || stage.screen.clipboard().await == "the copied code").await;
    });
}

#[test]
fn a_double_click_clicks_twice() {
    play(async |stage| {
        stage.arrive("").await;
        stage.screen.double_click("Count").await;
        stage.screen.says("counted counted").await;
    });
}

#[test]
fn keys_are_sent_to_the_focused_element() {
    play(async |stage| {
        stage.expect("a status of 4");
        stage.arrive("").await;
        let secret = stage.screen.field("Client secret").await;
        secret.focus().await;
        assert!(secret.has_focus().await);
        stage.screen.press_key(Key::Enter).await;
        stage.screen.says("Refused with").await;
        stage.screen.press_key(Key::Tab).await;
        assert!(stage.screen.button("Get my tokens").await.has_focus().await);
    });
}

#[test]
fn a_closed_row_hides_its_content() {
    play(async |stage| {
        stage.arrive("").await;
        stage.screen.gone(Kind::Field, "User type").await;
        assert!(!stage.screen.text().await.contains("Words inside the fold"));
        stage.screen.unfold("More options").await;
        let fold = stage.screen.fold("More options").await;
        let inside = stage.screen.within(&fold);
        inside.says("Words inside the fold").await;
        assert_eq!(inside.names(Kind::Field).await, ["User type"]);
    });
}
