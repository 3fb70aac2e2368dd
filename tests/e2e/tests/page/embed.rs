//! Inside another page: what `embed.js` does there, and who may have the page in a frame. In every browser.
//!
//! A test is written once, as a function of the [`Funnel`] it happens on, and named for each browser at the end of its file.

mod blocked;
mod copying;
mod forged;
mod funnel;
mod handover;
mod hands;
mod height;
mod listed;
mod preview;
mod quick;
mod redrawn;
mod unnamed;

use crate::play::{has_tokens, js};
use crate::wire::expect_refusals;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Engine, Size, dist, play_in};
use funnel::{Funnel, PLACE, SCRIPT, UNKNOWN, serving};
use hands::{
    click, has_form, inside, inside_with_code, link_is_there, outside, own_tab_with_code, submit, trade,
};
use std::rc::Rc;

/// Plays a test, with the page free to be framed by [`Funnel::origin`].
fn play_on(engine: Engine, body: impl AsyncFnOnce(&Funnel<'_>)) {
    play_in(engine, dist(), Size { width: 360, height: 900 }, async |stage| {
        expect_refusals(stage);
        stage.guard(DEMO_CLIENT_SECRET);
        // Its files do not matter: what a test needs it gives.
        let funnel = Funnel { stage, page: &stage.site, site: Rc::new(serving(&dist()).await) };
        funnel.list(&[&funnel.origin()]);
        body(&funnel).await;
    });
}
