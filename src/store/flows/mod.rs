//! The data in the store, which are the flows with their secrets, and the interfaces that the flows use.
//!
//! | file | content |
//! |---|---|
//! | `handover` | the data for passing an authorization code between tabs |
//! | `refreshing` | the data of the refresh |
//! | `sub_accounts` | the data about an agency's sub-accounts |
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

/// The flows and the other data that *Forget everything* removes.
#[derive(Default)]
pub(in crate::store) struct Flows {
    pub(in crate::store) exchange: Exchange,
    /// The `state` that came with the authorization code, or with another arrival such as a refusal. Empty if there is
    /// none.
    pub(in crate::store) state: String,
    /// The client ID of the last exchange or refresh.
    pub(in crate::store) client_id: String,
    /// The entered client ID and client secret, until the form takes them.
    pub(in crate::store) found: FoundCredentials,
    /// The fingerprints of the entered secrets, for the check of a report.
    pub(in crate::store) entered: Option<KnownSecrets>,
    /// True if the user submitted the form for client ID and client secret before the app ran, and the app has not yet
    /// handled this.
    pub(in crate::store) is_early: bool,
    pub(in crate::store) sub_accounts: SubAccounts,
    pub(in crate::store) refresh: Refreshing,
    pub(in crate::store) open: Vec<OpenRequest>,
    pub(in crate::store) handover: Handover,
    /// The pasted texts, each with the id of its field.
    pub(in crate::store) pasted: Vec<(&'static str, Secret)>,
    /// A text with a refresh token, for the field on the screen for an expired token.
    pub(in crate::store) to_refresh: Option<Secret>,
    /// The tool that the page must open, such as *Install link*.
    pub(in crate::store) tool_to_open: Option<InstallTool>,
    /// The draft of the install link. It contains no secret.
    pub(in crate::store) link_draft: InstallLink,
}

/// The interfaces that the flows use.
pub(in crate::store) struct Outside {
    pub(in crate::store) transport: Rc<dyn Transport>,
    pub(in crate::store) clock: Clock,
    /// `None` if the app is prerendered.
    pub(in crate::store) boot: Option<Rc<Boot>>,
    /// The number of sent requests.
    pub(in crate::store) requests: usize,
}
