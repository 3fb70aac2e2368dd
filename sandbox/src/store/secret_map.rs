//! A map with secrets as keys. The map stores only hashes of its keys, so that thousands of tokens use little memory.
//! If the map is full, it drops the oldest entry.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The maximum number of entries in a map.
const CAPACITY: usize = 20_000;

/// A hash of 128 bits. Two pretend tokens practically never have the same hash. For real tokens, the hash would be too
/// weak, because an attacker could find a second text with the same hash.
type SecretHash = (u64, u64);

pub(crate) struct SecretMap<T> {
    entries: HashMap<SecretHash, T>,
    /// The hashed keys, the oldest first. The hashed keys of removed entries stay in the list, and count towards
    /// `CAPACITY`.
    order: VecDeque<SecretHash>,
}

impl<T> Default for SecretMap<T> {
    fn default() -> Self {
        Self { entries: HashMap::new(), order: VecDeque::new() }
    }
}

impl<T> SecretMap<T> {
    pub(crate) fn insert(&mut self, secret: &str, value: T) {
        let key = hash(secret);
        self.entries.insert(key, value);
        self.order.push_back(key);
        if self.order.len() > CAPACITY
            && let Some(oldest) = self.order.pop_front()
        {
            self.entries.remove(&oldest);
        }
    }

    pub(crate) fn get(&self, secret: &str) -> Option<&T> {
        self.entries.get(&hash(secret))
    }

    pub(crate) fn remove(&mut self, secret: &str) -> Option<T> {
        self.entries.remove(&hash(secret))
    }
}

fn hash(secret: &str) -> SecretHash {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, secret).hash(&mut hasher);
        hasher.finish()
    };
    (half(0), half(1))
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, SecretMap};

    #[test]
    fn a_full_map_drops_the_oldest_entry() {
        let mut map = SecretMap::default();
        (0..=CAPACITY).for_each(|number| map.insert(&number.to_string(), number));
        assert_eq!(map.get("0"), None);
        assert_eq!(map.get("1"), Some(&1));
        assert_eq!(map.remove(&CAPACITY.to_string()), Some(CAPACITY));
        assert_eq!(map.remove(&CAPACITY.to_string()), None);
    }
}
