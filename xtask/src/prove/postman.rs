//! `cargo xtask prove postman`: what the page gives to Postman, run by newman.

use crate::{Outcome, place::Place, sh, tools};

/// Runs the tests that need newman.
pub(super) fn postman(place: &Place) -> Outcome {
    let newman = tools::NEWMAN.need(place)?;
    let mut cargo = sh::cargo(&place.root);
    cargo.args(["test", "--package", "e2e", "--test", "outside", "--", "--ignored", "postman"]);
    sh::run(cargo.env("LEG3_NEWMAN", newman))
}
