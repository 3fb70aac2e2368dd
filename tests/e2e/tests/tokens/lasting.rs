//! Tests a page that stays open: two hundred exchanges need little more memory than one.

use crate::person::{fresh_code, get_tokens, play};
use e2e::requests::exchanges;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use serde_json::json;

/// The limit in bytes for the memory that Leptos's signals keep after one exchange. A signal keeps a few bytes for
/// every part of the page that listened to it, even after that part is removed (`reactive_graph` 0.2).
const KEPT_BY_SIGNALS: u64 = 4_096;

#[test]
#[ignore = "it takes twenty seconds: cargo xtask prove figures"]
fn two_hundred_exchanges_increase_the_memory_only_a_little() {
    play(async |stage| {
        get_tokens(stage).await;
        let mut sizes = Vec::new();
        // The exchanges run in batches of five, because WebDriver ends a script after ten seconds, and a busy computer
        // is slow.
        for _ in 0..44 {
            let codes: Vec<String> = (0..5).map(|_| fresh_code(stage)).collect();
            let arguments = vec![json!(codes), json!(DEMO_CLIENT_ID), json!(DEMO_CLIENT_SECRET)];
            let script = include_str!("exchange_repeatedly.js");
            let done = stage.browser.client().execute_async(script, arguments).await.unwrap();
            assert_eq!(done, 5, "{done}");
            sizes.push(stage.memory().bytes().await);
        }
        assert_eq!(exchanges(stage).len(), 221);
        // The measurement begins after the first four batches.
        let (Some(warm), Some(last)) = (sizes[3], sizes[43]) else {
            panic!("the memory could not be measured")
        };
        assert!(last - warm <= 200 * KEPT_BY_SIGNALS, "{sizes:?}");
    });
}
