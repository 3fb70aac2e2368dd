//! The headers of each file in the formats of the hosts: `_headers` for Cloudflare Pages and Netlify, and files to be
//! included in a configuration of nginx or Caddy.

use anyhow::{Result, ensure};
use std::fmt::Write as _;
use xtask::headers::{self, Header};
use xtask::say;

/// The parts of the page's headers that differ between packages.
pub struct Page<'a> {
    /// The policy in `index.html`.
    pub policy: &'a str,
    /// The origins that may frame the page.
    pub embed: &'a [String],
}

/// The limits of Cloudflare Pages for the length of a line and the number of rules.
const LONGEST_LINE: usize = 2_000;
const MOST_RULES: usize = 100;

const HEADERS_START: &str = "\
# What Cloudflare Pages and Netlify send with each file. It belongs in the top folder of the site. Where the page is in a
# folder of a larger site, write that folder before each path: sed 's|^/|/sub/path/|' _headers
";

/// Returns the file `_headers`, with one rule for all files and a rule for each single file. A path contains at most
/// one `*`, at its end. No two rules set the same header for one file. Hosts differ in how they treat other wildcards
/// and repeated headers. Fails if the file exceeds a limit of Cloudflare Pages.
pub fn headers_file(page: &Page<'_>, files: &[&str]) -> Result<String> {
    let mut text = String::from(HEADERS_START);
    rule(&mut text, "*", &headers::everywhere(page.policy, page.embed));
    let expected = ["", headers::EMBED, headers::WORDS];
    let mut all: Vec<&str> = files.iter().copied().chain(expected).collect();
    all.sort_unstable();
    all.dedup();
    for file in &all {
        let (cache, resource) = (headers::cache(file).to_owned(), headers::resource(file).to_owned());
        rule(&mut text, file, &[("Cache-Control", cache), ("Cross-Origin-Resource-Policy", resource)]);
    }
    ensure!(
        text.lines().all(|line| line.len() <= LONGEST_LINE),
        "There are too many origins: the policy would be longer than the {} characters that a line of `_headers` may \
         have.",
        say::number(LONGEST_LINE)
    );
    ensure!(
        all.len() < MOST_RULES,
        "`_headers` may have {MOST_RULES} rules, and the page has {} files.",
        all.len()
    );
    Ok(text)
}

fn rule(text: &mut String, file: &str, headers: &[Header]) {
    let _ = writeln!(text, "\n/{file}");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
}

/// Returns the configuration for nginx, to be included in a `location`.
pub fn nginx(page: &Page<'_>) -> String {
    let line = |(name, value): &Header| format!("add_header {name} \"{value}\" always;");
    filled(include_str!("hosts/nginx.conf"), page, line)
}

/// Returns the configuration for Caddy, to be imported in a site or a `handle_path`.
pub fn caddy(page: &Page<'_>) -> String {
    filled(include_str!("hosts/Caddyfile"), page, |(name, value)| format!("\t{name} \"{value}\""))
}

fn filled(template: &str, page: &Page<'_>, line: impl Fn(&Header) -> String) -> String {
    let everywhere = headers::everywhere(page.policy, page.embed);
    let everywhere = everywhere.iter().map(line).collect::<Vec<_>>().join("\n");
    [
        ("{never}", headers::NEVER),
        ("{ask-first}", headers::ASK_FIRST),
        ("{forever}", headers::FOREVER),
        ("{hashed}", headers::HASHED),
        ("{embed}", headers::EMBED),
        ("{own}", headers::resource("")),
        ("{others}", headers::resource(headers::EMBED)),
        ("{everywhere}", &everywhere),
    ]
    .into_iter()
    .fold(template.to_owned(), |text, (place, value)| text.replace(place, value))
}
