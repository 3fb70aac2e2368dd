//! The sentences about using tokens in other tools: Make, Zapier, n8n, Postman, terminal.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about using tokens in other tools: Make, Zapier, n8n, Postman, terminal.
    IntegrationsText {
        // Tools, and the programs for the user's own code
        Make = ["Make"];
        Zapier = ["Zapier"];
        N8n = ["n8n"];
        Postman = ["Postman"];
        Curl = ["curl (macOS and Linux)"];
        PowerShell = ["PowerShell (Windows)"];
        JavaScript = ["JavaScript (Node.js)"];
        Python = ["Python"];
        Call = ["Call the API"];
        CallNothing = ["This page knows no call for this token: no scope allows one, or it is not known whose token it is."];
        KeepAliveText = ["Access tokens end after a day. This program swaps the refresh token for the next pair, stores that, and only then goes on. It never runs twice at once, and keeps the old pair if anything goes wrong. If no answer comes, it sends the same token once more within the 30 seconds in which " brand " says it gives the same pair."];
        NoRefresh = ["No refresh token came with these tokens, so there is nothing to keep alive."];
        StepSecret = ["Have the client secret ready: the program asks for it. If nobody can answer, it reads CLIENT_SECRET."];
        StepSecretSet = ["Put the client secret into CLIENT_SECRET, in a place that only you can read."];
        StepRun = ["Run it: "];
        StepAgency = ["With the ID of a sub-account added, it also makes that sub-account's token, and calls the API with it."];
        StepDaily = ["Run it once a day, with cron, launchd or the Task Scheduler."];
        OnlyOne = ["After its first run, the tokens on this page are the old ones. Do not refresh here then: only one place may refresh."];
        NotRun = ["Its makers checked the quoting, but had no PowerShell to run it. Try it before you rely on it."];
        Program = ["The program"];
        CopyProgram = ["Copy the program"];
        DownloadProgram = ["Download the program"];
        // Make
        DownloadBlueprint = ["Download the blueprint that refreshes"];
        DownloadCallBlueprint = ["Download the blueprint that calls"];
        // n8n
        N8nText = ["A workflow refreshes the tokens every twelve hours, stores the new pair in a data table of your n8n before anything else, and has a call to build on. It needs n8n 2.3 or newer."];
        DownloadWorkflow = ["Download the workflow"];
        N8nImport = ["In n8n, make a new workflow and choose “Import from File”."];
        N8nSetUp = ["Open “Your secrets”, fill in what is empty, and run the workflow from “Set up”: it stores both values, and refreshes the tokens at once."];
        N8nSettings = ["Empty “Your secrets” again. In the settings of the workflow, set “Save successful production executions” and “Save manual executions” to “Do not save”: otherwise n8n keeps the tokens in its records."];
        N8nPublish = ["Publish the workflow: from now on it runs by itself."];
        N8nCall = ["Call it from your own workflows with “Execute Sub-workflow”, or copy the steps of its third part."];
        N8nCallAgency = ["Write the ID of a sub-account into “Which sub-account”. Call the workflow from your own with “Execute Sub-workflow”, or copy the steps of its third part."];
        N8nTable = ["The data table is not encrypted: whoever may open the data tables of your n8n project can read it. Notes in the workflow say more."];
        // Postman
        PostmanText = ["A collection calls the API, and refreshes the tokens by itself before they end. Its environment holds your values; the collection holds no secret."];
        DownloadCollection = ["Download the collection"];
        DownloadEnvironment = ["Download the environment"];
        PostmanImport = ["In Postman, press Import, drop both files in, and choose the environment at the top right."];
        PostmanFill = ["Fill in what is empty in the environment: client_secret and the tokens, unless they are in the file."];
        PostmanAgency = ["Put the ID of a sub-account into location_id. Its token is made when a request needs it."];
        PostmanSend = ["Open “Call the API” and press Send. A token that ends within an hour is refreshed first, and the new pair is stored in the environment."];
        PostmanSendAgency = ["Open “Call the API for the sub-account in location_id” and press Send. A token that ends within an hour is refreshed first, and the new pair is stored in the environment."];
        PostmanOwn = ["Requests to " brand " that you add to this collection get the token by themselves."];
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
        MakeOutside = ["In a new scenario, add HTTP → Make a request. The body is raw, of the type application/x-www-form-urlencoded. Replace the words in capitals with your own values. Run it once, and copy the answer."];
        MakeKeeps = ["Make keeps in its history what a scenario sent and received, secrets too. Delete the scenario when you are done."];
        PostmanOutside = ["Download a collection with this one request, import it, fill in its variables, and press Send. It holds no secret until you fill one in."];
        DownloadOnce = ["Download the Postman collection"];
        // Files for other tools
        WithSecrets = ["Put the tokens and the client secret into this file"];
        SecretsIn = ["This file will hold live secrets. Whoever has it can use them: keep it to yourself, and delete it once it is imported."];
        SecretNotHere = ["The client secret is not on this page any more; the file has a place for it."];
        // Make: keep the tokens alive
        MakeText = ["Once a day the scenario reads a record of a data store, swaps the refresh token, and stores the new pair right after that. Runs wait for each other. If " brand " refuses, or cannot be reached, the record stays as it was."];
        MakeNotRun = ["The blueprint was compared with published ones, part by part. It was not run in Make: its makers had no account there. Run it once by hand before you rely on it."];
        MakeStore = ["In Make, open “Data stores” and add one, with a new data structure. It needs these items, each of type Text, spelled exactly like this:"];
        MakeRecord = ["Open the data store and add one record, with this key and these values. expires_at stays empty."];
        MakeImport = ["Create a scenario. In the menu with the three dots choose “Import Blueprint”, and pick the file."];
        MakeChoose = ["Open the first module and the last one, choose your data store in each, and check that their fields are still filled in. Then save."];
        MakeSettings = ["In the scenario's settings, switch “Sequential processing” on, so that two runs never send the same token; storing incomplete executions off, so that no old token is sent again; and auto commit on, so that what was stored stays."];
        MakeRun = ["Press “Run once”. This sends the refresh token in the record, and replaces it with the next one."];
        MakeRescue = ["If the second module works and the last one fails, do not run it again: the old token is used up. The new ones are in the output of the second module. Put them into the record by hand, then fix the last module."];
        MakeDaily = ["Set the schedule to “Every day”, and switch the scenario on."];
        MakeLost = ["The scenario never tries again by itself, because Make treats a refusal and a broken connection alike. If a run ends without any answer, press “Run once” within 30 seconds of its start: " brand " says that the same refresh token gives the same pair for that long. Later, the refresh token may be used up. If the next run is refused, install the app again."];
        MakeSeen = ["The secrets are in the record, not in the blueprint. Everyone in your Make team can read them there, and in the history of the scenario."];
        // Make: call
        MakeCallText = ["A separate scenario, so that a failed call never stops the refresh. It reads the access token from the same record and makes one call; build on that."];
        MakeCallAgencyText = ["A separate scenario, so that a failed call never stops the refresh. It reads the agency's access token from the same record, has " brand " make a token for the sub-account in the record, and makes one call with that; build on it."];
        MakeCallChoose = ["Open the first module, choose your data store, and check that its key is still filled in. Then save."];
        MakeCallRun = ["Press “Run once”. " Brand "'s answer is the output of the last module."];
        // Zapier: keep the tokens alive
        ZapierText = ["Once a day the Zap finds a record of a table, swaps the refresh token, and stores the new pair in the same record. If " brand " refuses, or cannot be reached, the Zap stops and the record stays as it was."];
        ZapierNotRun = ["Zapier cannot import this, so here is what to enter, field by field. The makers of this page did not run it in Zapier."];
        ZapierPlan = ["“Webhooks by Zapier” belongs to Zapier's paid plans."];
        ZapierTable = ["In Zapier, make a table with these fields, each for text, or for long text where you can choose."];
        ZapierWhyTable = ["A table, not “Storage by Zapier”: Zapier stores at most 2,500 bytes a value there, and a token can be longer."];
        ZapierRecord = ["Add one record with these values."];
        ZapierSecret = ["The client secret has to be form-encoded. Copied from here, it is. Type it only if it has nothing but letters, digits, dots, dashes and underscores. Otherwise, enter it on this page and copy it from here."];
        ZapierTrigger = ["Make one Zap. Step 1, its trigger: “Schedule by Zapier”, every day, weekends too."];
        ZapierFind = ["Step 2: “Zapier Tables”, the event that finds records. Choose the table, and look for this value in the field account. Test the step: it has to find the record."];
        ZapierRefresh = ["Step 3: “Webhooks by Zapier”, event “Custom Request”. Fill it in, but do not test it before you have read the next step."];
        ZapierUpdate = ["Step 4: “Zapier Tables”, the event that updates a record. Test step 3 once; that sends the refresh token and uses it up. Then map these fields from its answer, and test step 4 at once: the new tokens are in the table only after that."];
        ZapierAgain = ["Before you test step 3 again, test step 2 again: otherwise the old token is sent, and refused."];
        ZapierOn = ["Publish the Zap."];
        ZapierOverlap = ["Without code, Zapier cannot keep two runs apart. So use one Zap, once a day: let no second Zap refresh these tokens, and do not run this one by hand while a replay is waiting."];
        ZapierLost = ["If step 3 ends without any answer, replay it within 30 seconds of its start: " brand " says that the same refresh token gives the same pair for that long. Later, the refresh token may be used up. If step 3 worked and step 4 failed, replay step 4, or copy both tokens from step 3 into the table. If the next run is refused, install the app again."];
        ZapierSeen = ["Whoever may open the table, or the history of the Zap, can read the secrets there."];
        // Zapier: call
        ZapierCallText = ["In any other Zap: find the record, and call with its access token. Here the Zap's own trigger is step 1."];
        ZapierCallAgencyText = ["In any other Zap: find the record, have " brand " make a token for one sub-account, and call with that. Here the Zap's own trigger is step 1."];
        ZapierMint = ["Step 3: “Webhooks by Zapier”, event “Custom Request”. It makes the token of the sub-account."];
        ZapierCall = ["Step 3: “Webhooks by Zapier”, event “Custom Request”."];
        ZapierCallMinted = ["Step 4: the same again. It calls with the token from step 3."];
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
