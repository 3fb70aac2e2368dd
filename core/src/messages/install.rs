//! The sentences about the install link, the redirect URL, scopes and HighLevel's developer portal.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the install link, the redirect URL, scopes and HighLevel's developer portal.
    InstallText {
        // The install link
        Build = ["Build the install link"];
        BuildText = ["The link that you, or your customer, opens to connect an account. Have the client ID and secret ready before you leave: the secret is shown only once."];
        ReadLink = ["Install link from the portal"];
        ReadLinkHint = ["If you have one: paste it. It is explained, and fills the fields below."];
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
        // Explanation of a pasted link
        LinkParts = ["What the link says"];
        LinkGood = ["Nothing is missing, and nothing looks wrong."];
        PartResponseType = ["asks for a code"];
        PartClientId = ["the app"];
        PartVersionId = ["the version of the app"];
        PartRedirect = ["where the code is sent"];
        PartScope = ["what is asked for"];
        PartMode = ["where people log in"];
        PartState = ["a mark that comes back with the code"];
        PartSecret = ["your client secret!"];
        PartOther = ["not explained by " brand "'s documents"];
        NoLinkAddress = ["This is no install link: those begin with https://marketplace. and have a ? with parts behind it. In the portal it stands under Auth → Install link."];
        NoLinkRedirected = ["This is not the install link but the address you were sent to: it holds the code. Paste it under “Code or redirected address”."];
        NoLinkElsewhere = ["This address is not " brand "'s install page: "];
        HoldsSecret = ["The client secret stands in this link. It has no business there: whoever gets the link has it. Make a new key in the portal, and throw this one away."];
        Insecure = ["It begins with http. " Brand "'s page is https only."];
        NoResponseType = ["response_type=code is missing: without it, " brand " sends no code."];
        NoClientId = ["The client ID is missing."];
        SecretAsId = ["In the place of the client ID stands what looks like a client secret: a secret belongs into no link. In the portal, the client ID is the one with letters and digits before and behind a dash."];
        OddClientId = ["The client ID has another shape than " brand "'s: 24 letters and digits, a dash, and an ending."];
        ShortClientId = ["The client ID lacks its ending behind the dash. The install page takes it all the same, and the trade fails afterwards."];
        NoVersionId = ["The version ID is missing: an app that has versions answers error.noAppVersionIdFound. A draft needs the ID of just that version."];
        OddVersionId = ["The version ID does not look like one: 24 letters and digits, no dots."];
        NoRedirect = ["The redirect URI is missing."];
        RedirectElsewhere = ["The redirect URI is not this page: the code will arrive there."];
        RedirectRefused = ["The redirect URI breaks a rule of the portal; see there."];
        NoScopes = ["There are no scopes: " Brand " answers with an error, or with a token that may do nothing."];
        NoOauthScopes = ["oauth.readonly and oauth.write are not both there. If an agency installs, its token could not reach the sub-accounts."];
        OldPath = ["This is the older address, without /v2. It still works; the link below has the new one."];
        Twice = ["A part stands there twice; the first counts here, and nobody knows which one counts for " brand "."];
        // Check of the redirect URL
        RedirectCheck = ["Check the redirect URL"];
        RedirectCheckText = [Brand " compares the redirect URL of the link with the one in the portal, sign by sign. The most common error page comes from a difference here."];
        RedirectCheckOwn = ["This page's address"];
        RedirectCheckField = ["Redirect URL as it stands in the portal"];
        RedirectCheckEqual = ["Both are equal, sign by sign."];
        RedirectCheckExactly = ["In the portal, put exactly: "];
        RedirectCheckWhere = ["Change it in the portal, under your app → Auth → Redirect URLs, and save scopes and redirect URLs together: saving one alone loses the other."];
        NoAddress = ["This is no address. It has to begin with https://."];
        NotHttps = ["It begins with http. Today's portal takes https only."];
        Localhost = ["It leads to your own computer: the portal refuses it, and nobody else could use it."];
        BrandWord = ["It holds “ghl” or “highlevel” in its host or path. People report that the portal refuses such addresses. If it is this page's own, host this page under another name."];
        Fragment = ["It holds a # and something behind it, which is never sent. Leave that out."];
        Scheme = ["One begins with http, the other with https."];
        Www = ["One has www. and the other does not."];
        HostCase = ["Capitals in the host: the address bar has none. Write it in small letters."];
        OtherHost = ["The host differs."];
        Port = ["The port, behind the colon, differs."];
        TrailingSlash = ["One ends with a slash (/) and the other does not."];
        PathCase = ["Capitals in the path differ. They count."];
        Path = ["The path differs."];
        Query = ["What stands behind ? differs."];
        // Scopes
        PresetText = ["By purpose. Each includes what an agency's install needs."];
        ReadContacts = ["Read contacts"];
        WriteContacts = ["Change contacts"];
        Messages = ["Read and send messages"];
        Calendars = ["Calendars and bookings"];
        Opportunities = ["Pipelines and opportunities"];
        Forms = ["Forms and surveys"];
        Payments = ["Payments, to look at"];
        ScopeSearch = ["Search the catalogue"];
        ScopeSearchHint = ["A name, a path such as /contacts, or an event such as InboundMessage."];
        ScopesFit = [" fit"];
        ScopesFitMore = [" fit; the first 20 are shown"];
        ScopesNone = ["Nothing fits. The portal may have scopes that no document names; paste them below."];
        ScopesChosen = ["Chosen: "];
        ScopesClear = ["Choose none"];
        ForSubAccount = ["sub-account"];
        ForAgency = ["agency only"];
        ForBoth = ["sub-account and agency"];
        Calls = [" calls"];
        Events = [" webhooks"];
        OnlySeen = [Brand "'s description of its API uses it nowhere; the portal may not have it."];
        WrittenAs = ["A document's spelling; " brand "'s API uses "];
        PasteScopes = ["Paste a list of scopes"];
        PasteScopesHint = ["From a document, a portal or a link; with spaces, commas or lines between."];
        UseScopes = ["Use these scopes"];
        PasteEmpty = ["Nothing is there."];
        PasteNoScope = ["This address has no scope in it."];
        PasteTooMany = ["This is too long for a list of scopes."];
        Known = ["known"];
        Meant = ["not in this page's list; probably "];
        Unknown = ["not in this page's list; the portal decides"];
        Unchecked = ["cannot be checked: the list of scopes is not here"];
        Again = ["a second time"];
        Traps = ["Names have dots and slashes, no underscores, and mostly end with .readonly or .write; a few end with .read. They are fixed when the app is installed: new ones mean a new version and a new install."];
        CatalogueComing = ["The list of scopes is on its way…"];
        CatalogueMissing = ["The list of scopes did not arrive. You can paste names all the same."];
        CatalogueAgain = ["Load the list again"];
        NotGranted = ["Asked for in your link, and not granted: "];
        NotGrantedTodo = [". Switch them on in the app, publish a new version, and install it again."];
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
        // Guide to making an app
        Guide = ["Make a " own " app in ten minutes"];
        GuidePortal = ["Open the Marketplace portal."];
        GuidePortalTrap = ["Its login is separate from the CRM's. On the smaller plans it may answer “You do not have access to this feature!”: then ask the agency that owns your account."];
        GuideApp = ["Make an app: private, if it is for you and a few customers."];
        GuideAppTrap = ["A private app serves at most five agencies."];
        GuideTarget = ["Target user: sub-account, unless you only manage the agency itself."];
        GuideTargetTrap = ["It cannot be changed later, and it decides which scopes there are: about 155 for sub-accounts, about 24 for agencies, contacts not among them."];
        GuideRedirect = ["Redirect URL: this page's address."];
        GuideRedirectTrap = ["https only, equal to the last slash, no “ghl” or “highlevel” in it."];
        GuideScopes = ["Scopes: choose what you need, and oauth.readonly and oauth.write with it."];
        GuideScopesTrap = ["Save scopes and redirect URL together; saved apart, one of them is lost."];
        GuideKeys = ["Client keys: make one, and put its secret into your password manager."];
        GuideKeysTrap = ["The secret is shown once. A new key may bring a new client ID, and then every install link is a new one."];
        GuideVersion = ["A version: a draft can be installed with the link of just that version; published, anyone can."];
        GuideVersionTrap = ["A published version stays as it is: new scopes mean a new version, and a new install."];
        GuideInstall = ["Install it: build the link below, open it, and pick the account."];
        GuideInstallTrap = ["A person has to pick it, up to five clicks; no program can. An agency user who ticks one sub-account still gets an agency token; this page trades it for the sub-account's."];
        GuideBack = ["You come back here with a code. Two pastes, one press."];
        GuideErrors = ["If the install page shows an error"];
        GuideErrorsText = ["Nearly always the link and the app disagree: a scope that is not switched on, a redirect URL that differs, or a missing version ID. Paste the link under “Build the install link”: it is looked at part by part. If the link is right: a draft or private app is only found with the link of its version, by those who may see it; and an agency's plan has to include API access."];
    }
    printed {
    }
}
