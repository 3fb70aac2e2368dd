//! The data for passing an authorization code between tabs.

use crate::browser::tab_channel::TabChannel;
use crate::browser::timer::Timer;
use leg3_core::install::tab_message::TabName;

/// The channels to other tabs, and the state of the handover.
#[derive(Default)]
pub(in crate::store) struct Handover {
    /// The channel for asking other tabs whether their install link led to this tab's code.
    pub(in crate::store) asking: Option<TabChannel>,
    /// The channel for replies to other tabs that received a code through this tab's install link.
    pub(in crate::store) answering: Option<TabChannel>,
    /// True after another tab requested the code that arrived in this tab. A tab that requests the code later does not
    /// get it.
    pub(in crate::store) was_given: bool,
    /// The name of this tab while it waits for a fresh code.
    pub(in crate::store) waiting: Option<TabName>,
    pub(in crate::store) patience: Option<Timer>,
}
