//! What `cargo xtask package` was asked for.

use crate::Outcome;
use crate::origin::origin;
use std::path::PathBuf;

/// The words behind the command.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    /// Origins that may frame the page.
    pub(super) embed: Vec<String>,
    /// The host's own words.
    pub(super) words: Option<PathBuf>,
    /// Whether the page never says HighLevel.
    pub(super) neutral: bool,
    /// The zip.
    pub(super) out: Option<PathBuf>,
}

pub(super) fn options(words: &[String]) -> Outcome<Options> {
    let mut options = Options::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--allow-embed" => {
                let typed =
                    words.next().ok_or("--allow-embed wants an origin, as in https://funnel.example.")?;
                let origin = origin(typed)?;
                if !options.embed.contains(&origin) {
                    options.embed.push(origin);
                }
            }
            "--words" => {
                options.words = Some(words.next().ok_or("--words wants the name of a leg3.json.")?.into());
            }
            "--neutral" => options.neutral = true,
            "--out" => options.out = Some(words.next().ok_or("--out wants the name of a file.")?.into()),
            other => {
                return Err(format!(
                    "`package` takes --allow-embed ORIGIN, --words FILE, --neutral and --out FILE, not `{other}`."
                ));
            }
        }
    }
    Ok(options)
}
