//! Functions that read and change elements of `index.html`.

use anyhow::Result;
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str};
use std::borrow::Cow;

/// A function for the elements or texts that a selector matches. `element!` and `text!` make such a handler.
pub(super) type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// Applies these handlers to the page, and returns the changed page.
pub(super) fn rewrite(html: &str, handlers: Vec<Handler<'_>>) -> Result<String> {
    let add = RewriteStrSettings::append_element_content_handler;
    Ok(rewrite_str(html, handlers.into_iter().fold(RewriteStrSettings::new(), add))?)
}

/// Returns the attribute of the element that the selector matches. Returns `None` if no matching element has the
/// attribute, or if several have it.
pub(super) fn attribute(html: &str, selector: &str, name: &str) -> Option<String> {
    let mut found = Vec::new();
    let read = element!(selector, |element| {
        found.extend(element.get_attribute(name));
        Ok(())
    });
    rewrite(html, vec![read]).ok()?;
    if found.len() == 1 { found.pop() } else { None }
}
