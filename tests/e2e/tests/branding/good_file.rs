//! Tests what a valid file changes: name, logo, links and offers.

use crate::boot::break_app::die_with_tokens;
use crate::branding::{
    DISCLOSURE, FILE, LOGO_PATH, NAME, arrive, file_came, give_good, leads_to, logo_is_drawn, request_count,
    save_tokens, the_exchange_works,
};
use crate::person::{copied, is_at_start, js, open_tokens, play, play_on, say};
use e2e::requests::assert_nothing_sent;
use e2e::{HIGHLEVEL, Kind, Stage};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::tokens::TokensText;

async fn the_top_shows_the_logo_followed_by_the_name_as_text(stage: &Stage) {
    give_good(stage);
    arrive(stage).await;
    stage.screen.says(NAME).await;
    let text = stage.screen.text().await;
    assert!(text.starts_with(NAME) && !text.contains(say(BrandingText::About)), "{text}");
    logo_is_drawn(stage, LOGO_PATH).await;
    let is_before = "const [logo] = document.images;
        const siblings = [...logo.parentElement.childNodes];
        return siblings.indexOf(logo) < siblings.findIndex(({ data }) => data === arguments[0])";
    assert_eq!(js(stage, is_before, vec![NAME.into()]).await, true);
    assert_nothing_sent(stage);
}

async fn the_footer_links_to_help_and_support_and_says_where_the_page_sends_data(stage: &Stage) {
    give_good(stage);
    arrive(stage).await;
    leads_to(stage, say(BrandingText::Help), "https://help.example.com/leg3").await;
    leads_to(stage, say(BrandingText::Support), "https://example.com/support").await;
    let sends_to = format!("https://{}", HIGHLEVEL.trim_end_matches(":443"));
    let addresses = format!(
        "{} {} · {} {sends_to}",
        say(PrivacyText::ThisPage),
        stage.site.origin(),
        say(PrivacyText::SendsTo)
    );
    stage.screen.says(&addresses).await;
    stage.screen.says(say(CheckText::Promise)).await;
    stage.screen.unfold(say(CheckText::HowToCheck)).await;
    stage.screen.says(say(CheckText::Licence)).await;
}

async fn offers_are_shown_last_and_only_after_the_tokens_were_saved(stage: &Stage) {
    give_good(stage);
    arrive(stage).await;
    stage.screen.link(say(BrandingText::Help)).await;
    assert!(!stage.screen.text().await.contains(DISCLOSURE));
    the_exchange_works(stage).await;
    // The details of the tokens are drawn after the content above them.
    stage.screen.fold(say(ReceivedText::Details)).await;
    assert!(!stage.screen.text().await.contains(DISCLOSURE));
    copied(stage, say(TokensText::CopyRefresh)).await;
    let offers = stage.screen.region(say(BrandingText::OffersTitle)).await;
    let inside = stage.screen.within(&offers);
    inside.says(DISCLOSURE).await;
    inside.says(say(BrandingText::OffersText)).await;
    assert_eq!(inside.names(Kind::Link).await, ["A course", "Setup <i>for you</i>"]);
    leads_to(stage, "A course", "https://example.com/course").await;
    leads_to(stage, "Setup <i>for you</i>", "https://example.com/setup").await;
    let text = stage.screen.text().await;
    let place = |words: &str| text.find(words).unwrap_or_default();
    assert!(place(say(BrandingText::OffersTitle)) > place(say(ReceivedText::Details)), "{text}");
    assert!(place(say(ReceivedText::Details)) > 0, "{text}");
}

async fn forget_removes_the_offers_and_keeps_the_name(stage: &Stage) {
    give_good(stage);
    arrive(stage).await;
    save_tokens(stage).await;
    stage.screen.says(DISCLOSURE).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    stage.screen.gone(Kind::Heading, say(BrandingText::OffersTitle)).await;
    assert!(stage.screen.text().await.starts_with(NAME));
}

e2e::in_every_browser!(
    the_top_shows_the_logo_followed_by_the_name_as_text,
    the_footer_links_to_help_and_support_and_says_where_the_page_sends_data,
    offers_are_shown_last_and_only_after_the_tokens_were_saved,
    forget_removes_the_offers_and_keeps_the_name,
);

#[test]
fn the_file_is_requested_once_without_cookies_and_violates_no_policy() {
    play(async |stage| {
        give_good(stage);
        arrive(stage).await;
        js(stage, "document.cookie = 'a=b'", vec![]).await;
        stage.site.clear();
        arrive(stage).await;
        file_came(stage).await;
        stage.screen.says(NAME).await;
        save_tokens(stage).await;
        stage.screen.says(DISCLOSURE).await;
        assert_eq!(request_count(stage, FILE), 1);
        let headers = |path: &str| {
            let requests = stage.site.requests();
            let request = requests.into_iter().find(|request| request.path == path);
            request.map(|request| request.headers).unwrap_or_default()
        };
        let has = |path: &str, name: &str| headers(path).iter().any(|(known, _)| known == name);
        assert!(has("/", "cookie"), "the browser has a cookie");
        assert!(has(FILE, "host"));
        for name in ["cookie", "referer"] {
            assert!(!has(FILE, name), "{name}");
        }
        assert!(stage.csp_violations().await.is_empty());
    });
}

#[test]
fn a_crashed_page_shows_no_branding() {
    play(async |stage| {
        give_good(stage);
        arrive(stage).await;
        save_tokens(stage).await;
        stage.screen.says(DISCLOSURE).await;
        open_tokens(stage).await;
        die_with_tokens(stage).await;
        let text = stage.screen.text().await;
        assert!(!text.contains(DISCLOSURE) && !text.contains(NAME), "{text}");
        assert_eq!(stage.screen.names(Kind::Link).await, [""; 0]);
    });
}
