//! The steps through HighLevel's developer portal, each with a common mistake.

use crate::messages::sentence_table::messages;

messages! {
    /// The steps through HighLevel's developer portal.
    PortalGuideText {
        GuidePortal = ["Open the Marketplace portal."];
        GuidePortalTrap = ["Its login is separate from the CRM's. On smaller plans it may answer “You do not have access to this feature!”: then ask the agency that owns your account."];
        GuideApp = ["Make an app: private, if it is for you and a few customers."];
        GuideAppTrap = ["A private app serves at most five agencies."];
        GuideTarget = ["Target user: sub-account, unless you only manage the agency itself."];
        GuideTargetTrap = ["It cannot be changed later, and it decides which scopes (permissions) there are: about 155 for sub-accounts, about 24 for agencies. Contacts, oauth.readonly and oauth.write are not among those for agencies."];
        GuideRedirect = ["Redirect URL: this page's address."];
        GuideRedirectTrap = ["Use https: the portal may refuse http and localhost. It has to be the same in every character, the last slash included. No part of it, not even after a question mark, may contain “highlevel”, or “ghl” as a separate word."];
        GuideScopes = ["Scopes: choose what you need. An app for sub-accounts also needs oauth.readonly and oauth.write if agencies install it."];
        GuideScopesTrap = ["Save scopes and redirect URL together; otherwise one of them is lost."];
        GuideKeys = ["Client keys: make one, and put its secret into your password manager."];
        GuideKeysTrap = ["The client ID and the secret are a pair, and the secret is shown once. A new key has a new client ID, and the install link must carry it."];
        GuideVersion = ["Make a version. A draft is installed with its Test Link, which you find under Versions."];
        GuideVersionTrap = ["The Test Link asks for the ID of a sub-account. A published version stays as it is: new scopes mean a new version, and a new install."];
        GuideInstall = ["Install it: build the link below, open it, and pick the account."];
        GuideInstallTrap = ["A person has to pick it, with up to five clicks; no program can. An agency user who ticks one sub-account still gets an agency token; this page swaps it for the sub-account's."];
        GuideBack = ["You come back here with a code. Paste two values, and press one button."];
        GuideBackTrap = ["Installs from the agency's panel, and automatic installs into new sub-accounts, bring no code: open the link yourself. Is a sub-account missing from the list? Then the app is installed in it already: uninstall it there first. The code that comes by e-mail is for the login only."];
        GuideErrors = ["If the install page shows an error"];
        GuideErrorsText = ["Nearly always the link and the app disagree: a scope that is not switched on, a redirect URL that differs, or a missing version ID. Paste the link into this page, which checks it part by part. If the link is right: a draft or private app needs the link of its version, and an account that may see it. And the agency's plan has to include API access."];
    }
}
