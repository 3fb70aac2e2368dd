//! The pretend sub-accounts. Many of their names are difficult to show and to compare correctly.

use serde_json::{Value, json};

use crate::COMPANY_ID;

const NAMES: [&str; 14] = [
    "Harbour Street Dental",
    "Bäckerei Süß & Söhne",
    "O'Neil's \"Corner\" Gym",
    "<b>Bold</b> Barbers",
    "さくら日本料理",
    "مقهى الياسمين",
    "🌵 Cactus Roofing",
    "Łódź Auto-Szkło",
    "A Sub-Account Whose Name Goes On For So Long That No Column Of Any Table Was Ever Made To Hold It",
    "Ng",
    "Müller; DROP TABLE locations;--",
    "Paused Pilates",
    "=1+1 Plumbing",
    "Two\nLines, \"Inc.\"",
];

/// A sub-account.
pub(crate) struct Location {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) address: String,
    /// The time when the app was installed in the sub-account. It is one minute after the time for the previous
    /// sub-account.
    pub(crate) installed_at: String,
}

impl Location {
    /// The sub-account with this number. The first number is 1. From number 15 on, the names repeat, and the number is
    /// added to the name.
    pub(crate) fn new(number: usize) -> Self {
        let name = NAMES[number.saturating_sub(1) % NAMES.len()];
        Self {
            id: Self::id(number),
            name: if number > NAMES.len() { format!("{name} {number}") } else { name.to_owned() },
            address: format!("{number} Rehearsal Road, Pretendville"),
            installed_at: installed_at(number),
        }
    }

    /// The ID of the sub-account with this number: 20 letters and digits, as at HighLevel.
    pub(crate) fn id(number: usize) -> String {
        format!("locSandbox{number:010}")
    }

    /// The sub-account as JSON, for the responses in `data`.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id, "companyId": COMPANY_ID, "name": self.name, "address": self.address,
            "city": "Pretendville", "country": "US", "timezone": "America/New_York",
            "email": "hello@example.com", "phone": "+15555550100",
        })
    }
}

fn installed_at(minutes: usize) -> String {
    let (days, hours, minutes) = (minutes / 1440 % 28, minutes / 60 % 24, minutes % 60);
    format!("2025-01-{:02}T{hours:02}:{minutes:02}:00.000Z", days + 1)
}

#[cfg(test)]
mod tests {
    use super::Location;
    use crate::PAUSED_LOCATION_ID;

    #[test]
    fn the_twelfth_sub_account_is_the_paused_one() {
        let location = Location::new(12);
        assert_eq!((location.id.as_str(), location.name.as_str()), (PAUSED_LOCATION_ID, "Paused Pilates"));
    }
}
