//! Tests what leaves the browser, what stays in it, and what is deleted by *Forget everything*.

mod forget;
mod forget_pasted;
mod identifiers;
mod marked_secrets;
mod never_stored;
mod request_bytes;
mod what_is_sent;
