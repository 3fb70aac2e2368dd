//! What a built page must hold, whatever it weighs.

use crate::html::{Tag, tags};
use base64::Engine;
use sha2::{Digest, Sha384};
use std::path::Path;

/// A file that `index.html` names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// Relative to `index.html`.
    pub(crate) file: String,
    pub(crate) integrity: Option<String>,
    /// True where the browser loads it at once; false where `boot.js` does, once the page is usable.
    pub(crate) at_once: bool,
}

/// The scripts, styles, files of the app and later files that `index.html` names. Each file once.
pub(crate) fn references(html: &str) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for tag in tags(html) {
        let Some((address, at_once)) = named(&tag) else { continue };
        let file = address.trim_start_matches("./").split(['?', '#']).next().unwrap_or_default().to_owned();
        if !found.iter().any(|known| known.file == file) {
            found.push(Reference { file, integrity: tag.get("integrity").map(str::to_owned), at_once });
        }
    }
    found
}

/// The address a tag names, and whether it is loaded at once.
fn named(tag: &Tag) -> Option<(&str, bool)> {
    match tag.name.as_str() {
        "script" => Some((tag.get("src")?, true)),
        "link" => {
            let is = |any: &[&str]| {
                tag.get("rel").is_some_and(|all| all.split_whitespace().any(|rel| any.contains(&rel)))
            };
            let at_once = is(&["stylesheet", "app", "modulepreload"]);
            (at_once || is(&["later"])).then_some((tag.get("href")?, at_once))
        }
        _ => None,
    }
}

/// Script or style written into the page itself, which its policy forbids. Named, so that it can be found.
pub(crate) fn inline(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(html) {
        if tag.name == "style" || (tag.name == "script" && tag.get("src").is_none()) {
            let start: String = tag.text.trim().chars().take(40).collect();
            found.push(format!("<{}> {start}", tag.name));
        }
        for (name, value) in &tag.attributes {
            if name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:") {
                found.push(format!("<{} {name}=\"{value}\">", tag.name));
            }
        }
    }
    found
}

/// Whether a Content-Security-Policy comes before anything it should govern.
pub(crate) fn policy_comes_first(html: &str) -> bool {
    let tags = tags(html);
    let is_policy = |tag: &Tag| {
        let named =
            tag.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"));
        tag.name == "meta" && named && tag.get("content").is_some_and(|text| text.contains("default-src"))
    };
    let policy = tags.iter().position(is_policy);
    let governed =
        tags.iter().position(|tag| matches!(tag.name.as_str(), "script" | "link" | "style" | "body"));
    policy.is_some_and(|policy| governed.is_none_or(|governed| policy < governed))
}

/// What is wrong with a referenced file, if anything.
pub(crate) fn broken(dist: &Path, reference: &Reference) -> Option<String> {
    let file = &reference.file;
    let Ok(bytes) = std::fs::read(dist.join(file)) else {
        return Some(format!("{file} is named in index.html and does not exist"));
    };
    let promised = reference.integrity.as_deref()?;
    let actual = integrity(&bytes);
    (promised != actual).then(|| format!("{file} is {actual}, index.html says {promised}"))
}

/// As a browser reads it in `integrity`.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes)))
}

/// Those of the paths that stand somewhere in the bytes.
pub(crate) fn told_paths<'a>(bytes: &[u8], paths: &'a [String]) -> Vec<&'a str> {
    let inside = |path: &&String| bytes.windows(path.len()).any(|window| window == path.as_bytes());
    paths.iter().filter(inside).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><meta charset=utf-8>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <script src="./boot-1.js" integrity="sha384-x"></script>
        <link rel="stylesheet" href="./app-2.css"/>
        <link rel="icon" href="./favicon.svg"><link rel="later" href="./bench-4.js">
        <link rel="modulepreload" href="./leg3-3.js"><link rel="app" href="./leg3-3_bg.wasm" as="fetch">"#;

    #[test]
    fn everything_loaded_at_once_is_a_reference_and_the_icon_is_not() {
        let (now, later): (Vec<_>, Vec<_>) = references(PAGE).into_iter().partition(|found| found.at_once);
        let files = |all: Vec<Reference>| all.into_iter().map(|found| found.file).collect::<Vec<_>>();
        assert_eq!(files(now), ["boot-1.js", "app-2.css", "leg3-3.js", "leg3-3_bg.wasm"]);
        assert_eq!(files(later), ["bench-4.js"]);
        assert_eq!(references(PAGE)[0].integrity.as_deref(), Some("sha384-x"));
    }

    #[test]
    fn a_page_of_files_only_has_nothing_inline() {
        assert_eq!(inline(PAGE), [""; 0]);
        assert!(policy_comes_first(PAGE));
    }

    #[test]
    fn inline_script_and_style_are_named() {
        let found = inline("<script>go()</script><p style='x:y' onclick='z'><style>p{}</style>");
        assert_eq!(found, ["<script> go()", "<p style=\"x:y\">", "<p onclick=\"z\">", "<style> p{}"]);
    }

    #[test]
    fn a_policy_behind_a_script_is_too_late() {
        let meta = r#"<meta http-equiv="content-security-policy" content="default-src 'none'">"#;
        assert!(policy_comes_first(meta));
        assert!(!policy_comes_first(&format!("<script src=a></script>{meta}")));
        assert!(!policy_comes_first("<p>"));
    }

    #[test]
    fn a_changed_file_breaks_its_integrity() {
        let dist = std::env::temp_dir().join(format!("leg3-page-{}", std::process::id()));
        std::fs::create_dir_all(&dist).unwrap();
        std::fs::write(dist.join("a.js"), "abc").unwrap();
        // The SHA-384 of "abc", from FIPS 180-4's examples.
        let right = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        let reference = |integrity: &str| Reference {
            file: "a.js".into(),
            integrity: Some(integrity.into()),
            at_once: true,
        };
        assert_eq!(broken(&dist, &reference(right)), None);
        assert!(broken(&dist, &reference("sha384-no")).is_some());
        assert!(broken(&dist, &Reference { file: "b.js".into(), integrity: None, at_once: true }).is_some());
        std::fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn a_path_in_the_bytes_is_told() {
        let paths = ["/home/me/".to_owned(), "/srv/".to_owned()];
        assert_eq!(told_paths(b"\0at /home/me/x.rs\0", &paths), ["/home/me/"]);
    }
}
