//! The sentences about the support report.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the support report.
    ReportText {
        // The reason why the report was not copied
        ReportRequest = ["Nothing was copied: the request holds something that is, or looks like, a secret. Check the fields that are not for secrets (client ID, redirect URI, location ID), then try again."];
        ReportLedger = ["Nothing was copied: an address that was contacted holds something that is, or looks like, a secret. Send the failure code and the trace ID instead."];
        ReportBrowser = ["Nothing was copied: this browser's name (user agent) holds something that is, or looks like, a secret. Send the failure code and the trace ID instead."];
        ReportWhole = ["Nothing was copied: put together, the report holds something that is, or looks like, a secret. Send the failure code and the trace ID instead."];
        // After a failure
        CopyReport = ["Copy a report"];
        ReportText = ["For whoever helps you: failure code, request, answer, times, browser. It contains IDs, but no code, no secret and no token."];
    }
}
