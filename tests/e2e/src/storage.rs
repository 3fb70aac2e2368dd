//! A snapshot of the data that the page stores in the browser, for example in the URL of the page, the history state,
//! the cookies, `localStorage` and `sessionStorage`.

use crate::browser::Browser;
use crate::fail::{OrFail, fail};
use crate::secrets::leaked;
use serde_json::Value;

/// Pairs of the place where a text is stored, and the text: `("sessionStorage[code]", "code=abc")`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot(Vec<(String, String)>);

impl Snapshot {
    pub(crate) async fn take(browser: &Browser) -> Self {
        let client = browser.client();
        let script = include_str!("js/snapshot.js");
        let answer = client.execute_async(script, vec![]).await.or_fail("read the browser's storage");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let pairs = answer.as_array().or_fail("read the browser's storage");
        let mut entries: Vec<_> = pairs.iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
        // A page with an opaque origin, such as a sandboxed frame, has no cookies. For such a page, the driver reports
        // an error.
        for cookie in client.get_all_cookies().await.unwrap_or_default() {
            entries.push((format!("cookie[{}]", cookie.name()), cookie.to_string()));
        }
        Self(entries)
    }

    /// The text that is stored at this place, for example at `location.href` or `localStorage[key]`. `None` if the page
    /// stores nothing at this place.
    #[must_use]
    pub fn at(&self, place: &str) -> Option<&str> {
        self.0.iter().find(|(here, _)| here == place).map(|(_, text)| text.as_str())
    }

    /// The keys of `localStorage` or `sessionStorage`.
    #[must_use]
    pub fn keys(&self, store: &str) -> Vec<&str> {
        let key = |place: &'_ str| -> Option<(usize, usize)> {
            place.strip_prefix(store)?.strip_prefix('[')?.strip_suffix(']')?;
            Some((store.len() + 1, place.len() - 1))
        };
        self.0.iter().filter_map(|(place, _)| key(place).map(|(from, to)| &place[from..to])).collect()
    }

    /// The places whose text contains one of `secrets`.
    #[must_use]
    pub fn places_of(&self, secrets: &[String]) -> Vec<&str> {
        let holding = self.0.iter().filter(|(_, text)| leaked(text, secrets).is_some());
        holding.map(|(place, _)| place.as_str()).collect()
    }

    /// Checks that no place contains one of `secrets`.
    ///
    /// # Panics
    ///
    /// If a place contains a secret. The message lists these places.
    #[track_caller]
    pub fn assert_holds_none(&self, secrets: &[String]) {
        let places = self.places_of(secrets);
        if !places.is_empty() {
            fail(format_args!("a secret was left in the browser: {}", places.join(", ")));
        }
    }
}
