//! An interpreter for our blueprints. The interpreter passes each module's request to a function, and updates the data
//! store. It supports only the parts of Make that our blueprints use. A test with the interpreter shows that the
//! modules of a blueprint work together. It does not show that Make accepts the blueprint.

use super::shape::expressions;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A request that a module sends.
pub(crate) struct SentRequest {
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) form: Vec<(String, String)>,
}

impl SentRequest {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn field(&self, name: &str) -> &str {
        self.form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// The data store: a map from keys to records.
pub(crate) type Store = BTreeMap<String, Map<String, Value>>;

/// Runs a blueprint once. The error is the HTTP status that stopped the run. If a filter stops the run, this is not an
/// error.
pub(crate) fn run(
    blueprint: &Value,
    store: &mut Store,
    mut answer: impl FnMut(&SentRequest) -> (u64, Value),
) -> Result<(), u64> {
    let mut outputs: BTreeMap<String, Value> = BTreeMap::new();
    for module in blueprint["flow"].as_array().unwrap() {
        let mapper = &module["mapper"];
        let text = |value: &Value| evaluated(value.as_str().unwrap(), &outputs);
        let pairs = |list: &Value| -> Vec<(String, String)> {
            let pairs = list.as_array().into_iter().flatten();
            pairs.map(|pair| (text(&pair["name"]), text(&pair["value"]))).collect()
        };
        let mut conditions = module["filter"]["conditions"][0].as_array().into_iter().flatten();
        if conditions.any(|condition| text(&condition["a"]).is_empty()) {
            return Ok(());
        }
        let output = match module["module"].as_str().unwrap() {
            "datastore:GetRecord" => json!(store.get(&text(&mapper["key"])).cloned().unwrap_or_default()),
            "datastore:UpdateRecord" => {
                let data = mapper["data"].as_object().unwrap();
                let data = data.iter().map(|(name, value)| (name.clone(), json!(text(value))));
                store.entry(text(&mapper["key"])).or_default().extend(data.collect::<Map<_, _>>());
                Value::Null
            }
            "http:MakeRequest" => {
                let request = SentRequest {
                    method: text(&mapper["method"]),
                    url: text(&mapper["url"]),
                    headers: pairs(&mapper["headers"]),
                    form: pairs(&mapper["urlEncodedBodyContent"]),
                };
                let (status, data) = answer(&request);
                if status >= 400 && mapper["stopOnHttpError"] == true {
                    return Err(status);
                }
                json!({ "data": data, "statusCode": status })
            }
            other => panic!("{other} cannot be done here"),
        };
        outputs.insert(module["id"].to_string(), output);
    }
    Ok(())
}

/// Replaces the expressions in a text with their values.
fn evaluated(text: &str, outputs: &BTreeMap<String, Value>) -> String {
    let mut out = text.to_owned();
    for expression in expressions(text) {
        let value = if expression.starts_with("formatDate(addSeconds(now; 2.data.expires_in);") {
            "later".into()
        } else if let Some(path) =
            expression.strip_prefix("encodeURL(").and_then(|rest| rest.strip_suffix(')'))
        {
            url::form_urlencoded::byte_serialize(lookup(path, outputs).as_bytes()).collect()
        } else {
            lookup(expression, outputs)
        };
        out = out.replacen(&["{{", expression, "}}"].concat(), &value, 1);
    }
    out
}

/// Returns the value at a path such as `2.data.access_token` in the outputs of the modules.
fn lookup(path: &str, outputs: &BTreeMap<String, Value>) -> String {
    let (id, path) = path.split_once('.').unwrap();
    let value = path.split('.').fold(&outputs[id], |value, name| &value[name]);
    value.as_str().unwrap_or_default().to_owned()
}
