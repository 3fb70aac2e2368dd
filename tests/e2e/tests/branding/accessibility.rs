//! Uses axe-core to test the parts of the page that come from the branding file: name, accent, logo, links, offers, and
//! the notices about a bad file.

use crate::branding::{DISCLOSURE, FILE, NAME, arrive, complains, give_good, the_exchange_works};
use crate::look::accessibility::{axe, found};
use crate::person::{copied, explains, fill_and_press, play, say};
use e2e::requests::break_it;
use e2e::sandbox::{FaultKind, On};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::TooMany;

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn a_branded_page_has_no_accessibility_violations() {
    play(async |stage| {
        let axe = axe();
        give_good(stage);
        arrive(stage).await;
        stage.screen.says(NAME).await;
        stage.screen.link(say(BrandingText::Support)).await;
        let mut all = found(stage, &axe, "the host's, code").await;
        break_it(stage, On::Exchange, FaultKind::TooMany);
        fill_and_press(stage).await;
        explains(stage, Refused(TooMany)).await;
        all.extend(found(stage, &axe, "the host's, failed").await);
        stage.sandbox.set_fault(None);
        arrive(stage).await;
        the_exchange_works(stage).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.says(DISCLOSURE).await;
        all.extend(found(stage, &axe, "the host's, tokens saved").await);
        stage.site.give(FILE, r#"{ "colour": "red" }"#);
        arrive(stage).await;
        complains(stage, "colour", BrandingText::Unknown).await;
        all.extend(found(stage, &axe, "the host's, a bad file").await);
        assert!(all.is_empty(), "{all:#?}");
    });
}
