//! Tests with notes in many formats that contain the client ID and the client secret.

use crate::support::{ID, SECRET};
use leg3_core::reader::scan;

/// Replaces `$ID` and `$SECRET` in a note with values. Returns the client ID and the client secret that the reader
/// finds; `None` if one of them is missing.
fn found(note: &str) -> Option<(String, String)> {
    let note = note.replace("$ID", ID).replace("$SECRET", SECRET);
    let reading = scan::read(&note);
    let (id, secret) = reading.client_id().zip(reading.client_secret())?;
    Some((id.as_str().into(), secret.expose().into()))
}

#[test]
fn the_client_id_and_the_client_secret_are_found_in_every_note_format() {
    for note in [
        r#"{"client_id": "$ID", "client_secret": "$SECRET"}"#,
        "{\n  \"clientId\": \"$ID\",\n  \"clientSecret\": \"$SECRET\",\n  \"scope\": \"contacts.readonly\"\n}",
        "CLIENT_ID=$ID\nCLIENT_SECRET=$SECRET\n",
        "# HighLevel\r\nGHL_CLIENT_ID='$ID'\r\nGHL_CLIENT_SECRET='$SECRET'\r\n",
        "export CLIENT_ID=\"$ID\"\nexport CLIENT_SECRET=\"$SECRET\" # do not share",
        "Client ID\n$ID\nClient Secret\n$SECRET\n",
        "Client ID:\n\n  $ID  \n\nClient Secret:\n\n  $SECRET  \n",
        "Client Id: $ID\nClient Secret: $SECRET",
        "Client ID: $ID Client Secret: $SECRET",
        "Client ID: $ID\tClient Secret: $SECRET",
        "Client ID\tClient Secret\n$ID\t$SECRET",
        "client-id = $ID; client-secret = $SECRET",
        "client_id=$ID&client_secret=$SECRET",
        "| Client ID | $ID |\n| Client Secret | $SECRET |",
        "Hi! Use $ID with $SECRET please.",
        "$SECRET\n$ID",
        "Client ID:\nClient Secret:\n$ID\n$SECRET",
        "const clientId = `$ID`;\nconst clientSecret = `$SECRET`;",
    ] {
        assert_eq!(found(note), Some((ID.into(), SECRET.into())), "{note}");
    }
}

#[test]
fn a_labelled_client_secret_is_accepted_in_any_format() {
    for note in
        ["CLIENT_ID=$ID\nCLIENT_SECRET=aB3dE5fG7hI9", "Client ID: $ID Client Secret: s3cr3t-of-a-new-kind"]
    {
        assert!(found(note).is_some_and(|(id, _)| id == ID), "{note}");
    }
}

#[test]
fn a_note_that_lacks_the_client_id_or_the_client_secret_yields_no_credentials() {
    for note in [
        "",
        "$ID",
        "$SECRET",
        "CLIENT_ID=$ID",
        "CLIENT_SECRET=$SECRET\nCLIENT_ID=",
        "a sentence: nothing",
        "CLIENT_ID=\nCLIENT_SECRET=$SECRET",
    ] {
        assert_eq!(found(note), None, "{note}");
    }
}
