//! Branding: the optional configuration file `leg3.json` of the person or company that hosts the page.
//!
//! The file can change the page's name, accent colour, logo, links, offers and default options. The file cannot change
//! where requests are sent. It must not contain a secret, because everyone can read it. If a key is wrong, the page
//! still uses the other keys, and shows a complaint about the wrong key. There is one exception: offers are not used
//! without a valid disclosure. The format is described in `docs/customise.md`.
//!
//! What does not live here: fetching the file and applying the result (the app does that), the sentences of the
//! complaints (`messages::branding`), and the choice of the neutral voice, which is made when the page is built
//! (`messages`). The tests are in `core/tests/branding`.
//!
//! | file | what it holds |
//! |---|---|
//! | `settings` | the usable content of the file, and the limits of the file |
//! | `file_response` | the meaning of the response to the request for the file |
//! | `parse_file` | checks the size and the syntax of the file |
//! | `key_reader` | reads the keys of the file |
//! | `secret_filter` | removes every value that looks like a secret, or whose key indicates a secret |
//! | `accent` | the accent colour, and its contrast (WCAG 2.2) |
//! | `links` | the `https` links and the path of the logo |
//! | `offers` | the list of offers, with its disclosure |
//! | `text_field` | short texts that are safe to show |
//! | `config_errors` | the errors in the file |

pub mod accent;
pub mod config_errors;
pub mod file_response;
pub mod key_reader;
pub mod links;
pub mod offers;
mod parse_file;
pub mod secret_filter;
pub mod settings;
pub mod text_field;
