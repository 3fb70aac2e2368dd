//! What the store holds: the flows with every secret, and what they act on.
//!
//! | file | what it holds |
//! |---|---|
//! | `handover` | what is held while a code is handed over between tabs |
//! | `refreshing` | what is held of the refresh |
//! | `sub_accounts` | what is held of an agency's sub-accounts |
//! | `open_request` | a request that is in progress |

pub(super) mod handover;
pub(super) mod open_request;
pub mod refreshing;
pub(super) mod sub_accounts;

use crate::browser::boot::Boot;
use crate::browser::clock::Clock;
use crate::store::flows::handover::Handover;
use crate::store::flows::open_request::OpenRequest;
use crate::store::flows::refreshing::Refreshing;
use crate::store::flows::sub_accounts::SubAccounts;
use crate::store::transport::Transport;
use leg3_core::exchange::reducer::Exchange;
use leg3_core::install::link::InstallLink;
use leg3_core::install::tool::InstallTool;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::credential_fields::FoundCredentials;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use std::rc::Rc;

/// Everything that *Forget everything* forgets.
#[derive(Default)]
pub(in crate::store) struct Flows {
    pub(in crate::store) exchange: Exchange,
    /// The `state` of the code that was entered or arrived. Empty if there is none.
    pub(in crate::store) state: String,
    /// The client id that was sent last.
    pub(in crate::store) client_id: String,
    /// The client id and the secret that were entered together with a code. The form takes them.
    pub(in crate::store) found: FoundCredentials,
    /// The fingerprints of every secret that was entered, for the check of a report.
    pub(in crate::store) entered: Option<KnownSecrets>,
    /// True if a form was submitted before the app was there.
    pub(in crate::store) is_early: bool,
    pub(in crate::store) sub_accounts: SubAccounts,
    pub(in crate::store) refresh: Refreshing,
    pub(in crate::store) open: Vec<OpenRequest>,
    pub(in crate::store) handover: Handover,
    /// The pasted texts, each with the id of its field.
    pub(in crate::store) pasted: Vec<(&'static str, Secret)>,
    /// A text with a refresh token, on its way to the screen for a token that ended.
    pub(in crate::store) to_refresh: Option<Secret>,
    /// The tool for an install that is to be opened.
    pub(in crate::store) tool_to_open: Option<InstallTool>,
    /// The install link that is being built. No secret is in it.
    pub(in crate::store) link_draft: InstallLink,
}

/// What the flows act on.
pub(in crate::store) struct Outside {
    pub(in crate::store) transport: Rc<dyn Transport>,
    pub(in crate::store) clock: Clock,
    /// `None` if the app is prerendered.
    pub(in crate::store) boot: Option<Rc<Boot>>,
    /// How many requests were sent.
    pub(in crate::store) requests: usize,
}
