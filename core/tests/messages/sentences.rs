//! Tests of all sentences of the page in both voices (`HighLevel` and `Neutral`), and of the phrases that contain a
//! number.

use leg3_core::install::address::AddressPart;
use leg3_core::install::link_check::Remark;
use leg3_core::install::redirect_check::Finding;
use leg3_core::install::scope_catalogue::{Class, Scope};
use leg3_core::install::scope_check::{Misspelling, ScopeFinding, Verdict};
use leg3_core::messages::install_remarks::{RemarkText, of_redirect, of_remark, of_scopes, of_verdict};
use leg3_core::messages::number_phrases::{about_scope, arrived, grouped, remaining, requests, seconds_left};
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::use_them::stops;
use leg3_core::messages::ways::WayText;
use leg3_core::messages::{Message, Voice, all};

#[test]
fn no_sentence_is_empty_in_either_voice() {
    for voice in [Voice::HighLevel, Voice::Neutral] {
        assert!(all(voice).all(|text| !text.trim().is_empty()), "{voice:?}");
    }
}

/// Returns the two sentences that must contain HighLevel's name, even in the neutral voice. One sentence names the
/// words that HighLevel's portal refuses, and the other names a credential in n8n.
fn with_name() -> [&'static str; 2] {
    let voice = Voice::Neutral;
    [PortalGuideText::GuideRedirectTrap.in_voice(voice), WayText::N8nCredential.in_voice(voice)]
}

#[test]
fn the_neutral_voice_never_says_highlevel() {
    let with_name = with_name();
    for text in all(Voice::Neutral).filter(|text| !with_name.contains(text)) {
        assert!(!text.to_lowercase().contains("highlevel"), "{text}");
    }
}

#[test]
fn the_neutral_voice_has_no_article_before_your_crm() {
    for text in all(Voice::Neutral) {
        let text = text.to_lowercase();
        for article in ["a", "an", "the", "my", "your", "this"] {
            assert!(!text.contains(&[" ", article, " your crm"].concat()), "{text}");
        }
    }
}

#[test]
fn both_voices_differ_only_in_the_name() {
    for (plain, neutral) in all(Voice::HighLevel).zip(all(Voice::Neutral)) {
        let without_name = |text: &str| {
            let text = text.replace("HighLevel", "CRM");
            text.replace("Your CRM", "CRM").replace("your CRM", "CRM")
        };
        assert_eq!(without_name(plain), without_name(neutral));
    }
}

#[test]
fn time_spans_use_at_most_two_units() {
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

#[test]
fn a_scope_description_states_the_user_type_and_counts_calls_and_webhooks() {
    let scope = |calls: usize, events: usize| Scope {
        name: "a.b".into(),
        class: Class::SubAccount,
        calls: vec!["GET /a".into(); calls],
        events: vec!["A".into(); events],
        other_spelling: None,
        undocumented: false,
    };
    assert_eq!(about_scope(&scope(2, 1)), "sub-account, 2 calls, 1 webhook. ");
    assert_eq!(about_scope(&scope(1, 0)), "sub-account, 1 call. ");
}

#[test]
fn the_try_today_note_says_that_it_stops_when_the_token_ends() {
    assert_eq!(stops("ends tomorrow, 8:03"), "It stops with the token, which ends tomorrow, 8:03.");
    assert_eq!(stops(""), "It stops when the token ends.");
}

#[test]
fn large_numbers_have_commas_as_thousands_separators() {
    for (number, words) in
        [(0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567")]
    {
        assert_eq!(grouped(number), words);
    }
}

#[test]
fn a_remark_with_an_object_ends_with_a_space_and_any_other_with_a_full_stop() {
    let near = vec!["contacts.readonly".to_owned()];
    let classes = ScopeFinding::MixedClasses { agency: near.clone(), sub_account: near.clone() };
    for voice in [Voice::HighLevel, Voice::Neutral] {
        let mut texts: Vec<RemarkText> =
            [AddressPart::Host, AddressPart::Path, AddressPart::Query, AddressPart::Fragment]
                .map(|part| of_redirect(&Finding::Brand(part, "ghl".into()), voice))
                .into();
        texts.push(of_scopes(&classes, voice));
        for how in [Misspelling::Underscore, Misspelling::Read, Misspelling::Case, Misspelling::Other] {
            texts.push(of_verdict("a", &Verdict::DidYouMean("b".into(), how), voice));
        }
        texts.push(of_verdict("a", &Verdict::Unknown(near.clone()), voice));
        texts.push(of_verdict("a", &Verdict::OtherSpelling("b".into()), voice));
        for RemarkText { text, object, .. } in texts {
            assert!(!object.is_empty() && text.ends_with(' '), "{text}");
        }
        for remark in [Remark::OldPath, Remark::NoVersionId, Remark::Scope(ScopeFinding::NoOauthScopes)] {
            let RemarkText { subject, text, object } = of_remark(&remark, voice);
            assert!(subject.is_empty() && object.is_empty() && text.ends_with('.'), "{text}");
        }
    }
}

#[test]
fn uncertain_findings_are_worded_as_uncertain() {
    for (text, words) in [
        (of_redirect(&Finding::Localhost, Voice::HighLevel), "may refuse"),
        (of_redirect(&Finding::NotHttps, Voice::HighLevel), "may refuse"),
        (of_remark(&Remark::OldPath, Voice::HighLevel), "Reports say"),
        (of_verdict("a", &Verdict::Unknown(vec![]), Voice::HighLevel), "this page's list"),
    ] {
        assert!(text.text.contains(words), "{}", text.text);
    }
}
