//! Tests of the messages between the tabs of this page.

use leg3_core::install::tab_message::{TabMessage, TabName, channel_name};
use leg3_core::oauth::credentials::Code;

const LINK: &str = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=1";

#[test]
fn every_message_reads_back_unchanged() {
    let code = || Code::parse("363fe3f086e2db02bb9c34722902d21f76c9b217").unwrap();
    let tab = || TabName::of([7; 16]);
    for message in [
        TabMessage::Asks,
        TabMessage::Sent(LINK.into()),
        TabMessage::Wants(tab(), LINK.into()),
        TabMessage::Gives(tab(), code()),
        TabMessage::Taken(code()),
    ] {
        let text = message.write();
        let read = TabMessage::read(&text).unwrap();
        assert_eq!(read.write(), text);
        assert_eq!(core::mem::discriminant(&read), core::mem::discriminant(&message));
    }
}

#[test]
fn other_texts_are_not_read_as_messages() {
    for text in ["", "hello", "gives", "gives\n", "gives\n1", "gives\n1\n", "taken\n", "asks!", "\nasks"] {
        assert!(TabMessage::read(text).is_none(), "{text:?}");
    }
}

#[test]
fn a_message_with_a_code_names_the_receiving_tab() {
    let here = TabName::of([1; 16]);
    let code = Code::parse("363fe3f086e2db02bb9c34722902d21f76c9b217").unwrap();
    let Some(TabMessage::Gives(receiver, _)) =
        TabMessage::read(&TabMessage::Gives(here.clone(), code).write())
    else {
        panic!("a different message was read");
    };
    assert!(receiver == here);
    assert!(receiver != TabName::of([2; 16]));
}

#[test]
fn each_state_has_its_own_channel_name() {
    assert_ne!(channel_name("a"), channel_name("b"));
}
