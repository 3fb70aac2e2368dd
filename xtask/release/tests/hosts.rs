//! Tests of the files for the hosts. The tests read each file in the same way as its host.

use release::hosts::{Page, caddy, headers_file, nginx};
use xtask::headers;

const POLICY: &str = "default-src 'none'; script-src 'self'";
const FILES: [&str; 5] =
    ["index.html", "boot-0123456789abcdef.js", "leg3-0123456789abcdef_bg.wasm", "SHA256SUMS", "embed.js"];

fn page(embed: &[String]) -> Page<'_> {
    Page { policy: POLICY, embed }
}

fn funnel() -> Vec<String> {
    vec!["https://funnel.example".to_owned(), "http://localhost:8080".to_owned()]
}

/// A rule of `_headers`: the path, and its headers.
type Rule = (String, Vec<(String, String)>);

/// Reads the file as Cloudflare Pages and Netlify document it: a path alone on a line, headers indented below it, `#`
/// for comments.
fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            None => rules.push((line.to_owned(), Vec::new())),
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                rules.last_mut().unwrap().1.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    rules
}

/// Returns every header that a file gets, from all matching rules.
fn sent(rules: &[Rule], path: &str) -> Vec<(String, String)> {
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => pattern == path,
    };
    rules.iter().filter(|(pattern, _)| fits(pattern)).flat_map(|(_, headers)| headers.clone()).collect()
}

fn wanted(file: &str, embed: &[String]) -> Vec<(String, String)> {
    let all = headers::of(file, POLICY, embed).into_iter();
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

#[test]
fn the_headers_file_sets_the_defined_headers_for_every_file() {
    for embed in [vec![], funnel()] {
        let rules = rules(&headers_file(&page(&embed), &FILES).unwrap());
        for file in FILES.iter().copied().chain(["", "leg3.json"]) {
            // Each header appears once, because hosts differ in their treatment of a repeated header.
            assert_eq!(sent(&rules, &format!("/{file}")), wanted(file, &embed), "{file}");
        }
    }
}

#[test]
fn only_one_path_in_the_headers_file_has_a_wildcard_and_it_is_at_the_end() {
    let rules = rules(&headers_file(&page(&[]), &FILES).unwrap());
    for (path, headers) in &rules {
        assert!(path.starts_with('/') && !path.trim_end_matches('*').contains(['*', ':', ' ']), "{path}");
        assert!(!headers.is_empty(), "{path}");
    }
    assert_eq!(rules.iter().filter(|(path, _)| path.ends_with('*')).count(), 1);
}

#[test]
fn header_rules_for_a_folder_do_not_affect_the_rest_of_the_site() {
    let text = headers_file(&page(&[]), &FILES).unwrap();
    let moved: String = text
        .lines()
        .map(|line| match line.strip_prefix('/') {
            Some(path) => format!("/sub/path/{path}\n"),
            None => format!("{line}\n"),
        })
        .collect();
    let rules = rules(&moved);
    assert_eq!(sent(&rules, "/"), []);
    for file in FILES.iter().copied().chain([""]) {
        assert_eq!(sent(&rules, &format!("/sub/path/{file}")), wanted(file, &[]), "{file}");
    }
}

#[test]
fn too_many_origins_for_one_line_are_refused() {
    let many: Vec<String> = (0..100).map(|number| format!("https://funnel-{number}.example")).collect();
    assert!(headers_file(&page(&many), &FILES).unwrap_err().to_string().contains("too many origins"));
    assert!(headers_file(&page(&many[..40]), &FILES).is_ok());
}

/// Reads `add_header Name "value" always;` as name and value.
fn added(text: &str) -> Vec<(String, String)> {
    let read = |line: &str| {
        let (name, rest) = line.strip_prefix("add_header ")?.split_once(' ')?;
        let value = rest.trim_end_matches(';').trim_end_matches(" always");
        Some((name.to_owned(), value.trim_matches('"').to_owned()))
    };
    text.lines().filter_map(read).collect()
}

/// Reads `Name "value"` in Caddy's block of headers.
fn in_block(text: &str) -> Vec<(String, String)> {
    let (_, block) = text.split_once("\nheader {\n").unwrap();
    let read = |line: &str| {
        let (name, value) = line.trim().split_once(' ').unwrap();
        (name.to_owned(), value.strip_prefix('"').unwrap().strip_suffix('"').unwrap().to_owned())
    };
    block.split_once("\n}").unwrap().0.lines().map(read).collect()
}

fn everywhere(embed: &[String]) -> Vec<(String, String)> {
    let all = headers::everywhere(POLICY, embed).into_iter();
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

#[test]
fn the_nginx_and_caddy_files_set_the_same_headers() {
    for embed in [vec![], funnel()] {
        let mut nginx = added(&nginx(&page(&embed)));
        nginx.retain(|(_, value)| !value.starts_with('$'));
        assert_eq!(nginx, everywhere(&embed));
        assert_eq!(in_block(&caddy(&page(&embed))), everywhere(&embed));
    }
}

#[test]
fn the_nginx_and_caddy_files_contain_the_cache_rules() {
    let (nginx, caddy) = (nginx(&page(&[])), caddy(&page(&[])));
    for rule in [headers::NEVER, headers::ASK_FIRST, headers::FOREVER] {
        assert!(nginx.contains(&format!("set $leg3_cache \"{rule}\";")), "{rule}");
        assert!(caddy.contains(&format!("Cache-Control \"{rule}\"\n")), "{rule}");
    }
    for text in [&nginx, &caddy] {
        assert!(text.contains(&format!("\"{}\"", headers::HASHED)));
        // No placeholder is left.
        let left = ["{never}", "{forever}", "{hashed}", "{embed}", "{own}", "{others}", "{everywhere}"];
        assert!(left.iter().all(|place| !text.contains(place)), "{text}");
    }
}

#[test]
fn header_values_contain_no_character_that_could_end_a_string() {
    for (name, value) in headers::of("", POLICY, &funnel()) {
        assert!(!value.contains(['"', '\\', '$', '{', '}', '\n', '`']), "{name}: {value}");
    }
}
