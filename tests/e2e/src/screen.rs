//! The visible page, and the search for elements on it.
//!
//! Every search waits until exactly one visible element has the wanted kind and name, for at most ten seconds.
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

/// One search in eight is thorough: it may check the names of all elements of the kind.
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
    /// If there is no such element, or more than one. The message contains the visible heading and buttons.
    #[track_caller]
    pub fn find(&self, kind: Kind, name: &str) -> impl Future<Output = Element> {
        self.find_and(Location::caller(), kind, name, async |element| Some(element))
    }

    /// Searches for the element of this kind and name, and runs the action on this element. Repeats both until exactly
    /// one element is found and the action returns a value. Each attempt searches again, because the app may replace
    /// the element after the search. `caller` is the line of the test.
    async fn find_and<T>(
        &self,
        caller: &Location<'_>,
        kind: Kind,
        name: &str,
        act: impl AsyncFn(Element) -> Option<T>,
    ) -> T {
        let attempt = async |search| match self.only_one(kind, name, search).await {
            Ok(element) => {
                let done = act(element).await;
                done.ok_or_else(|| format!("the {kind:?} \"{name}\" was visible but could not be used"))
            }
            Err(count) => Err(format!("expected one visible {kind:?} \"{name}\", found {count}")),
        };
        let mut searches = 0;
        let done = until(self.tab.patience, async || {
            searches += 1;
            attempt(if searches % THOROUGH == 0 { Search::All } else { Search::Likely }).await.ok()
        })
        .await;
        // The time limit may have passed before a thorough search ran.
        let done = match done {
            Some(value) => Ok(value),
            None => attempt(Search::All).await,
        };
        match done {
            Ok(value) => value,
            Err(problem) => fail_at(caller, self.tab.report(&problem).await),
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
