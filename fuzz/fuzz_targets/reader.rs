//! A fuzz target that reads any bytes as a pasted text. It checks that nothing panics, and that certain properties hold
//! for every text.

#![no_main]

use leg3_core::dictionary::lookup;
use leg3_core::install::link_reader;
use leg3_core::reader::code_field::Entered;
use leg3_core::reader::item::{Item, Kind};
use leg3_core::reader::pasted_answer::Pasted;
use leg3_core::reader::reading::Reading;
use leg3_core::reader::{clean, code_field, pasted_answer, samples, scan, shapes};
use libfuzzer_sys::fuzz_target;
use std::hint::black_box;

fuzz_target!(|bytes: &[u8]| {
    // Bytes that are not valid UTF-8 become U+FFFD, so that every run reads a text.
    let text = &*String::from_utf8_lossy(bytes);
    check_cleaning(text);
    check_reading(text);
    black_box(matches!(code_field::read(text), Entered::SomethingElse(_)));
    black_box(matches!(pasted_answer::read(text), Pasted::SomethingElse(_)));
    black_box(link_reader::read(text).is_ok());
    black_box(lookup::find_all(text).iter().filter(|entry| entry.is_of_a_page()).count());
});

/// Checks that a second cleaning changes nothing, and that white space around a text does not change whether the text
/// contains a secret.
fn check_cleaning(text: &str) {
    let value = clean::value(text);
    assert!(clean::value(&value) == value, "cleaning twice gives another value");
    assert!(!clean::changes(&value), "a cleaned value would be cleaned");
    assert!(shapes::holds_secret(text) == shapes::holds_secret(text.trim()), "white space makes a secret");
    black_box((shapes::holds_secret(&value), samples::is_placeholder(&value), samples::is_sample(&value)));
}

/// Checks that the same text always gives the same kinds of items, and that a text without visible characters gives no
/// item.
fn check_reading(text: &str) {
    let reading = scan::read(text);
    let kinds = reading.kinds();
    // A second reading leaves less time for other texts. So only a text whose length is a multiple of 8 is read twice.
    if text.len().is_multiple_of(8) {
        assert!(scan::read(text).kinds() == kinds, "the same text is read in two ways");
    }
    if clean::visible(text).trim().is_empty() {
        assert!(kinds.is_empty(), "something is found in nothing");
    }
    check_questions(&reading, &kinds);
    black_box(reading.items.iter().map(measure).sum::<usize>());
}

/// Checks that the values of a reading match its kinds. Uses only lengths, because a panic message must not contain a
/// value.
fn check_questions(reading: &Reading, kinds: &[Kind]) {
    let only = |wanted: &[Kind]| kinds.iter().filter(|kind| wanted.contains(kind)).count() == 1;
    let code = reading.code().map(|code| code.expose().len());
    assert!(code.is_some() == only(&[Kind::Code, Kind::RedirectedWithCode]), "code");
    let id = reading.client_id().map(|id| id.as_str().len());
    assert!(id.is_some() == only(&[Kind::ClientId]), "client id");
    let secret = reading.client_secret().map(|secret| secret.expose().len());
    assert!(secret.is_some() == only(&[Kind::ClientSecret]), "client secret");
    let access = reading.access_token().map(|token| token.expose().len());
    assert!(access.is_some() == only(&[Kind::AccessToken, Kind::PrivateToken]), "access token");
    let refresh = reading.refresh_token().map(|token| token.expose().len());
    assert!(refresh.is_some() == only(&[Kind::RefreshToken]), "refresh token");
    let empty = [code, id, secret, access, refresh].contains(&Some(0));
    assert!(!empty, "an empty value is none");

    let mut addresses = reading.items.iter().filter_map(|item| match item {
        Item::InstallLink(address) | Item::RedirectUrl(address) | Item::McpAddress(address) => Some(address),
        _ => None,
    });
    assert!(addresses.all(|address| !address.is_empty()), "an empty address is none");
    assert!(reading.scopes().is_none_or(|scopes| !scopes.is_empty()), "an empty list of scopes is none");
    assert!(reading.has(Kind::Scopes) == reading.scopes().is_some(), "scopes");
    let is_refusal = reading.has(Kind::Refusal) || reading.has(Kind::PageError);
    assert!(reading.items.iter().any(|item| matches!(item, Item::Refusal(_))) == is_refusal, "refusal");
    black_box(reading.was_cleaned);
}

/// The length of a token response, or of the main token response in a saved text, or the number of messages in an error
/// response. 0 for any other item.
fn measure(item: &Item) -> usize {
    match item {
        Item::TokenAnswer(answer) => answer.body.expose().len(),
        Item::SavedTokens(saved) => saved.main.body.expose().len(),
        Item::Refusal(refusal) => refusal.details.messages.len(),
        _ => 0,
    }
}
