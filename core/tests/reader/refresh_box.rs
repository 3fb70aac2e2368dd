//! Tests of how a field that asks for a saved text or a refresh token reads its input.

use super::{AT, ID, RT, filled};
use crate::support::{token, tokens};
use leg3_core::messages::VOICE;
use leg3_core::oauth::request::UserType;
use leg3_core::reader::refresh_box::{
    EnteredRefresh, NoRefreshToken, RefreshDoubt, on_one_line, read, with_line_ends,
};
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
fn a_text_that_was_broken_into_lines_is_repaired_in_the_one_line_field() {
    // A token of realistic length.
    let long = |claims| [&token(claims), &"Xk3_p0-QzR8vT1yLmN5bW7cE9dFaGhJ2".repeat(10)[..]].concat();
    let (access, refresh) = (long(AT), long(RT));
    let main = format!(r#"{{"access_token":"{access}","refresh_token":"{refresh}","userType":"Company"}}"#);
    let minted = format!(r#"{{"access_token":"{access}","locationId":"loc1"}}"#);
    let account = SubAccountToSave { name: "Blue Door", location_id: "loc1", answer: &minted, ends: None };
    let saved = write(&TokensToSave { answer: &main, ends: None, sub_accounts: &[account] }, VOICE);
    let wrapped = |text: &str, line_end: &str| {
        let lines = text.as_bytes().chunks(72).map(|line| String::from_utf8_lossy(line).into_owned());
        lines.collect::<Vec<_>>().join(line_end)
    };
    let named = ["client_id=", ID, "\n", &wrapped(&["refresh_token=", &refresh].concat(), "\n")].concat();
    for (text, count) in [
        (wrapped(saved.expose(), "\n"), Some(1)),
        (wrapped(saved.expose(), "\r\n"), Some(1)),
        (wrapped(&main, "\n"), Some(0)),
        (named, None),
        ([&refresh, "\nThanks"].concat(), None),
    ] {
        let value = on_one_line(&text);
        assert!(!value.contains(['\r', '\n']), "an input removes a line end of {text}");
        let entered = found(&with_line_ends(&value));
        assert_eq!((entered.token.expose(), entered.doubt), (&*refresh, None), "{text}");
        let saved = entered.saved.map(|saved| saved.sub_accounts);
        assert_eq!(saved.as_ref().map(Vec::len), count, "{text}");
        for account in saved.unwrap_or_default() {
            assert!(tokens(&account.answer).is_some_and(|(found, ..)| found == access), "{text}");
        }
    }
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
