//! Which components are lazy, and in which chunk each is.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::api::call_report::CallReport;
use crate::exchange::answer::Answer;
use crate::exchange::code_details::CodeDetails;
use crate::exchange::denial_message::DenialMessage;
use crate::exchange::other_device::OtherDevice;
use crate::exchange::outside_ways::OutsideWays;
use crate::install::link_tool::LinkAtFault;
use crate::install::portal_guide::PortalGuide;
use crate::integrations::use_them::UseThem;
use crate::lazy::LoadError;
use crate::lazy::lazy_part::Place;
use crate::pasted::credential_findings::CredentialFindings;
use crate::pasted::paste_findings::PasteFindings;
use crate::pasted::wrong_field_findings::WrongFieldFindings;
use crate::privacy::check_list::CheckList;
use crate::refresh::old_pair::OldPair;
use crate::refresh::outside::RefreshOutside;
use crate::refresh::refresh_report::RefreshReport;
use crate::refresh::refresh_tokens::RefreshTokens;
use crate::refresh::token_ended::TokenEnded;
use crate::report::copy_report::CopyReport;
use crate::start::all_tools::AllTools;
use crate::start::ways::Ways;
use crate::sub_accounts::outside::SubAccountOutside;
use crate::sub_accounts::picker::Picker;
use crate::tokens::token_details::TokenDetails;
use crate::tokens::token_tasks::TokenTasks;
use crate::tokens::token_warnings::TokenWarnings;
use leptos::prelude::*;

/// Makes two functions for a lazy component: one loads its chunk and draws it, the other only fetches the chunk.
macro_rules! lazy_parts {
    ($($chunk:ident, $load:ident, $fetch:ident, $component:ident;)+) => {$(
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk, fallible, preload(#[doc = "Fetches the chunk."] $fetch))]
        #[doc = concat!("Loads [`", stringify!($component), "`] and draws it.")]
        pub fn $load(place: Place) -> Result<AnyView, LoadError> {
            if place.is_gone() { Err(LoadError) } else { Ok(view! { <$component/> }.into_any()) }
        }

        #[cfg(not(feature = "split"))]
        #[doc = concat!("Draws [`", stringify!($component), "`].")]
        ///
        /// # Errors
        ///
        /// Never, because this build is one file.
        pub async fn $load(_: Place) -> Result<AnyView, LoadError> {
            Ok(view! { <$component/> }.into_any())
        }

        #[cfg(not(feature = "split"))]
        async fn $fetch() -> Result<(), LoadError> {
            Ok(())
        }
    )+

        /// Fetches every chunk of a component.
        pub(super) async fn fetch_parts() {
            $(drop($fetch().await);)+
        }
    };
}

lazy_parts! {
    install, load_paste_findings, fetch_paste_findings, PasteFindings;
    install, load_credential_findings, fetch_credential_findings, CredentialFindings;
    install, load_wrong_field_findings, fetch_wrong_field_findings, WrongFieldFindings;
    install, load_ways, fetch_ways, Ways;
    install, load_portal_guide, fetch_portal_guide, PortalGuide;
    install, load_denial_message, fetch_denial_message, DenialMessage;
    install, load_link_at_fault, fetch_link_at_fault, LinkAtFault;
    install, load_all_tools, fetch_all_tools, AllTools;
    tools, load_picker, fetch_picker, Picker;
    tools, load_use_them, fetch_use_them, UseThem;
    tools, load_token_warnings, fetch_token_warnings, TokenWarnings;
    tools, load_token_tasks, fetch_token_tasks, TokenTasks;
    tools, load_refresh_tokens, fetch_refresh_tokens, RefreshTokens;
    tools, load_token_ended, fetch_token_ended, TokenEnded;
    tools, load_old_pair, fetch_old_pair, OldPair;
    details, load_refresh_outside, fetch_refresh_outside, RefreshOutside;
    details, load_refresh_report, fetch_refresh_report, RefreshReport;
    details, load_sub_account_outside, fetch_sub_account_outside, SubAccountOutside;
    details, load_answer, fetch_answer, Answer;
    details, load_check_list, fetch_check_list, CheckList;
    details, load_call_report, fetch_call_report, CallReport;
    details, load_copy_report, fetch_copy_report, CopyReport;
    details, load_outside_ways, fetch_outside_ways, OutsideWays;
    details, load_token_details, fetch_token_details, TokenDetails;
    details, load_other_device, fetch_other_device, OtherDevice;
    details, load_code_details, fetch_code_details, CodeDetails;
}

/// Fetches what is needed after the tokens came, while the code is swapped.
pub fn fetch_while_swapping() {
    leptos::task::spawn_local(async {
        drop(fetch_picker().await);
        drop(fetch_use_them().await);
    });
}
