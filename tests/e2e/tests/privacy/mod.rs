//! Tests which data leaves the browser, which data stays in it, and which data *Forget everything* deletes.

mod forget;
mod forget_pasted;
mod identifiers;
mod marked_secrets;
mod never_stored;
mod request_bytes;
mod what_is_sent;
