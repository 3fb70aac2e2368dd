//! The sentences of pretend mode, in which the page shows made-up responses.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences of pretend mode, in which the page shows made-up responses.
    DemoText {
        // Pretend mode
        Demo = ["Try it with pretend answers"];
        DemoLeave = ["Leave pretend mode"];
        DemoOther = ["Choose another state"];
        DemoCopyLink = ["Copy a link to this state"];
        DemoPick = ["What should " brand " pretend to answer?"];
        DemoSubAccount = ["tokens of a sub-account"];
        DemoAgency = ["tokens of an agency"];
        DemoWithoutRefresh = ["an access token without a refresh token"];
        DemoOnlyCode = ["nothing yet: a code arrived, and the form waits"];
        DemoDenied = ["no code, but a refusal"];
        DemoDied = ["nothing: this page itself stops working"];
        DemoAfter = ["What should happen with the tokens?"];
        DemoWorks = ["everything works"];
        DemoCall = ["a call: "];
        DemoRefresh = ["the refresh: "];
        DemoStart = ["Pretend that a code arrived"];
        DemoLocked = ["The fields hold pretend values and are locked. Do not use a real secret here."];
        // Banner
        PretendMode = ["Pretend mode: nothing is sent, and no token is real."];
    }
}
