//! What the second program says about using the tokens elsewhere.

use super::sentences::sentences;

sentences! {
    /// A sentence about using the tokens elsewhere.
    Take {
        UseIn = ["Use it in"];
        Where = ["Program or service"];
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
        KeepAlive = ["Keep it alive"];
        KeepAliveText = ["Access tokens end after a day. This program trades the refresh token for the next pair, stores it, and only then goes on. It never runs twice at once, and keeps the old pair where anything goes wrong."];
        NoRefresh = ["No refresh token came with these tokens, so there is nothing to keep alive."];
        StepStore = ["Save the tokens with “Download JSON” above, and put the file, named tokens.json, beside the program. Whoever can read it can use the tokens."];
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
        CopyCode = ["Copy the code"];
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
        Outside = ["Do it outside the browser"];
        Copy = ["Copy"];
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
        // Paste the answer
        PasteBack = ["Did you refresh elsewhere, or make a sub-account's token there? Paste what came: a new pair takes the place of the one here, a sub-account's token joins the others."];
        PasteHere = ["These tokens are here already."];
        PasteForeign = ["These are the tokens of another account or another app. Save those that are here, forget everything, and paste the others on the start page."];
        PasteSubAccount = ["The sub-account's token is here, under “Get a sub-account token”."];
    }
}
