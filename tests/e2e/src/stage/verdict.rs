//! What a test expects to go wrong, what must stay secret, and the verdict at its end.

use super::Stage;
use crate::fail::fail;
use crate::logs;
use crate::secrets::leaked;
use std::sync::PoisonError;

/// The ids that more than one element has.
const TWICE: &str = "const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).join()";

impl Stage {
    /// Tells that the test provokes a console error, a policy violation or a stranger with this in its text.
    pub fn expect(&self, part: &str) {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).push(part.to_owned());
    }

    /// Tells a secret: from now on [`Stage::assert_clean`] looks for it.
    pub fn guard(&self, secret: &str) {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner).push(secret.to_owned());
    }

    /// Forgets the secrets told so far, for a test that leaks one on purpose.
    pub fn forgive_secrets(&self) {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The secrets told so far.
    #[must_use]
    pub fn secrets(&self) -> Vec<String> {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What went wrong unseen, one sentence each: a policy violated, a console error nobody expected, a host nobody
    /// knows, and a guarded secret in the console, the browser's storage or the static host's log.
    pub async fn faults(&self) -> Vec<String> {
        let expected = self.expected.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let secrets = self.secrets();
        let mut faults = logs::faults(&self.console().await, &expected, &secrets);
        let strangers =
            self.proxy.strangers().into_iter().filter(|host| !expected.iter().any(|e| host.contains(e)));
        faults.extend(strangers.map(|host| format!("a stranger was contacted: {host}")));
        let ids = self.screen.tab.script(TWICE, None).await;
        if !ids.is_empty() {
            faults.push(format!("ids are on the page twice: {ids}"));
        }
        if secrets.is_empty() {
            return faults;
        }
        let storage = self.storage().await;
        let places = storage.places_of(&secrets).into_iter();
        faults.extend(places.map(|place| format!("a secret was left in the browser: {place}")));
        let requests = self.site.requests().into_iter();
        let telling = requests.filter(|request| leaked(&format!("{request:?}"), &secrets).is_some());
        faults.extend(telling.map(|request| format!("a secret reached the static host: {}", request.path)));
        faults
    }

    /// Nothing went wrong unseen. [`play`](super::play) asks this at the end of every test.
    ///
    /// # Panics
    ///
    /// When [`Stage::faults`] has something to say.
    pub async fn assert_clean(&self) {
        let faults = self.faults().await;
        if !faults.is_empty() {
            fail(faults.join("\n"));
        }
    }
}
