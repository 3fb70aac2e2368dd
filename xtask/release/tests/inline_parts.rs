//! Tests of the changes that a build makes to `index.html`.

use release::inline_parts::finish;
use release::meta::with_meta;
use release::prerender::without_markers;

const POLICY: &str = "<meta name=\"policy\" content=\"script-src blob:; style-src 'none'\">";

#[test]
fn body_scripts_are_merged_into_one_block_and_styles_into_one_element() {
    let html = [
        "<head>",
        POLICY,
        "<script>0</script><style>a</style>\n<style>b</style></head>",
        "<body><script>\"use strict\";\nlet a;</script>\n<script>let b;</script></p>",
    ];
    let page = finish(&html.concat(), |text, _| Ok(text.to_owned())).unwrap();
    let expected = [
        "<script>0</script><style>ab</style>\n</head><body><script>\"use strict\";\n{\nlet a;let b;\n}</script>\n</p>",
    ];
    assert!(page.ends_with(&expected.concat()), "{page}");
    let without_scripts = ["<head>", POLICY, "<style>a</style></head><body></body>"].concat();
    assert!(finish(&without_scripts, |text, _| Ok(text.to_owned())).is_err());
}

#[test]
fn the_policy_contains_the_digest_of_each_minified_inline_part() {
    let html = "<head><meta name=\"policy\" content=\"script-src blob:; style-src 'none'\"><style>b c</style></head>\
                <body><script>a b</script></body>";
    let page = finish(html, |text, _| Ok(text.replace(char::is_whitespace, ""))).unwrap();
    assert!(page.contains("<style>bc</style>"), "{page}");
    let policy = page.split('"').nth(3).unwrap();
    assert!(
        page.starts_with("<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'sha256-"),
        "{page}"
    );
    // The SHA-256 of "bc", in base64.
    assert!(
        policy.ends_with("; style-src 'sha256-Hgu9bGhroFC46wP/7txk/cnYCUf86CGrvl1tyNJSxaw='"),
        "{policy}"
    );
    assert!(
        finish("<body><script>1</script></body>", |text, _| Ok(text.to_owned())).is_err(),
        "a page without a policy is accepted"
    );
}

#[test]
fn the_content_of_a_meta_element_is_escaped() {
    let written = with_meta("<meta name=\"leg3-host\" content=\"\">", "leg3-host", "A \"B\" & <C>");
    assert_eq!(written.unwrap(), "<meta name=\"leg3-host\" content=\"A &quot;B&quot; &amp; &lt;C>\">");
    assert!(with_meta("<p>", "leg3-host", "").is_err());
}

#[test]
fn leptos_markers_are_removed() {
    assert_eq!(without_markers("<p>one<!> two<!--<() />--></p><!>").unwrap(), "<p>one two</p>");
}
