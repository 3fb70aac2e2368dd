//! The pretend sub-accounts. Their names are chosen to trouble whoever shows or compares them carelessly.

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

/// One sub-account.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// 20 letters and digits, as HighLevel's are.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) address: String,
    /// When the app was installed there: one minute after another, so that the highest number is the newest.
    pub(crate) installed_at: String,
}

/// The sub-account of this number, from 1. From 15 on the names come again, with their number.
pub(crate) fn place(number: usize) -> Place {
    let name = NAMES[number.saturating_sub(1) % NAMES.len()];
    let name = if number > NAMES.len() { format!("{name} {number}") } else { name.to_owned() };
    Place {
        id: format!("locSandbox{number:010}"),
        name,
        address: format!("{number} Rehearsal Road, Pretendville"),
        installed_at: installed_at(number),
    }
}

fn installed_at(minutes: usize) -> String {
    let (days, hours, minutes) = (minutes / 1440 % 28, minutes / 60 % 24, minutes % 60);
    format!("2025-01-{:02}T{hours:02}:{minutes:02}:00.000Z", days + 1)
}

impl Place {
    /// The sub-account as the data calls show it.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id, "companyId": COMPANY_ID, "name": self.name, "address": self.address,
            "city": "Pretendville", "country": "US", "timezone": "America/New_York",
            "email": "hello@example.com", "phone": "+15555550100",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::place;
    use crate::PAUSED_LOCATION_ID;

    #[test]
    fn the_twelfth_is_the_paused_one() {
        assert_eq!(place(12).id, PAUSED_LOCATION_ID);
        assert_eq!(place(12).name, "Paused Pilates");
    }
}
