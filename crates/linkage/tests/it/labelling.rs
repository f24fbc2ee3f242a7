use daybreak_linkage::What;
use daybreak_linkage::labelling::{Label, Labelled, labels, page};
use daybreak_linkage::table::{Builder, Table};

fn table() -> Table {
    let mut builder = Builder::new(["name"]).unwrap();
    let (police, charity) = (builder.source("police"), builder.source("charity, north"));
    builder.push(police, 2, "007", [Some("</script><b>Nguyễn\u{2028}")]).unwrap();
    builder.push(police, 3, "7", [None]).unwrap();
    builder.push(charity, 2, "7", [Some("Linh")]).unwrap();
    builder.finish().unwrap()
}

#[test]
fn a_page_holds_its_pairs_and_no_value_ends_its_script() {
    let page = page(&table(), &["name"], &[(0, 1), (0, 2)]).unwrap();
    assert_eq!(page.matches("</script>").count(), 1, "its own");
    assert!(page.contains("\\u003c/script>\\u003cb>Nguyễn\\u2028") && !page.contains('\u{2028}'));
    assert!(page.contains("charity, north") && !page.contains("\"PAIRS\"") && !page.contains("http://"));
}

#[test]
fn a_pair_of_no_row_has_no_page() {
    assert_eq!(page(&table(), &["name"], &[(0, 3)]).unwrap_err().what, What::NoSuchRow);
}

#[test]
fn labels_are_read_back_by_source_and_id() {
    let saved = "pair,source_l,id_l,source_r,id_r,label\n2,police,7,\"charity, north\",7,different\n1,\"charity, north\",7,police,007,same\n";
    let read = labels("labels.csv", saved.as_bytes(), &table()).unwrap();
    let of = |left, right, label| Labelled { left, right, label };
    assert_eq!(read, [of(0, 1, Label::Same), of(0, 2, Label::Different)]);
}

#[test]
fn a_label_that_is_none_or_of_no_row_is_refused_with_its_line() {
    let refused = |line: &str| {
        let text = format!("pair,source_l,id_l,source_r,id_r,label\n1,police,7,police,007,unsure\n{line}\n");
        let refusal = labels("labels.csv", text.as_bytes(), &table()).unwrap_err();
        (refusal.line, refusal.what)
    };
    assert_eq!(refused("2,police,7,police,07,same"), (Some(3), What::NoSuchRow));
    assert_eq!(refused("2,council,7,police,7,same"), (Some(3), What::NoSuchRow));
    assert_eq!(refused("2,police,7,police,007,yes"), (Some(3), What::NotALabel));
}
