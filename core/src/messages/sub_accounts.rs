//! What the second program says, step by step, about tools in which one fills fields: Make and Zapier.

use super::sentences::sentences;
use super::tool;
use crate::grant::text::number;
use alloc::string::String;

sentences! {
    /// A sentence about using the tokens in Make or Zapier.
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
        // Zapier: keep the tokens alive
        ZapierText = ["Once a day the Zap finds a record of a table, trades the refresh token, and stores the new pair in the same record. Where " brand " refuses, or cannot be reached, the Zap stops and the record stays as it was."];
        ZapierNotRun = ["Zapier imports nothing, so this is what to enter, field by field. It was not run in Zapier by the makers of this page."];
        ZapierPlan = ["“Webhooks by Zapier” belongs to Zapier's paid plans."];
        ZapierTable = ["In Zapier, make a table with these fields, each for text; for long text, where you can choose."];
        ZapierWhyTable = ["A table, not “Storage by Zapier”: Zapier stores at most 2,500 bytes a value there, and a token can be longer."];
        ZapierRecord = ["Add one record with these values."];
        ZapierSecret = ["The client secret has to be form-encoded. From here it is copied so. If you type it: letters, digits, dots, dashes and underscores stay as they are; anything else has to be encoded, so enter it on this page and copy it from here."];
        ZapierTrigger = ["Make one Zap. Step 1, its trigger: “Schedule by Zapier”, every day, weekends too."];
        ZapierFind = ["Step 2: “Zapier Tables”, the event that finds records. Choose the table, and look for this value in the field account. Test the step: it has to find the record."];
        ZapierRefresh = ["Step 3: “Webhooks by Zapier”, event “Custom Request”. Fill it in, but do not test it before you have read the next step."];
        ZapierUpdate = ["Step 4: “Zapier Tables”, the event that updates a record. Test step 3 once; that sends the refresh token and uses it up. Then map these fields from what came, and test step 4 at once: only now are the new tokens in the table."];
        ZapierAgain = ["To test step 3 a second time, test step 2 before: otherwise the old token is sent, and refused."];
        ZapierOn = ["Publish the Zap."];
        ZapierOverlap = ["Zapier has no lock that works without code. What keeps two runs apart is that there is one Zap, once a day: let no second Zap refresh these tokens, and do not run this one by hand while a replay is waiting."];
        ZapierLost = ["If step 3 ends without any answer, the refresh token may be used up all the same. If step 3 worked and step 4 failed, replay step 4, or copy both tokens from step 3 into the table. If the next run is refused, install the app again."];
        ZapierSeen = ["Whoever may open the table, or the history of the Zap, can read the secrets there."];
        // Zapier: call
        ZapierCallText = ["In any other Zap: find the record, and call with its access token. Here the Zap's own trigger is step 1."];
        ZapierCallAgencyText = ["In any other Zap: find the record, have " brand " make a token for one sub-account, and call with that. Here the Zap's own trigger is step 1."];
        ZapierMint = ["Step 3: “Webhooks by Zapier”, event “Custom Request”. It makes the token of the sub-account."];
        ZapierCall = ["Step 3: “Webhooks by Zapier”, event “Custom Request”."];
        ZapierCallMinted = ["Step 4: the same once more. It calls with the token that step 3 brought."];
        // What stands in a field
        LeaveEmpty = ["leave it empty"];
        Map = ["click the plus sign in the field, and choose "];
        MapOf = [" of step "];
        MapNames = ["Zapier may write a name such as access_token as “Access Token”."];
        YourClientId = ["your client ID"];
        YourClientSecret = ["your client secret"];
        YourAccessToken = ["your access token"];
        YourRefreshToken = ["your refresh token"];
        YourAgency = ["the ID of the agency"];
        YourSubAccount = ["the ID of the sub-account"];
    }
}

/// What to do where a value comes from an earlier step of a Zap.
#[must_use]
pub fn mapped(field: &str, step: usize) -> String {
    [tool(Tool::Map), field, tool(Tool::MapOf), &number(step)].concat()
}
