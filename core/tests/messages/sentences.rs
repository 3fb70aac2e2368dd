//! All sentences in both voices, and the phrases that contain a number.

use leg3_core::messages::install::InstallText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::number_phrases::{arrived, remaining, requests, seconds_left};
use leg3_core::messages::{Message, Voice, all};

/// Every sentence of this voice.
fn sentences(voice: Voice) -> impl Iterator<Item = &'static str> {
    all(voice).map(|(sentence, _)| sentence)
}

#[test]
fn every_sentence_says_something_in_both_voices() {
    for voice in [Voice::HighLevel, Voice::Neutral] {
        assert!(sentences(voice).all(|text| !text.trim().is_empty()), "{voice:?}");
    }
}

/// The sentences that must contain the name: words the portal refuses, and the name of the credential in n8n.
fn with_name() -> [&'static str; 3] {
    let voice = Voice::Neutral;
    [
        InstallText::BrandWord.in_voice(voice),
        InstallText::GuideRedirectTrap.in_voice(voice),
        IntegrationsText::WhereN8n.in_voice(voice),
    ]
}

#[test]
fn the_neutral_voice_never_says_highlevel() {
    let with_name = with_name();
    for text in sentences(Voice::Neutral).filter(|text| !with_name.contains(text)) {
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
        let without_name = |text: &str| {
            let text = text.replace("HighLevel", "CRM");
            text.replace("Your CRM", "CRM").replace("your CRM", "CRM")
        };
        assert_eq!(without_name(plain), without_name(neutral));
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
    for (milliseconds, words) in [
        (29_001.0, "30 seconds left."),
        (1000.0, "1 second left."),
        (1.0, "1 second left."),
        (-5.0, "0 seconds left."),
    ] {
        assert_eq!(seconds_left(milliseconds), words);
    }
    assert_eq!((requests(1), requests(2)), ("1 request".into(), "2 requests".into()));
}
