//! Make: a scenario with one HTTP module, as a blueprint to import (JSON) and as instructions to enter it by hand.
//!
//! In every text of a blueprint, `{{` begins an expression. The URL, the token and the name of the scenario cannot
//! contain a brace; see `read_request` and `title`.

use super::read_request::{ReadRequest, purpose};
use crate::api::call::VERSION;
use crate::api::reading::Reading;
use crate::api::token_test::TokenSubject;
use crate::integrations::make::title;
use crate::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use crate::integrations::{string_literals, template};
use crate::messages::try_today::TryTodayText;
use crate::oauth::secret::Secret;
use alloc::vec::Vec;

/// The file name of the blueprint.
pub const FILE: &str = "read.blueprint.json";

/// The blueprint of the scenario that requests the data of `reading`. The blueprint contains the access token.
///
/// `account` is the name of the account, which is untrusted text. It becomes part of the scenario's name.
///
/// `None` in the three cases that the module [`try_today`](super) lists.
#[must_use]
pub fn blueprint(reading: Reading, subject: &TokenSubject, account: &str, token: &str) -> Option<Secret> {
    let request = ReadRequest::of(reading, subject, token)?;
    let values = [
        ("name", &*title(&purpose(reading), account)),
        ("url", &request.url),
        ("authorization", request.authorization.expose()),
        ("version", request.version),
    ];
    let template = include_str!("../../../templates/read.blueprint.json");
    Some(Secret::new(template::fill(template, &[], &values, string_literals::javascript)))
}

/// The steps in Make to import the blueprint and to see the response.
#[must_use]
pub fn import_steps() -> Vec<ManualStep<TryTodayText>> {
    Vec::from([TryTodayText::MakeImport, TryTodayText::MakeRun].map(ManualStep::to_do))
}

/// The steps in Make to enter the scenario by hand, without the blueprint. The steps contain the access token, as the
/// value of a header.
///
/// `None` in the three cases that the module [`try_today`](super) lists.
#[must_use]
pub fn by_hand(
    reading: Reading,
    subject: &TokenSubject,
    token: &str,
) -> Option<Vec<ManualStep<TryTodayText>>> {
    let ReadRequest { url, version, authorization } = ReadRequest::of(reading, subject, token)?;
    let header = |name: &str, value| [ManualField::text("Name", name), ManualField::of("Value", [value])];
    let text = |text: &str| ValueSource::Text(text.into());
    Some(Vec::from([
        ManualStep::to_do(TryTodayText::MakeModule),
        ManualStep::with(TryTodayText::MakeUrl, [ManualField::text("URL", &url)]),
        ManualStep::with(TryTodayText::MakeMethod, [ManualField::text("Method", "GET")]),
        ManualStep::with(
            TryTodayText::MakeTokenHeader,
            header("Authorization", ValueSource::Secret(authorization)),
        ),
        ManualStep::with(TryTodayText::MakeNextHeader, header(VERSION.0, text(version))),
        ManualStep::with(TryTodayText::MakeNextHeader, header("Accept", text("application/json"))),
        ManualStep::to_do(TryTodayText::MakeParse),
        ManualStep::to_do(TryTodayText::MakeRun),
    ]))
}
