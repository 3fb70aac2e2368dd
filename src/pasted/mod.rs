//! Recognizes and explains a pasted text, and offers the next step.
//!
//! | file | content |
//! |---|---|
//! | `paste_box` | the field for an authorization code or any other text |
//! | `box_text` | the state of a field for any pasted text |
//! | `held_text` | a text that was entered in any field. The store holds it for the steps that the findings offer |
//! | `paste_findings` | the findings in the text of `paste_box`, and of *Paste my link* (a lazy part) |
//! | `finding_card` | a card for one finding, with its next step |
//! | `take_step` | takes the next step of a finding |
//! | `credential_findings` | the findings about wrong values in the fields for client ID and secret (a lazy part) |
//! | `wrong_field` | loads and shows, below a field, the findings about a value of the wrong kind |
//! | `wrong_field_findings` | the findings about a value of the wrong kind (a lazy part) |
//! | `reader_field` | a field that asks for one kind of value, and explains any other text |

pub mod box_text;
pub mod credential_findings;
pub mod finding_card;
pub mod held_text;
pub mod paste_box;
pub mod paste_findings;
pub mod reader_field;
pub mod take_step;
pub mod wrong_field;
pub mod wrong_field_findings;
