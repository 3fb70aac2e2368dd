//! Finds visible elements by kind and accessible name, as assistive technology does.
//!
//! The browser computes the names. A script first collects the visible elements of a kind. Elements whose text contains
//! the name come first. So most searches ask the browser for only one or two names. chromedriver computes no names in a
//! frame from another site. In such a frame, another script computes them.

use crate::webdriver;
use fantoccini::Client;
use fantoccini::elements::{Element as WebElement, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

const CANDIDATES: &str = include_str!("js/candidates.js");
const NAME: &str = include_str!("js/name.js");

/// The key of an element in JSON, from the WebDriver standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The kind of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A button.
    Button,
    /// A text field or a list to choose from.
    Field,
    /// A checkbox, a radio button or a switch.
    Choice,
    /// A link.
    Link,
    /// The `<summary>` of a `<details>`.
    Fold,
    /// A part of the page: section, group, dialog, list, table.
    Region,
    /// A heading of any level.
    Heading,
}

impl Kind {
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button], input[type=submit], input[type=button]",
            Self::Field => {
                "input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), \
                 textarea, select, [contenteditable=true], [role=textbox], [role=combobox], [role=listbox]"
            }
            Self::Choice => {
                "input[type=checkbox], input[type=radio], [role=switch], [role=checkbox], [role=radio]"
            }
            Self::Link => "a[href], [role=link]",
            Self::Fold => "summary",
            Self::Region => {
                "section, nav, main, aside, form, fieldset, dialog, details, ol, ul, dl, table, footer, header, \
                 [role=region], [role=group], [role=dialog], [role=list], [role=status], [role=log]"
            }
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
        }
    }
}

/// The elements whose names a search requests from the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
    /// Only the elements that are likely to have the name.
    Likely,
    /// Also all other elements of the kind, if no likely element has the name. Slow on a page with many elements.
    All,
}

/// The visible elements of this kind and name, in `root` or in the whole page.
pub(crate) async fn by_name(
    client: &Client,
    root: Option<&WebElement>,
    kind: Kind,
    name: &str,
    search: Search,
) -> Result<Vec<WebElement>, CmdError> {
    let [likely, others] = candidates(client, root, kind, Some(name)).await?;
    let found = with_name(client, likely, name).await?;
    if found.is_empty() && search == Search::All { with_name(client, others, name).await } else { Ok(found) }
}

/// The names of all visible elements of this kind.
pub(crate) async fn names(
    client: &Client,
    root: Option<&WebElement>,
    kind: Kind,
) -> Result<Vec<String>, CmdError> {
    let [all, _] = candidates(client, root, kind, None).await?;
    let mut names = Vec::new();
    for element in all {
        names.push(name_of(client, &element).await?);
    }
    Ok(names)
}

/// The name that the browser computes for an element.
pub(crate) async fn name_of(client: &Client, element: &WebElement) -> Result<String, CmdError> {
    let computed = webdriver::get(client, format!("element/{}/computedlabel", element.element_id())).await;
    let name = match computed {
        // chromedriver reports this error for every element in a frame from another site. If the element no longer
        // exists, the script fails, too.
        Err(error) if error.is_stale_element_reference() => {
            client.execute(NAME, vec![json!(element)]).await?
        }
        other => other?,
    };
    Ok(collapse_white_space(name.as_str().unwrap_or_default()))
}

/// The ARIA role that the browser computes for an element.
pub(crate) async fn role_of(client: &Client, element: &WebElement) -> Result<String, CmdError> {
    let role = webdriver::get(client, format!("element/{}/computedrole", element.element_id())).await?;
    Ok(role.as_str().unwrap_or_default().to_owned())
}

/// The text, with each run of white space replaced by one space.
pub(crate) fn collapse_white_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The candidates that have this name.
async fn with_name(
    client: &Client,
    candidates: Vec<WebElement>,
    name: &str,
) -> Result<Vec<WebElement>, CmdError> {
    let mut found = Vec::new();
    for element in candidates {
        if name_of(client, &element).await? == collapse_white_space(name) {
            found.push(element);
        }
    }
    Ok(found)
}

/// The visible elements of a kind, in two lists: the elements that are likely to have the name, and all others.
async fn candidates(
    client: &Client,
    root: Option<&WebElement>,
    kind: Kind,
    name: Option<&str>,
) -> Result<[Vec<WebElement>; 2], CmdError> {
    let root = root.map(|element| json!({ ELEMENT: *element.element_id() }));
    let answer = client.execute(CANDIDATES, vec![json!(kind.selector()), json!(root), json!(name)]).await?;
    Ok([0, 1].map(|list| {
        let ids = answer[list].as_array().map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|value| element(client, value)).collect()
    }))
}

/// Reads the element that a script returned.
fn element(client: &Client, value: &Value) -> Option<WebElement> {
    let id = value[ELEMENT].as_str()?.to_owned();
    Some(WebElement::from_element_id(client.clone(), ElementRef::from(id)))
}
