//! Tests of a package. Its `index.html` is the source file with an activated policy, not the result of a build.

use clap::Parser;
use release::meta::with_policy;
use release::package::{Options, SUMS, moment, sha256, with_hosts};
use release::zipped::{Files, zip};
use std::path::PathBuf;

mod words;

fn page() -> Files {
    let html = with_policy(include_str!("../../../../index.html"), &[], &[]).unwrap().into_bytes();
    let script = ("boot-0123456789abcdef.js".to_owned(), b"boot()".to_vec());
    Files::from([("index.html".to_owned(), html), script, ("LICENSE-MIT".to_owned(), b"MIT".to_vec())])
}

fn packed(embed: &[&str]) -> Files {
    let embed: Vec<String> = embed.iter().map(|&origin| origin.to_owned()).collect();
    with_hosts(page(), &embed).unwrap()
}

fn text(files: &Files, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    options: Options,
}

fn parsed(words: &[&str]) -> Option<Options> {
    Command::try_parse_from([&["package"], words].concat()).ok().map(|command| command.options)
}

#[test]
fn two_packages_of_one_page_are_identical() {
    let zip = || zip(&packed(&["https://funnel.example"]), moment(1_795_777_840).unwrap()).unwrap();
    assert_eq!(zip(), zip());
}

#[test]
fn the_package_contains_the_page_the_host_files_the_licence_and_their_digests() {
    let files = packed(&[]);
    let names: Vec<&String> = files.keys().collect();
    let hosts = ["Caddyfile", "LICENSE-MIT", "SHA256SUMS", "_headers"];
    assert_eq!(names, [&hosts[..], &["boot-0123456789abcdef.js", "index.html", "nginx.conf"]].concat());
    let sums = text(&files, SUMS);
    for (name, bytes) in files.iter().filter(|(name, _)| *name != SUMS) {
        assert!(sums.contains(&format!("{}  {name}\n", sha256(bytes))), "{name}");
    }
    assert_eq!(sums.lines().count(), files.len() - 1);
}

#[test]
fn by_default_no_site_may_frame_the_page_and_the_page_is_unchanged() {
    let files = packed(&[]);
    assert_eq!(files["index.html"], page()["index.html"]);
    for name in ["_headers", "nginx.conf", "Caddyfile"] {
        assert!(text(&files, name).contains("; frame-ancestors 'none'"), "{name}");
    }
}

#[test]
fn an_allowed_origin_is_added_only_to_the_headers_and_to_the_list_of_the_page() {
    let files = packed(&["https://funnel.example", "http://localhost:8080"]);
    for name in ["_headers", "nginx.conf", "Caddyfile"] {
        let ancestors = "; frame-ancestors https://funnel.example http://localhost:8080";
        assert!(text(&files, name).contains(ancestors), "{name}");
        assert!(
            !text(&files, name).contains("'none'\"") && !text(&files, name).ends_with("'none'"),
            "{name}"
        );
    }
    let html = text(&files, "index.html");
    let list = r#"<meta name="leg3-embed" content="https://funnel.example http://localhost:8080">"#;
    assert_eq!(html.matches(list).count(), 1);
    let before = html.replace(list, r#"<meta name="leg3-embed" content="">"#);
    assert_eq!(before.as_bytes(), page()["index.html"]);
}

#[test]
fn a_page_without_the_list_of_origins_is_not_packaged() {
    let files = Files::from([("index.html".to_owned(), b"<p>".to_vec())]);
    assert!(with_hosts(files, &[]).is_err());
}

#[test]
fn options_are_checked_and_duplicate_origins_are_removed() {
    let options = parsed(&["--allow-embed", "https://A.example", "--allow-embed", "https://a.example:443"]);
    assert_eq!(options.unwrap().embed(), ["https://a.example"]);
    assert_eq!(parsed(&["--out", "x.zip"]).unwrap().out, Some(PathBuf::from("x.zip")));
    assert_eq!(parsed(&["--words", "leg3.json"]).unwrap().words, Some(PathBuf::from("leg3.json")));
    assert!(parsed(&["--neutral"]).unwrap().neutral && !parsed(&[]).unwrap().neutral);
    for words in [
        &["--allow-embed"][..],
        &["--out"],
        &["--words"],
        &["--new"],
        &["--allow-embed", "https://a.example/"],
        &["https://a"],
    ] {
        assert!(parsed(words).is_none(), "{words:?}");
    }
}

#[test]
fn the_zip_has_the_time_of_the_commit() {
    let time = moment(1_794_042_340).unwrap();
    assert_eq!((time.year(), time.month(), time.day()), (2026, 11, 7));
    assert_eq!((time.hour(), time.minute(), time.second()), (9, 5, 40));
    assert!(moment(0).is_err(), "a time before 1980 is accepted, which a zip cannot store");
}
