//! `cargo xtask package`: the page as one file to take to a host, with what the host is to send along.

mod options;
mod words;

use crate::files::{files, read, write};
use crate::hosts::{self, Page};
use crate::release::{Wanted, meta::with_meta, release};
use crate::zipped::{Files, unzip, zip};
use crate::{Outcome, build, git, headers, place::Place, say};
use options::options;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use words::Words;
use zip::DateTime;

pub(crate) fn package(place: &Place, words: &[String]) -> Outcome {
    let options = options(words)?;
    let words = options.words.as_deref().map(Words::of).transpose()?;
    let dist = built(place, options.neutral, words.as_ref())?;
    let zip = made(place, &dist, words.as_ref(), &options.embed)?;
    let out = options.out.unwrap_or_else(|| place.root.join("leg3.zip"));
    write(&out, &zip)?;
    unzip(&zip, &place.package())?;
    let allowed =
        if options.embed.is_empty() { "no other page".to_owned() } else { options.embed.join(", ") };
    say::line(&format!(
        "{} is made: {} bytes, SHA-256 {}.\nWhat is in it lies in {} too. It may be framed by {allowed}.",
        out.display(),
        say::number(zip.len()),
        sha256(&zip),
        place.package().display(),
    ));
    Ok(())
}

/// The folder of a page with this voice and this name of the host on its first screens.
fn built(place: &Place, is_neutral: bool, words: Option<&Words>) -> Outcome<PathBuf> {
    let host_name = words.and_then(Words::name).unwrap_or_default().to_owned();
    if !is_neutral && host_name.is_empty() {
        build::fresh(place)?;
        return Ok(place.dist());
    }
    let dist = place.target.join("leg3-own-words");
    release(place, &dist, &Wanted { is_neutral, host_name })?;
    Ok(dist)
}

/// The package of the page as the project would build it now, unpacked where the tests look for it.
pub(crate) fn fresh(place: &Place) -> Outcome {
    build::fresh(place)?;
    unpacked(place)
}

/// The package of `dist/` as it is, which nobody may frame, unpacked where the tests look for it.
pub(crate) fn unpacked(place: &Place) -> Outcome {
    unzip(&made(place, &place.dist(), None, &[])?, &place.tried_package())
}

/// The package of a page in the neutral voice with the words of this file, unpacked into `folder`.
pub(crate) fn neutral(place: &Place, words: &Path, folder: &Path) -> Outcome {
    let words = Words::of(words)?;
    let dist = built(place, true, Some(&words))?;
    unzip(&made(place, &dist, Some(&words), &[])?, folder)
}

fn made(place: &Place, dist: &Path, words: Option<&Words>, embed: &[String]) -> Outcome<Vec<u8>> {
    let mut packed = Files::new();
    for file in files(dist, dist)? {
        packed.insert(file.to_string_lossy().replace('\\', "/"), read(&dist.join(&file))?);
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        packed.insert(licence.to_owned(), read(&place.root.join(licence))?);
    }
    if let Some(words) = words {
        words.put_into(&mut packed)?;
    }
    zip(&with_hosts(packed, embed)?, time(place))
}

/// The page, its list of who may frame it, the hosts' files, and the digests of all of these.
fn with_hosts(mut files: Files, embed: &[String]) -> Outcome<Files> {
    let index = files.remove("index.html").ok_or("dist/ has no index.html.")?;
    // The page asks this list itself, because not every host can send headers.
    let index = with_meta(&String::from_utf8_lossy(&index), "leg3-embed", &embed.join(" "))?;
    let policy = headers::policy(&index).ok_or("index.html has no policy.")?;
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

const SUMS: &str = "SHA256SUMS";

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// When the commit was made. The same for whoever packs it, and another for the next: servers tell two versions of a file
/// apart by its time.
fn time(place: &Place) -> DateTime {
    git::commit_time(place).ok().and_then(|said| moment(&said)).unwrap_or_default()
}

fn moment(said: &str) -> Option<DateTime> {
    let numbers: Option<Vec<u16>> = said.split(' ').map(|word| word.parse().ok()).collect();
    let [year, rest @ ..] = &*numbers? else { return None };
    let [month, day, hour, minute, second] = *rest else { return None };
    let [month, day, hour, minute, second] =
        [month, day, hour, minute, second].map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    DateTime::from_date_and_time(*year, month, day, hour, minute, second).ok()
}

#[cfg(test)]
mod tests;
