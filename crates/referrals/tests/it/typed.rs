//! A page's form as a browser would send it: what stands in it, changed by what somebody types.

/// Names and values in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub action: String,
    /// The fields that take words.
    pub texts: Vec<String>,
    values: Vec<(String, String)>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let rest = &tag[at..];
    Some(unescaped(&rest[..rest.find('"')?]))
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&"), ("&#60;", "<"), ("&#62;", ">"), ("&amp;", "&")] {
        text = text.replace(entity, letter);
    }
    text
}

impl Typed {
    /// The form of the main part: the one after the heading.
    pub fn read(body: &str) -> Typed {
        let main = body.find("<main").map_or(body, |at| &body[at..]);
        let main = &main[..main.find("</main>").unwrap_or(main.len())];
        // A page may carry small forms for single acts; the one with questions is the last.
        let from = main.rfind("<form").unwrap_or(0);
        let form = &main[from..];
        let form = &form[..form.find("</form>").unwrap_or(form.len())];
        let mut typed = Typed { action: attribute(form, "action").unwrap_or_default(), ..Typed::default() };
        let mut select = String::new();
        let mut rest = form;
        while let Some(at) = rest.find('<') {
            rest = &rest[at..];
            let end = rest.find('>').unwrap_or(rest.len() - 1);
            let tag = &rest[..=end];
            let inner = &rest[end + 1..];
            if tag.starts_with("<input") {
                let kind = attribute(tag, "type").unwrap_or_default();
                if matches!(kind.as_str(), "text" | "email" | "tel") {
                    typed.texts.extend(attribute(tag, "name"));
                }
                let ticked = !matches!(kind.as_str(), "radio" | "checkbox") || tag.contains(" checked");
                if let (Some(name), true) = (attribute(tag, "name"), ticked && kind != "submit") {
                    typed.values.push((name, attribute(tag, "value").unwrap_or_default()));
                }
            } else if tag.starts_with("<textarea") {
                let text = &inner[..inner.find("</textarea>").unwrap_or(0)];
                typed.texts.extend(attribute(tag, "name"));
                // A browser drops the first line end.
                typed.values.push((attribute(tag, "name").unwrap_or_default(), unescaped(text.strip_prefix('\n').unwrap_or(text))));
            } else if tag.starts_with("<select") {
                select = attribute(tag, "name").unwrap_or_default();
            } else if tag.starts_with("<option") && tag.contains(" selected") {
                typed.values.push((select.clone(), attribute(tag, "value").unwrap_or_default()));
            }
            rest = inner;
        }
        typed.values.retain(|(name, _)| name != "token");
        typed
    }

    /// Types into a field, or chooses: what stood there is gone. Values parted by a bar are several ticks.
    pub fn set(&mut self, name: &str, value: &str) {
        self.values.retain(|(own, _)| own != name);
        for value in value.split('|') {
            self.values.push((name.to_owned(), value.to_owned()));
        }
    }

    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    pub fn fields(&self) -> Vec<(&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}
