//! A page that stays open: after much use it is as small as it was.

use crate::person::{fresh_code, get_tokens, play};
use e2e::requests::exchanges;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use serde_json::json;

#[test]
fn two_hundred_exchanges_leave_the_memory_as_large_as_it_was() {
    play(async |stage| {
        get_tokens(stage).await;
        let mut sizes = Vec::new();
        // In portions: a script may run for ten seconds, also on a crowded machine.
        for _ in 0..44 {
            let codes: Vec<String> = (0..5).map(|_| fresh_code(stage)).collect();
            let arguments = vec![json!(codes), json!(DEMO_CLIENT_ID), json!(DEMO_CLIENT_SECRET)];
            let script = include_str!("again_and_again.js");
            let done = stage.browser.client().execute_async(script, arguments).await.unwrap();
            assert_eq!(done, 5, "{done}");
            sizes.push(stage.memory().bytes().await);
        }
        assert_eq!(exchanges(stage).len(), 221);
        // The first twenty warm up.
        assert!(sizes.iter().skip(3).all(|size| *size == sizes[3]), "{sizes:?}");
    });
}
