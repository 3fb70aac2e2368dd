//! Tests of nodes that were copied from n8n, and of workflows that were downloaded from n8n.

use super::copied_texts::assert_values;
use leg3_core::reader::item::Kind::{CallAnswer, ClientId, ClientSecret, Code};

#[test]
fn the_values_in_nodes_copied_from_n8n_are_read() {
    let parameters = "[{\"name\":\"client_id\",\"value\":\"ID\"},{\"name\":\"client_secret\",\"value\":\"SECRET\"},{\"name\":\"code\",\"value\":\"CODE\"}]";
    let request = format!(
        "{{\"parameters\":{{\"url\":\"https://services.leadconnectorhq.com/oauth/token\",\"bodyParameters\":{{\"parameters\":{parameters}}},\"options\":{{}}}},\"type\":\"n8n-nodes-base.httpRequest\",\"position\":[220,0],\"id\":\"0c8f1a2b-1111-4222-8333-00c0ffee0000\",\"name\":\"HTTP Request\"}}"
    );
    let json_body = "{\"parameters\":{\"jsonBody\":\"={\\n  \\\"client_id\\\": \\\"ID\\\",\\n  \\\"client_secret\\\": \\\"SECRET\\\",\\n  \\\"code\\\": \\\"CODE\\\"\\n}\"},\"name\":\"Token\"}";
    let other = "{\"parameters\":{\"resource\":\"contact\",\"user\":{\"mode\":\"list\"},\"additionalFields\":{\"tags\":[]}},\"name\":\"HighLevel\"}";
    let connections =
        "\"connections\":{\"HTTP Request\":{\"main\":[[{\"node\":\"HighLevel\",\"index\":0}]]}}";
    for text in [
        format!("{{\"nodes\":[{request}],\"connections\":{{}},\"meta\":{{\"instanceId\":\"f0\"}}}}"),
        format!(
            "{{\"meta\":{{\"instanceId\":\"f0\"}},\"nodes\":[{other},{request}],{connections},\"pinData\":{{}}}}"
        ),
        format!(
            "{{\"name\":\"My workflow\",\"nodes\":[{json_body}],\"connections\":{{}},\"active\":false,\"tags\":[]}}"
        ),
    ] {
        assert_values(&text, &[ClientId, ClientSecret, Code]);
    }
    assert_values("{\"nodes\":[{\"contacts\":[]}]}", &[CallAnswer]);
}
