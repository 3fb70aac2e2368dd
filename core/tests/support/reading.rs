//! Functions that select values from the reader's findings.

use leg3_core::oauth::response::HttpResponse;
use leg3_core::reader::item::{Item, Refusal};
use leg3_core::reader::reading::Reading;
use leg3_core::reader::scan;

/// Returns the first token response in the text. For a saved text, this is the response that contains the main token
/// pair.
pub(crate) fn token_answer_in(text: &str) -> Option<HttpResponse> {
    scan::read(text).items.into_iter().find_map(|item| match item {
        Item::TokenAnswer(answer) => Some(answer),
        Item::SavedTokens(saved) => Some(saved.main),
        _ => None,
    })
}

/// The first error response in the findings.
pub(crate) fn refusal_of(reading: &Reading) -> Option<&Refusal> {
    reading.items.iter().find_map(|item| match item {
        Item::Refusal(refusal) => Some(refusal),
        _ => None,
    })
}

/// The install links in the text.
pub(crate) fn install_links_in(text: &str) -> Vec<String> {
    let links = scan::read(text).items.into_iter().filter_map(|item| match item {
        Item::InstallLink(link) => Some(link),
        _ => None,
    });
    links.collect()
}
