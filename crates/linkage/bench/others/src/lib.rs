//! Rows of the benchmark, and its rules.

/// The header and the rows of a CSV file.
pub fn rows(path: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = std::fs::read_to_string(path).expect("the rows");
    let mut lines = text.lines().map(fields);
    let header = lines.next().expect("a header");
    (header, lines.collect())
}

fn fields(line: &str) -> Vec<String> {
    let (mut all, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => all.push(String::new()),
            other => all.last_mut().expect("a field").push(other),
        }
    }
    all
}

/// Lists of columns, from JSON that holds nothing else.
pub fn rules(path: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).expect("the rules");
    text.split('[').filter(|part| part.contains('"')).map(|part| part.split('"').skip(1).step_by(2).map(str::to_owned).collect()).collect()
}
