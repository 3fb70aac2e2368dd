//! Finds visible elements by kind and accessible name, as assistive technology does.
//!
//! The browser computes the names. A script collects the visible elements of a kind. A search first checks the elements
//! whose text, label or attributes contain the wanted name, and then all other elements. So most searches need the
//! names of only one or two elements. In Chromium, the same script reads the names (see `chromium`). In Firefox and
//! WebKit, each name needs one more WebDriver command.

use crate::tab::Tab;
use crate::webdriver;
use fantoccini::Client;
use fantoccini::elements::{Element as WebElement, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

/// Returns the visible elements of a kind, in two lists: those that are likely to have the wanted name, and all others.
/// If no name is wanted, the first list contains all elements.
const CANDIDATES: &str =
    concat!(include_str!("js/candidates.js"), "return name === null ? [all, []] : [likely(), others()];");

/// Returns the visible elements of a kind and a name. Checks unlikely elements only for [`Search::All`]. Works in
/// Chromium only.
const NAMED: &str = concat!(include_str!("js/candidates.js"), include_str!("js/named.js"));

/// Returns the names of the visible elements of a kind. Works in Chromium only.
const NAMES: &str = concat!(include_str!("js/candidates.js"), "return all.map(computedName);");

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
    /// Also all other elements of the kind, if no likely element has the name. This is slow on a page with many
    /// elements.
    All,
}

/// The visible elements of this kind and name, in `root` or in the whole page.
pub(crate) async fn by_name(
    tab: &Tab,
    root: Option<&WebElement>,
    kind: Kind,
    name: &str,
    search: Search,
) -> Result<Vec<WebElement>, CmdError> {
    let client = &tab.client;
    if tab.engine.shows_names_to_scripts() {
        let arguments = [arguments(root, kind, Some(name)), vec![json!(search == Search::All)]].concat();
        return Ok(elements(client, &client.execute(NAMED, arguments).await?));
    }
    let answer = client.execute(CANDIDATES, arguments(root, kind, Some(name))).await?;
    let found = with_name(client, elements(client, &answer[0]), name).await?;
    if found.is_empty() && search == Search::All {
        return with_name(client, elements(client, &answer[1]), name).await;
    }
    Ok(found)
}

/// The names of all visible elements of this kind.
pub(crate) async fn names(tab: &Tab, root: Option<&WebElement>, kind: Kind) -> Result<Vec<String>, CmdError> {
    let client = &tab.client;
    if tab.engine.shows_names_to_scripts() {
        let answer = client.execute(NAMES, arguments(root, kind, None)).await?;
        let names = answer.as_array().map(Vec::as_slice).unwrap_or_default();
        return Ok(names.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    }
    let answer = client.execute(CANDIDATES, arguments(root, kind, None)).await?;
    let mut names = Vec::new();
    for element in elements(client, &answer[0]) {
        names.push(name_of(client, &element).await?);
    }
    Ok(names)
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

/// The elements that have this name.
async fn with_name(
    client: &Client,
    elements: Vec<WebElement>,
    name: &str,
) -> Result<Vec<WebElement>, CmdError> {
    let mut found = Vec::new();
    for element in elements {
        if name_of(client, &element).await? == collapse_white_space(name) {
            found.push(element);
        }
    }
    Ok(found)
}

/// The name that the browser computes for an element.
async fn name_of(client: &Client, element: &WebElement) -> Result<String, CmdError> {
    let name = webdriver::get(client, format!("element/{}/computedlabel", element.element_id())).await?;
    Ok(collapse_white_space(name.as_str().unwrap_or_default()))
}

/// The arguments of `candidates.js`.
fn arguments(root: Option<&WebElement>, kind: Kind, name: Option<&str>) -> Vec<Value> {
    let root = root.map(|element| json!({ ELEMENT: *element.element_id() }));
    vec![json!(kind.selector()), json!(root), json!(name)]
}

/// Reads the elements that a script returned in a list.
fn elements(client: &Client, list: &Value) -> Vec<WebElement> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let ids = list.iter().filter_map(|value| value[ELEMENT].as_str());
    ids.map(|id| WebElement::from_element_id(client.clone(), ElementRef::from(id.to_owned()))).collect()
}
