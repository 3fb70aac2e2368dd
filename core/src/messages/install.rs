//! The sentences about building the install link, and opening it.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about building the install link, and opening it.
    InstallText {
        // The install link
        BuildText = ["You or your customer opens this link to connect an account. Have the client ID and secret ready before you leave: the secret is shown only once."];
        ClientId = ["Client ID"];
        ClientIdHint = ["All of it, with its ending after the dash. Marketplace portal: My apps → your app → Manage → Secrets → Client keys."];
        VersionId = ["Version ID"];
        VersionIdHint = ["24 letters and digits. For an app's first version, the client ID up to its dash. Without it, newer apps answer error.noAppVersionIdFound."];
        VersionIdFromClient = ["Use the beginning of the client ID"];
        RedirectUri = ["Redirect URI"];
        RedirectUriHint = ["Where the code is sent: this page, unless you change it. It has to be in the portal, too, the same in every character."];
        CopyOwnAddress = ["Copy this page’s address"];
        CopyRedirect = ["Copy the redirect URI"];
        Host = ["Install page"];
        HostStandard = ["The standard page"];
        HostWhiteLabel = ["The white-label page, without a brand name"];
        SameTab = ["Use the same tab to log in"];
        Result = ["Your install link"];
        ResultMissing = ["A link needs a client ID, a redirect URI and at least one scope."];
        CopyLink = ["Copy install link"];
        OpenLink = ["Open install page"];
        OpenLinkFramed = ["It opens in another tab, because " brand "'s page cannot be shown in a frame. If the code does not come back here by itself, copy it in the other tab, and paste it here."];
        // The two ways to get an install link: paste it, or build it
        TwoWays = ["A link that you have, or a new one"];
        PasteMyLink = ["Paste my link"];
        BuildOne = ["Build one"];
        YourLink = ["Your install link"];
        YourLinkHint = ["This page explains it part by part, and corrects it. Your app shows it in the Marketplace portal, under Auth → Install link."];
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
