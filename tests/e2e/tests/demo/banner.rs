//! Tests the banner of pretend mode: the banner does not cover the focused element.

use crate::demo::open;
use crate::person::{has_code, js, play};
use e2e::{Key, Size};

#[test]
fn the_banner_never_covers_the_focused_element() {
    play(async |stage| {
        stage.browser.resize(Size { width: 360, height: 480 }).await;
        open(stage, "code").await;
        has_code(stage).await;
        let to_end = "[...document.querySelectorAll('a, button, summary')].findLast((it) => it.checkVisibility()).focus()";
        js(stage, to_end, vec![]).await;
        let covered = "const at = document.activeElement;
            const line = document.querySelector('.demo-banner');
            if (line.contains(at)) return null;
            const box = at.getBoundingClientRect();
            return box.top < line.getBoundingClientRect().bottom ? at.outerHTML : ''";
        let mut count = 0;
        // The test moves the focus backwards, so that the next element is above the visible part of the page.
        loop {
            stage.screen.hold_and_press(Key::Shift, char::from(Key::Tab)).await;
            let covered = js(stage, covered, vec![]).await;
            if covered.is_null() {
                break;
            }
            assert_eq!(covered, "", "it is behind the line");
            count += 1;
        }
        assert!(count > 8, "only {count} elements had the focus");
    });
}
