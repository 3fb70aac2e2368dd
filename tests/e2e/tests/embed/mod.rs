//! Tests the page in a frame of another page, the script `embed.js`, and which pages may show the form in a frame.
//!
//! A test is an async function. Its parameter is a [`Funnel`], which represents the parent page. Most tests run in
//! every browser.
//!
//! | file | what it tests |
//! |---|---|
//! | `admission` | only parent pages on the host's list get the form |
//! | `without_ancestor_origins` | the same rule in a browser without `ancestorOrigins` |
//! | `handover` | HighLevel's parameters go from the funnel's address into the frame, and nowhere else |
//! | `place` | the tool that the placeholder names, and the section that appears after the tokens have been saved |
//! | `places_that_get_nothing` | placeholders that name a page other than the one next to `embed.js` |
//! | `pasted_pieces` | the code blocks of `docs/embed.md` |
//! | `redrawn` | funnels that redraw themselves, move the frame, or load `embed.js` twice |
//! | `editors` | a sandboxed frame, a page that loads only in part, and a funnel that forbids frames |
//! | `other_scripts` | other scripts in the funnel's page, for example with the same name as `embed.js` |
//! | `forged_messages` | messages that imitate the page's messages, or flood the page |
//! | `own_tab` | a plain frame without `embed.js`, and the button that opens the page in its own tab |
//! | `copying` | the clipboard in a frame |
//! | `height` | the frame is as high as the page in it |
//! | `new_code` | *Get a fresh code* in the frame |
//! | `accessibility` | axe-core in a frame |
//! | `round_trip` | how soon the app runs in a frame |
//! | `funnel`, `frame` | helpers: the parent page, and a person's actions in the frame |

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

/// Runs a test in a window that is 360 pixels wide. The page's list of allowed origins contains the origin of the
/// funnel.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
fn play_on(engine: Engine, test: impl AsyncFnOnce(&Funnel<'_>)) {
    play_in(engine, dist(), Size { width: 360, height: 900 }, async |stage| {
        expect_refusals(stage);
        stage.guard(DEMO_CLIENT_SECRET);
        // A site needs a folder to serve. The tests supply the funnel's own pages.
        let site = Site::start(dist()).await.expect("serve the funnel");
        let funnel = Funnel { stage, site };
        funnel.list(&[&funnel.origin()]);
        test(&funnel).await;
    });
}
