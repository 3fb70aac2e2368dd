//! Tests which of the browser's connections the proxy maps, passes on, refuses and records. Also tests the requests
//! that the site records, and the faults with which the site serves a file.

use crate::play;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::{HIGHLEVEL, Outcome, Stage, Trouble, eventually};

async fn exchange(stage: &Stage) {
    let form = stage.screen.within(&stage.screen.region("Exchange").await);
    form.type_into("Client ID", DEMO_CLIENT_ID).await;
    form.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    form.press("Get my tokens").await;
}

#[test]
fn requests_to_highlevel_reach_the_sandbox() {
    play(async |stage| {
        let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
        stage.arrive(&format!("?code={code}")).await;
        exchange(stage).await;
        stage.screen.heading_is("Tokens came").await;
        let seen = stage.sandbox.requests();
        assert!(seen.iter().any(|seen| seen.method == "POST" && seen.body_text().contains(&code)));
        assert_eq!(seen[0].header("host"), Some("services.leadconnectorhq.com"));
    });
}

#[test]
fn every_connection_is_recorded_and_goes_to_a_known_host() {
    play(async |stage| {
        stage.arrive("").await;
        exchange(stage).await;
        stage.expect("the server responded with a status of 4");
        stage.screen.says("Refused with").await;
        for contact in stage.proxy.contacted() {
            let known =
                [(stage.site.authority(), Outcome::Loopback), (HIGHLEVEL.to_owned(), Outcome::Mapped)];
            assert!(known.contains(&(contact.authority.clone(), contact.outcome)), "{contact:?}");
        }
        assert!(stage.proxy.contacted().iter().any(|contact| contact.authority == HIGHLEVEL));
    });
}

#[test]
fn a_request_to_an_unknown_host_is_refused_and_reported() {
    play(async |stage| {
        stage.open(&format!("{}/loose.html", stage.site.origin())).await;
        stage.screen.heading_is("Not reached").await;
        assert_eq!(stage.proxy.unknown_hosts().first().map(String::as_str), Some("stranger.example:443"));
        let faults = stage.faults().await;
        assert!(
            faults.iter().any(|fault| fault == "an unknown host was contacted: stranger.example:443"),
            "{faults:?}"
        );
        stage.expect("stranger.example");
    });
}

#[test]
fn a_refused_host_fails_on_open_connections_until_it_is_allowed_again() {
    play(async |stage| {
        stage.expect("services.leadconnectorhq.com");
        stage.arrive("?code=made-up").await;
        exchange(stage).await;
        stage.screen.says("Refused with").await;
        stage.proxy.refuse(HIGHLEVEL);
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Nothing came back").await;
        assert!(stage.proxy.contacted().iter().any(|contact| contact.outcome == Outcome::Refused));
        stage.proxy.allow(HIGHLEVEL);
        stage.screen.press("Get my tokens").await;
        stage.screen.says("Refused with").await;
    });
}

#[test]
fn requests_fail_while_the_browser_is_offline() {
    play(async |stage| {
        stage.expect("services.leadconnectorhq.com");
        stage.arrive("").await;
        // A request that is unfinished when the browser goes offline would cause a console error.
        stage.screen.says("The wasm runs").await;
        stage.browser.offline(true).await;
        exchange(stage).await;
        stage.screen.heading_is("Nothing came back").await;
        stage.browser.offline(false).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.says("Refused with").await;
    });
}

#[test]
fn the_static_host_receives_the_query_but_not_the_fragment() {
    play(async |stage| {
        stage.arrive("#code=in-the-fragment").await;
        assert!(!format!("{:?}", stage.site.requests()).contains("in-the-fragment"));
        stage.arrive("?code=in-the-query").await;
        stage.guard("in-the-query");
        let faults = stage.faults().await;
        assert!(faults.iter().any(|fault| fault == "a secret reached the static host: /"), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.ends_with("location.href")), "{faults:?}");
        stage.forgive_secrets();
    });
}

#[test]
fn the_page_loads_while_a_file_is_held_back() {
    play(async |stage| {
        stage.site.trouble(".wasm", Trouble::Held);
        stage.arrive("").await;
        eventually("the wasm is asked for", async || {
            stage.site.requests().iter().any(|request| request.path == "/tiny.wasm")
        })
        .await;
        stage.screen.within(&stage.screen.region("Exchange").await).type_into("Client ID", "early").await;
        assert_eq!(stage.memory().bytes().await, None);
        stage.site.heal(".wasm");
        stage.screen.says("The wasm runs").await;
        assert_eq!(stage.memory().bytes().await, Some(2 * 65536));
        assert_eq!(stage.memory().count("planted in the memory").await, Some(1));
        assert_eq!(stage.memory().count("never planted").await, Some(0));
    });
}

#[test]
fn a_file_can_be_missing_cut_short_or_altered() {
    play(async |stage| {
        stage.expect("tiny.wasm");
        for trouble in [Trouble::Missing, Trouble::Truncated, Trouble::Altered] {
            stage.site.trouble(".wasm", trouble);
            stage.arrive("").await;
            stage.screen.says("The wasm").await;
            let broken = stage.screen.text().await.contains("The wasm is broken");
            // `Trouble::Altered` changes one byte of the module's data. So the module runs, but its data is wrong.
            let altered = stage.memory().count("planted in the memory").await == Some(0);
            assert!(broken || altered, "{trouble:?}");
        }
        stage.site.heal(".wasm");
        stage.arrive("").await;
        stage.screen.says("The wasm runs").await;
    });
}
