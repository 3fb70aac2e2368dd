//! The page inside another one: what `embed.js` does there, and who may have the page in a frame.
//!
//! A test is an async function of a [`Funnel`], the page around. It runs in every browser.

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
mod other_places;
mod other_scripts;
mod pasted_pieces;
mod place;
mod redrawn;
mod round_trip;
mod unnamed;

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
