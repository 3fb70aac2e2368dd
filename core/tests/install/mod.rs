//! Tests of the install link, the redirect URL and the scopes.

mod brand_rule;
mod corrected_link;
mod field_links;
mod kept_link;
mod link;
mod link_check;
mod link_reader;
mod redirect;
mod scope_check;
mod scope_list;
mod scopes;
mod state_match;
mod tab_message;

use crate::support::file;
use leg3_core::install::link_check::{Context, LinkReport, check};
use leg3_core::install::link_reader::read;
use leg3_core::install::scope_catalogue::Catalogue;

/// Reads the list of scopes that is part of the page.
fn catalogue() -> Catalogue {
    Catalogue::parse(&file("../data/scopes.json")).expect("read the list of scopes")
}

/// Returns the report of the link check about a pasted link. The check uses the list of scopes.
fn report(text: &str) -> LinkReport {
    let pasted = read(text).unwrap_or_else(|why| panic!("{text}: {why:?}"));
    check(&pasted, &Context { own: link::PAGE, catalogue: Some(&catalogue()), earlier_version: "" })
}
