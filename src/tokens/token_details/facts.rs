//! A table of the facts about the tokens. It names the account, the HighLevel app, the user who installed the app, and
//! the expiry times.

use crate::browser::clock::date_and_time;
use crate::store::Store;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::token_info::TokenInfo;
use leptos::prelude::*;

/// The facts about the tokens, as a table.
#[component]
pub fn Facts(
    /// The known facts about the tokens.
    info: TokenInfo,
) -> impl IntoView {
    let name = Store::here().account_name();
    let row = |(name, value): (TokensText, String)| {
        view! {
            <tr>
                <th scope={"row"}>{text_of(name)}</th>
                <td><code translate="no">{value}</code></td>
            </tr>
        }
    };
    view! {
        <table>
            <caption>{text_of(ReceivedText::TokenDetails)}</caption>
            <tbody>{facts(&info, name).into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// The known facts with their names. Unknown facts are left out, except the user type and the expiry time of a refresh
/// token. `name` is the name of the account. The name is empty if it is not known.
fn facts(info: &TokenInfo, name: String) -> Vec<(TokensText, String)> {
    let summary = &info.summary;
    let class = match summary.user_type {
        Some(UserType::Location) => TokensText::ClassLocation,
        Some(UserType::Company) => TokensText::ClassCompany,
        None => TokensText::Unsaid,
    };
    let refresh_ends = summary.has_refresh.then(|| {
        summary
            .refresh_ends
            .and_then(date_and_time)
            .unwrap_or_else(|| text_of(TokensText::RefreshEndsUnsaid).into())
    });
    let known = [
        (TokensText::AccountName, Some(name).filter(|name| !name.is_empty())),
        (TokensText::Class, Some(text_of(class).into())),
        (TokensText::LocationId, summary.location_id.clone()),
        (TokensText::CompanyId, summary.company_id.clone()),
        (TokensText::InstalledBy, summary.user_id.clone()),
        (TokensText::App, summary.app.clone()),
        (TokensText::AccessEnds, summary.access_ends.and_then(date_and_time)),
        (TokensText::RefreshEnds, refresh_ends),
    ];
    known.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}
