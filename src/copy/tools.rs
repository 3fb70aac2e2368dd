//! What the second program says, step by step, about tools in which one fills fields: Make.

use super::sentences::sentences;

sentences! {
    /// A sentence about using the tokens in Make.
    Tool {
        // Make: keep the tokens alive
        MakeText = ["Once a day the scenario reads a record of a data store, trades the refresh token, and stores the new pair right after that. Runs wait for each other. Where " brand " refuses, or cannot be reached, the record stays as it was."];
        MakeNotRun = ["The blueprint was compared with published ones, part by part. It was not run in Make: its makers had no account there. Run it once by hand before you count on it."];
        MakeStore = ["In Make, open “Data stores” and add one, with a new data structure. It needs these items, each of type Text, spelled just so:"];
        MakeRecord = ["Open the data store and add one record, with this key and these values. expires_at stays empty."];
        MakeImport = ["Create a scenario. In the menu with the three dots choose “Import Blueprint”, and pick the file."];
        MakeChoose = ["Open the first module and the last one, choose your data store in each, and look that their fields are still filled in. Then save."];
        MakeSettings = ["Look into the scenario's settings. “Sequential processing” has to be on, so that two runs never send the same token; storing incomplete executions off, so that no old token is sent again; auto commit on, so that what was stored stays."];
        MakeRun = ["Press “Run once”. This sends the refresh token of the record, and puts the next one in its place."];
        MakeRescue = ["If the second module works and the last one fails, do not run it again: the old token is used up. The new ones stand in the output of the second module; put them into the record by hand, and then mend the last module."];
        MakeDaily = ["Set the schedule to “Every day”, and switch the scenario on."];
        MakeLost = ["If a run ends without any answer, the refresh token may be used up all the same. If the next run is refused, install the app again."];
        MakeSeen = ["The secrets stand in the record, not in the blueprint. Whoever belongs to your team in Make can read them there, and in the history of the scenario."];
        // Make: call
        MakeCallText = ["A scenario of its own, so that a call that fails never stops the refresh. It reads the access token from the same record and makes one call; go on from there."];
        MakeCallAgencyText = ["A scenario of its own, so that a call that fails never stops the refresh. It reads the agency's access token from the same record, has " brand " make a token for the sub-account of the record, and makes one call with that; go on from there."];
        MakeCallChoose = ["Open the first module, choose your data store, and look that its key is still filled in. Then save."];
        MakeCallRun = ["Press “Run once”. " Brand "'s answer is the output of the last module."];
        // What stands in a field
        LeaveEmpty = ["leave it empty"];
        YourClientId = ["your client ID"];
        YourClientSecret = ["your client secret"];
        YourAccessToken = ["your access token"];
        YourRefreshToken = ["your refresh token"];
        YourAgency = ["the ID of the agency"];
        YourSubAccount = ["the ID of the sub-account"];
    }
}
