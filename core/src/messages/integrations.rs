//! The sentences about using tokens in other tools: Make, Zapier, n8n, Postman, terminal.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about using tokens in other tools: Make, Zapier, n8n, Postman, terminal.
    IntegrationsText {
        // Destinations
        Make = ["Make"];
        Zapier = ["Zapier"];
        N8n = ["n8n"];
        Postman = ["Postman"];
        Curl = ["curl (macOS and Linux)"];
        PowerShell = ["PowerShell (Windows)"];
        JavaScript = ["JavaScript (Node.js)"];
        Python = ["Python"];
        Call = ["Call the API"];
        CallNothing = ["Nothing this page knows can be called with this token: none of its scopes allows it, or nothing says whose it is."];
        KeepAliveText = ["Access tokens end after a day. This program trades the refresh token for the next pair, stores it, and only then goes on. It never runs twice at once, and keeps the old pair where anything goes wrong. If no answer comes, it sends the same token once more within the 30 seconds in which " brand " says it gives the same pair."];
        NoRefresh = ["No refresh token came with these tokens, so there is nothing to keep alive."];
        StepSecret = ["Have the client secret ready: the program asks for it. Where nobody is there to answer, it takes it from CLIENT_SECRET."];
        StepSecretSet = ["Put the client secret into CLIENT_SECRET, in a place that only you can read."];
        StepRun = ["Run it: "];
        StepAgency = ["With the ID of a sub-account behind it, it also makes that sub-account's token, and calls the API with it."];
        StepDaily = ["Have it run once a day: cron, launchd, or the Task Scheduler."];
        OnlyOne = ["From its first run on, the tokens on this page are the old ones. One place refreshes, never two: do not refresh here after that."];
        NotRun = ["Its quoting was checked; the program itself was not run by its makers, who had no PowerShell. Try it before you count on it."];
        Program = ["The program"];
        CopyProgram = ["Copy the program"];
        DownloadProgram = ["Download the program"];
        // Make
        DownloadBlueprint = ["Download the blueprint that keeps alive"];
        DownloadCallBlueprint = ["Download the blueprint that calls"];
        // n8n
        N8nText = ["A workflow renews the tokens every twelve hours, stores the new pair in a data table of your n8n before anything else, and has a call to go on from. It needs n8n 2.3 or newer."];
        DownloadWorkflow = ["Download the workflow"];
        N8nImport = ["In n8n, make a new workflow and choose “Import from File”."];
        N8nSetUp = ["Open “Your secrets”, fill in what is empty, and run the workflow from “Set up”: it stores both values, and renews the tokens at once."];
        N8nSettings = ["Empty “Your secrets” again. In the settings of the workflow, set “Save successful production executions” and “Save manual executions” to “Do not save”: otherwise n8n keeps the tokens in its records."];
        N8nPublish = ["Publish the workflow: from now on it runs by itself."];
        N8nCall = ["Call it from your own workflows with “Execute Sub-workflow”, or copy the steps of its third part."];
        N8nCallAgency = ["Write the ID of a sub-account into “Which sub-account”. Call the workflow from your own with “Execute Sub-workflow”, or copy the steps of its third part."];
        N8nTable = ["The data table is not encrypted: whoever may open the data tables of your n8n project can read it. Notes in the workflow say more."];
        // Postman
        PostmanText = ["A collection calls the API, and renews the tokens by itself before they end. Its environment holds your values; the collection holds no secret."];
        DownloadCollection = ["Download the collection"];
        DownloadEnvironment = ["Download the environment"];
        PostmanImport = ["In Postman, press Import, drop both files in, and choose the environment at the top right."];
        PostmanFill = ["Fill in what is empty in the environment: client_secret and the tokens, unless they are in the file."];
        PostmanAgency = ["Put the ID of a sub-account into location_id. Its token is made when a request needs it."];
        PostmanSend = ["Open “Call the API” and press Send. A token within an hour of its end is renewed first, and the new pair stored in the environment."];
        PostmanSendAgency = ["Open “Call the API for the sub-account in location_id” and press Send. A token within an hour of its end is renewed first, and the new pair stored in the environment."];
        PostmanOwn = ["Requests that you add to this collection have the token by themselves, at " brand " only."];
        PostmanOnce = ["Refresh these tokens in this one environment only: not in Postman's monitors or scheduled runs, nor in a second tool. Each refresh token works once."];
        PostmanNotRun = ["Both files were run with newman, Postman's own runner; not in the Postman app."];
        // Outside the browser
        OutsideBrowser = ["Do it outside the browser"];
        Copy = ["Copy"];
        OfStep = [" of step "];
        OfTheCall = [" of the call"];
        Method = ["Method"];
        Header = ["Header"];
        Body = ["Body"];
        MakeOutside = ["In a new scenario, add HTTP → Make a request. The body is raw, of the type application/x-www-form-urlencoded. Put your own values in the place of the words in capitals. Run it once, and copy what came."];
        MakeKeeps = ["Make keeps what a scenario sent and got in its history, secrets too. Delete the scenario when you are done."];
        PostmanOutside = ["Download a collection with this one request, import it, fill in its variables, and press Send. It holds no secret until you fill one in."];
        DownloadOnce = ["Download the Postman collection"];
        // Files for other tools
        WithSecrets = ["Put the tokens and the client secret into this file"];
        SecretsIn = ["This file will hold live secrets. Whoever has it can use them: keep it where nobody else reads, and delete it once it is imported."];
        SecretNotHere = ["The client secret is not on this page any more; the file has a place for it."];
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
        MakeLost = ["The scenario never tries again by itself, because Make treats a refusal and a broken connection alike. If a run ends without any answer, press “Run once” within 30 seconds of its start: " brand " says that the same refresh token gives the same pair for so long. Later, the refresh token may be used up all the same. If the next run is refused, install the app again."];
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
        ZapierLost = ["If step 3 ends without any answer, replay it within 30 seconds of its start: " brand " says that the same refresh token gives the same pair for so long. Later, the refresh token may be used up all the same. If step 3 worked and step 4 failed, replay step 4, or copy both tokens from step 3 into the table. If the next run is refused, install the app again."];
        ZapierSeen = ["Whoever may open the table, or the history of the Zap, can read the secrets there."];
        // Zapier: call
        ZapierCallText = ["In any other Zap: find the record, and call with its access token. Here the Zap's own trigger is step 1."];
        ZapierCallAgencyText = ["In any other Zap: find the record, have " brand " make a token for one sub-account, and call with that. Here the Zap's own trigger is step 1."];
        ZapierMint = ["Step 3: “Webhooks by Zapier”, event “Custom Request”. It makes the token of the sub-account."];
        ZapierCall = ["Step 3: “Webhooks by Zapier”, event “Custom Request”."];
        ZapierCallMinted = ["Step 4: the same once more. It calls with the token that step 3 brought."];
        // Contents of a field
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
        YourPrivateToken = ["the word Bearer, a space, and your private integration token"];
        // Choice of the tool
        ChoiceCode = ["My own code"];
    }
}
