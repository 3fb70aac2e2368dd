//! Random bytes.

/// A new key of 16 random bytes. The key is all zeros if the browser has no random source.
#[must_use]
pub fn random_key() -> [u8; 16] {
    let mut key = [0; 16];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut key);
    }
    key
}
