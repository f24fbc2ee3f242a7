//! Whoever reads a form looks first whether something was taken out of it, or was too long: else what is acted on is not what was typed.

use crate::sources::{Source, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Handlers that read a form and need not look, and why.
const EXEMPT: [(&str, &str, &str); 14] = [
    ("access/src/pages/account.rs", "change_language", ONE_OF_OURS),
    ("partnership/src/pages/joining.rs", "agree", ONE_OF_OURS),
    ("partnership/src/pages/joining.rs", "decline", ONE_OF_OURS),
    ("partnership/src/pages/keys.rs", "ask", ONE_OF_OURS),
    ("partnership/src/pages/keys.rs", "decline", ONE_OF_OURS),
    ("partnership/src/pages/keys.rs", "give", ONE_OF_OURS),
    ("partnership/src/pages/members.rs", "change_roles", ONE_OF_OURS),
    ("partnership/src/pages/rota.rs", "acknowledge", ONE_OF_OURS),
    ("partnership/src/pages/rota.rs", "set_week", ONE_OF_OURS),
    ("statistics/src/pages/numbers.rs", "make", ONE_OF_OURS),
    ("reports/src/pages/coming_back.rs", "sent", "a receipt has check signs of its own; what is written with one is looked at by the conversation's page"),
    ("reports/src/pages/price.rs", "sent", BY_THE_SUM),
    ("triage/src/pages/price.rs", "work_out", BY_THE_SUM),
    ("site/src/leave.rs", "leave", "whoever leaves must get away, whatever they sent"),
];

/// What was sent has to be an id, a tick or one of a list that the page gave; anything else is refused as it is.
const ONE_OF_OURS: &str = "it reads an id, a tick or one of a list";
const BY_THE_SUM: &str = "`reports::price::work_out` looks before it works anything out";

/// One function of a file, from its name to the next function's.
struct Function {
    name: String,
    text: String,
}

impl Function {
    /// What stands between its brackets.
    fn arguments(&self) -> &str {
        let (_, from_name) = self.text.split_once("fn ").unwrap_or_default();
        let (_, rest) = from_name.split_once('(').unwrap_or_default();
        let mut depth = 1;
        let end = rest.find(|letter: char| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        &rest[..end.unwrap_or(rest.len())]
    }

    fn takes(&self, kinds: &[&str]) -> bool {
        let words: Vec<&str> = self.arguments().split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        kinds.iter().any(|kind| words.contains(kind))
    }

    /// A form as it arrives: read by the extractor, by hand, or file by file.
    fn receives(&self) -> bool {
        let by_extractor = [": Sent", "Result<Sent"].iter().any(|way| self.arguments().contains(way));
        by_extractor || self.takes(&["Upload"]) || self.text.contains("Sent::from_request(")
    }

    /// A look that decides something. That the page is told, so that its title says "Error", is none.
    fn looks(&self) -> bool {
        let tells = |line: &str| ["refused = ", "refused: ", "page_of(", "render_form("].iter().any(|way| line.contains(way));
        self.text.lines().any(|line| (line.contains(".is_refused()") || line.contains(".errors()")) && !tells(line))
    }

    fn reads(&self) -> bool {
        self.text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == "form")
    }
}

fn functions(source: &Source) -> Vec<Function> {
    let mut found: Vec<Function> = Vec::new();
    for (_, line) in source.product() {
        let begins = line.trim_start().strip_prefix("pub ").or_else(|| line.trim_start().strip_prefix("pub(crate) ")).unwrap_or(line.trim_start());
        let begins = begins.strip_prefix("async ").unwrap_or(begins);
        if let Some(rest) = begins.strip_prefix("fn ") {
            let name = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default();
            found.push(Function { name: name.to_owned(), text: String::new() });
        }
        if let Some(function) = found.last_mut() {
            function.text.push_str(line);
            function.text.push('\n');
        }
    }
    found
}

/// The function and those of the same file that it hands the form to.
fn with_those_it_calls<'a>(handler: &'a Function, all: &'a [Function]) -> Vec<&'a Function> {
    let mut reached = vec![handler];
    let mut seen: BTreeSet<&str> = BTreeSet::from([handler.name.as_str()]);
    let mut at = 0;
    while let Some(function) = reached.get(at).copied() {
        at += 1;
        for other in all.iter().filter(|other| other.takes(&["Sent", "Form"])) {
            let called = [" ", "(", "!", "&"].iter().any(|before| function.text.contains(&format!("{before}{}(", other.name)));
            if called && seen.insert(&other.name) {
                reached.push(other);
            }
        }
    }
    reached
}

/// Every handler that reads a form, and whether it looks.
fn handlers() -> BTreeMap<(String, String), bool> {
    let mut found = BTreeMap::new();
    for source in sources().iter().filter(|source| source.is_product()) {
        let all = functions(source);
        for handler in all.iter().filter(|function| function.receives()) {
            let reached = with_those_it_calls(handler, &all);
            if reached.iter().any(|function| function.reads()) {
                found.insert((source.path.clone(), handler.name.clone()), reached.iter().any(|function| function.looks()));
            }
        }
    }
    found
}

#[test]
fn nothing_is_done_with_a_form_before_it_is_looked_at() {
    let handlers = handlers();
    assert!(handlers.values().filter(|looks| **looks).count() > 60, "the handlers were not found");
    let is_exempt = |path: &str, name: &str| EXEMPT.iter().any(|(end, exempt, _)| path.ends_with(end) && name == *exempt);
    let blind: Vec<_> = handlers.iter().filter(|((path, name), looks)| !**looks && !is_exempt(path, name)).map(|(handler, _)| handler).collect();
    assert!(blind.is_empty(), "ask `form.is_refused()` first, and show the page again where it is: {blind:?}");
    for (end, exempt, why) in EXEMPT {
        let stands = handlers.keys().any(|(path, name)| path.ends_with(end) && name == exempt);
        assert!(stands, "{exempt} of {end} is let off ({why}), and is not there");
    }
}

#[test]
fn a_handler_that_does_not_look_is_found() {
    let file = |text: &str| Source { path: String::from("crates/triage/src/pages/x.rs"), text: text.to_owned() };
    let looks = |text: &str| {
        let all = functions(&file(text));
        let handler = all.iter().find(|function| function.receives()).expect("a handler");
        let reached = with_those_it_calls(handler, &all);
        (reached.iter().any(|function| function.reads()), reached.iter().any(|function| function.looks()))
    };
    let takes = "pub async fn note(member: Member, sent: Sent) -> Answer {\n    let Sent { visit, form } = sent;\n";
    assert_eq!(looks(&format!("{takes}    act(form.value(\"text\"))\n}}\n")), (true, false));
    assert_eq!(looks(&format!("{takes}    if form.is_refused() {{\n        return page(form);\n    }}\n}}\n")), (true, true));
    // Telling the page is no look; reading with the form is one, where that function looks.
    assert_eq!(looks(&format!("{takes}    view(form)\n}}\n\nfn view(form: Form) -> Answer {{\n    page.refused = form.is_refused();\n}}\n")), (true, false));
    assert_eq!(looks(&format!("{takes}    read(&form)\n}}\n\nfn read(form: &Form) -> Option<Read> {{\n    if form.is_refused() {{ None }} else {{ Some(Read) }}\n}}\n")), (true, true));
    assert_eq!(looks("pub async fn take_on(member: Member, _sent: Sent) -> Answer {\n    done()\n}\n"), (false, false));
}
