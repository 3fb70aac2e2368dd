//! The data for passing a code between tabs.

use crate::browser::tab_channel::TabChannel;
use crate::browser::timer::Timer;
use leg3_core::install::tab_message::TabName;

/// The channels to other tabs, and the state of the handover.
#[derive(Default)]
pub(in crate::store) struct Handover {
    /// The channel to the tabs that may have opened the install link of the code that arrived in this tab.
    pub(in crate::store) asking: Option<TabChannel>,
    /// The channel to other tabs that may receive a code from the install link of this tab.
    pub(in crate::store) answering: Option<TabChannel>,
    /// True after the code that arrived in this tab was offered to another tab.
    pub(in crate::store) was_given: bool,
    /// The name of this tab while it waits for a fresh code.
    pub(in crate::store) waiting: Option<TabName>,
    pub(in crate::store) patience: Option<Timer>,
}
