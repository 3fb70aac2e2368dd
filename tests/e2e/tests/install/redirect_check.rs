//! Tests the check of a redirect URL: the page compares the redirect URL with the page's own address and with the
//! portal's rules.

use crate::person::{copied, is_at_start, paste, play, replace, say};
use e2e::{Stage, eventually};
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::start::StartText;

/// A text for the field of the check, and the sentences that the page shows about this text.
type Case<'a> = (&'a str, &'a [&'a str]);

async fn open_check(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.unfold(say(StartText::AllTools)).await;
    stage.screen.unfold(say(StartText::CheckRedirect)).await;
}

/// Pastes each text into the field of the check, and waits for the sentences about this text.
async fn each_is_answered(stage: &Stage, cases: &[Case<'_>]) {
    for (text, answers) in cases {
        replace(stage, say(RedirectText::RedirectCheckField), text).await;
        for answer in *answers {
            stage.screen.says(answer).await;
        }
    }
}

#[test]
fn the_redirect_url_of_the_portal_is_compared_with_this_pages_address() {
    play(async |stage| {
        open_check(stage).await;
        let own = copied(stage, say(InstallText::CopyRedirect)).await;
        assert_eq!(own, format!("{}/", stage.site.origin()));
        let exactly = [say(RedirectText::RedirectCheckExactly), &own].concat();
        let slashless = own.trim_end_matches('/');
        let secure = own.replace("http:", "https:");
        each_is_answered(
            stage,
            &[
                (&own, &[say(RedirectText::RedirectCheckEqual)]),
                (
                    slashless,
                    &[say(RedirectText::TrailingSlash), &exactly, say(RedirectText::RedirectCheckWhere)],
                ),
                (&secure, &[say(RedirectText::Scheme), &exactly]),
                (&format!("{own}?a=b"), &[say(RedirectText::Query), &exactly]),
                (&format!("{own}a#b"), &[say(RedirectText::Path), say(RedirectText::Fragment), &exactly]),
                (
                    "https://www.example.com/",
                    &[say(RedirectText::OtherHost), say(RedirectText::Port), &exactly],
                ),
                ("example.com", &[say(RedirectText::NoAddress)]),
                (&format!(" {own} "), &[say(RedirectText::RedirectCheckEqual)]),
            ],
        )
        .await;
        let shown = stage.screen.text().await;
        for words in
            [RedirectText::RedirectCheckExactly, RedirectText::NoAddress, RedirectText::TrailingSlash]
        {
            assert!(!shown.contains(say(words)), "shown for equal addresses: {}", say(words));
        }
        stage.screen.field(say(RedirectText::RedirectCheckField)).await.clear().await;
        let told = async || stage.screen.text().await.contains(say(RedirectText::RedirectCheckEqual));
        eventually("nothing is said about an empty field", async || !told().await).await;
    });
}

#[test]
fn the_check_says_to_keep_a_tools_redirect_url_and_add_this_pages() {
    play(async |stage| {
        open_check(stage).await;
        let add = [say(RedirectText::RedirectAdd), stage.site.origin().as_str(), "/"].concat();
        each_is_answered(
            stage,
            &[
                ("https://www.make.com/oauth/cb/highlevel3", &[say(RedirectText::ForMake), &add]),
                ("https://oauth.pstmn.io/v1/callback", &[say(RedirectText::ForPostman), &add]),
                ("https://n8n.example.com/rest/oauth2-credential/callback", &[say(RedirectText::ForN8n), &add]),
                (
                    "https://services.leadconnectorhq.com/oauth/clients/680a83176b6acd6942d2a621/authentication/oauth2/callback",
                    &[say(RedirectText::OppositeDirection), &add],
                ),
            ],
        )
        .await;
        let shown = stage.screen.text().await;
        assert!(
            !shown.contains(say(RedirectText::RedirectCheckExactly)),
            "the page tells the person to replace a tool's address"
        );
    });
}

#[test]
fn portal_rules_are_reported_and_only_a_links_redirect_uri_is_checked() {
    play(async |stage| {
        open_check(stage).await;
        let in_query = [say(RedirectText::BrandInQuery), "highlevel"].concat();
        let in_host = [say(RedirectText::BrandInHost), "high-level"].concat();
        let link = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=a&scope=b";
        let with_redirect = format!("{link}&redirect_uri=https%3A%2F%2Fx.app%2Fcb%3Ffrom%3Dhighlevel");
        each_is_answered(
            stage,
            &[
                ("https://my-high-level.app/cb", &[&in_host]),
                ("http://x.app/cb", &[say(RedirectText::NotHttps)]),
                (&with_redirect, &[say(RedirectText::OutOfLink), &in_query]),
                (link, &[say(InstallLinkText::NoRedirect)]),
            ],
        )
        .await;
    });
}

#[test]
fn this_pages_address_is_checked_against_the_rules_too() {
    play(async |stage| {
        open_check(stage).await;
        // The tests run on http://127.0.0.1, which causes this notice.
        stage.screen.says(say(RedirectText::Localhost)).await;
    });
}

#[test]
fn a_redirect_url_pasted_on_the_start_screen_opens_the_check() {
    play(async |stage| {
        stage.arrive("").await;
        is_at_start(stage).await;
        paste(stage, "https://www.make.com/oauth/cb/highlevel3").await;
        stage.screen.says(say(RedirectText::ForMake)).await;
        stage.screen.press(say(FindingText::CheckRedirect)).await;
        stage.screen.field(say(RedirectText::RedirectCheckField)).await;
        let row = stage.screen.fold(say(StartText::CheckRedirect)).await;
        eventually("the row has the focus", async || row.has_focus().await).await;
    });
}
