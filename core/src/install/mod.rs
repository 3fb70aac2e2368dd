//! Before the code: the install link, what is wrong with one, scopes, and whose code comes back.

#[path = "scope_catalogue.rs"]
pub mod catalogue;
#[path = "scope_check.rs"]
pub mod check;
#[path = "redirect_check.rs"]
pub mod doctor;
#[path = "link_explainer.rs"]
pub mod explain;
#[path = "link.rs"]
pub mod link;
#[path = "scope_presets.rs"]
pub mod preset;
#[path = "state_match.rs"]
pub mod returned;
