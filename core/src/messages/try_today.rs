//! The sentences about *Try it today*: what can be read with today's access token, and how in each tool.

use crate::api::reading::Reading;
use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use alloc::string::String;

messages! {
    /// The sentences about *Try it today*: what can be read with today's access token, and how in each tool.
    TryTodayText {
        // What to read
        WhatToRead = ["What do you want to read?"];
        OneToken = ["All of this uses the access token of this one account. It stops working when that token ends."];
        ScopesUnknown = ["Nothing says which scopes this token has, so " brand " may refuse some of these."];
        NothingToRead = ["Nothing this page knows can be read with this token: none of its scopes allows it, or nothing says whose it is."];
        AtMostFirst = ["At most the first "];
        Contacts = ["Contacts"];
        Opportunities = ["Opportunities (deals)"];
        Pipelines = ["Pipelines and their stages"];
        Conversations = ["Conversations"];
        Calendars = ["Calendars"];
        Users = ["Users"];
        SubAccount = ["The sub-account itself"];
        SubAccounts = ["Sub-accounts of the agency"];
        Installed = ["Sub-accounts that have the app"];
        Agency = ["The agency itself"];
    }
    printed {}
}

/// The name of a thing, for the choice of what to read.
#[must_use]
pub fn label(reading: Reading) -> TryTodayText {
    match reading {
        Reading::Contacts => TryTodayText::Contacts,
        Reading::Opportunities => TryTodayText::Opportunities,
        Reading::Pipelines => TryTodayText::Pipelines,
        Reading::Conversations => TryTodayText::Conversations,
        Reading::Calendars => TryTodayText::Calendars,
        Reading::Users => TryTodayText::Users,
        Reading::SubAccount => TryTodayText::SubAccount,
        Reading::SubAccounts => TryTodayText::SubAccounts,
        Reading::Installed => TryTodayText::Installed,
        Reading::Agency => TryTodayText::Agency,
    }
}

/// How much of a thing comes: `At most the first 100.` `None` where HighLevel's description names no limit.
#[must_use]
pub fn at_most(reading: Reading) -> Option<String> {
    reading.limit().map(|limit| [text_of(TryTodayText::AtMostFirst), limit, "."].concat())
}
