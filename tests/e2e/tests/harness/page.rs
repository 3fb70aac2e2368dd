//! Tests how elements of a page are found, and the error message if they are not found. Also tests the window, the
//! empty storage of a new browser, and the headers of the site.

use crate::{FIXTURE, play};
use e2e::{Kind, Scheme, Screen, Size, Stage, play_at};
use std::time::Duration;

/// A screen that waits only briefly for an element. It is for searches that must fail.
fn hasty(stage: &Stage) -> Screen {
    stage.screen.patient_for(Duration::from_millis(300))
}

#[test]
fn elements_are_found_by_their_accessible_names() {
    play(async |stage| {
        stage.arrive("").await;
        let screen = &stage.screen;
        assert_eq!(screen.button("Copy code").await.text().await, "📋");
        assert_eq!(screen.button("Get my tokens").await.role().await, "button");
        assert_eq!(screen.field("Client secret").await.attribute("type").await.as_deref(), Some("password"));
        assert!(!screen.choice("Send the redirect URI").await.is_ticked().await);
        assert_eq!(screen.link("Help with this").await.role().await, "link");
        assert_eq!(screen.heading().await, "Nothing happened yet");
        assert_eq!(screen.find(Kind::Heading, "Install link").await.role().await, "heading");
        assert_eq!(screen.region("Install link").await.role().await, "region");
    });
}

#[test]
fn hidden_elements_are_not_found() {
    play(async |stage| {
        stage.arrive("").await;
        let buttons = stage.screen.names(Kind::Button).await;
        assert!(buttons.contains(&"Count".to_owned()));
        assert!(!buttons.iter().any(|name| name.starts_with("Hidden")), "{buttons:?}");
    });
}

#[test]
#[should_panic(expected = "expected one visible Field \"Client ID\", found 2")]
fn two_elements_with_the_same_name_are_an_error() {
    play(async |stage| {
        stage.arrive("").await;
        hasty(stage).field("Client ID").await;
    });
}

#[test]
#[should_panic(expected = "h1: \"Nothing happened yet\"\n  buttons: [\"Get my tokens\"")]
fn a_failed_search_lists_the_elements_of_the_page() {
    play(async |stage| {
        stage.arrive("").await;
        hasty(stage).button("No such button").await;
    });
}

#[test]
fn the_page_can_be_narrow_and_dark() {
    play_at(FIXTURE, Size::NARROWEST, async |stage| {
        stage.browser.prefer(Scheme::Dark).await;
        stage.arrive("").await;
        let script = "return [innerWidth, innerHeight, getComputedStyle(document.body).backgroundColor]";
        let seen = stage.browser.client().execute(script, vec![]).await.unwrap();
        assert_eq!(seen.to_string(), r#"[320,640,"rgb(0, 0, 0)"]"#);
        stage.browser.resize(Size::LAPTOP).await;
        stage.browser.prefer(Scheme::Light).await;
        let seen = stage.browser.client().execute(script, vec![]).await.unwrap();
        assert_eq!(seen.to_string(), r#"[1280,900,"rgb(255, 255, 255)"]"#);
    });
}

#[test]
fn nothing_leaks_from_one_browser_into_the_next() {
    for _ in 0..2 {
        play(async |stage| {
            stage.arrive("").await;
            let kept = stage.storage().await;
            assert!(kept.keys("localStorage").is_empty() && kept.keys("sessionStorage").is_empty());
            assert_eq!(kept.at("document.cookie"), Some(""));
            let script =
                "localStorage.setItem('left', 'over'); document.cookie = 'left=over'; window.name = 'left'";
            stage.browser.client().execute(script, vec![]).await.unwrap();
            let kept = stage.storage().await;
            assert_eq!(
                kept.places_of(&["over".to_owned()]),
                ["document.cookie", "localStorage[left]", "cookie[left]"]
            );
        });
    }
}

#[test]
fn the_host_can_send_the_headers_of_the_headers_file() {
    play(async |stage| {
        let script =
            "const [done] = arguments; fetch('/').then((a) => done(a.headers.get('x-frame-options')))";
        stage.arrive("").await;
        let plain = stage.browser.client().execute_async(script, vec![]).await.unwrap();
        stage.site.heed_headers_file();
        let dressed = stage.browser.client().execute_async(script, vec![]).await.unwrap();
        assert_eq!((plain.as_str(), dressed.as_str()), (None, Some("DENY")));
    });
}
