//! What is held while a code is handed over between tabs.

use crate::browser::tab_channel::TabChannel;
use crate::browser::timer::Timer;
use leg3_core::install::tab_message::TabName;

/// The channels to other tabs, and what they are for.
#[derive(Default)]
pub(in crate::store) struct Handover {
    /// To the tabs that may have opened the install link of the code that arrived here.
    pub(in crate::store) asking: Option<TabChannel>,
    /// To the tabs in which a code of the install link of this tab may arrive.
    pub(in crate::store) answering: Option<TabChannel>,
    /// True after the code that arrived here was offered to a tab.
    pub(in crate::store) was_given: bool,
    /// The name of this tab while it waits for a fresh code.
    pub(in crate::store) waiting: Option<TabName>,
    pub(in crate::store) patience: Option<Timer>,
}
