//! The sentences that describe the parts of a pasted or built install link, and say which parts are missing or wrong.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences that describe the parts of a pasted or built install link, and say which parts are missing or
    /// wrong.
    InstallLinkText {
        LinkParts = ["What the link says"];
        LinkGood = ["Nothing is missing, and nothing looks wrong."];
        PartResponseType = ["asks for a code"];
        PartClientId = ["the app"];
        PartVersionId = ["the version of the app"];
        PartRedirect = ["where the code is sent"];
        PartScope = ["what is asked for"];
        PartMode = ["where people log in"];
        PartState = ["a mark that comes back with the code"];
        PartSecret = ["your client secret"];
        PartOther = ["not known to this page"];
        HoldsSecret = ["The link contains a secret. Whoever gets the link has the secret. Make a new key in the portal, and delete this one."];
        SecretAsId = ["The client ID looks like a client secret. A secret must never be in a link. The client ID has 24 letters and digits, a dash, and an ending."];
        WrongAddress = ["This address is not " brand "'s install page. The corrected link has the right address."];
        MarketplacePage = ["This is the page of an app in the Marketplace. Its app ID and version ID were taken from it. A link also needs the whole client ID, a redirect URI and scopes."];
        OldPath = ["This is the older path, without /v2. Reports say that it works for older apps only. The corrected link has the new path."];
        Insecure = ["The link begins with http. " Brand "'s install page begins with https."];
        NoResponseType = ["response_type=code is missing. Without it, " brand " sends no code."];
        NoClientId = ["The client ID is missing."];
        OddClientId = ["The client ID has an unusual form. " Brand "'s client IDs have 24 letters and digits, a dash, and an ending."];
        ShortClientId = ["The client ID lacks its ending after the dash. The install page accepts it, but the code cannot be swapped afterwards."];
        NoVersionId = ["The version ID is missing. Newer apps need it. A draft needs the ID of exactly that version."];
        OddVersionId = ["The version ID has an unusual form. It is 24 letters and digits, without dots."];
        VersionChanged = ["The version ID is not the one that was entered here before. A link with an old version ID keeps installing that version, with its old scopes."];
        LaterVersion = ["The version ID is not the beginning of the client ID, so it is probably not the app's first version. The link installs exactly this version, with its scopes. If the app has a newer version, use the ID of that one."];
        NoRedirect = ["The redirect URI is missing."];
        RedirectElsewhere = ["The redirect URI is not this page. The code will arrive at that other address."];
        NoScopes = ["There are no scopes. " Brand " answers with an error, or with a token that opens nothing."];
        Twice = ["A parameter appears more than once. This page uses the first one. Which one " brand " uses is not known."];
        ThenSays = [Brand " may then answer: "];
        // The corrected link
        CorrectedLink = ["Corrected link"];
    }
}
