//! The sentences about the choice of scopes, the catalogue of scopes, and the check of a list of scopes.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about scopes.
    ScopeText {
        Title = ["Scopes"];
        TitleHint = ["What the token may do. Each one has to be switched on in the app, too."];
        ChosenScopes = ["Chosen scopes"];
        Remove = ["Remove "];
        Catalogue = ["All scopes"];
        Allows = ["What it allows"];
        PresetText = ["By purpose. Each includes what an agency's install needs."];
        ReadContacts = ["Read contacts"];
        WriteContacts = ["Change contacts"];
        Messages = ["Read and send messages"];
        Calendars = ["Calendars and bookings"];
        Opportunities = ["Pipelines and opportunities"];
        Forms = ["Forms and surveys"];
        Payments = ["Read payments"];
        ScopeSearch = ["Search the catalogue"];
        ScopeSearchHint = ["A name, a path such as /contacts, or an event such as InboundMessage."];
        ScopesFit = [" found"];
        ScopesFitMore = [" found; the first 20 are shown"];
        ScopesNone = ["None found. The portal may have scopes that no document names; paste them below."];
        ScopesClear = ["Choose none"];
        ForSubAccount = ["sub-account"];
        ForAgency = ["agency only"];
        ForBoth = ["sub-account and agency"];
        Call = [" call"];
        Calls = [" calls"];
        Webhook = [" webhook"];
        Webhooks = [" webhooks"];
        OnlySeen = [Brand "'s description of its API does not use it. The portal may not have it."];
        WrittenAs = ["A document's spelling. " Brand "'s API uses "];
        PasteScopes = ["Paste a list of scopes"];
        PasteScopesHint = ["From a document, a portal or a link; with spaces, commas or lines between."];
        UseScopes = ["Use these scopes"];
        ScopesTaken = ["These scopes are in the link now."];
        PasteNoScope = ["This address has no scope in it."];
        PasteNoList = ["This is not a list of scopes, so nothing is taken from it. A scope looks like contacts.readonly."];
        PasteTooMany = ["This is too long for a list of scopes."];
        Known = ["Known."];
        NotChecked = ["Not checked."];
        Meant = ["Not a known scope. Probably meant: "];
        MeantUnderscore = ["Not a known scope. Scopes are written with a dot or a slash in this place, not with an underscore. Probably meant: "];
        MeantReadonly = ["Not a known scope. Most scopes for reading end with .readonly, not with .read. Probably meant: "];
        MeantCase = ["Not a known scope, because capital letters count. Probably meant: "];
        Unknown = ["Not in this page's list of scopes, and no scope is spelled like it. Look for it in the app's scopes in the portal."];
        UnknownNear = ["Not in this page's list of scopes. Scopes of the same area, which allow something else: "];
        Unchecked = ["The names of the scopes were not checked, because the list of scopes is not loaded."];
        Again = ["Listed a second time."];
        Separators = ["There are commas or other signs between the scopes. " Brand " expects spaces."];
        NoOauthScopes = ["oauth.readonly and oauth.write are not both there. An app for sub-accounts needs them if an agency installs it: without them, its token cannot reach the sub-accounts."];
        OauthForAgency = ["By " brand "'s documents, only agencies can grant this. An app for agencies can never have oauth.readonly or oauth.write: leave those two out. To reach the data of sub-accounts, make a new app with the target user sub-account."];
        MixedClasses = ["By " brand "'s documents, only agencies can grant this. An app for agencies cannot have scopes of sub-accounts. An app for sub-accounts may lack scopes of agencies: the portal lists those it has. If it lacks them, make one app for each. Only sub-accounts can grant: "];
        Traps = ["Names have dots and slashes, no underscores, and mostly end with .readonly or .write; a few end with .read. They are fixed when the app is installed: new ones need a new version and a new install."];
    }
}
