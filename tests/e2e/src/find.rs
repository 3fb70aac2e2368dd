//! Finding a thing by what it is and what it is called, as assistive technology does.
//!
//! The name is the browser's own computed one. A script first collects the visible elements of the kind, those whose
//! text makes the name likely in front, so that most look-ups ask the browser about one or two elements only.
//! chromedriver computes no names in a frame of another site. There, another script reads them.

use crate::wire;
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

const CANDIDATES: &str = include_str!("js/candidates.js");
const NAME: &str = include_str!("js/name.js");

/// W3C WebDriver's key of an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What a thing is for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to press.
    Button,
    /// Something to write into or choose from.
    Field,
    /// A checkbox, a radio button or a switch.
    Choice,
    /// A link.
    Link,
    /// The line that opens a fold: a `<summary>`.
    Fold,
    /// A part of the page with a name: section, group, dialog, list, table.
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

/// The visible things of this kind in `root` (or the page) that are called `name`.
pub(crate) async fn named(
    client: &Client,
    root: Option<&Element>,
    kind: Kind,
    name: &str,
) -> Result<Vec<Element>, CmdError> {
    let [likely, others] = candidates(client, root, kind, Some(name)).await?;
    let found = called(client, likely, name).await?;
    if found.is_empty() { called(client, others, name).await } else { Ok(found) }
}

/// The names of all visible things of this kind.
pub(crate) async fn names(
    client: &Client,
    root: Option<&Element>,
    kind: Kind,
) -> Result<Vec<String>, CmdError> {
    let [all, _] = candidates(client, root, kind, None).await?;
    let mut names = Vec::new();
    for element in all {
        names.push(name_of(client, &element).await?);
    }
    Ok(names)
}

/// The browser's computed name of an element.
pub(crate) async fn name_of(client: &Client, element: &Element) -> Result<String, CmdError> {
    let computed = wire::get(client, format!("element/{}/computedlabel", element.element_id())).await;
    let name = match computed {
        // So chromedriver answers for every element in a frame of another site. Where the element is gone, the script fails, too.
        Err(error) if error.is_stale_element_reference() => {
            client.execute(NAME, vec![json!(element)]).await?
        }
        other => other?,
    };
    Ok(squeeze(name.as_str().unwrap_or_default()))
}

/// The browser's computed role of an element.
pub(crate) async fn role_of(client: &Client, element: &Element) -> Result<String, CmdError> {
    let role = wire::get(client, format!("element/{}/computedrole", element.element_id())).await?;
    Ok(role.as_str().unwrap_or_default().to_owned())
}

/// Text as a person reads it: no matter how it is broken into lines.
pub(crate) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn called(client: &Client, candidates: Vec<Element>, name: &str) -> Result<Vec<Element>, CmdError> {
    let mut found = Vec::new();
    for element in candidates {
        if name_of(client, &element).await? == squeeze(name) {
            found.push(element);
        }
    }
    Ok(found)
}

async fn candidates(
    client: &Client,
    root: Option<&Element>,
    kind: Kind,
    name: Option<&str>,
) -> Result<[Vec<Element>; 2], CmdError> {
    let root = root.map(|element| json!({ ELEMENT: *element.element_id() }));
    let answer = client.execute(CANDIDATES, vec![json!(kind.selector()), json!(root), json!(name)]).await?;
    Ok([0, 1].map(|list| {
        let ids = answer[list].as_array().map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|value| element(client, value)).collect()
    }))
}

/// The element a script returned.
pub(crate) fn element(client: &Client, value: &Value) -> Option<Element> {
    let id = value[ELEMENT].as_str()?.to_owned();
    Some(Element::from_element_id(client.clone(), ElementRef::from(id)))
}
