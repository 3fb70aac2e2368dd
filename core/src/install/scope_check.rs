//! A list of scopes somebody pasted, checked against the catalogue.

use super::catalogue::{Catalogue, Scope};
use crate::grant::form::pairs;
use crate::grant::text::letters;
use alloc::string::String;
use alloc::vec::Vec;

/// More entries than this are no list of scopes: HighLevel has about 150.
const MOST: usize = 500;

/// What is to be said of one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is in the catalogue.
    Known,
    /// It is in the catalogue, and so is another way to write it that HighLevel's API uses.
    Doubtful(String),
    /// It is not; this one may be meant.
    Meant(String),
    /// It is in the catalogue, but HighLevel's description of its API uses it nowhere.
    OnlySeen,
    /// It is not, and nothing is near.
    Unknown,
    /// It stood there before.
    Twice,
}

/// Why a paste cannot be checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoList {
    /// Nothing was pasted.
    Empty,
    /// A link or an address without a `scope` in it.
    NoScope,
    /// Too long for a list of scopes.
    TooMany,
}

/// The entries of a paste: separated by spaces, commas, semicolons or lines, in quotes or not; or the `scope` of a link.
pub fn entries(text: &str) -> Result<Vec<String>, NoList> {
    let text = text.trim();
    let from_link = match text.split_once('?') {
        Some((_, query)) => {
            let scope = pairs(query).into_iter().find(|(name, _)| name == "scope");
            Some(scope.ok_or(NoList::NoScope)?.1)
        }
        None if text.contains("://") => return Err(NoList::NoScope),
        None => None,
    };
    let text = from_link.as_deref().unwrap_or(text).replace("%20", " ");
    let apart = |sign: char| sign.is_whitespace() || ",;+\"'`[](){}<>•".contains(sign);
    let entries: Vec<String> = text.split(apart).filter(|part| !part.is_empty()).map(String::from).collect();
    match entries.len() {
        0 => Err(NoList::Empty),
        1..=MOST => Ok(entries),
        _ => Err(NoList::TooMany),
    }
}

/// What is to be said of each entry.
#[must_use]
pub fn check(catalogue: &Catalogue, entries: &[String]) -> Vec<Verdict> {
    let verdict = |(at, entry): (usize, &String)| {
        if entries[..at].contains(entry) {
            return Verdict::Twice;
        }
        match catalogue.find(entry) {
            Some(Scope { instead: Some(other), .. }) => Verdict::Doubtful(other.clone()),
            Some(Scope { only_seen: true, .. }) => Verdict::OnlySeen,
            Some(_) => Verdict::Known,
            None => meant(catalogue, entry).map_or(Verdict::Unknown, Verdict::Meant),
        }
    };
    entries.iter().enumerate().map(verdict).collect()
}

/// Those of `asked` that were not granted.
#[must_use]
pub fn missing(asked: &[String], granted: &[String]) -> Vec<String> {
    asked.iter().filter(|scope| !granted.contains(scope)).cloned().collect()
}

/// The scope that is written almost so: other signs between the words, other capitals, `read` for `readonly`, or up
/// to two letters off.
fn meant(catalogue: &Catalogue, entry: &str) -> Option<String> {
    let wanted = plain(entry);
    let near = |scope: &Scope| {
        let name = plain(&scope.name);
        let distance = distance(&name, &wanted);
        let doubt = usize::from(scope.instead.is_some() || scope.only_seen);
        (distance <= 2 && distance * 4 < wanted.len()).then_some((distance, doubt))
    };
    let nearest = catalogue.scopes.iter().filter_map(|scope| Some((near(scope)?, scope)));
    let best = nearest.min_by_key(|(distance, _)| *distance).map(|(_, scope)| scope)?;
    Some(best.instead.as_ref().unwrap_or(&best.name).clone())
}

/// Only the letters, in small; `read` and `readonly` are the same.
fn plain(name: &str) -> Vec<u8> {
    let mut plain = letters(name);
    if plain.ends_with(b"readonly") {
        plain.truncate(plain.len() - b"only".len());
    }
    plain
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (down, letter) in one.iter().enumerate() {
        let mut corner = core::mem::replace(&mut row[0], down + 1);
        for (across, sign) in other.iter().enumerate() {
            let best = (corner + usize::from(letter != sign)).min(row[across] + 1).min(row[across + 1] + 1);
            corner = core::mem::replace(&mut row[across + 1], best);
        }
    }
    row[other.len()]
}
