//! Nothing is sent before the press, nothing twice, nothing empty, and nothing to anybody else.

use crate::play::{arrive, arrive_with_code, fill, fill_and_press, fresh_code, has_tokens, press};
use crate::wire::{assert_nothing_sent, exchanges, expect_refusals, probes};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_SECRET, Fault, FaultKind, On};
use e2e::{HIGHLEVEL, Key, Outcome, play};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::tokens::TokensText;

#[test]
fn nothing_is_sent_before_the_press() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.screen.type_into("Client ID", "x").await;
        stage.screen.press("Show client secret").await;
        stage.screen.press("Show code").await;
        stage.screen.press("Copy code").await;
        for fold in ["Where do I find these?", "More options", "See the exact request"] {
            stage.screen.unfold(fold).await;
        }
        stage.screen.choice("Send the redirect URI").await.press().await;
        stage.screen.says(say(PageText::Copied)).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn nothing_is_sent_while_a_field_is_empty() {
    play(async |stage| {
        arrive_with_code(stage).await;
        press(stage, ExchangeText::GetMyTokens).await;
        stage.screen.says(say(ExchangeText::IdMissing)).await;
        stage.screen.says(say(ExchangeText::SecretMissing)).await;
        assert!(stage.screen.field("Client ID").await.has_focus().await);
        stage.screen.paste_into("Client ID", "some-id").await;
        stage.screen.paste_into("Client secret", "   ").await;
        press(stage, ExchangeText::GetMyTokens).await;
        stage.screen.says(say(ExchangeText::SecretMissing)).await;
        assert!(stage.screen.field("Client secret").await.has_focus().await);
        assert_nothing_sent(stage);
    });
}

#[test]
fn no_empty_field_is_sent() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        for fields in probes(stage).into_iter().chain(exchanges(stage)) {
            let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["grant_type", "client_id", "client_secret", "code"]);
            assert!(fields.iter().all(|(_, value)| !value.is_empty()), "{names:?}");
        }
    });
}

#[test]
fn a_double_click_sends_once() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.screen.double_click("Get my tokens").await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn enter_and_a_click_send_once() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        // Held, so that the second press comes while the code is on its way.
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
        stage.screen.press_key(Key::Enter).await;
        stage.screen.press(say(ExchangeText::GettingTokens)).await;
        stage.screen.press_key(Key::Enter).await;
        stage.sandbox.set_fault(None);
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn the_button_says_that_it_is_at_work() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Probe, FaultKind::Hold)));
        stage.screen.press("Get my tokens").await;
        let busy = stage.screen.button(say(ExchangeText::AskingHighLevel)).await;
        assert_eq!(busy.attribute("aria-disabled").await.as_deref(), Some("true"));
        stage.sandbox.set_fault(None);
        has_tokens(stage).await;
    });
}

#[test]
fn only_the_pages_own_host_and_highlevel_are_contacted() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        arrive_with_code(stage).await;
        stage.screen.says("Contacted: only this site").await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        press(stage, TokensText::SaveBoth).await;
        press(stage, PageText::Forget).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        let known = [(stage.site.authority(), Outcome::Loopback), (HIGHLEVEL.to_owned(), Outcome::Mapped)];
        for contact in stage.proxy.contacted() {
            assert!(known.contains(&(contact.authority.clone(), contact.outcome)), "{contact:?}");
        }
        assert!(stage.csp_violations().await.is_empty());
    });
}

#[test]
fn the_ledger_tells_what_was_sent() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.screen.says("Contacted: services.leadconnectorhq.com, 2 requests").await;
        stage.screen.unfold("Contacted: services.leadconnectorhq.com, 2 requests").await;
        for words in [say(PrivacyText::WhyProbe), say(PrivacyText::WhyExchange)] {
            stage.screen.says(words).await;
        }
        stage.screen.says("POST https://services.leadconnectorhq.com/oauth/token").await;
        assert!(stage.csp_violations().await.is_empty());
    });
}

#[test]
fn an_unchanged_second_arrival_sends_nothing_by_itself() {
    play(async |stage| {
        expect_refusals(stage);
        let code = fresh_code(stage);
        for _ in 0..2 {
            arrive(stage, &code).await;
        }
        assert_nothing_sent(stage);
    });
}
