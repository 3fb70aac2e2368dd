//! The checks at the end of every test, and their settings: the expected errors and the secrets of the test.

use super::Stage;
use crate::fail::{OrFail, fail};
use crate::logs;
use crate::secrets::leaked;
use std::sync::PoisonError;

/// Returns the ids that more than one element has.
const DUPLICATE_IDS: &str = "const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).join()";

impl Stage {
    /// Allows console errors, policy violations and unknown hosts that contain this text.
    pub fn expect(&self, part: &str) {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).push(part.to_owned());
    }

    /// Makes [`Stage::assert_clean`] search for this secret.
    pub fn guard(&self, secret: &str) {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner).push(secret.to_owned());
    }

    /// Removes all secrets that [`Stage::guard`] added, for a test that leaks a secret on purpose.
    pub fn forgive_secrets(&self) {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The secrets for which [`Stage::assert_clean`] searches.
    #[must_use]
    pub fn secrets(&self) -> Vec<String> {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The faults that the page does not show, one sentence for each fault. Policy violations, console errors and
    /// unknown hosts are faults, unless [`Stage::expect`] allows them. Other faults are duplicate ids, and secrets in
    /// the console, in the browser's storage or in a request to the site.
    pub async fn faults(&self) -> Vec<String> {
        let expected = self.expected.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let secrets = self.secrets();
        let mut faults = logs::faults(&self.console().await, &expected, &secrets);
        let unknown =
            self.proxy.unknown_hosts().into_iter().filter(|host| !expected.iter().any(|e| host.contains(e)));
        faults.extend(unknown.map(|host| format!("an unknown host was contacted: {host}")));
        let ids =
            self.browser.client().execute(DUPLICATE_IDS, vec![]).await.or_fail("look for duplicate ids");
        if ids != "" {
            faults.push(format!("several elements have one id: {ids}"));
        }
        if secrets.is_empty() {
            return faults;
        }
        let storage = self.storage().await;
        let places = storage.places_of(&secrets).into_iter();
        faults.extend(places.map(|place| format!("a secret was left in the browser: {place}")));
        let requests = self.site.requests().into_iter();
        let leaking = requests.filter(|request| leaked(&format!("{request:?}"), &secrets).is_some());
        faults.extend(leaking.map(|request| format!("a secret reached the static host: {}", request.path)));
        faults
    }

    /// Checks that there are no [`faults`](Stage::faults). [`play`](super::play) calls this at the end of every test.
    ///
    /// # Panics
    ///
    /// If there is a fault.
    pub async fn assert_clean(&self) {
        let faults = self.faults().await;
        if !faults.is_empty() {
            fail(faults.join("\n"));
        }
    }
}
