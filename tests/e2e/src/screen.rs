//! The visible page, and the search for elements on it.
//!
//! Every search waits until exactly one visible element has the kind and the name, for at most ten seconds.
//! [`Screen::patient_for`] sets another time limit. Two elements with the same kind and name are a fault in the page.
//! If the design needs two such elements, search in a region: [`Screen::within`].

mod actions;
mod text;

use crate::element::Element;
use crate::fail::{fail_at, until};
use crate::find::{self, Kind, Search};
use crate::tab::Tab;
use fantoccini::elements::Element as WebElement;
use fantoccini::error::CmdError;
use std::panic::Location;
use std::time::Duration;

/// One search in eight asks the browser about all elements of the kind.
const THOROUGH: u32 = 8;

/// The page in a tab, or a part of it.
#[derive(Clone, Debug)]
pub struct Screen {
    pub(crate) tab: Tab,
    root: Option<WebElement>,
}

impl Screen {
    pub(crate) fn new(tab: Tab) -> Self {
        Self { tab, root: None }
    }

    /// Only the part of the page inside this element. For a [`fold`](Screen::fold), that part is its `<details>`.
    #[must_use]
    pub fn within(&self, element: &Element) -> Self {
        Self { root: Some(element.web_element().clone()), ..self.clone() }
    }

    /// The same screen, with another time limit for each search.
    #[must_use]
    pub fn patient_for(&self, limit: Duration) -> Self {
        Self { tab: Tab { patience: limit, ..self.tab.clone() }, ..self.clone() }
    }

    /// The button with this name.
    #[track_caller]
    pub fn button(&self, name: &str) -> impl Future<Output = Element> {
        self.find(Kind::Button, name)
    }

    /// The field with this name.
    #[track_caller]
    pub fn field(&self, name: &str) -> impl Future<Output = Element> {
        self.find(Kind::Field, name)
    }

    /// The checkbox, radio button or switch with this name.
    #[track_caller]
    pub fn choice(&self, name: &str) -> impl Future<Output = Element> {
        self.find(Kind::Choice, name)
    }

    /// The link with this name.
    #[track_caller]
    pub fn link(&self, name: &str) -> impl Future<Output = Element> {
        self.find(Kind::Link, name)
    }

    /// The `<summary>` with this name.
    #[track_caller]
    pub fn fold(&self, name: &str) -> impl Future<Output = Element> {
        self.find(Kind::Fold, name)
    }

    /// The part of the page with this name.
    #[track_caller]
    pub fn region(&self, name: &str) -> impl Future<Output = Element> {
        self.find(Kind::Region, name)
    }

    /// Waits for the only element of this kind and name.
    ///
    /// # Panics
    ///
    /// If there is no such element, or more than one. The message lists what was visible.
    #[track_caller]
    pub fn find(&self, kind: Kind, name: &str) -> impl Future<Output = Element> {
        self.find_from(Location::caller(), kind, name)
    }

    /// Does the same as [`find`](Self::find). `caller` is the line of the test.
    async fn find_from(&self, caller: &Location<'_>, kind: Kind, name: &str) -> Element {
        let mut searches = 0;
        let found = until(self.tab.patience, async || {
            searches += 1;
            let search = if searches % THOROUGH == 0 { Search::All } else { Search::Likely };
            self.only_one(kind, name, search).await.ok()
        })
        .await;
        // The time limit may pass before a thorough search.
        let found = match found {
            Some(element) => Ok(element),
            None => self.only_one(kind, name, Search::All).await,
        };
        match found {
            Ok(element) => element,
            Err(count) => {
                let problem = format!("expected one visible {kind:?} \"{name}\", found {count}");
                fail_at(caller, self.tab.report(&problem).await)
            }
        }
    }

    /// Waits until no visible element has this kind and name.
    ///
    /// # Panics
    ///
    /// If an element with this kind and name stays visible.
    #[track_caller]
    pub fn gone(&self, kind: Kind, name: &str) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            let is_gone =
                async || self.by_name(kind, name, Search::All).await.is_ok_and(|found| found.is_empty());
            if until(self.tab.patience, is_gone).await.is_none() {
                fail_at(caller, self.tab.report(&format!("the {kind:?} \"{name}\" is still visible")).await);
            }
        }
    }

    /// The only element of this kind and name, or the number of elements if there is not exactly one.
    async fn only_one(&self, kind: Kind, name: &str, search: Search) -> Result<Element, usize> {
        let mut found = self.by_name(kind, name, search).await.unwrap_or_default();
        let count = found.len();
        let element = found.pop().filter(|_| count == 1).ok_or(count)?;
        Ok(Element::new(&self.tab, element))
    }

    async fn by_name(&self, kind: Kind, name: &str, search: Search) -> Result<Vec<WebElement>, CmdError> {
        find::by_name(&self.tab, self.root.as_ref(), kind, name, search).await
    }

    /// The current names of all visible elements of this kind, in document order.
    pub async fn names(&self, kind: Kind) -> Vec<String> {
        find::names(&self.tab, self.root.as_ref(), kind).await.unwrap_or_default()
    }
}
