//! `cargo xtask package`: makes one zip with the page and with the headers that a host must send.

pub mod words;

use crate::build;
use crate::hosts::{self, Page};
use crate::meta;
use crate::origin::origin;
use crate::pipeline::{Wanted, release};
use crate::zipped::{Files, unzip, zip};
use anyhow::{Context as _, Result};
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use words::Words;
use xtask::project::{Place, commit_time, files};
use xtask::{headers, say};
use zip::DateTime;

/// The options of `cargo xtask package`.
#[derive(clap::Args)]
pub struct Options {
    /// The origin of a page that may frame this one; the option can be repeated
    #[arg(long, value_name = "ORIGIN", value_parser = origin)]
    pub allow_embed: Vec<String>,
    /// A leg3.json with your own words
    #[arg(long, value_name = "FILE")]
    pub words: Option<PathBuf>,
    /// Says “your CRM” instead of “HighLevel” in every sentence
    #[arg(long)]
    pub neutral: bool,
    /// The path of the zip; the default is leg3.zip
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

impl Options {
    /// Returns the origins that may frame the page, without duplicates.
    pub fn embed(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        self.allow_embed.iter().filter(|origin| seen.insert(*origin)).cloned().collect()
    }
}

/// Builds the zip, and unpacks it into `dist-package`.
pub(crate) fn package(place: &Place, options: Options) -> Result<()> {
    let words = options.words.as_deref().map(Words::of).transpose()?;
    let embed = options.embed();
    let dist = built(place, options.neutral, words.as_ref())?;
    let zip = made(place, &dist, words.as_ref(), &embed)?;
    let out = options.out.unwrap_or_else(|| place.root.join("leg3.zip"));
    fs::write(&out, &zip)?;
    let unpacked = place.root.join("dist-package");
    unzip(&zip, &unpacked)?;
    let allowed = if embed.is_empty() { "no other page".to_owned() } else { embed.join(", ") };
    say::line(&format!(
        "Wrote {}: {} bytes, SHA-256 {}.\nIts contents are also in {}. Pages that may frame it: {allowed}.",
        out.display(),
        say::number(zip.len()),
        sha256(&zip),
        unpacked.display(),
    ));
    Ok(())
}

/// Builds the page in this voice. The first screens show the name from `words`, if there is one. Returns the folder of
/// the build.
fn built(place: &Place, is_neutral: bool, words: Option<&Words>) -> Result<PathBuf> {
    let host_name = words.and_then(Words::name).unwrap_or_default().to_owned();
    if !is_neutral && host_name.is_empty() {
        build::fresh(place)?;
        return Ok(place.dist());
    }
    let dist = place.target.join("leg3-own-words");
    release(place, &dist, &Wanted { is_neutral, host_name })?;
    Ok(dist)
}

/// Unpacks the package of the current `dist/` into `folder`. This package allows no other page to show Leg 3 in a
/// frame.
pub(crate) fn unpack(place: &Place, folder: &Path) -> Result<()> {
    unzip(&made(place, &place.dist(), None, &[])?, folder)
}

/// Builds a page in the neutral voice with the words of this file, and unpacks its package into `folder`.
pub(crate) fn neutral(place: &Place, words: &Path, folder: &Path) -> Result<()> {
    let words = Words::of(words)?;
    let dist = built(place, true, Some(&words))?;
    unzip(&made(place, &dist, Some(&words), &[])?, folder)
}

fn made(place: &Place, dist: &Path, words: Option<&Words>, embed: &[String]) -> Result<Vec<u8>> {
    let mut packed = Files::new();
    for file in files(dist)? {
        let bytes = fs::read(dist.join(&file))?;
        packed.insert(file, bytes);
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        packed.insert(licence.to_owned(), fs::read(place.root.join(licence))?);
    }
    if let Some(words) = words {
        words.put_into(&mut packed)?;
    }
    // All entries have the time of the commit, which does not depend on the computer. The time differs between commits,
    // so that servers can distinguish two versions of a file. Without git, the time of all entries is 1980-01-01.
    let time = commit_time(place).ok().and_then(|seconds| moment(seconds).ok()).unwrap_or_default();
    zip(&with_hosts(packed, embed)?, time)
}

/// Returns all files of the package. Writes the list of origins into the page, and adds the configuration files for the
/// hosts and a file with the digests of all other files. Fails if the page has no policy, if its list of origins is
/// missing or not empty, or if a file exceeds a host's limits.
pub fn with_hosts(mut files: Files, embed: &[String]) -> Result<Files> {
    let index = files.remove("index.html").context("dist/ has no index.html.")?;
    // The page also checks this list itself, because not every host can send headers.
    let index = meta::with_meta(&String::from_utf8_lossy(&index), "leg3-embed", &embed.join(" "))?;
    let policy = headers::policy(&index).context("index.html has no policy.")?;
    let page = Page { policy, embed };
    let hosts = [("Caddyfile", hosts::caddy(&page)), ("nginx.conf", hosts::nginx(&page))];
    files.extend(hosts.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    let names: Vec<&str> = files.keys().map(String::as_str).chain(["index.html", SUMS]).collect();
    let list = hosts::headers_file(&page, &names)?;
    files.insert("_headers".to_owned(), list.into_bytes());
    files.insert("index.html".to_owned(), index.into_bytes());
    let sums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", sha256(bytes))).collect();
    files.insert(SUMS.to_owned(), sums.into_bytes());
    Ok(files)
}

/// The name of the file with the digests of all other files.
pub const SUMS: &str = "SHA256SUMS";

/// Returns the digest as `sha256sum` writes it.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Converts seconds since 1970 to the time format of a zip, in UTC. Fails for a time that a zip cannot store, such as a
/// time before 1980.
pub fn moment(seconds: i64) -> Result<DateTime> {
    let time = time::OffsetDateTime::from_unix_timestamp(seconds)?;
    Ok(time::PrimitiveDateTime::new(time.date(), time.time()).try_into()?)
}
