//! Random IDs in HighLevel's formats. The random generator is not secure, because the IDs protect only made-up data.

/// Returns a string of this many random hexadecimal digits.
pub(crate) fn hex(digits: usize) -> String {
    (0..digits).map(|_| char::from(b"0123456789abcdef"[fastrand::usize(..16)])).collect()
}

/// A trace ID, in the format of a UUID.
pub(crate) fn trace_id() -> String {
    let hex = hex(32);
    format!("{}-{}-4{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
}
