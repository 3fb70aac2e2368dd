//! Tests the headers that are the same for every file, and the headers that depend on the name of a file.

use xtask::headers::{
    self, ASK_FIRST, FOREVER, HASHED, Header, NEVER, cache, everywhere, has_hash, resource,
};

const PAGE: &str = include_str!("../../index.html");

/// Returns the page's policy after a build has activated it.
fn policy() -> String {
    let html = PAGE.replace("<meta name=\"policy\"", "<meta http-equiv=\"Content-Security-Policy\"");
    headers::policy(&html).unwrap().to_owned()
}

fn value(headers: &[Header], wanted: &str) -> String {
    headers.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn the_policy_header_adds_frame_ancestors_to_the_policy_of_the_page() {
    let policy = policy();
    let policy = policy.as_str();
    assert!(policy.starts_with("default-src 'none'; script-src"), "{policy}");
    let sent = |embed: &[String]| value(&everywhere(policy, embed), "Content-Security-Policy");
    assert_eq!(sent(&[]), format!("{policy}; frame-ancestors 'none'"));
    let two = ["https://a.example".to_owned(), "https://b.example".to_owned()];
    assert_eq!(sent(&two), format!("{policy}; frame-ancestors https://a.example https://b.example"));
}

#[test]
fn the_page_has_no_directive_that_works_only_in_a_header() {
    let policy = policy();
    for directive in ["frame-ancestors", "report-uri", "report-to", "sandbox"] {
        assert!(!policy.contains(directive), "the page has {directive}, which a browser ignores there");
    }
}

#[test]
fn the_page_and_the_header_set_the_same_referrer_policy() {
    let said = r#"<meta name="referrer" content="no-referrer">"#;
    assert!(PAGE.contains(said));
    assert_eq!(value(&everywhere("", &[]), "Referrer-Policy"), "no-referrer");
}

#[test]
fn only_a_file_with_a_content_hash_in_its_name_is_cached_forever() {
    for file in ["boot-8386ae69b4d93ae0.js", "leg3-908f0813d4310710_bg.wasm", "scopes-b62757cc4d24422a.json"]
    {
        assert_eq!(cache(file), FOREVER, "{file}");
    }
    for file in ["embed.js", "leg3.json", "SHA256SUMS", "deep-dead.js", "a-8386AE69B4D93AE0.js", "_headers"] {
        assert_eq!(cache(file), ASK_FIRST, "{file}");
    }
    assert_eq!((cache(""), cache("index.html")), (NEVER, NEVER));
}

#[test]
fn the_pattern_for_hosts_matches_the_same_hashed_names_as_the_code() {
    let hashed = regex::Regex::new(HASHED).unwrap();
    for file in [
        "boot-8386ae69b4d93ae0.js",
        "leg3-908f0813d4310710_bg.wasm",
        "boot-8386ae69b4d93ae0.js.map",
        "boot-8386ae69b4d93ae.js",
        "boot-08386ae69b4d93ae0.js",
        "boot8386ae69b4d93ae0.js",
        "boot-8386ae69b4d93aeg.js",
        "boot-8386ae69b4d93ae0",
        "boot-8386ae69b4d93ae0.",
        "boot-8386ae69b4d93ae0_bg.",
        "boot-8386ae69b4d93ae0.JS",
        "index.html",
    ] {
        assert_eq!(hashed.is_match(&format!("/sub/path/{file}")), has_hash(file), "{file}");
    }
}

#[test]
fn only_the_embed_script_can_be_loaded_by_another_origin() {
    assert_eq!((resource("embed.js"), resource("index.html")), ("cross-origin", "same-origin"));
}
