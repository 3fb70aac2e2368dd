//! The account and the scopes of the tokens, and the answer as it came. A lazy part.

use crate::browser::clock::date_and_time;
use crate::components::fold::Rows;
use crate::exchange::answer::AnswerFold;
use crate::store::Store;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::token_info::TokenInfo;
use leptos::prelude::*;

/// The details.
#[component]
pub fn TokenDetails() -> impl IntoView {
    let Some(info) = Store::here().token_info() else { return ().into_any() };
    let row = |(name, value): (TokensText, String)| {
        view! {
            <tr>
                <th scope={"row"}>{text_of(name)}</th>
                <td><code translate="no">{value}</code></td>
            </tr>
        }
    };
    let scopes = info.subject.scopes.clone();
    view! {
        <table>
            <caption>{text_of(ReceivedText::TokenDetails)}</caption>
            <tbody>{facts(&info).into_iter().map(row).collect_view()}</tbody>
        </table>
        {(!scopes.is_empty()).then(|| view! {
            <h3>{text_of(TokensText::Scopes)}</h3>
            <ul class="plain" translate="no">
                {scopes.iter().map(|scope| view! { <li><code>{scope.clone()}</code></li> }).collect_view()}
            </ul>
        })}
        <Rows><AnswerFold/></Rows>
    }
    .into_any()
}

/// The known facts with their names. Facts that the answer does not contain are left out.
fn facts(info: &TokenInfo) -> Vec<(TokensText, String)> {
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
