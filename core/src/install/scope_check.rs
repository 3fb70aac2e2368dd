//! The scope check: compares a list of scopes with the catalogue of HighLevel's scopes, entry by entry and as a whole.
//!
//! The scope check is used for pasted lists, pasted links and built links. The module `scope_list` reads a pasted list.

use crate::install::nearest_scope;
use crate::install::scope_catalogue::{Catalogue, Class, Scope};
use crate::install::scope_presets::OAUTH;
use alloc::string::String;
use alloc::vec::Vec;

/// The result of the check for one entry of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// The caller passed no catalogue, so the entry was not checked.
    NotChecked,
    /// The entry is in the catalogue.
    Known,
    /// The entry is in the catalogue, but HighLevel's API uses another spelling. The value is that spelling.
    OtherSpelling(String),
    /// The entry is not in the catalogue. The user probably meant this scope, which is spelled almost the same.
    DidYouMean(String, Misspelling),
    /// The entry is in the catalogue, but HighLevel's API description does not use it.
    OnlySeen,
    /// The entry is not in the catalogue, and no scope is spelled almost the same. The values are scopes of the same
    /// area, if there are any. These scopes do not have the same meaning as the entry.
    Unknown(Vec<String>),
    /// The same entry appears earlier in the list.
    Twice,
}

/// How a scope is misspelled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misspelling {
    /// An underscore instead of a dot or a slash.
    Underscore,
    /// `.read` at the end instead of `.readonly`.
    Read,
    /// A different case. Scopes are case-sensitive.
    Case,
    /// Any other misspelling.
    Other,
}

/// A finding about a list of scopes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScopeFinding {
    /// The caller passed no catalogue, so the names were not checked.
    NotChecked,
    /// Commas or other characters separate the scopes of a link. HighLevel expects spaces.
    Separators,
    /// A problem with one entry: its name, and its verdict. The verdict is neither [`Verdict::Known`] nor
    /// [`Verdict::NotChecked`].
    Entry(String, Verdict),
    /// `oauth.readonly` or `oauth.write` is missing from the list, and the list does not look like the list of an app
    /// for agencies. If an agency installs an app for sub-accounts, the app needs both scopes to reach the
    /// sub-accounts.
    NoOauthScopes,
    /// `oauth.readonly` or `oauth.write` is in the list of an app for agencies: a list with scopes that only an agency
    /// grants, and without scopes that only a sub-account grants. An app for agencies can never have these two scopes.
    /// The value is the list of the scopes that only an agency grants.
    OauthForAgency(Vec<String>),
    /// The list contains scopes that only a sub-account grants and scopes that only an agency grants. No app is known
    /// to have both kinds of scopes.
    MixedClasses {
        /// The scopes that only an agency grants.
        agency: Vec<String>,
        /// The scopes that only a sub-account grants.
        sub_account: Vec<String>,
    },
}

/// The result of checking a list of scopes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CheckedScopes {
    /// One verdict per entry, in the order of the list.
    pub verdicts: Vec<Verdict>,
    /// The findings: first [`ScopeFinding::NotChecked`] if there is no catalogue, then the findings about entries in
    /// the order of the list, then the findings about the whole list. Empty if every scope is known and there is no
    /// problem.
    pub findings: Vec<ScopeFinding>,
}

/// Checks a list of scopes. Without a catalogue, the names are not checked, and the findings contain
/// [`ScopeFinding::NotChecked`].
#[must_use]
pub fn check(catalogue: Option<&Catalogue>, entries: &[String]) -> CheckedScopes {
    if entries.is_empty() {
        return CheckedScopes::default();
    }
    let verdict = |(at, entry): (usize, &String)| match catalogue {
        _ if entries[..at].contains(entry) => Verdict::Twice,
        Some(catalogue) => verdict(catalogue, entry),
        None => Verdict::NotChecked,
    };
    let verdicts: Vec<Verdict> = entries.iter().enumerate().map(verdict).collect();
    let remarkable = entries
        .iter()
        .zip(&verdicts)
        .filter(|(_, verdict)| !matches!(verdict, Verdict::Known | Verdict::NotChecked))
        .map(|(entry, verdict)| ScopeFinding::Entry(entry.clone(), verdict.clone()));
    let unchecked = catalogue.is_none().then_some(ScopeFinding::NotChecked);
    let meant = corrected(entries, &verdicts);
    let findings = unchecked.into_iter().chain(remarkable).chain(of_classes(catalogue, &meant)).collect();
    CheckedScopes { verdicts, findings }
}

/// Replaces each misspelled scope with the scope that the user probably meant, and removes repeated scopes. Unknown
/// scopes stay.
#[must_use]
pub fn corrected(entries: &[String], verdicts: &[Verdict]) -> Vec<String> {
    let mut corrected: Vec<String> = Vec::new();
    for (entry, verdict) in entries.iter().zip(verdicts) {
        let meant = match verdict {
            Verdict::Twice => continue,
            Verdict::DidYouMean(meant, _) => meant,
            _ => entry,
        };
        if !corrected.contains(meant) {
            corrected.push(meant.clone());
        }
    }
    corrected
}

/// Returns the scopes of `requested` that are not in `granted`, in the order of `requested`.
#[must_use]
pub fn missing(requested: &[String], granted: &[String]) -> Vec<String> {
    requested.iter().filter(|scope| !granted.contains(scope)).cloned().collect()
}

fn verdict(catalogue: &Catalogue, entry: &str) -> Verdict {
    match catalogue.find(entry) {
        Some(Scope { other_spelling: Some(other), .. }) => Verdict::OtherSpelling(other.clone()),
        Some(Scope { undocumented: true, .. }) => Verdict::OnlySeen,
        Some(_) => Verdict::Known,
        None => match nearest_scope::closest(catalogue, entry) {
            Some(meant) => {
                let how = misspelling(entry, &meant);
                Verdict::DidYouMean(meant, how)
            }
            None => Verdict::Unknown(nearest_scope::same_area(catalogue, entry)),
        },
    }
}

fn misspelling(entry: &str, meant: &str) -> Misspelling {
    let underscores = |text: &str| text.bytes().filter(|byte| *byte == b'_').count();
    if entry.eq_ignore_ascii_case(meant) {
        Misspelling::Case
    } else if underscores(entry) > underscores(meant) {
        Misspelling::Underscore
    } else if entry.ends_with(".read") && meant.ends_with(".readonly") {
        Misspelling::Read
    } else {
        Misspelling::Other
    }
}

/// Finds the problems of the whole list that follow from the classes of its scopes. The class of a scope says which
/// accounts can grant it.
fn of_classes(catalogue: Option<&Catalogue>, entries: &[String]) -> Vec<ScopeFinding> {
    let of = |class: Class| -> Vec<String> {
        let is_of = |entry: &&String| {
            catalogue.and_then(|catalogue| catalogue.find(entry)).is_some_and(|scope| scope.class == class)
        };
        entries.iter().filter(is_of).cloned().collect()
    };
    let is_oauth = |entry: &String| OAUTH.contains(&&**entry);
    let has_all_oauth = OAUTH.iter().all(|scope| entries.iter().any(|entry| entry == scope));
    let (agency, sub_account) = (of(Class::Agency), of(Class::SubAccount));
    // An app for agencies needs neither `oauth.readonly` nor `oauth.write`.
    let is_for_agency = !agency.is_empty() && sub_account.is_empty();
    let mut findings = Vec::new();
    if is_for_agency && entries.iter().any(is_oauth) {
        findings.push(ScopeFinding::OauthForAgency(agency));
    } else if !agency.is_empty() && !sub_account.is_empty() {
        findings.push(ScopeFinding::MixedClasses { agency, sub_account });
    }
    if !is_for_agency && !has_all_oauth {
        findings.push(ScopeFinding::NoOauthScopes);
    }
    findings
}
