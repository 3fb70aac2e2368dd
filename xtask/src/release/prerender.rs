//! The first screens as HTML, written by the app's own components when the page is built.

use super::{NAME, Wanted};
use crate::{Outcome, place::Place, sh, trunk::NEUTRAL};

/// The element that the app is in.
const PLACE: &str = "<div id=\"app\"></div>";

/// The page with the first screens in it. The style shows the one that a script in `boot/` names.
pub(super) fn insert(place: &Place, html: &str, wanted: &Wanted) -> Outcome<String> {
    let mut cargo = sh::cargo(&place.root);
    cargo.args(["run", "--quiet", "--package", NAME, "--bin", "prerender"]);
    cargo.args(["--no-default-features", "--features", "ssr", "--target-dir"]);
    cargo.arg(place.target.join("prerender"));
    // The views are of the same types as in the browser.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", "--cfg\u{1f}erase_components").env_remove("RUSTFLAGS");
    cargo.env("LEG3_HOST_NAME", &wanted.host_name);
    match wanted.is_neutral {
        true => cargo.env(NEUTRAL, "1"),
        false => cargo.env_remove(NEUTRAL),
    };
    let prerendered = sh::read(&mut cargo)?;
    let mut screens = String::new();
    for line in prerendered.lines() {
        let (name, screen) = line.split_once('\t').ok_or("A first screen has no name.")?;
        screens.push_str(&format!("<div data-screen=\"{name}\">{}</div>\n", without_markers(screen)));
    }
    if !html.contains(PLACE) {
        return Err(format!("index.html has no {PLACE}."));
    }
    Ok(html.replacen(PLACE, &format!("<div id=\"app\">\n{screens}</div>"), 1))
}

/// Without the comments by which Leptos finds its places in markup that it takes over. The app draws anew.
fn without_markers(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!") {
        out.push_str(before);
        rest = comment.split_once('>').map_or("", |(_, after)| after);
        if comment.starts_with("--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_markers_of_leptos_are_left_out() {
        assert_eq!(without_markers("<p>one<!> two<!--<() />--></p><!>"), "<p>one two</p>");
    }
}
