//! The sentences of the start screen about the ways to connect a tool.

use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use alloc::string::{String, ToString};

messages! {
    /// The sentences of the start screen about the ways to connect a tool.
    WayText {
        ShowSteps = ["Show me the "];
        Steps = [" steps"];
        // With a private integration token
        PrivateTitle = ["One account of your own? You need no app and no code."];
        PrivateRow = ["A private integration token"];
        PrivateRowHint = ["for one account of your own; needs no app"];
        MakePrivateToken = ["In " brand ", open the settings of the account, then “Private Integrations”. Create one, choose what it may do, and copy its token."];
        MakePrivate = [Brand " makes a private integration token in its settings. Paste it into Make’s HTTP module. It does not end after a day."];
        MakeModule = ["In Make, create a scenario, and add HTTP → Make a request. Replace LOCATION-ID with the ID of your account: it is in the address bar of " brand ", after /location/."];
        MakeHeader = ["Add a header with your token."];
        MakeNextHeader = ["Add one more header."];
        MakeRun = ["Switch “Parse response” on, and press “Run once”. Your contacts are the output of the module."];
        ZapierPrivate = [Brand " makes a private integration token in its settings. Paste it into “Webhooks by Zapier”. It does not end after a day. “Webhooks by Zapier” belongs to Zapier’s paid plans."];
        ZapierTrigger = ["In Zapier, make a Zap, and choose its trigger."];
        ZapierRequest = ["Add “Webhooks by Zapier”, event “Custom Request”, and fill in these fields. Replace LOCATION-ID with the ID of your account: it is in the address bar of " brand ", after /location/."];
        ZapierTest = ["Test the step. Your contacts are its output. Then publish the Zap."];
        N8nPrivate = [Brand " makes a private integration token in its settings. Paste it into an HTTP Request node. It does not end after a day."];
        N8nNode = ["In n8n, add an HTTP Request node. Replace LOCATION-ID with the ID of your account: it is in the address bar of " brand ", after /location/."];
        N8nHeaders = ["Switch “Send Headers” on, and add these two headers."];
        N8nRun = ["Run the node. Your contacts are its output."];
        AssistantPrivateHint = ["where the assistant cannot sign in"];
        AssistantPrivate = [Brand "’s MCP server also takes a private integration token, for one account of your own."];
        AssistantServer = ["In the assistant, add an MCP server with this address."];
        AssistantHeaders = ["Add these two headers. The ID of your account is in the address bar of " brand ", after /location/."];
        CodePrivate = [Brand " makes a private integration token in its settings. Send it with each request. It does not end after a day, and needs no OAuth."];
        CodeRequest = ["Send this request. Replace LOCATION-ID with the ID of your account: it is in the address bar of " brand ", after /location/."];
        CodeKeep = ["Keep the token where you keep passwords. Whoever has it can use the account."];
        // With the tool's own connection to HighLevel
        NeedsApp = ["needs an app of yours; about ten minutes"];
        HaveApp = ["Make an app in the Marketplace portal. The row “I have no app yet” on this page shows how."];
        AddCallback = ["In the portal, add the matching redirect URL. Save it together with the scopes."];
        ToolDoesTheRest = ["Log in when it asks, and choose the account. The tool swaps the code and refreshes the tokens by itself. You need nothing more from this page."];
        MakeOwn = ["Make’s own " own " connection"];
        MakeOwnText = ["Make swaps the code and refreshes the tokens by itself."];
        MakeConnect = ["In Make, add a module of " brand ", and create a connection. Open “Advanced settings”, and enter the client ID and the client secret."];
        N8nOwn = ["n8n signs in by itself. You need no tokens from this page."];
        N8nOwnText = ["n8n has a credential of its own for " brand ". It needs an app of yours, which takes about ten minutes. The credential sends no version ID. People report that it fails for apps that are not published."];
        N8nCredential = ["In n8n, create the credential “HighLevel OAuth2 API”. Copy the OAuth Redirect URL that it shows."];
        N8nCallback = ["In the portal, add that address as a redirect URL. Save it together with the scopes."];
        N8nConnect = ["In n8n, enter the client ID, the client secret and the scopes, and connect."];
        PostmanOwn = ["Postman’s own OAuth 2.0"];
        PostmanOwnText = ["Postman swaps the code by itself."];
        PostmanConnect = ["In Postman, open Authorization → OAuth 2.0 → Authorization Code. Choose “Send client credentials in body”, enter the client ID and the client secret, and get a new token."];
        AssistantTitle = ["The assistant signs in by itself. You need no app, no code and no secret."];
        AssistantText = [Brand " has a server for assistants (MCP). Claude and ChatGPT connect to it."];
        AssistantAddress = ["In the assistant, add a connector (an MCP server) with its address."];
        AssistantSignIn = ["Sign in to " brand " when it asks, and choose the account."];
        // Webhooks
        WebhooksTitle = ["You may be done: webhooks need no tokens."];
        WebhooksText = ["The INSTALL webhook comes with each install. For other events " brand "’s own texts disagree: some say they start only after the code was swapped."];
        WebhookUrl = ["In the Marketplace portal, open your app and set its webhook URL."];
        WebhookInstall = ["Install the app. The INSTALL webhook comes with the install."];
        WebhookEvents = ["Wait for an event that you chose, such as a new contact. If it comes, you are done. If it does not come, swap the code once."];
        // Tokens from this page
        Tokens = ["Tokens from this page"];
        OtherPeople = ["for other people’s accounts, or many"];
        N8nTokensWhen = ["for apps that are not published"];
        WebhookTokensWhen = ["if no events come: swap the code once"];
        MakeTokens = ["You need an app, and an install link that you or your customer opens. This page swaps the code that comes back. In Make, one scenario uses the token, and a second one refreshes it once a day."];
        ZapierTokens = ["You need an app, and an install link that you or your customer opens. This page swaps the code that comes back. It is more work: Zapier has no redirect URL for this, and a Zap has to refresh the tokens once a day."];
        N8nTokens = ["You need an app, and an install link that you or your customer opens. This page swaps the code that comes back, and gives you a workflow that refreshes the tokens."];
        CodeTokens = ["You need an app, and an install link that you or your customer opens. This page swaps the code that comes back. Your code uses the tokens, and refreshes them once a day."];
        WebhookTokens = ["Open the install link, and let this page swap the code that comes back. You need not keep the tokens."];
        BuildLink = ["Build the install link"];
        MakeApp = ["Make an app first"];
        NowBuildLink = ["Now build the install link"];
    }
}

/// The label of the button that shows the steps: `Show me the 5 steps`.
#[must_use]
pub fn show_steps(count: usize) -> String {
    [text_of(WayText::ShowSteps), &count.to_string(), text_of(WayText::Steps)].concat()
}
