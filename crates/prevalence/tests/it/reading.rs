//! Bad input: each with the file, the line and what to do.

use daybreak_prevalence::reading::{self, Layout, What};

fn refusal(text: &str) -> String {
    reading::table("counts.csv", text.as_bytes()).unwrap_err().to_string()
}

#[test]
fn bad_counts_are_refused_on_their_line() {
    for (row, words) in [
        ("1,0,-3", "counts.csv, line 3: the count is less than 0"),
        ("1,0,2.5", "counts.csv, line 3: the count is not a whole number in digits"),
        ("1,0,1e3", "counts.csv, line 3: the count is not a whole number in digits"),
        ("1,0,", "counts.csv, line 3: the count is missing"),
        ("1,0,many", "counts.csv, line 3: what stands under “count” is not a count"),
        ("1,0,\"1,200\"", "counts.csv, line 3: what stands under “count” is not a count"),
        ("1,0,99999999999999999999999", "counts.csv, line 3: the count is more than 1,000,000,000"),
        ("0,0,7", "counts.csv, line 3: this is the pattern of no list at all"),
        ("0,1,7", "counts.csv, line 3: the same pattern stands on line 2"),
        ("2,0,7", "counts.csv, line 3: column 1 holds something other than 0 or 1"),
        ("yes,0,7", "counts.csv, line 3: column 1 holds something other than 0 or 1"),
        ("1,0", "counts.csv, line 3: this line has 2 fields and the first line has 3"),
        ("1,0,5,9", "counts.csv, line 3: this line has 4 fields and the first line has 3"),
        ("\"1,0,5", "counts.csv, line 3: a quotation mark is opened here and never closed"),
    ] {
        let said = refusal(&format!("A,B,count\n0,1,4\n{row}\n"));
        assert!(said.starts_with(words), "{row}: {said}");
    }
}

#[test]
fn bad_tables_are_refused() {
    for (text, words) in [
        ("", "counts.csv: the file is empty"),
        ("A,B,count\n", "counts.csv: there is a header and no line below it"),
        ("A,count\n1,4\n", "counts.csv, line 1: 1 list has no overlap"),
        ("a,b,c,d,e,f,g,h,i,j,k,l,count\n1,0,0,0,0,0,0,0,0,0,0,0,3\n", "counts.csv, line 1: 12 lists are too many"),
        ("A,B,count\n1,0,0\n0,1,0\n", "counts.csv: every count is 0"),
        ("A,B,count\n1,0,5\n", "counts.csv, line 1: nobody is on the list of column 2"),
        ("A,A,count\n1,0,5\n", "counts.csv, line 1: columns 1 and 2 have one name"),
        ("A,,count\n1,0,5\n", "counts.csv, line 1: column 2 has no name"),
        ("A,B,number\n1,0,5\n", "counts.csv, line 1: there is no “count” column"),
        ("A,B\n1,0\n0,1\n1,1\n", "counts.csv, line 1: there is no “count” column, and every line is 0s and 1s"),
    ] {
        let said = refusal(text);
        assert!(said.starts_with(words), "{text:?}: {said}");
    }
    assert!(reading::table("counts.csv", b"A,B,count\n1,0,\xff\n").unwrap_err().to_string().contains("line 2: this is not UTF-8"));
}

/// What is refused is often a list of people that was to be tabulated first, or one without headings, whose first line is a person.
#[test]
fn no_message_repeats_what_a_file_holds() {
    let records = Layout { records: true, ..Layout::default() };
    for (layout, text) in [
        (&records, "forename,surname,police,charity\nLinh,Nguyen,1,0\n"),
        (&records, "Linh,Nguyen,Nguyen,1\nThi,Tran,0,1\n"),
        (&Layout::default(), "police,Nguyen,count\n1,0,5\n"),
        (&Layout::default(), "police,charity,count\n1,0,Nguyen\n"),
        (&Layout::default(), "police,charity,count\n1,Nguyen,4\n"),
        (&Layout::default(), "police,Nguyen,born\n1,0,5\n"),
        (&Layout::default(), "Nguyen,count\n1,5\n"),
        (&Layout::default(), "police,charity,count\n1,0,Nguyen,4\n"),
        (&Layout::default(), "police,charity,count\n1,0,-447700900123\n"),
        (&Layout::default(), "police,charity,count\n1,0,447700900123\n"),
        (&Layout::default(), "police,charity,count\n1,0,4477009.00123\n"),
        (&Layout::default(), "police,charity,count\n1,0,\"Nguyen\"x\n"),
    ] {
        let said = reading::parts("people.csv", text.as_bytes(), layout).unwrap_err().to_string();
        assert!(!said.contains("Nguyen") && !said.contains("4477009"), "{said}");
    }
    let said = reading::parts("people.csv", b"forename,surname,police,charity\nLinh,Nguyen,1,0\n", &records).unwrap_err();
    assert_eq!((said.line, said.what), (Some(2), What::NotAMark(1)));
}

#[test]
fn names_may_hold_commas_quotes_and_line_endings_may_be_either() {
    let text = "\u{feff}\"Police, \"\"north\"\"\", Charity ,count\r\n1,0,5\r\n\r\n0, 1 ,6\r\n1,1,2";
    let table = reading::table("counts.csv", text.as_bytes()).unwrap();
    assert_eq!(table.names(), ["Police, \"north\"", "Charity"]);
    assert_eq!(table.counts(), [0, 5, 6, 2]);
}

#[test]
fn people_are_tabulated_and_tables_split() {
    let layout = Layout { records: true, lists: vec!["A".into(), "B".into()], by: vec!["sex".into()] };
    let parts = reading::parts("people.csv", b"id,A,B,sex\n7,1,0,f\n8,1,1,f\n9,0,1,m\n3,1,0,f\n", &layout).unwrap();
    assert_eq!(parts.len(), 2);
    assert_eq!((parts[0].name.as_str(), parts[0].table.counts()), ("f", &[0u64, 2, 0, 1][..]));
    assert_eq!((parts[1].name.as_str(), parts[1].table.counts()), ("m", &[0u64, 0, 1, 0][..]));
    let said = reading::parts("people.csv", b"A,B\n1,0\n0,0\n", &Layout { records: true, ..Layout::default() }).unwrap_err();
    assert_eq!((said.line, said.what), (Some(3), What::PersonOnNoList));
}
