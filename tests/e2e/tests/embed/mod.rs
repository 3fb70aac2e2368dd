//! The page inside another one: what `embed.js` does there, and who may have the page in a frame.
//!
//! A test is an async function of a [`Funnel`], the page around. It runs in every browser.
//!
//! | file | what it tests |
//! |---|---|
//! | `admission` | who gets the form: a page on the host's list |
//! | `without_ancestor_origins` | the same in a browser that does not name the pages around |
//! | `handover` | the code goes from the funnel's address into the frame, and nowhere else |
//! | `place` | what the place of the frame asks for |
//! | `places_that_get_nothing` | places that name something else than the page beside the script |
//! | `pasted_pieces` | what `docs/embed.md` says to paste, as it is written there |
//! | `redrawn` | funnels that draw themselves anew, move the frame, or load the script twice |
//! | `editors` | editors and hosts that do not let the page run as it should |
//! | `other_scripts` | other scripts that are called like `embed.js` |
//! | `forged_messages` | messages that pretend to come from the page, or flood it |
//! | `own_tab` | a plain frame without the script, and the way to a tab of its own |
//! | `copying` | the clipboard in a frame |
//! | `height` | the frame is as high as its page |
//! | `new_code` | *Get a fresh code* in the frame |
//! | `accessibility` | what axe-core finds in a frame |
//! | `round_trip` | how soon the app is alive in a frame |
//! | `funnel`, `frame` | helpers: the page around, and what a person does in the frame |

mod accessibility;
mod admission;
mod copying;
mod editors;
mod forged_messages;
mod frame;
mod funnel;
mod handover;
mod height;
mod new_code;
mod other_scripts;
mod own_tab;
mod pasted_pieces;
mod place;
mod places_that_get_nothing;
mod redrawn;
mod round_trip;
mod without_ancestor_origins;

use crate::embed::funnel::Funnel;
use e2e::requests::expect_refusals;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Engine, Site, Size, dist, play_in};

/// Plays a test. The page lists the origin of the funnel.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
fn play_on(engine: Engine, test: impl AsyncFnOnce(&Funnel<'_>)) {
    play_in(engine, dist(), Size { width: 360, height: 900 }, async |stage| {
        expect_refusals(stage);
        stage.guard(DEMO_CLIENT_SECRET);
        // A site needs a folder. The funnel's pages are given by the tests.
        let site = Site::start(dist()).await.expect("serve the funnel");
        let funnel = Funnel { stage, site };
        funnel.list(&[&funnel.origin()]);
        test(&funnel).await;
    });
}
