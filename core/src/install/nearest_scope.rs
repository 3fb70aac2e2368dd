//! The search for the nearest scope: finds the scope that the user probably meant by an unknown name.

use crate::install::scope_catalogue::{Catalogue, Scope};
use crate::install::scope_shape::{READING, WRITING};
use crate::text::letters;
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum number of wrong letters. `read` and `write` differ by four letters, so a scope for reading is not
/// confused with a scope for writing.
const MAX_WRONG: usize = 3;

/// The maximum number of scopes that are offered for an unknown name.
const MAX_OFFERED: usize = 3;

/// Finds the scope that is spelled almost like `entry`, and returns it in the spelling of HighLevel's API. The two
/// spellings may differ in upper and lower case, in the separators between the words, and in a final word of the same
/// meaning, such as `read` and `readonly`. Apart from this, at most three letters may be wrong, and they must be less
/// than a quarter of the letters in `entry`.
#[must_use]
pub fn closest(catalogue: &Catalogue, entry: &str) -> Option<String> {
    let entry_letters = normalised(entry);
    let closeness = |scope: &Scope| {
        let distance = edit_distance(&normalised(&scope.name), &entry_letters);
        // If two scopes have the same distance, a documented scope whose spelling HighLevel's API uses is preferred.
        let doubt = usize::from(scope.other_spelling.is_some() || scope.undocumented);
        (distance <= MAX_WRONG && distance * 4 < entry_letters.len()).then_some((distance, doubt))
    };
    let nearest = catalogue.scopes.iter().filter_map(|scope| Some((closeness(scope)?, scope)));
    let best = nearest.min_by_key(|(closeness, _)| *closeness).map(|(_, scope)| scope)?;
    Some(best.other_spelling.as_ref().unwrap_or(&best.name).clone())
}

/// Finds up to three scopes of the same area as `entry`, for example `workflows.readonly` for `workflows.write`. The
/// most similar scope comes first.
#[must_use]
pub fn same_area(catalogue: &Catalogue, entry: &str) -> Vec<String> {
    let area_of = |name: &str| {
        let area = name.split(['/', '.', '_', ':']).next().unwrap_or_default();
        let mut letters = letters(area);
        letters.truncate(letters.strip_suffix(b"s").map_or(letters.len(), <[u8]>::len));
        letters
    };
    let (area, entry) = (area_of(entry), normalised(entry));
    let fits =
        |scope: &&Scope| area.len() > 2 && area_of(&scope.name) == area && scope.other_spelling.is_none();
    let mut found: Vec<&Scope> = catalogue.scopes.iter().filter(fits).collect();
    found.sort_by_key(|scope| edit_distance(&normalised(&scope.name), &entry));
    found.into_iter().take(MAX_OFFERED).map(|scope| scope.name.clone()).collect()
}

/// Returns the letters and digits of a name in lower case. If the last word of the name means reading or writing,
/// `read` or `write` replaces it.
fn normalised(name: &str) -> Vec<u8> {
    let name = name.to_ascii_lowercase();
    let last = name.rsplit(['.', '_', '-', '/', ':']).next().unwrap_or_default();
    let access = [(&READING[..], "read"), (&WRITING[..], "write")];
    match access.into_iter().find(|(words, _)| words.contains(&last)) {
        Some((_, access)) => {
            let mut normalised = letters(&name[..name.len() - last.len()]);
            normalised.extend(access.bytes());
            normalised
        }
        None => {
            let mut normalised = letters(&name);
            if normalised.ends_with(b"readonly") {
                normalised.truncate(normalised.len() - b"only".len());
            }
            normalised
        }
    }
}

/// The Levenshtein distance: how many letters have to be inserted, removed or changed.
fn edit_distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (down, letter) in one.iter().enumerate() {
        let mut corner = core::mem::replace(&mut row[0], down + 1);
        for (across, other_letter) in other.iter().enumerate() {
            let best =
                (corner + usize::from(letter != other_letter)).min(row[across] + 1).min(row[across + 1] + 1);
            corner = core::mem::replace(&mut row[across + 1], best);
        }
    }
    row[other.len()]
}
