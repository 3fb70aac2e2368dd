//! The sentences about building the install link, opening it, and whose code comes back.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about building the install link, opening it, and whose code comes back.
    InstallText {
        // The install link
        Build = ["Build the install link"];
        BuildText = ["The link that you, or your customer, opens to connect an account. Have the client ID and secret ready before you leave: the secret is shown only once."];
        ReadLink = ["Install link from the portal"];
        ReadLinkHint = ["If you have one: paste it. It is checked part by part, and fills the fields below."];
        ClientId = ["Client ID"];
        ClientIdHint = ["All of it, with its ending behind the dash. Marketplace portal: your app → Secrets → Client keys."];
        VersionId = ["Version ID"];
        VersionIdHint = ["24 letters and digits; for an app's first version the same as the client ID before its dash. Without it, newer apps answer error.noAppVersionIdFound."];
        VersionIdFromClient = ["Use the beginning of the client ID"];
        RedirectUri = ["Redirect URI"];
        RedirectUriHint = ["Where the code is sent: this page, unless you change it. It has to be registered in the portal, equal to the last sign."];
        CopyRedirect = ["Copy the redirect URI"];
        Scopes = ["Scopes"];
        ScopesHint = ["What the token may do. Each one has to be switched on in the app, too."];
        Host = ["Who asks"];
        HostStandard = ["The standard page, with " brand "'s name"];
        HostWhiteLabel = ["The white-label page, without it"];
        SameTab = ["Log in in the same tab"];
        Result = ["Your install link"];
        ResultMissing = ["A client ID, a redirect URI and at least one scope make a link."];
        CopyLink = ["Copy install link"];
        OpenLink = ["Open install page"];
        OpenLinkHint = ["It opens in this tab. Ctrl-click, or hold it on a phone, to open another one: this tab then knows the code that comes back there."];
        OpenLinkFramed = ["It opens in another tab, because " brand "'s page stands in no frame. Go on in the tab that the code arrives in; or copy the code there, and paste it here."];
        LinkState = ["A random mark (state) goes along. It comes back with the code and tells that the install was started here. This tab keeps the link until it is closed."];
        // Whether the code belongs to this install
        Matches = ["This code belongs to the install you started here."];
        NotStartedHere = ["Not started from this page: normal for installs from the Marketplace or with another link. If you expected no code, do not trade it: it would connect you to somebody else's account."];
        DoesNotMatch = ["This code does not belong to the install you started here: its mark (state) is another. It may come from an older tab, or somebody may have sent you here to connect you to their account. If you are not sure, forget it and open your install link once more."];
        HandedOver = ["The code went to the tab that was waiting for it. You can close this one."];
        CameOver = ["The fresh code came from the other tab."];
        // A new code
        FreshLink = ["Install link"];
        FreshLinkHint = ["Paste it once; it opens in a new tab, and the code comes back here by itself. Client ID and secret stay filled in."];
        FreshOpen = ["Open the install page in a new tab"];
        FreshWaiting = ["Waiting for the code from the other tab. If it does not come, copy the code that arrived there, and paste it below."];
        FreshInFrame = ["This page stands inside another one, and the browser lets the new tab hand nothing over to it. Go on there; or copy the code that arrived there, and paste it below."];
        FreshElsewhere = ["The link sends the code to another page, not to this one. Copy that page's address, and paste it below."];
    }
    printed {
    }
}
