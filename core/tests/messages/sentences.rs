//! Every sentence in both voices, and words that depend on a number.

use leg3::copy::spoken::{arrived, remaining, requests};
use leg3::copy::{HostWord, Late, Printed, Sentence, Setup, Take, Tool, Voice};

/// Every sentence of this voice.
fn sentences(voice: Voice) -> impl Iterator<Item = &'static str> {
    let said = Sentence::ALL.iter().map(move |sentence| sentence.text(voice));
    let printed = Printed::ALL.iter().map(move |printed| printed.text(voice));
    let late = Late::ALL.iter().map(move |late| late.text(voice));
    let setup = Setup::ALL.iter().map(move |setup| setup.text(voice));
    let take = Take::ALL.iter().map(move |take| take.text(voice));
    let tool = Tool::ALL.iter().map(move |tool| tool.text(voice));
    let host = HostWord::ALL.iter().map(move |host| host.text(voice));
    said.chain(printed).chain(late).chain(setup).chain(take).chain(tool).chain(host)
}

#[test]
fn every_sentence_says_something_in_both_voices() {
    for voice in [Voice::HighLevel, Voice::Neutral] {
        assert!(sentences(voice).all(|text| !text.trim().is_empty()), "{voice:?}");
    }
}

/// What cannot be told without the word: the words that the portal refuses, and what n8n calls its credential.
const UNAVOIDABLE: [Setup; 3] = [Setup::BrandWord, Setup::GuideRedirectTrap, Setup::WhereN8n];

#[test]
fn the_neutral_voice_never_says_highlevel() {
    let unavoidable = UNAVOIDABLE.map(|setup| setup.text(Voice::Neutral));
    for text in sentences(Voice::Neutral).filter(|text| !unavoidable.contains(text)) {
        assert!(!text.to_lowercase().contains("highlevel"), "{text}");
    }
}

#[test]
fn the_neutral_voice_puts_no_article_before_another() {
    for text in sentences(Voice::Neutral) {
        let text = text.to_lowercase();
        for article in ["a", "an", "the", "my", "your", "this"] {
            assert!(!text.contains(&[" ", article, " your crm"].concat()), "{text}");
        }
    }
}

#[test]
fn both_voices_say_the_same_but_for_the_name() {
    for (plain, neutral) in sentences(Voice::HighLevel).zip(sentences(Voice::Neutral)) {
        let nameless = |text: &str| {
            let text = text.replace("HighLevel", "CRM");
            text.replace("Your CRM", "CRM").replace("your CRM", "CRM")
        };
        assert_eq!(nameless(plain), nameless(neutral));
    }
}

#[test]
fn spans_of_time_are_said_in_two_units_at_most() {
    const MINUTE: f64 = 60_000.0;
    for (milliseconds, words) in [
        (-1.0, "ended"),
        (0.0, "ended"),
        (59.0 * MINUTE, "in 59 min"),
        (86_399_000.0, "in 23 h 59 min"),
        (30.0 * 60.0 * MINUTE, "in 30 h 0 min"),
        (365.0 * 1440.0 * MINUTE - 1.0, "in 364 days"),
    ] {
        assert_eq!(remaining(milliseconds), words);
    }
    assert_eq!(arrived(59_999.0), "arrived just now");
    assert_eq!(arrived(-5.0), "arrived just now");
    assert_eq!(arrived(9.5 * MINUTE), "arrived 9 min ago");
    assert_eq!((requests(1), requests(2)), ("1 request".into(), "2 requests".into()));
}
