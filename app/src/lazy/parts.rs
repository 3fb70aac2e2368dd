//! Which components are lazy, and in which chunk each is.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::exchange::answer::Answer;
use crate::exchange::code_details::CodeDetails;
use crate::exchange::outside_ways::OutsideWays;
use crate::lazy::LoadError;
use crate::privacy::check_list::CheckList;
use crate::report::copy_report::CopyReport;
use leg3_core::messages::{VOICE, reader};
use leg3_core::reader::item::{Kind, Refusal};
use leptos::prelude::*;

/// Makes two functions for a lazy component: one loads its chunk and draws it, the other only fetches the chunk.
macro_rules! lazy_parts {
    ($($chunk:ident, $load:ident, $fetch:ident, $component:ident;)+) => {$(
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($chunk, fallible, preload(#[doc = "Fetches the chunk."] $fetch))]
        #[doc = concat!("Loads [`", stringify!($component), "`] and draws it.")]
        pub fn $load() -> Result<AnyView, LoadError> {
            Ok(view! { <$component/> }.into_any())
        }

        #[cfg(not(feature = "split"))]
        #[doc = concat!("Draws [`", stringify!($component), "`].")]
        ///
        /// # Errors
        ///
        /// None in this build, which is one file.
        pub async fn $load() -> Result<AnyView, LoadError> {
            Ok(view! { <$component/> }.into_any())
        }

        #[cfg(not(feature = "split"))]
        async fn $fetch() -> Result<(), LoadError> {
            Ok(())
        }
    )+

        /// Fetches every chunk.
        pub(super) async fn fetch_all() {
            $(drop($fetch().await);)+
        }
    };
}

/// Makes a function for words that are seldom needed: it loads their chunk and gives them.
macro_rules! lazy_words {
    ($($(#[$doc:meta])* $name:ident($argument:ident: $type:ty) => $words:expr;)+) => {$(
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split(words, fallible)]
        $(#[$doc])*
        pub fn $name($argument: $type) -> Result<String, LoadError> {
            Ok($words)
        }

        #[cfg(not(feature = "split"))]
        $(#[$doc])*
        ///
        /// # Errors
        ///
        /// None in this build, which is one file.
        pub async fn $name($argument: $type) -> Result<String, LoadError> {
            Ok($words)
        }
    )+};
}

lazy_words! {
    /// What was entered where a code was asked for.
    instead_of_a_code(kinds: Vec<Kind>) => reader::instead_of_a_code(&kinds, VOICE);
    /// What was pasted where an answer was asked for.
    instead_of_an_answer(kinds: Vec<Kind>) => reader::instead_of_an_answer(&kinds, VOICE);
    /// What a refusal that was pasted means.
    explanation_of(refusal: Refusal) => reader::explanation_of(&refusal, VOICE);
}

lazy_parts! {
    details, load_answer, fetch_answer, Answer;
    details, load_check_list, fetch_check_list, CheckList;
    outside, load_copy_report, fetch_copy_report, CopyReport;
    outside, load_outside_ways, fetch_outside_ways, OutsideWays;
    details, load_code_details, fetch_code_details, CodeDetails;
}
