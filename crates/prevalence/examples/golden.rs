//! Prints the golden line of every model of a table: `cargo run --example golden COUNTS.csv ORDER`.

use daybreak_prevalence::{Family, Watch, fit_all, reading};
use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("which table?")?;
    let order = arguments.next().ok_or("to which order?")?.parse()?;
    let table = reading::table(&file, &std::fs::read(&file)?)?;
    let every = fit_all(&table, &Family::new(table.lists(), order)?, &Watch::silent());
    let mut out = std::io::stdout().lock();
    writeln!(out, "model,status,estimate,bic")?;
    for model in &every.models {
        let name = model.terms.model(table.lists());
        if model.existence.fine() {
            writeln!(out, "\"{name}\",0,{:.11e},{:.11e}", every.cases + model.dark, model.bic)?;
        } else {
            writeln!(out, "\"{name}\",{},,", model.existence.code())?;
        }
    }
    Ok(())
}
