//! Tests whether a pair from a refresh replaces the tokens on the page.

use super::steps::{UNREACHABLE, sent};
use crate::support::{NOW, body, canned, cut_inside, member, reply};
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::renewed_pair::{Relation, RenewedPair};
use leg3_core::refresh::screen::RefreshScreen;
use leg3_core::tokens::token_response::Tokens;

/// The tokens on the page, with the access token `access` and this refresh token.
fn connected(refresh: Option<&str>) -> Tokens {
    let refresh = refresh.map(|token| format!(r#","refresh_token":"{token}""#)).unwrap_or_default();
    tokens(&reply(200, &format!(r#"{{"access_token":"access"{refresh}}}"#)))
}

fn tokens(response: &HttpResponse) -> Tokens {
    match response.read() {
        TokenResponse::Tokens { tokens, .. } => tokens,
        _ => panic!("no tokens"),
    }
}

/// Delivers this response to a request with the refresh token `refresh-a`. Returns the pair from the response.
fn renewed(refresh: Refresh, attempt: u32, response: HttpResponse) -> (Refresh, RenewedPair) {
    let (refresh, effects) = advance(refresh, Event::Answered(attempt, response, NOW));
    let pair = effects.into_iter().find_map(|effect| match effect {
        Effect::Renewed(pair) => Some(pair),
        _ => None,
    });
    (refresh, pair.expect("find the pair"))
}

fn half() -> HttpResponse {
    reply(200, cut_inside(&body("success-company"), "refresh_token"))
}

#[test]
fn a_pair_replaces_the_pair_whose_refresh_token_was_sent() {
    let (_, pair) = renewed(sent().0, 2, canned("success-company"));
    assert_eq!(pair.sent.expose(), "refresh-a");
    assert_eq!(pair.relation_to(&connected(Some("refresh-a"))), Relation::Successor);
}

#[test]
fn a_pair_does_not_replace_tokens_that_the_user_put_in_the_place_of_the_refreshed_pair() {
    let (_, pair) = renewed(sent().0, 2, canned("success-company"));
    assert_eq!(pair.relation_to(&connected(Some("of-another-account"))), Relation::Unrelated);
    assert_eq!(pair.relation_to(&connected(None)), Relation::Unrelated);
}

#[test]
fn the_same_pair_may_arrive_twice() {
    let new = member(&body("success-company"), "refresh_token");
    let (_, pair) = renewed(sent().0, 2, canned("success-company"));
    assert_eq!(pair.relation_to(&connected(Some(&new))), Relation::Successor);
    assert_eq!(pair.relation_to(&tokens(&canned("success-company"))), Relation::OnPage);
}

#[test]
fn a_whole_pair_replaces_the_access_token_from_a_truncated_response() {
    let (refresh, pair) = renewed(sent().0, 2, half());
    assert!(!pair.is_repeated);
    assert!(RefreshScreen::of(&refresh).offers_whole_pair());
    let (refresh, _) = advance(refresh, Event::SentAgain(NOW));
    let (refresh, pair) = renewed(refresh, 3, canned("success-company"));
    assert_eq!(pair.relation_to(&tokens(&half())), Relation::Successor);
    assert_eq!(
        pair.relation_to(&connected(None)),
        Relation::Unrelated,
        "the access token is of another account"
    );
    assert_eq!(pair.relation_to(&connected(Some("of-another-account"))), Relation::Unrelated);
    assert!(!RefreshScreen::of(&refresh).offers_whole_pair());
}

#[test]
fn no_offer_follows_a_complete_response_without_a_refresh_token_or_a_lost_response() {
    let (refresh, _) = renewed(sent().0, 2, canned("success-bare"));
    assert!(!RefreshScreen::of(&refresh).offers_whole_pair());
    let (refresh, _) = advance(sent().0, Event::Unanswered(2, UNREACHABLE));
    assert!(!RefreshScreen::of(&refresh).offers_whole_pair());
}
