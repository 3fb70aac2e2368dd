//! The sentences about `leg3.json`, the configuration file of the person who hosts the page.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about `leg3.json`, the configuration file of the person who hosts the page.
    BrandingText {
        // Shown to every user
        Help = ["Help"];
        HelpWith = ["Help with "];
        Support = ["Support"];
        OffersTitle = ["From the host of this page"];
        OffersText = ["These links lead to other sites, in a tab of their own. Nothing you entered or received here goes along."];
        // Shown to the person who hosts the page
        About = ["About leg3.json"];
        AboutText = ["For whoever hosts this page: the parts of leg3.json that it could not use. Everything else in the file is in use. The page works without any of it."];
        File = ["The file"];
        // The file as a whole
        TooSlow = ["It did not come within five seconds, so the page went on without it."];
        NotReached = ["It could not be fetched: the connection broke, or the host sent the browser on to another address."];
        NotSent = ["The host answered with neither the file nor a 404, which would mean that there is no file."];
        IsPage = ["The host sent a web page in its place. If you have no leg3.json, all is well; have the host answer 404 to end this remark."];
        TooLarge = ["It is larger than 16 KiB, so none of it was read."];
        NotJson = ["It is not JSON, so none of it was read. A comma after the last entry, a comment or a missing quote is enough, or a file that was not saved as UTF-8."];
        NotObject = ["It has to be one JSON object: { … }."];
        More = ["This list is not complete."];
        // Keys
        Unknown = ["The page knows no such key. Check the spelling; capital letters count."];
        Twice = ["It is there twice. The first one counts."];
        Secret = ["This is, or looks like, a secret. Everybody can read this file, so nothing secret may be in it, and the page needs none. If it is real, replace it in " brand ": it is no longer secret."];
        NotText = ["It has to be a text in quotes."];
        NotSwitch = ["It has to be true or false, without quotes."];
        NotList = ["It has to be a list: [ … ]."];
        NotGroup = ["It has to be an object: { … }."];
        // Texts
        NameLength = ["It has to have 1 to 40 characters."];
        OfferLength = ["It has to have 1 to 120 characters."];
        DisclosureLength = ["It has to have 1 to 300 characters."];
        OddSigns = ["It has to be one line of visible characters. Line breaks, invisible characters, characters that reverse the text, and text not saved as UTF-8 are refused."];
        NamesBrand = ["It holds a name that " brand " uses for itself. This page must not look like an official one."];
        // The accent colour
        AccentForm = ["It has to be a colour such as \"#2f80ed\", or an object with light, dark or both."];
        AccentText = ["Neither white nor dark text can be read well on it: the button needs a contrast of 4.5 to 1."];
        AccentLight = ["It does not stand out from the light page: a contrast of 3 to 1 is needed. Choose a darker one, or give one colour for light and one for dark."];
        AccentDark = ["It does not stand out from the dark page: a contrast of 3 to 1 is needed. Choose a lighter one, or give one colour for light and one for dark."];
        // The logo
        LogoPlace = ["It has to be a file in this page's folder or below, such as \"logo.svg\": letters, digits, dots, dashes, underscores and slashes, but no .. and no web address."];
        LogoKind = ["It has to end in .svg, .png, .webp, .jpg or .jpeg."];
        LogoGone = ["No picture could be loaded from there."];
        // Links
        HttpsOnly = ["It has to begin with https://."];
        HoldsLogin = ["It holds a user name or a password, or an @ that looks like it."];
        NoAddress = ["It is not an address the page can use: a host name in plain letters (others as xn--…), at most 500 characters, no spaces, no backslashes."];
        // Offers
        OfferLacks = ["It is missing: an offer needs a text and an href."];
        OfferMany = ["At most five offers are shown."];
        NoDisclosure = ["Offers are shown only with a disclosure: a sentence on what you get if somebody follows them."];
        NoOffer = ["It is shown only with offers, and there are none."];
        // Options
        UserTypeValue = ["It has to be \"Location\" or \"Company\"."];
    }
}
