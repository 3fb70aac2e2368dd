//! The report for a helper. It consists of values that may be shared, and it is checked against every secret on the
//! page.
//!
//! | file | content |
//! |---|---|
//! | `copy_report` | *Copy a report* about an exchange (a lazy part) |
//! | `report_button` | the button that writes and copies a report about any failed request |
//! | `held_secrets` | the fingerprints of every secret on the page, for the check |

pub mod copy_report;
mod held_secrets;
pub mod report_button;
