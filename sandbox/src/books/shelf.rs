//! A map that remembers the latest so many secrets by their fingerprint, so that ten thousand tokens are a few
//! megabytes and the oldest make room.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many entries a shelf holds.
const ROOM: usize = 20_000;

/// 128 bits of a secret: enough never to mistake one pretend token for another, far too little for real ones.
type Fingerprint = (u64, u64);

/// Values by secret.
#[derive(Debug)]
pub(crate) struct Shelf<T> {
    entries: HashMap<Fingerprint, T>,
    order: VecDeque<Fingerprint>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { entries: HashMap::new(), order: VecDeque::new() }
    }
}

impl<T> Shelf<T> {
    pub(crate) fn put(&mut self, secret: &str, value: T) {
        let print = fingerprint(secret);
        self.entries.insert(print, value);
        self.order.push_back(print);
        if self.order.len() > ROOM
            && let Some(oldest) = self.order.pop_front()
        {
            self.entries.remove(&oldest);
        }
    }

    pub(crate) fn get(&self, secret: &str) -> Option<&T> {
        self.entries.get(&fingerprint(secret))
    }

    pub(crate) fn take(&mut self, secret: &str) -> Option<T> {
        self.entries.remove(&fingerprint(secret))
    }
}

fn fingerprint(secret: &str) -> Fingerprint {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, secret).hash(&mut hasher);
        hasher.finish()
    };
    (half(0), half(1))
}

#[cfg(test)]
mod tests {
    use super::{ROOM, Shelf};

    #[test]
    fn the_oldest_makes_room() {
        let mut shelf = Shelf::default();
        (0..=ROOM).for_each(|n| shelf.put(&n.to_string(), n));
        assert_eq!(shelf.get("0"), None);
        assert_eq!(shelf.get("1"), Some(&1));
        assert_eq!(shelf.take(&ROOM.to_string()), Some(ROOM));
        assert_eq!(shelf.take(&ROOM.to_string()), None);
    }
}
