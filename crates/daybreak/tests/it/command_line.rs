//! Every command's help, and what each says to somebody who mistypes: the files in `tests/cmd` are the expectation.

#[test]
fn the_command_line_says_what_the_files_say() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd").env("COLUMNS", "100");
}
