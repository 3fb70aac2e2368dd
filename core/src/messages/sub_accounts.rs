//! The sentences about the list of sub-accounts and their tokens.

use crate::api::failure::CallFailure;
use crate::messages::api_advice::api_advice;
use crate::messages::sentence_table::messages;
use crate::messages::{VOICE, text_of};
use crate::sub_accounts::queue_events::Halt;
use crate::sub_accounts::queue_view::QueueView;
use alloc::string::{String, ToString};

messages! {
    /// The sentences about the list of sub-accounts and their tokens.
    SubAccountsText {
        // Sub-accounts
        AccountsListing = ["Listing… "];
        AccountsCooling = [Brand " asked this page to wait a little. It goes on by itself."];
        AccountsAgain = ["List them again"];
        HasToken = ["its token is here"];
        AppMissing = ["the app is not installed there"];
        TokenEnded = ["its token has ended"];
        CompanyId = ["Company ID"];
        CompanyIdHint = ["Neither the answer nor the token says which agency it is for. In " brand ": Settings → Company, or company_id in its own links."];
        AccountsUnknownApp = ["Neither the answer nor the token says which agency and which app it is for, so nothing can be listed. Enter the location ID by hand."];
        AccountsNone = ["The app is installed in no sub-account of this agency. Install it there, then list again."];
        LocationId = ["Location ID"];
        LocationIdHint = ["You find it in the sub-account under Settings → Business Profile, or in its address after /location/."];
        MintDone = [" ready"];
        MintWaiting = [" waiting"];
        MintFailed = [" failed"];
        Stop = ["Stop"];
        GoOn = ["Go on"];
        RetryFailed = ["Try the failed ones again"];
        HaltAgencyEnds = ["The agency token ends within a minute, so nothing more is started. Refresh it, then go on."];
        HaltAgencyRefused = [Brand " refused the agency token itself, so every further request would be refused too."];
        HaltTooMany = [Brand " asked to wait again and again. Go on in a few minutes."];
        HaltNoAnswer = ["No answer came, so nothing more is started: "];
        MintCooling = [Brand " asked to wait. It goes on by itself."];
        FailedOnes = ["Without a token"];
        ExportWarning = ["This file holds live secrets. Whoever has it can use every token in it. Keep it to yourself, and delete it once it is imported."];
        ExportCsv = ["Download CSV"];
        ExportJson = ["Download JSON"];
    }
}

/// The progress of the requests for the tokens of several sub-accounts: `3 ready · 2 waiting · 1 failed`.
#[must_use]
pub fn progress(view: &QueueView) -> String {
    let waiting = view.waiting + usize::from(view.under_way.is_some());
    let mut text = [&*view.minted.len().to_string(), text_of(SubAccountsText::MintDone)].concat();
    for (count, words) in
        [(waiting, SubAccountsText::MintWaiting), (view.failed.len(), SubAccountsText::MintFailed)]
    {
        if count > 0 {
            text.push_str(&[" · ", &count.to_string(), text_of(words)].concat());
        }
    }
    if view.cooling && view.halted.is_none() {
        text.push_str(&[". ", text_of(SubAccountsText::MintCooling)].concat());
    }
    text
}

/// The sentences that say why the queue of token requests is halted. `None` if the user stopped the queue.
#[must_use]
pub fn halt_explained(halt: Halt) -> Option<String> {
    let words = match halt {
        Halt::Stopped => return None,
        Halt::AgencyEnds => SubAccountsText::HaltAgencyEnds,
        Halt::AgencyRefused(_) => SubAccountsText::HaltAgencyRefused,
        Halt::TooMany => SubAccountsText::HaltTooMany,
        Halt::NoAnswer(why) => {
            let advice = api_advice(CallFailure::NoAnswer(why), VOICE);
            let words = [text_of(SubAccountsText::HaltNoAnswer), advice.title, ". ", advice.todo];
            return Some(words.concat());
        }
    };
    Some(text_of(words).into())
}
