//! Tests texts like those that people paste: the page says what kind of text each one is, and sends and stores nothing
//! until the person presses a button.

mod errors;
mod in_fields;
mod in_the_box;
mod kept;
mod links_and_addresses;
mod moved;

use crate::person::{is_at_start, js, paste};
use e2e::requests::assert_nothing_sent;
use e2e::{Stage, eventually};

pub(crate) const ID: &str = "65f1c0ffee65f1c0ffee65f1-lu8x2abc";
pub(crate) const SECRET: &str = "d5b3c1a0-1111-4222-8333-00c0ffee5ec7";
pub(crate) const CODE: &str = "363fe3f086e2db02bb9c34722902d21f76c9b217";
pub(crate) const PRIVATE: &str = "pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7";
/// The claims of an access token. [`REFRESH`] has the claims of a refresh token.
pub(crate) const ACCESS: &str = r#"{"authClass":"Location","authClassId":"loc1","exp":4102444800.5}"#;
pub(crate) const REFRESH: &str = r#"{"authClass":"Location","uniqueId":"u","exp":4102444800.5}"#;

/// Opens the start screen.
pub(crate) async fn start(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
}

/// Pastes this text into the box. Checks that each sentence is in a finding (a card below the box) that is at least
/// partly visible, that nothing was sent to HighLevel, and that nothing is stored.
pub(crate) async fn says(stage: &Stage, text: &str, sentences: &[&str]) {
    paste(stage, text).await;
    for sentence in sentences {
        eventually(sentence, async || {
            let found = "return [...document.querySelectorAll('.finding')].some(card => {
                const { top, bottom } = card.getBoundingClientRect();
                return top < innerHeight && bottom > 0 && card.innerText.includes(arguments[0]);
            })";
            js(stage, found, vec![(*sentence).into()]).await == true
        })
        .await;
    }
    nothing_happened(stage, text).await;
}

/// Checks that nothing was sent to HighLevel and that nothing is stored.
pub(crate) async fn nothing_happened(stage: &Stage, text: &str) {
    assert_nothing_sent(stage);
    let storage = stage.storage().await;
    for store in ["localStorage", "sessionStorage"] {
        assert_eq!(storage.keys(store), [""; 0], "{text}");
    }
}
