//! The list of scopes on the page: searched, loaded again, and compared with a pasted list.

use crate::install::open_builder;
use crate::play::{app_is_there, js, lose_network, press};
use crate::words::say;
use e2e::sandbox::DEMO_CLIENT_ID;
use e2e::{Kind, Stage, Trouble, eventually, play};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::scopes::ScopeText;

#[test]
fn the_catalogue_is_searched_without_the_network() {
    play(async |stage| {
        open_builder(stage).await;
        lose_network(stage).await;
        stage.screen.type_into(say(ScopeText::ScopeSearch), "InboundMessage").await;
        stage.screen.says("conversations/message.readonly").await;
        stage.screen.choice("conversations/message.readonly").await.press().await;
        assert!(copied_scopes(stage).await.contains("conversations/message.readonly"));
        stage.browser.offline(false).await;
    });
}

#[test]
#[allow(clippy::print_stderr, reason = "the figure is what it is for")]
#[ignore = "a clock on the wall needs a quiet machine: cargo xtask prove figures"]
fn no_act_takes_longer_than_a_frame_where_scopes_are_searched() {
    play(async |stage| {
        stage.arrive("").await;
        stage.screen.unfold(say(InstallText::Build)).await;
        stage.screen.says(say(ScopeText::ScopesFitMore)).await;
        // From an input to what it shows, laid out, by the page's own clock: the slowest of five texts, each at the
        // best of many tries, because the machine has other things to do.
        let search = "return (async () => {
            const field = document.getElementById('catalogue-search'); const best = {};
            for (let round = 0; round < 15; round++) for (const text of ['c', 'co', 'con', 'cont', 'conta']) {
                const start = performance.now();
                field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise(done => setTimeout(done));
                document.body.offsetHeight;
                best[text] = Math.min(best[text] ?? Infinity, performance.now() - start);
            }
            return Math.max(...Object.values(best))
        })()";
        let took = js(stage, search, vec![]).await;
        eprintln!("slowest search {took} ms");
        assert!(took.as_f64().is_some_and(|took| took < 16.7), "{took} ms");
    });
}

#[test]
fn a_list_that_was_tampered_with_is_not_taken_and_can_be_loaded_again() {
    play(async |stage| {
        stage.expect(stage.site.authority().as_str());
        stage.site.trouble("/scopes-", Trouble::Altered);
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.unfold(say(InstallText::Build)).await;
        stage.screen.says(say(ScopeText::CatalogueMissing)).await;
        stage.screen.paste_into(say(InstallText::ClientId), DEMO_CLIENT_ID).await;
        stage.screen.says(say(ScopeText::Unchecked)).await;
        assert!(
            !stage.screen.text().await.contains(say(InstallLinkText::LinkGood)),
            "of scopes nobody looked at"
        );
        stage.site.heal("/scopes-");
        press(stage, ScopeText::CatalogueAgain).await;
        stage.screen.says(say(ScopeText::ScopesFitMore)).await;
        eventually("the scopes are checked", async || {
            (!stage.screen.text().await.contains(say(ScopeText::Unchecked))).then_some(())
        })
        .await;
    });
}

async fn copied_scopes(stage: &Stage) -> String {
    let shown = "return [...document.querySelectorAll('fieldset p code')].map(code => code.innerText).join()";
    js(stage, shown, vec![]).await.to_string()
}

#[test]
fn a_pasted_list_of_scopes_is_checked_and_taken_as_it_was_meant() {
    play(async |stage| {
        open_builder(stage).await;
        let pasted = "contacts_readonly, calendars.read nosuch.thing locations/write";
        stage.screen.paste_into(say(ScopeText::PasteScopes), pasted).await;
        for words in [
            ScopeText::MeantUnderscore,
            ScopeText::MeantReadonly,
            ScopeText::Unknown,
            ScopeText::WrittenAs,
            ScopeText::NoOauthScopes,
        ] {
            stage.screen.says(say(words)).await;
        }
        press(stage, ScopeText::UseScopes).await;
        let taken = eventually("they are taken", async || {
            Some(copied_scopes(stage).await).filter(|shown| shown.contains("nosuch.thing"))
        })
        .await;
        for scope in ["contacts.readonly", "calendars.readonly", "locations/write"] {
            assert!(taken.contains(scope), "{scope} is not in {taken}");
        }
        let field = stage.screen.field(say(ScopeText::PasteScopes)).await;
        field.clear().await;
        field.paste("https://example.com/").await;
        stage.screen.says(say(ScopeText::PasteNoScope)).await;
        field.clear().await;
        field.paste("The token is not authorized for this scope.").await;
        stage.screen.says(say(ScopeText::PasteNoList)).await;
        stage.screen.gone(Kind::Button, say(ScopeText::UseScopes)).await;
        field.clear().await;
        field.paste(r#"{"scopes":["forms.readonly","users.readonly"]}"#).await;
        press(stage, ScopeText::UseScopes).await;
        let taken = eventually("the scopes of the JSON are taken", async || {
            Some(copied_scopes(stage).await).filter(|shown| shown.contains("forms.readonly users.readonly"))
        })
        .await;
        assert!(!taken.contains("token") && !taken.contains("authorized"), "{taken}");
    });
}
