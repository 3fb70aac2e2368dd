//! What a person sees, and how the things on it are found.
//!
//! Every look-up waits until there is exactly one visible thing of that kind and name, ten seconds at most. Two of the
//! same name are a fault of the page: look within a region ([`Screen::within`]) where the design has two.

mod hands;
mod words;

use crate::fail::{fail_at, until};
use crate::find::{self, Kind};
use crate::tab::Tab;
use crate::thing::Thing;
use fantoccini::elements::Element;
use std::panic::Location;
use std::time::Duration;

/// The page, or a part of it.
#[derive(Clone, Debug)]
pub struct Screen {
    pub(crate) tab: Tab,
    root: Option<Element>,
}

impl Screen {
    /// The whole page in this tab.
    pub(crate) fn new(tab: Tab) -> Self {
        Self { tab, root: None }
    }

    /// The same, but looking only inside `thing`; for a [`fold`](Screen::fold), inside what it opens.
    #[must_use]
    pub fn within(&self, thing: &Thing) -> Self {
        Self { root: Some(thing.scope.clone()), ..self.clone() }
    }

    /// The same, but waiting no longer than this.
    #[must_use]
    pub fn patient_for(&self, limit: Duration) -> Self {
        Self { tab: Tab { patience: limit, ..self.tab.clone() }, ..self.clone() }
    }

    /// The button of this name.
    #[track_caller]
    pub fn button(&self, name: &str) -> impl Future<Output = Thing> {
        self.find(Kind::Button, name)
    }

    /// The field of this name.
    #[track_caller]
    pub fn field(&self, name: &str) -> impl Future<Output = Thing> {
        self.find(Kind::Field, name)
    }

    /// The checkbox, radio button or switch of this name.
    #[track_caller]
    pub fn choice(&self, name: &str) -> impl Future<Output = Thing> {
        self.find(Kind::Choice, name)
    }

    /// The link of this name.
    #[track_caller]
    pub fn link(&self, name: &str) -> impl Future<Output = Thing> {
        self.find(Kind::Link, name)
    }

    /// The line that opens the fold of this name.
    #[track_caller]
    pub fn fold(&self, name: &str) -> impl Future<Output = Thing> {
        self.find(Kind::Fold, name)
    }

    /// The part of the page of this name.
    #[track_caller]
    pub fn region(&self, name: &str) -> impl Future<Output = Thing> {
        self.find(Kind::Region, name)
    }

    /// Waits for the one thing of this kind and name.
    ///
    /// # Panics
    ///
    /// When it does not come, or there are several; the message says what was visible instead.
    #[track_caller]
    pub fn find(&self, kind: Kind, name: &str) -> impl Future<Output = Thing> {
        let asked = Location::caller();
        async move {
            let mut last = 0;
            let found = until(self.tab.patience, async || {
                let mut found =
                    find::named(&self.tab.client, self.root.as_ref(), kind, name).await.unwrap_or_default();
                last = found.len();
                let element = if last == 1 { found.pop() } else { None };
                Thing::new(&self.tab, element?, kind).await.ok()
            })
            .await;
            match found {
                Some(thing) => thing,
                None => {
                    let looked = format!("no single {kind:?} called \"{name}\" was visible, but {last} were");
                    fail_at(asked, self.tab.report(&looked).await)
                }
            }
        }
    }

    /// Waits until nothing visible of this kind is called `name`.
    ///
    /// # Panics
    ///
    /// When it stays.
    #[track_caller]
    pub fn gone(&self, kind: Kind, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move {
            let look = async || {
                find::named(&self.tab.client, self.root.as_ref(), kind, name)
                    .await
                    .is_ok_and(|found| found.is_empty())
            };
            if until(self.tab.patience, look).await.is_none() {
                fail_at(asked, self.tab.report(&format!("the {kind:?} \"{name}\" is still visible")).await);
            }
        }
    }

    /// The names of everything visible of this kind, now, in the order of the page.
    pub async fn names(&self, kind: Kind) -> Vec<String> {
        find::names(&self.tab.client, self.root.as_ref(), kind).await.unwrap_or_default()
    }
}
