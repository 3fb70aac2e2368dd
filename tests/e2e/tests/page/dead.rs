//! Where not even `boot.js` runs, what is printed tells so, and has nothing that only seems to work.

use crate::play::{fresh_code, js};
use crate::wire::assert_nothing_sent;
use crate::words::say;
use e2e::{Engine, Size, Stage, Trouble, dist, play, play_in};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::privacy::PrivacyText;

/// True where there is nothing a person could fill or press.
pub(crate) const NOTHING_TO_PRESS: &str = "return ![...document.querySelectorAll('a, button, input, select, textarea, summary')].some(it => it.checkVisibility())";

/// The page could not start. It says so, and leaves the code where it is.
async fn says_so(stage: &Stage, endings: &[&str], trouble: Trouble) {
    stage.expect(stage.site.authority().as_str());
    for ending in endings {
        stage.site.trouble(ending, trouble);
    }
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    for words in [PageText::UnstartedWhy, PageText::StillThere, PageText::ShutIn] {
        stage.screen.says(say(words)).await;
    }
    is_said_alone(stage).await;
    let address = js(stage, "return location.href", vec![]).await;
    assert!(address.as_str().is_some_and(|address| address.ends_with(&code)), "the code is gone");
    assert_nothing_sent(stage);
    for ending in endings {
        stage.site.heal(ending);
    }
    stage.reload().await;
    stage.screen.heading_is(say(ExchangeText::CodeTitle)).await;
}

/// Besides the reason there is nothing that is not so, and nothing that does not work.
async fn is_said_alone(stage: &Stage) {
    let text = stage.screen.text().await;
    let others = [
        say(PageText::Framed),
        say(PageText::NoScript),
        say(PrivacyText::Disclaimer),
        say(PageText::RailInstall),
    ];
    for other in others {
        assert!(!text.contains(other), "{other}: {text}");
    }
    assert_eq!(js(stage, NOTHING_TO_PRESS, vec![]).await, true, "there is something to press");
}

/// The first script of the page.
async fn first(stage: &Stage) -> String {
    stage.arrive("").await;
    let script = "return new URL(document.scripts[0].src).pathname";
    js(stage, script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn without_its_first_script() {
    play(async |stage| {
        let first = first(stage).await;
        says_so(stage, &[&first], Trouble::Missing).await;
    });
}

#[test]
fn with_a_first_script_that_was_tampered_with() {
    play(async |stage| {
        let first = first(stage).await;
        says_so(stage, &[&first], Trouble::Altered).await;
    });
}

#[test]
fn without_any_of_its_files() {
    play(async |stage| says_so(stage, &[".js", ".css", ".wasm", ".json"], Trouble::Missing).await);
}

/// Then `boot.js` has the code already, and has taken it out of the address.
#[test]
fn with_half_of_the_page() {
    play(async |stage| {
        let code = fresh_code(stage);
        let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
        let (half, _) = page.split_once("<footer").unwrap_or_default();
        stage.site.give("/", half);
        stage.arrive(&format!("?code={code}")).await;
        stage.screen.heading_is(say(PageText::Unstarted)).await;
        is_said_alone(stage).await;
        assert!(!stage.screen.text().await.contains(say(PageText::StillThere)), "it is not there any more");
        stage.site.give("/", page);
        stage.reload().await;
        stage.screen.heading_is(say(ExchangeText::CodeTitle)).await;
    });
}

mod firefox {
    use super::*;

    #[test]
    #[ignore = "in Firefox: cargo xtask prove firefox"]
    fn where_scripts_are_switched_off() {
        play_in(Engine::Firefox, dist(), Size::LAPTOP, async |stage| {
            stage.browser.set_preference("javascript.enabled", false).await;
            stage.arrive(&format!("?code={}", fresh_code(stage))).await;
            stage.screen.says(say(PageText::NoScript)).await;
            stage.screen.says(say(PageText::StillThere)).await;
            let text = stage.screen.text().await;
            assert!(!text.contains(say(PageText::UnstartedWhy)), "it names another reason, too: {text}");
            assert_eq!(js(stage, NOTHING_TO_PRESS, vec![]).await, true, "there is something to press");
        });
    }
}
