//! Tests of how a field that asks for a saved text or a refresh token reads its input.

use super::{AT, ID, RT, filled};
use crate::support::token;
use leg3_core::messages::VOICE;
use leg3_core::oauth::request::UserType;
use leg3_core::reader::refresh_box::{EnteredRefresh, NoRefreshToken, RefreshDoubt, read};
use leg3_core::tokens::saved_tokens::write::{SubAccountToSave, TokensToSave, write};

/// The result of reading this text. The text must contain a refresh token.
fn found(text: &str) -> EnteredRefresh {
    read(&filled(text)).unwrap_or_else(|why| panic!("{why:?} in {text}"))
}

#[test]
fn a_refresh_token_alone_is_read_with_its_claims() {
    for text in ["RT", " RT\n", "\"RT\"", "refresh_token=RT", "Refresh token: RT"] {
        let entered = found(text);
        assert_eq!(entered.token.expose(), token(RT), "{text}");
        assert_eq!((entered.user_type, entered.doubt), (Some(UserType::Location), None), "{text}");
        assert!(entered.saved.is_none() && entered.client_id.is_none(), "{text}");
    }
    let claims = [r#"{"authClass":"Company","uniqueId":"u","sourceId":""#, ID, r#""}"#].concat();
    assert_eq!(found(&token(&claims)).client_id.as_deref(), Some(ID));
}

#[test]
fn a_token_response_of_one_account_is_accepted_as_a_saved_text() {
    let text = r#"{"access_token":"AT","refresh_token":"RT","userType":"Location"}"#;
    let text = text.replace("\"AT\"", &format!("\"{}\"", token(AT)));
    let text = text.replace("\"RT\"", &format!("\"{}\"", token(RT)));
    let entered = found(&text);
    assert_eq!(entered.token.expose(), token(RT));
    assert!(entered.saved.is_some_and(|saved| saved.sub_accounts.is_empty()));
}

#[test]
fn a_saved_text_yields_the_sub_accounts_tokens_with_their_expiry() {
    let main = format!(
        r#"{{"access_token":"{}","refresh_token":"{}","userType":"Company","companyId":"c"}}"#,
        token(AT),
        token(RT)
    );
    // According to their claims, the tokens expired in 1970. If the saved text contains an expiry for a token, that
    // expiry counts instead.
    let minted = format!(r#"{{"access_token":"{}","locationId":"loc1"}}"#, token(AT));
    let account = |ends| SubAccountToSave { name: "Blue Door", location_id: "loc1", answer: &minted, ends };
    let sub_accounts = [account(None), account(Some(9_000_000.0))];
    let text = write(&TokensToSave { answer: &main, ends: None, sub_accounts: &sub_accounts }, VOICE);
    let entered = found(text.expose());
    assert_eq!(entered.token.expose(), token(RT));
    assert_eq!(entered.user_type, Some(UserType::Company));
    let saved = entered.saved.map(|saved| saved.sub_accounts).unwrap_or_default();
    let ended = |now: f64| saved.iter().map(|account| account.has_ended(now)).collect::<Vec<_>>();
    assert_eq!(ended(1_000.0), [false, false]);
    assert_eq!(ended(8_000_000.0), [true, false]);
    assert_eq!(ended(9_000_000.0), [true, true]);
}

#[test]
fn a_value_that_does_not_look_like_a_refresh_token_is_accepted_with_a_doubt() {
    assert_eq!(found("not-the-shape-of-today").doubt, Some(RefreshDoubt::UnknownShape));
    assert_eq!(found("AT").doubt, Some(RefreshDoubt::AccessToken));
}

#[test]
fn a_text_without_a_usable_refresh_token_is_rejected_with_the_reason() {
    let without = format!(r#"{{"access_token":"{}"}}"#, token(AT));
    let other = token(r#"{"authClass":"Location","uniqueId":"v"}"#);
    for (text, why) in [
        (String::new(), NoRefreshToken::Empty),
        (" \n".into(), NoRefreshToken::Empty),
        (without, NoRefreshToken::NotWithThese),
        (format!("{} {other}", token(RT)), NoRefreshToken::Several),
        ("I have lost it, what now?".into(), NoRefreshToken::NotThere),
    ] {
        assert_eq!(read(&text).err(), Some(why), "{text}");
    }
}
