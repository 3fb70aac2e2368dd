//! Tests the options that the host's branding file preselects: the page shows and sends them, and never replaces an
//! option that the user chose.

use crate::branding::{FILE, GOOD, LOGO_PATH, NAME, arrive, complains, give_good, the_exchange_works};
use crate::person::{explains, fill_and_press, has_tokens, play_on, say};
use e2e::requests::{break_it, exchanges, field};
use e2e::sandbox::{FaultKind, On};
use e2e::{Kind, Stage, Trouble, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::error_response::ErrorResponse;

/// Returns the chosen options: the user type, and whether the redirect URI is sent.
async fn chosen(stage: &Stage) -> (String, bool) {
    let user_type = stage.screen.field(say(ExchangeText::UserType)).await;
    let redirect = stage.screen.choice(say(ExchangeText::SendRedirectUri)).await;
    (user_type.value().await, redirect.is_ticked().await)
}

/// Waits until these options are chosen.
async fn are_chosen(stage: &Stage, user_type: &str, sends_redirect: bool) {
    let expected = (user_type.to_owned(), sends_redirect);
    eventually("these options are chosen", async || chosen(stage).await == expected).await;
}

/// Returns the options that the last token request contained.
fn sent(stage: &Stage) -> [Option<String>; 2] {
    let fields = exchanges(stage).pop().unwrap_or_default();
    ["user_type", "redirect_uri"].map(|name| field(&fields, name).map(str::to_owned))
}

async fn the_defaults_are_shown_and_sent(stage: &Stage) {
    give_good(stage);
    arrive(stage).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    are_chosen(stage, "Location", true).await;
    let address = format!("{}/", stage.site.origin());
    assert_eq!(stage.screen.field(say(ExchangeText::RedirectUri)).await.value().await, address);
    the_exchange_works(stage).await;
    assert_eq!(sent(stage), [Some("Location".to_owned()), Some(address)]);
}

async fn options_chosen_before_the_file_loads_stay_chosen(stage: &Stage) {
    stage.site.trouble(FILE, Trouble::Held);
    stage.site.give(FILE, GOOD);
    stage.expect(LOGO_PATH);
    arrive(stage).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    stage.screen.choose_option(say(ExchangeText::UserType), say(ExchangeText::UserTypeCompany)).await;
    for is_ticked in [true, false] {
        stage.screen.choose(say(ExchangeText::SendRedirectUri)).await;
        are_chosen(stage, "Company", is_ticked).await;
    }
    stage.site.heal(FILE);
    stage.screen.says(NAME).await;
    are_chosen(stage, "Company", false).await;
    the_exchange_works(stage).await;
    assert_eq!(sent(stage), [Some("Company".to_owned()), None]);
}

async fn options_chosen_instead_of_the_defaults_stay_chosen(stage: &Stage) {
    stage.site.give(FILE, GOOD);
    stage.site.trouble(LOGO_PATH, Trouble::Held);
    stage.expect(LOGO_PATH);
    arrive(stage).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    are_chosen(stage, "Location", true).await;
    stage.screen.choose_option(say(ExchangeText::UserType), say(ExchangeText::UserTypeAny)).await;
    stage.screen.choose(say(ExchangeText::SendRedirectUri)).await;
    are_chosen(stage, "", false).await;
    // The logo cannot be loaded. The page removes the logo and shows a notice, but must keep the chosen options.
    stage.site.heal(LOGO_PATH);
    complains(stage, "logo", BrandingText::LogoGone).await;
    are_chosen(stage, "", false).await;
    the_exchange_works(stage).await;
    assert_eq!(sent(stage), [None, None]);
}

async fn a_file_that_loads_after_the_first_press_changes_no_option(stage: &Stage) {
    stage.site.trouble(FILE, Trouble::Held);
    give_good(stage);
    arrive(stage).await;
    break_it(stage, On::Exchange, FaultKind::TooMany);
    fill_and_press(stage).await;
    explains(stage, Failure::Refused(ErrorResponse::TooMany)).await;
    stage.site.heal(FILE);
    stage.screen.says(NAME).await;
    stage.sandbox.set_fault(None);
    stage.screen.press(say(CodeScreenText::TryAgain)).await;
    has_tokens(stage).await;
    assert_eq!((exchanges(stage).len(), sent(stage)), (2, [None, None]));
    stage.screen.gone(Kind::Fold, say(BrandingText::About)).await;
}

e2e::in_every_browser!(
    the_defaults_are_shown_and_sent,
    options_chosen_before_the_file_loads_stay_chosen,
    options_chosen_instead_of_the_defaults_stay_chosen,
    a_file_that_loads_after_the_first_press_changes_no_option,
);
