//! What a good file changes: name, logo, accent, links, offers, defaults; and what it leaves as the person chose it.

use super::{FILE, GOOD, LOGO, links, seen};
use crate::play::{arrive_with_code, fill_and_press, has_tokens, js, press};
use crate::wire::{assert_nothing_sent, exchanges, field};
use crate::words::say;
use e2e::{Scheme, Trouble, eventually, play};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::page::PageText;

#[test]
fn a_good_file_is_seen_and_its_offers_only_after_success() {
    play(async |stage| {
        stage.site.give(FILE, GOOD);
        stage.site.give("/brand/logo.svg", LOGO);
        arrive_with_code(stage).await;
        stage.screen.says("Funnel <b>Forge</b>").await;
        let logo = "const logo = document.querySelector('.brand img');
            return logo?.naturalWidth ? new URL(logo.src).pathname + ' ' + logo.alt : ''";
        eventually("the logo is there", async || !seen(stage, logo).await.is_empty()).await;
        assert_eq!(seen(stage, logo).await, "/brand/logo.svg Funnel <b>Forge</b>");
        let button = "return getComputedStyle(document.getElementById('send')).backgroundColor";
        eventually("the button has the accent", async || seen(stage, button).await == "rgb(122, 31, 162)")
            .await;
        let options = "return document.getElementById('user-type').value + document.getElementById('send-redirect').checked
            + document.getElementById('redirect-field').hidden";
        assert_eq!(seen(stage, options).await, "Locationtruefalse");
        let foot = [
            format!("https://help.example.com/leg3 | noopener noreferrer | {}", say(BrandingText::Help)),
            format!("https://example.com/support | noopener noreferrer | {}", say(BrandingText::Support)),
        ];
        assert_eq!(links(stage).await, foot);
        let text = stage.screen.text().await;
        assert!(!text.contains("We are paid") && !text.contains(say(BrandingText::About)), "{text}");
        for always in
            ["Contacted: only this site", stage.site.origin().as_str(), "not made or endorsed by HighLevel"]
        {
            assert!(text.contains(always), "{always}");
        }
        assert_nothing_sent(stage);

        fill_and_press(stage).await;
        has_tokens(stage).await;
        for words in
            [say(BrandingText::OffersTitle), "We are paid if you buy one of these.", "Setup <i>for you</i>"]
        {
            stage.screen.says(words).await;
        }
        let offers = [
            "https://example.com/course | noopener noreferrer | A course".to_owned(),
            "https://example.com/setup | noopener noreferrer | Setup <i>for you</i>".to_owned(),
        ];
        assert_eq!(links(stage).await, [&offers[..], &foot[..]].concat());
        let below = "return String(document.querySelector('[data-do=forget]').compareDocumentPosition(
            document.getElementById('host-offers')) & Node.DOCUMENT_POSITION_FOLLOWING)";
        assert_eq!(seen(stage, below).await, "4", "the offers come last");
        let sent = exchanges(stage);
        assert_eq!(field(&sent[0], "user_type"), Some("Location"));
        assert_eq!(field(&sent[0], "redirect_uri"), Some(&*format!("{}/", stage.site.origin())));
        press(stage, PageText::Forget).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        assert!(!stage.screen.text().await.contains("We are paid"));
        assert!(stage.csp_violations().await.is_empty());
    });
}

#[test]
fn what_a_person_chose_stays_chosen() {
    play(async |stage| {
        stage.site.trouble(FILE, Trouble::Held);
        stage.site.give(FILE, GOOD);
        arrive_with_code(stage).await;
        eventually("it was asked for", async || stage.site.requests().iter().any(|asked| asked.path == FILE))
            .await;
        js(
            stage,
            "const type = document.getElementById('user-type'); const redirect = document.getElementById('send-redirect');
            type.value = 'Company'; redirect.click(); redirect.click();
            type.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![],
        )
        .await;
        stage.site.heal(FILE);
        stage.screen.says("Funnel <b>Forge</b>").await;
        let options = "return document.getElementById('user-type').value + document.getElementById('send-redirect').checked";
        assert_eq!(seen(stage, options).await, "Companyfalse");
    });
}

#[test]
fn on_the_dark_page_the_accent_is_the_dark_one_and_links_keep_theirs_where_it_is_too_faint() {
    play(async |stage| {
        // Seen well enough for a button; too faint to be read.
        let faint = r##"{"accent": {"light": "#2f80ed", "dark": "#7a66cc"}, "links": {"help": "https://help.example.com"}}"##;
        stage.site.give(FILE, faint);
        stage.browser.prefer(Scheme::Dark).await;
        arrive_with_code(stage).await;
        let colours = "return getComputedStyle(document.getElementById('send')).backgroundColor + ' '
            + getComputedStyle(document.querySelector('#host-foot a')).color";
        stage.screen.says(say(BrandingText::Help)).await;
        eventually("dark", async || seen(stage, colours).await == "rgb(122, 102, 204) rgb(143, 178, 255)")
            .await;
        stage.browser.prefer(Scheme::Light).await;
        eventually("light", async || seen(stage, colours).await == "rgb(47, 128, 237) rgb(31, 86, 208)")
            .await;
    });
}
