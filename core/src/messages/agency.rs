//! The sentences on the screen where the user chooses a sub-account of an agency.

use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use alloc::string::{String, ToString};

messages! {
    /// The sentences on the screen where the user chooses a sub-account of an agency.
    AgencyText {
        Title = ["Which sub-account?"];
        Lead = ["Contacts, calendars and deals belong to sub-accounts. Pick one to get its token."];
        UseTicked = ["Use the sub-account you ticked"];
        ShowList = ["Show my sub-accounts"];
        Search = ["Search "];
        SearchNoun = [" sub-accounts"];
        UseThis = ["Use this"];
        UseThisOf = ["Use this: "];
        GetNext = ["Get its next token"];
        Getting = ["Getting its token…"];
        ListedOne = [" sub-account"];
        Listed = [" sub-accounts, newest install first"];
        FirstShown = ["The first 50 are shown. Search to find the others."];
        NoneFits = ["No sub-account found."];
        SelectSeveral = ["Select several"];
        SelectOne = ["Select only one"];
        SelectAll = ["Select all that match"];
        SelectNone = ["Select none"];
        GetTokensOf = ["Get tokens for "];
        NotListed = ["Not listed? Enter its Location ID"];
        UseId = ["Use this sub-account"];
        AgencyTokens = ["Agency tokens"];
        NotSaved = ["not saved yet"];
        IsSaved = ["saved"];
        SeveralTitle = ["Tokens of several sub-accounts"];
        SeveralEnd = ["These end tomorrow. Keep the agency's tokens running; they make the others."];
        KeepAgencyRunning = ["Keep the agency's tokens running"];
        ChooseAnother = ["Choose another sub-account"];
        ChooseOne = ["Choose a sub-account"];
        TryAgain = ["Try again"];
        HeldTitle = ["Sub-accounts known here"];
        ConnectedTo = ["Connected to "];
    }
}

/// The number of sub-accounts, as a heading: `25 sub-accounts, newest install first`.
#[must_use]
pub fn listed(count: usize) -> String {
    let noun = if count == 1 { AgencyText::ListedOne } else { AgencyText::Listed };
    [&*count.to_string(), text_of(noun)].concat()
}

/// The label of the search field: `Search 25 sub-accounts`.
#[must_use]
pub fn search_label(count: usize) -> String {
    [text_of(AgencyText::Search), &count.to_string(), text_of(AgencyText::SearchNoun)].concat()
}

/// The label of the button that requests the tokens of `count` sub-accounts: `Get tokens for 3`.
#[must_use]
pub fn get_tokens_of(count: usize) -> String {
    [text_of(AgencyText::GetTokensOf), &count.to_string()].concat()
}
