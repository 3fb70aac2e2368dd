//! Links in documents lead somewhere.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;
use support::file;

const GUIDES: [&str; 3] = ["docs/deploy.md", "docs/embed.md", "docs/customise.md"];

#[test]
fn every_file_that_a_document_links_to_is_there() {
    for document in
        GUIDES.into_iter().chain(["README.md", "SECURITY.md", "CONTRIBUTING.md", "docs/architecture.md"])
    {
        let text = file(document);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        for link in links.filter(|link| !link.is_empty() && !link.contains(':')) {
            let there = folder.parent().expect("a folder").join(link);
            assert!(there.exists(), "{document} links to {link}");
        }
    }
}
