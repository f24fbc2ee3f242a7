//! A class that a template gives is one the built styles know: any other does nothing, and nobody sees that it doesn't.

use crate::sources::root;
use std::collections::BTreeSet;
use std::path::Path;

/// Parts of GOV.UK Frontend's markup that have no style of their own.
const UNSTYLED: [&str; 6] = ["govuk-checkboxes", "govuk-radios", "govuk-file-upload--error", "govuk-table__head", "govuk-table__body", "govuk-table__row"];

/// Its reports are files that carry their own style.
const ELSEWHERE: &str = "crates/linkage/";
/// The room whose every page is public: it is served without the partners' sheet.
const PUBLIC: &str = "crates/reports/";

/// What is put into a class when the page is made.
const HOLE: char = '\u{1}';
/// Where a class goes one way or another.
const FORK: char = '\u{2}';

struct Template {
    path: String,
    text: String,
}

fn templates() -> Vec<Template> {
    let mut found = Vec::new();
    walk(&root().join("crates"), &mut found);
    found.retain(|template| !template.path.starts_with(ELSEWHERE));
    assert!(found.len() > 60, "the templates were not found");
    found
}

fn walk(folder: &Path, found: &mut Vec<Template>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !["target", "node_modules", "dist"].iter().any(|name| path.ends_with(name)) {
                walk(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let from_root = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Template { path: from_root, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

/// A sheet as `make assets` builds it.
fn built(name: &str) -> String {
    let folder = root().join("crates/site/dist");
    let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let path = files.find(|path| path.extension().is_some_and(|extension| extension == "css") && path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(name)));
    std::fs::read_to_string(path.unwrap_or_else(|| panic!("{name} is not built: run `make assets`"))).unwrap()
}

/// Every class a sheet has a rule for.
fn known(css: &str) -> BTreeSet<String> {
    let class = |rest: &str| {
        let mut name = String::new();
        let mut letters = rest.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => name.extend(letters.next()),
                _ if letter.is_alphanumeric() || "-_".contains(letter) => name.push(letter),
                _ => break,
            }
        }
        name
    };
    css.split('.').skip(1).map(class).collect()
}

/// What stands in each `class="…"` of a template, cut at its spaces.
fn given(template: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in template.split(" class=\"").skip(1) {
        let (mut value, mut rest) = (String::new(), piece);
        while let Some(at) = rest.find(['"', '{']) {
            value.push_str(&rest[..at]);
            rest = &rest[at..];
            let (mark, end) = match rest.get(..2) {
                Some("{{") => (HOLE, "}}"),
                Some("{%") => (FORK, "%}"),
                _ => break,
            };
            value.push(mark);
            rest = rest.split_once(end).map_or("", |(_, after)| after);
        }
        found.extend(value.split_whitespace().map(str::to_owned));
    }
    found
}

/// The classes that one may come to be: `tag--` and a fork is each of its ways behind `tag--`; otherwise what stands beside a fork is a class for itself.
fn come_to(given: &str) -> Vec<String> {
    let mut parts = given.split(FORK);
    let first = parts.next().unwrap_or_default();
    let ways: Vec<&str> = parts.filter(|way| !way.is_empty()).collect();
    if first.ends_with('-') && !ways.is_empty() {
        return ways.iter().map(|way| format!("{first}{way}")).collect();
    }
    std::iter::once(first).chain(ways).filter(|class| !class.is_empty()).map(str::to_owned).collect()
}

fn is_known(class: &str, known: &BTreeSet<String>) -> bool {
    match (class.split_once(HOLE), class.rsplit_once(HOLE)) {
        (Some((head, _)), Some((_, tail))) => known.iter().any(|one| one.starts_with(head) && one.ends_with(tail)),
        _ => known.contains(class) || UNSTYLED.contains(&class),
    }
}

fn unknown(template: &str, known: &BTreeSet<String>) -> Vec<String> {
    given(template).iter().flat_map(|given| come_to(given)).filter(|class| !is_known(class, known)).collect()
}

#[test]
fn every_class_a_template_gives_does_something() {
    let public = known(&built("daybreak"));
    let all: BTreeSet<String> = public.union(&known(&built("partners"))).cloned().collect();
    let mut dead = Vec::new();
    for template in templates() {
        let known = if template.path.starts_with(PUBLIC) { &public } else { &all };
        dead.extend(unknown(&template.text, known).into_iter().map(|class| format!("{}: {class}", template.path)));
    }
    assert!(dead.is_empty(), "the built styles have no rule for these, or not on this side: take them out, or write the rule\n{}", dead.join("\n"));
}

#[test]
fn a_class_that_does_nothing_is_found() {
    let known = known(".a,.a--b:hover{color:red}@media(min-width: .5em){.w-\\!-1{margin:0}}");
    for (template, dead) in [
        ("<p class=\"a a--b w-!-1\">", vec![]),
        ("<p class=\"a c\">", vec!["c"]),
        ("<p class=\"a{% if x == \"c\" %} a--b{% endif %}\">", vec![]),
        ("<p class=\"a{% if x %} a--c{% endif %}\">", vec!["a--c"]),
        ("<p class=\"a--{% if x %}b{% else %}d{% endif %}\">", vec!["a--d"]),
        ("<p class=\"a--{{ x }}\"><b class=\"{{ y }}\">", vec![]),
        ("<p class=\"w-{{ x }}\"><b class=\"v-{{ x }}\">", vec!["v-\u{1}"]),
    ] {
        assert_eq!(unknown(template, &known), dead, "{template}");
    }
}

/// What is printed is for whoever is given it: the dots under a translation that nobody has read yet are for the demo's screen.
#[test]
fn no_dots_are_printed_under_what_nobody_has_read_yet() {
    let css = built("daybreak");
    assert!(css.contains(".unread{text-decoration:underline dotted"), "the screen has none either");
    let printed = |rest: &str| {
        let mut depth = 1;
        let end = rest.find(|letter: char| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        });
        rest[..end.unwrap_or(rest.len())].contains(".unread{text-decoration:none}")
    };
    assert!(css.split("@media print{").skip(1).any(printed));
}
