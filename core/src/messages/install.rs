//! The sentences about building the install link, and opening it.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about building the install link, and opening it.
    InstallText {
        // The install link
        BuildText = ["The link that you, or your customer, opens to connect an account. Have the client ID and secret ready before you leave: the secret is shown only once."];
        ClientId = ["Client ID"];
        ClientIdHint = ["All of it, with its ending behind the dash. Marketplace portal: your app → Secrets → Client keys."];
        VersionId = ["Version ID"];
        VersionIdHint = ["24 letters and digits; for an app's first version the same as the client ID before its dash. Without it, newer apps answer error.noAppVersionIdFound."];
        VersionIdFromClient = ["Use the beginning of the client ID"];
        RedirectUri = ["Redirect URI"];
        RedirectUriHint = ["Where the code is sent: this page, unless you change it. It has to be registered in the portal, equal to the last sign."];
        CopyOwnAddress = ["Copy this page’s address"];
        CopyRedirect = ["Copy the redirect URI"];
        Host = ["Who asks"];
        HostStandard = ["The standard page, with " brand "'s name"];
        HostWhiteLabel = ["The white-label page, without it"];
        SameTab = ["Log in in the same tab"];
        Result = ["Your install link"];
        ResultMissing = ["A client ID, a redirect URI and at least one scope make a link."];
        CopyLink = ["Copy install link"];
        OpenLink = ["Open install page"];
        OpenLinkFramed = ["It opens in another tab, because " brand "'s page cannot be shown in a frame. If the code does not come back here by itself, copy it in the other tab, and paste it here."];
        // The two ways
        TwoWays = ["A link that you have, or a new one"];
        PasteMyLink = ["Paste my link"];
        BuildOne = ["Build one"];
        YourLink = ["Your install link"];
        YourLinkHint = ["It is explained part by part, and corrected. Your app shows it in the Marketplace portal, under Auth → Install link."];
        MoreOptions = ["More options"];
        Copy = ["Copy"];
        PartsMissing = ["Change its parts to add what is missing."];
        OpenedInNewTab = ["It opens in a new tab, and the code comes back to this one. A random mark (state) goes along: it shows that the install was started here. This tab keeps the link until it is closed."];
        CodeGoesElsewhere = ["The code goes to the redirect URI of the link, which is not this page."];
        OpenedHere = ["It opens in this tab, and the code comes back here. A random mark (state) goes along: it shows that the install was started here. This tab keeps the link until it is closed."];
        ShareLink = ["Share the link"];
        QrOfLink = ["QR code of the install link"];
        QrHint = ["It opens the install page on another device. Go on there with the code, or copy it over to this page."];
    }
}
