//! The neutral voice of the printed page: its sentences as the programs of such a build say theirs, put in place when the
//! page is made, so that no wrong word is ever painted.

use crate::Outcome;
use leg3_core::messages::{Voice, all};
use std::cmp::Reverse;

/// What makes the programs speak so.
pub(crate) const NEUTRAL: &str = "LEG3_NEUTRAL";

/// How the plain page is built again, and how this one is.
const COMMANDS: [&str; 2] = ["cargo xtask build", "cargo xtask package --neutral"];

/// `index.html` in the neutral voice.
pub(crate) fn neutral(html: &str) -> Outcome<String> {
    let sentences =
        all(Voice::HighLevel).zip(all(Voice::Neutral)).map(|((plain, _), (neutral, _))| [plain, neutral]);
    let mut pairs: Vec<[&str; 2]> =
        sentences.chain([COMMANDS]).filter(|[plain, neutral]| plain != neutral).collect();
    // A short one may be part of a longer one.
    pairs.sort_by_key(|[plain, _]| Reverse(plain.len()));
    let html = pairs.iter().fold(html.to_owned(), |html, [plain, neutral]| html.replace(plain, neutral));
    match html.find("HighLevel") {
        None => Ok(html),
        Some(at) => {
            Err(format!("index.html names HighLevel where no sentence of ours does: {}", around(&html, at)))
        }
    }
}

fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(40).collect();
    before.into_iter().rev().chain(text[at..].chars().take(40)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = include_str!("../../index.html");

    #[test]
    fn the_neutral_page_says_the_same_without_the_name() {
        let html = neutral(PAGE).unwrap();
        assert!(html.contains("<title>Get your CRM tokens</title>"));
        assert!(html.contains("Your CRM sent you a code"));
        assert!(html.contains("if your CRM sent you here"));
        assert_eq!(html.matches('<').count(), PAGE.matches('<').count());
    }

    #[test]
    fn it_names_the_command_that_makes_the_same_page() {
        assert!(neutral(PAGE).unwrap().contains("“cargo xtask package --neutral”"));
    }

    #[test]
    fn a_name_in_words_nobody_knows_is_told() {
        let told = neutral("<p>Ask HighLevel, please.</p>").unwrap_err();
        assert!(told.ends_with("<p>Ask HighLevel, please.</p>"), "{told}");
    }
}
