//! Made-up tokens and responses that a person could paste.

use crate::person::{js, say};
use e2e::Stage;
use e2e::sandbox::DEMO_CLIENT_ID;
use leg3_core::messages::Voice;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::tokens::saved_tokens::write::{SubAccountToSave, TokensToSave, write};

/// The ID of the agency to which the made-up tokens belong.
pub(crate) const AGENCY: &str = "cmpMadeUp00000000001";

/// Returns a token with this payload. Characters outside ASCII must be written as escapes.
pub(crate) async fn token(stage: &Stage, claims: &str) -> String {
    let script =
        "const part = (json) => btoa(json).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
        return [part('{\"alg\":\"none\"}'), part(arguments[0]), 'c2ln'].join('.')";
    js(stage, script, vec![claims.into()]).await.as_str().unwrap_or_default().to_owned()
}

/// Returns an agency's token response. A later response has a higher number.
pub(crate) async fn agency_answer(stage: &Stage, number: u32) -> String {
    let claims = format!(
        r#"{{"authClass":"Company","authClassId":"{AGENCY}","sourceId":"{DEMO_CLIENT_ID}","iat":{number}.5,"exp":4102444800.5}}"#
    );
    let access = token(stage, &claims).await;
    let refresh = token(stage, &format!(r#"{{"uniqueId":"agency{number}"}}"#)).await;
    let scope = "oauth.readonly oauth.write companies.readonly";
    format!(
        r#"{{"access_token":"{access}","refresh_token":"{refresh}","userType":"Company","companyId":"{AGENCY}","scope":"{scope}"}}"#
    )
}

/// Returns the location ID of the sub-account with this number.
pub(crate) fn location(number: u32) -> String {
    format!("locMadeUp0000000000{number}")
}

/// Returns an access token for the sub-account with this number. A later token has a higher `issued`.
pub(crate) async fn sub_account_token(stage: &Stage, number: u32, issued: u32) -> String {
    let id = location(number);
    let claims = format!(
        r#"{{"authClass":"Location","authClassId":"{id}","sourceId":"{DEMO_CLIENT_ID}","iat":{issued}.5,"exp":4102444800.5}}"#
    );
    token(stage, &claims).await
}

/// Returns the token response for this sub-account, with this access token.
pub(crate) fn sub_account_answer(number: u32, access: &str) -> String {
    let id = location(number);
    format!(
        r#"{{"access_token":"{access}","userType":"Location","companyId":"{AGENCY}","locationId":"{id}","scope":"contacts.readonly"}}"#
    )
}

/// Returns the name of the sub-account with this number. The name contains two quotes and U+202E.
pub(crate) fn name(number: u32) -> String {
    format!("Blue \"Door\" \u{202e}Dental {number}")
}

/// Returns the text that *Save my tokens* would save: the token response `main` for an agency, and a token response for
/// each of these sub-accounts.
pub(crate) fn saved_text(main: &str, sub_accounts: &[(u32, &str)]) -> String {
    let named: Vec<(String, String, String)> = sub_accounts
        .iter()
        .map(|(number, access)| (name(*number), location(*number), sub_account_answer(*number, access)))
        .collect();
    let sub_accounts: Vec<SubAccountToSave<'_>> = named
        .iter()
        .map(|(name, location_id, answer)| SubAccountToSave { name, location_id, answer, ends: None })
        .collect();
    let tokens = TokensToSave { answer: main, ends: None, sub_accounts: &sub_accounts };
    write(&tokens, Voice::HighLevel).expose().to_owned()
}

pub(crate) async fn open_details(stage: &Stage) {
    stage.screen.unfold(say(ReceivedText::Details)).await;
    stage.screen.says(say(ReceivedText::TokenDetails)).await;
}
