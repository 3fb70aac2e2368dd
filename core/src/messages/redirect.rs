//! The sentences that explain the rules of the portal for a redirect URL, name the tool that the URL belongs to, and
//! describe the differences between the URL and this page's address.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about redirect URLs.
    RedirectText {
        RedirectCheckText = [Brand " compares the redirect URL of the link with the one in the portal, character by character. A difference is the most common reason for an error page."];
        RedirectCheckOwn = ["This page's address"];
        RedirectCheckField = ["Redirect URL in the portal"];
        RedirectCheckEqual = ["Both are equal."];
        RedirectCheckExactly = ["In the portal, put exactly: "];
        RedirectCheckWhere = ["Change it in the portal, under your app → Auth → Redirect URLs. Save scopes and redirect URLs together: saving only one of them loses the other."];
        OutOfLink = ["You pasted an install link. Its redirect URI was taken from it."];
        LinkWithoutRedirect = ["This install link has no redirect URI."];
        RedirectAdd = ["Add this page's address as another redirect URL: "];
        // The owner of the redirect URL
        ForMake = ["This is the redirect URL of Make. It is right for Make. Leave it in the portal."];
        ForPostman = ["This is the redirect URL of Postman. It is right for Postman. Leave it in the portal."];
        ForN8n = ["This is the redirect URL of an n8n installation. It is right for n8n. Leave it in the portal."];
        OppositeDirection = ["This is the callback of the portal's External authentication. There, " brand " signs in to your service. No code of an install ever arrives there."];
        // The rules of the portal
        NoAddress = ["This is not an address. A redirect URL begins with https://."];
        NotHttps = ["It begins with http. The portal may refuse it: reports differ. If the portal accepts it, it works."];
        Localhost = ["It leads to your own computer. The portal may refuse it: reports differ. If the portal accepts it, it works, but only on this computer."];
        BrandInHost = ["The portal may refuse this address. The whole address counts, and its host contains a brand name: "];
        BrandInPath = ["The portal may refuse this address. The whole address counts, and its path contains a brand name: "];
        BrandInQuery = ["The portal may refuse this address. The whole address counts, and the part after the question mark contains a brand name: "];
        BrandInFragment = ["The portal may refuse this address. The whole address counts, and the part after # contains a brand name: "];
        Fragment = ["It contains a # with something after it. Browsers never send that part. Leave it out."];
        NoRuleBroken = ["It breaks no rule of the portal that this page knows."];
        // The differences from this page's address
        Scheme = ["One begins with http, the other with https."];
        Www = ["One has www. and the other does not."];
        HostCase = ["The host has capital letters. Browsers show it in small letters. Write it in small letters."];
        OtherHost = ["The host differs."];
        Port = ["The port, after the colon, differs."];
        TrailingSlash = ["One ends with a slash (/) and the other does not."];
        PathCase = ["The paths differ in capital letters, which count."];
        Path = ["The path differs."];
        Query = ["The part after the question mark differs."];
    }
}
