//! The report for a person who helps the user. The report consists of values that may be shared. The page checks the
//! report against all secrets that the page knows.
//!
//! | file | content |
//! |---|---|
//! | `copy_report` | *Copy a report* about an exchange (a lazy part) |
//! | `report_button` | the button that writes and copies a report about any failed request |
//! | `held_secrets` | the fingerprints of the secrets that the page knows, for the check |

pub mod copy_report;
mod held_secrets;
pub mod report_button;
