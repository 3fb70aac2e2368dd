//! The check of a redirect URL: compared with this page's address, and held against the portal's rules.

use crate::play::{app_is_there, copied};
use crate::words::say;
use e2e::{Stage, play};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::redirect::RedirectText;

#[test]
fn the_redirect_url_of_the_portal_is_compared_with_this_pages_address() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.unfold(say(RedirectText::RedirectCheck)).await;
        let own = copied(stage, InstallText::CopyRedirect).await;
        assert_eq!(own, format!("{}/", stage.site.origin()));
        let field = stage.screen.field(say(RedirectText::RedirectCheckField)).await;
        let slashless = own.trim_end_matches('/').to_owned();
        for (text, words) in [
            (own.as_str(), RedirectText::RedirectCheckEqual),
            (slashless.as_str(), RedirectText::TrailingSlash),
            ("https://www.example.com/a", RedirectText::Path),
            ("example.com", RedirectText::NoAddress),
        ] {
            field.clear().await;
            field.paste(text).await;
            stage.screen.says(say(words)).await;
        }
    });
}

/// Pastes each text into the check, and waits for its sentences.
async fn each_is_answered(stage: &Stage, cases: &[(&str, &[&str])]) {
    stage.arrive("").await;
    app_is_there(stage).await;
    stage.screen.unfold(say(RedirectText::RedirectCheck)).await;
    let field = stage.screen.field(say(RedirectText::RedirectCheckField)).await;
    for (text, answers) in cases {
        field.clear().await;
        field.paste(text).await;
        for answer in *answers {
            stage.screen.says(answer).await;
        }
    }
}

#[test]
fn the_redirect_url_of_a_tool_stays_and_this_pages_is_another() {
    play(async |stage| {
        let add = say(RedirectText::RedirectAdd);
        each_is_answered(
            stage,
            &[
                ("https://www.make.com/oauth/cb/highlevel3", &[say(RedirectText::ForMake), add]),
                ("https://oauth.pstmn.io/v1/callback", &[say(RedirectText::ForPostman), add]),
                ("https://n8n.example.com/rest/oauth2-credential/callback", &[say(RedirectText::ForN8n), add]),
                (
                    "https://services.leadconnectorhq.com/oauth/clients/680a83176b6acd6942d2a621/authentication/oauth2/callback",
                    &[say(RedirectText::OppositeDirection), add],
                ),
            ],
        )
        .await;
        let shown = stage.screen.text().await;
        assert!(
            !shown.contains(say(RedirectText::RedirectCheckExactly)),
            "a tool's address is to be replaced"
        );
    });
}

#[test]
fn the_portals_rules_are_told_and_only_the_redirect_uri_of_a_link_counts() {
    play(async |stage| {
        let from_link = [say(RedirectText::RedirectFromLink), "https://x.app/cb?from=highlevel"].concat();
        let in_query = [say(RedirectText::BrandInQuery), "highlevel"].concat();
        let in_host = [say(RedirectText::BrandInHost), "high-level"].concat();
        each_is_answered(
            stage,
            &[
                ("https://my-high-level.app/cb", &[&in_host]),
                ("http://localhost:8000/cb", &[say(RedirectText::Localhost)]),
                ("http://x.app/cb", &[say(RedirectText::NotHttps)]),
                (
                    "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=a&scope=b\
                     &redirect_uri=https%3A%2F%2Fx.app%2Fcb%3Ffrom%3Dhighlevel",
                    &[&from_link, &in_query],
                ),
            ],
        )
        .await;
    });
}
