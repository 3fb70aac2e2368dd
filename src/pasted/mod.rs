//! Pasted texts: what they are, what they mean, and the step to take next.
//!
//! | file | what it holds |
//! |---|---|
//! | `paste_box` | the field for a code, or for any other text that a person has |
//! | `box_text` | the text of that field, and when it must be read |
//! | `held_text` | a text that was entered in any field: the store holds it until a step is taken |
//! | `paste_findings` | what was found in it (a lazy part) |
//! | `finding_card` | one thing that was found, and its next step |
//! | `take_step` | takes the next step of what was found |
//! | `credential_findings` | what else is in the fields for client id and client secret (a lazy part) |
//! | `wrong_field` | the place below a field for what else was put into it |
//! | `wrong_field_findings` | what that is (a lazy part) |
//! | `reader_field` | a field that asks for one kind of value, and says what any other text is |

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
