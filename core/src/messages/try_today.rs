//! The texts of *Try it today*. They name the data that the current access token can read, list the steps in each tool,
//! and warn the user.

use crate::api::reading::Reading;
use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use alloc::string::String;

messages! {
    /// The texts of *Try it today*. They name the data that the current access token can read, list the steps in each
    /// tool, and warn the user.
    TryTodayText {
        // The choice of the data to read
        WhatToRead = ["What do you want to read?"];
        ScopesUnknown = ["It is not known which scopes this token has, so " brand " may refuse some of these."];
        OddToken = ["This token contains characters that access tokens do not have, so this page does not write it into a file. Check where you copied it from."];
        NothingToRead = ["This page can read nothing with this token: no scope allows it, or it is not known whose token it is."];
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
        // Files
        WithTodaysToken = [", with today's token"];
        FileHoldsToken = ["This file holds an access token. Whoever has the file can use the token until it ends, a day after it was made. Delete the file once it is imported."];
        // Make
        MakeImport = ["In Make, create a scenario. In the menu with the three dots choose “Import Blueprint”, pick the file, and save."];
        MakeModule = ["In Make, create a scenario, and add HTTP → Make a request."];
        MakeUrl = ["Enter this address as the URL."];
        MakeMethod = ["Choose this method."];
        MakeTokenHeader = ["Add a header with this name and this value. The value holds today's token."];
        MakeNextHeader = ["Add one more header."];
        MakeParse = ["Switch “Parse response” on, and save."];
        MakeRun = ["Press “Run once”. " Brand "'s answer is the output of the module."];
        MakeNotRun = ["The blueprint was compared with published ones, and its one request was sent to a stand-in for " brand ". It was not run in Make: its makers had no account there."];
        // Zapier
        ZapierTrigger = ["In Zapier, make a Zap. Step 1 is its trigger: “Schedule by Zapier”, every day."];
        ZapierRequest = ["Step 2: “Webhooks by Zapier”, event “Custom Request”. Fill in these fields."];
        ZapierTest = ["Test step 2. " Brand "'s answer is its output. Do not publish the Zap: its token ends within a day."];
        // n8n
        N8nImport = ["In n8n, make a new workflow and choose “Import from File”."];
        N8nRun = ["Run the workflow from “Start”. " Brand "'s answer is the output of “Read”."];
        // Postman
        PostmanImport = ["In Postman, press Import, and drop the file in."];
        PostmanSend = ["Open the one request of the collection and press Send."];
        // Code
        CodeCall = ["Read it"];
        CodeRefresh = ["Get the next tokens"];
        CodeSubAccount = ["Get a sub-account's token"];
        CodeInTerminal = ["Paste this line into a terminal. It asks for the secrets, and does not show what you type."];
        CodeFromEnvironment = ["Save these lines as a file. They read the secrets from the environment, under the names in the .env file."];
        CodePrintsTokens = ["It prints the new tokens. Store them before you do anything else: the old refresh token is used up."];
    }
}

/// The name of a kind of data. It appears in the list from which the user chooses, and inside the files for other
/// tools.
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

/// The sentence about the maximum number of entries in a response: `At most the first 100.` `None` if
/// [`Reading::limit`] gives no limit.
#[must_use]
pub fn at_most(reading: Reading) -> Option<String> {
    reading.limit().map(|limit| [text_of(TryTodayText::AtMostFirst), limit, "."].concat())
}
