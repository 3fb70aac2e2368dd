//! Tests *Remind me*, which offers a calendar file with the time at which the token expires. The file contains no
//! secret.

use crate::integrations::try_today::downloaded;
use crate::person::{copied, get_tokens, play, say};
use leg3_core::messages::reminder::ReminderText;
use leg3_core::messages::tokens::TokensText;

#[test]
fn the_calendar_file_contains_the_expiry_but_no_token() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        stage.screen.unfold(say(ReminderText::RemindMe)).await;
        let (name, text) = downloaded(stage, say(ReminderText::Download)).await;
        assert_eq!(name, "token-ends.ics");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("DTSTART:"), "{text}");
        assert!(!text.contains(&access[..12]));
    });
}
