//! Tests that every text of the dictionary has an explanation in both voices, for every place where the text occurs.

use leg3_core::dictionary::entry::{Confidence, Meaning, PageError, Place};
use leg3_core::dictionary::lookup::entries;
use leg3_core::messages::Voice;
use leg3_core::messages::dictionary::{Explanation, confidence_phrase, explain, place_phrase};

/// Every meaning of every text, with its explanation at each place where the text occurs.
fn all(voice: Voice) -> impl Iterator<Item = (Meaning, Explanation)> {
    let senses = entries().flat_map(|entry| entry.senses);
    senses.flat_map(move |sense| {
        sense.places.iter().map(move |place| (sense.meaning, explain(sense.meaning, *place, voice)))
    })
}

#[test]
fn every_text_has_a_complete_explanation_in_both_voices() {
    for voice in [Voice::HighLevel, Voice::Neutral] {
        for (meaning, told) in all(voice) {
            assert!(!told.title.ends_with('.') && told.title.len() > 10, "{meaning:?}: {}", told.title);
            for text in [told.why, told.todo, told.not_meant] {
                assert!(text.trim() == text && text.ends_with('.') && text.len() > 10, "{meaning:?}: {text}");
            }
        }
    }
}

#[test]
fn the_neutral_voice_names_highlevel_only_in_the_brand_error() {
    for (meaning, told) in all(Voice::Neutral) {
        if meaning != Meaning::Page(PageError::BrandInRedirect) {
            for text in [told.title, told.why, told.todo, told.not_meant] {
                assert!(!text.to_lowercase().contains("highlevel"), "{text}");
            }
        }
    }
}

#[test]
fn the_next_step_mentions_no_button() {
    for (_, told) in all(Voice::HighLevel) {
        assert!(!told.todo.contains("press") && !told.todo.contains("button"), "{}", told.todo);
    }
}

#[test]
fn the_advice_for_a_call_error_never_asks_for_a_fresh_code() {
    for (meaning, told) in all(Voice::HighLevel).filter(|(meaning, _)| matches!(meaning, Meaning::Call(_))) {
        assert!(!told.todo.contains("fresh code"), "{meaning:?}: {}", told.todo);
    }
}

#[test]
fn places_and_confidence_levels_have_phrases() {
    for place in entries().flat_map(|entry| entry.senses).flat_map(|sense| sense.places) {
        assert!(!place_phrase(*place).is_empty());
    }
    assert_eq!(place_phrase(Place::Portal), "in the developer portal");
    assert_eq!(confidence_phrase(Confidence::Measured), "seen by others on the live service");
}
