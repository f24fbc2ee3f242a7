use daybreak_linkage::What;
use daybreak_linkage::labelling::{Drawn, Label, Labelled, Stratum, draw, labels, page};
use daybreak_linkage::scoring::Scored;
use daybreak_linkage::table::{Builder, Table};

fn table() -> Table {
    let mut builder = Builder::new(["name"]).unwrap();
    let (police, charity) = (builder.source("police"), builder.source("charity, north"));
    builder.push(police, 2, "007", [Some("</script><b>Nguyễn\u{2028}")]).unwrap();
    builder.push(police, 3, "7", [None]).unwrap();
    builder.push(charity, 2, "7", [Some("Linh")]).unwrap();
    builder.finish().unwrap()
}

fn drawn(left: u32, right: u32) -> Drawn {
    Drawn { left, right, stratum: Stratum { step: -3, pairs: 12 } }
}

#[test]
fn a_page_holds_its_pairs_and_no_value_ends_its_script() {
    let page = page(&table(), &["name"], &[drawn(0, 1), drawn(0, 2)]).unwrap();
    assert_eq!(page.matches("</script>").count(), 1, "its own");
    assert!(page.contains("\\u003c/script>\\u003cb>Nguyễn\\u2028") && !page.contains('\u{2028}'));
    assert!(page.contains("charity, north") && !page.contains("\"PAIRS\"") && !page.contains("http://"));
}

#[test]
fn a_pair_of_no_row_has_no_page() {
    assert_eq!(page(&table(), &["name"], &[drawn(0, 3)]).unwrap_err().what, What::NoSuchRow);
}

#[test]
fn labels_are_read_back_by_source_and_id() {
    let saved = "pair,source_l,id_l,source_r,id_r,label\n2,police,7,\"charity, north\",7,different\n1,\"charity, north\",7,police,007,same\n";
    let read = labels("labels.csv", saved.as_bytes(), &table()).unwrap();
    let of = |left, right, label| Labelled { left, right, label, stratum: None };
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

#[test]
fn what_a_pair_was_drawn_from_is_read_back_or_refused() {
    let read = |step: &str| {
        let text = format!("pair,source_l,id_l,source_r,id_r,step,step_pairs,label\n1,police,7,police,007,{step},same\n");
        labels("labels.csv", text.as_bytes(), &table())
    };
    assert_eq!(read("-3,12").unwrap()[0].stratum, Some(drawn(0, 1).stratum));
    assert_eq!(read(",").unwrap()[0].stratum, None);
    for step in ["-3,", "-3,0", "-3,x", "2.5,12"] {
        let refusal = read(step).unwrap_err();
        assert_eq!((refusal.line, refusal.what), (Some(2), What::NotAStep), "{step}");
    }
}

#[test]
fn as_many_pairs_are_drawn_from_each_step_of_weight_as_there_are() {
    let pairs: Vec<Scored> = (0..60).map(|n| Scored { left: n, right: n + 100, weight: if n < 50 { -0.5 } else { f64::from(n) - 49.75 } }).collect();
    let drawn = draw(&pairs, 25, 1);
    let of = |step: i64| drawn.iter().filter(|pair| pair.stratum.step == step).map(|pair| pair.stratum.pairs).collect::<Vec<_>>();
    assert_eq!((of(-1), of(0), of(9)), (vec![50; 15], vec![1], vec![1]));
    assert_eq!(draw(&pairs, 1_000, 1).len(), 60);
}
