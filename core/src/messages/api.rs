//! The sentences about API calls with a token, including the token test.

use crate::api::test_result::{Counted, Found};
use crate::messages::number_phrases::grouped;
use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use alloc::string::String;
use alloc::vec::Vec;

messages! {
    /// The sentences about API calls with a token, including the token test.
    ApiText {
        // Token test
        TestFold = ["Test the token"];
        TestText = ["One call that only reads, chosen from what this token may do."];
        TestRun = ["Run the test"];
        TestRunning = ["Asking " brand "…"];
        // The result of a successful test
        Works = ["Works"];
        WorksFor = ["Works: "];
        OneContact = [" contact"];
        Contacts = [" contacts"];
        OneUser = [" user"];
        Users = [" users"];
        OnePipeline = [" pipeline"];
        Pipelines = [" pipelines"];
        OneCalendar = [" calendar"];
        Calendars = [" calendars"];
        OneSubAccount = [" sub-account"];
        SubAccounts = [" sub-accounts"];
        // The details of the test
        TestMeant = ["Is this the account you meant?"];
        TestMeantWhy = ["If not, the code may have come from somebody else. Forget everything, open your app's install link yourself, and pick the right account."];
        TestTook = ["Time taken"];
        TestScope = ["Scope used"];
        TestLimits = ["Rate limits"];
        TestLimitsHidden = [Brand " did not let this page read them"];
        TestMilliseconds = [" ms"];
        TestCount = ["How many contacts are there?"];
        SameCall = ["The same call as a command"];
        CopyCall = ["Copy the call for macOS and Linux"];
        CopyCallWindows = ["Copy the call for Windows"];
        TraceId = ["Trace ID"];
        HttpStatus = ["HTTP status"];
        CopyRaw = ["Copy the answer as it came"];
        ScopeNeeded = ["Scope needed"];
        Wrote = [Brand " wrote"];
        FailureCode = ["Failure code"];
    }
}

/// Describes the result of a successful token test in a few words: `Works: Blue Door Dental`, `Works: 1,204 contacts`,
/// or a text with both the name and the total. The result is only `Works` if HighLevel returns neither of them.
#[must_use]
pub fn works_phrase(found: &Found) -> String {
    let name = found.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let total = found.total.map(|(total, counted)| total_phrase(total, counted));
    let parts: Vec<&str> = name.into_iter().chain(total.as_deref()).collect();
    if parts.is_empty() {
        return text_of(ApiText::Works).into();
    }
    [text_of(ApiText::WorksFor), &parts.join(", ")].concat()
}

/// Writes a total with its noun: `1 contact`, `1,204 contacts`.
#[must_use]
pub fn total_phrase(total: usize, counted: Counted) -> String {
    let (one, many) = match counted {
        Counted::Contacts => (ApiText::OneContact, ApiText::Contacts),
        Counted::Users => (ApiText::OneUser, ApiText::Users),
        Counted::Pipelines => (ApiText::OnePipeline, ApiText::Pipelines),
        Counted::Calendars => (ApiText::OneCalendar, ApiText::Calendars),
        Counted::SubAccounts => (ApiText::OneSubAccount, ApiText::SubAccounts),
    };
    [&grouped(total), text_of(if total == 1 { one } else { many })].concat()
}
