//! The steps of Bloom encodings.

use super::super::Ended;
use super::super::files::{sheet, write};
use super::{Private, of, read};
use crate::error::{Refusal, What};
use crate::private::Refused;
use crate::private::bloom::{Encoder, Filters, Harden, Pairs, Partners, Schema, one_to_one, project_key};
use crate::read::{Layout, files};
use crate::watch::Watch;
use crate::write::{Cell, Holds};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The file of encodings, as clkhash writes it.
#[derive(Serialize, Deserialize)]
struct Clks {
    clks: Vec<String>,
}

pub(super) fn run(step: &Private) -> Result<String, Ended> {
    match step {
        Private::Encode { schema, list, secret, project, rule_90, noise, out, id } => {
            let text = read(schema)?;
            let layout = Schema::read(&text).map_err(of(schema))?;
            let table = files(&[list.as_path()], &Layout { id: id.clone(), ..Layout::default() }, &Watch::silent())?.table;
            let secret = read(secret)?;
            let key = match project {
                Some(project) => project_key(secret.trim_end().as_bytes(), project),
                None => zeroize::Zeroizing::new(secret.trim_end().as_bytes().to_vec()),
            };
            if !(0.0..1.0).contains(noise) {
                return Err(Refused::Schema("the noise is a share from 0 to below 1".into()).into());
            }
            let mut columns = Vec::new();
            for feature in &layout.features {
                let name = &feature.identifier;
                // What is not hashed need not be there.
                let needed = feature.hashing.is_some() && name != id;
                let column = if needed { Some(table.wanted(name, "the schema").map_err(|what| Refusal::of(&list.display().to_string(), Some(1), what))?) } else { table.column(name) };
                columns.push((name == id, column.cloned()));
            }
            let mut rows: Vec<usize> = (0..table.rows()).collect();
            rows.sort_by_key(|&row| table.line(row));
            let value = |row: usize, (is_id, column): &(bool, Option<std::sync::Arc<crate::table::Column>>)| match column {
                Some(column) => column.text(row).unwrap_or_default().to_owned(),
                None if *is_id => table.id(row).to_owned(),
                None => String::new(),
            };
            let texts: Vec<Vec<String>> = rows.iter().map(|&row| columns.iter().map(|column| value(row, column)).collect()).collect();
            let borrowed: Vec<Vec<&str>> = texts.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
            let encoded = Encoder::new(layout, &key, Harden { rule_90: *rule_90, noise: *noise }).map_err(of(schema))?.encode(&borrowed).map_err(of(list))?;
            write(out, &(serde_json::to_string(&Clks { clks: encoded.write().collect() })? + "\n"))?;
            Ok(format!(
                "{} records encoded. An encoding is not encryption: with time, common names can be read back. Give it to the linker alone, and delete it after.\n",
                encoded.len()
            ))
        }
        Private::Compare { left, right, at_least, once, partners, out } => {
            let (one, other) = (encodings(left)?, encodings(right)?);
            if *partners {
                let found = Partners::between(&one, &other)?;
                let mut sheet = sheet(out, &[("left", Holds::Whole), ("right", Holds::Whole), ("lead", Holds::Number)])?;
                for pair in found.sure() {
                    sheet.row(&[place(pair.left), place(pair.right), Cell::Number(pair.lead)])?;
                }
                sheet.end()?;
                let compared = one.len() as u64 * other.len() as u64;
                return Ok(format!("{compared} pairs compared, {} stand out by at least {:.3}, which one second choice in two hundred does\n", found.sure().len(), found.enough));
            }
            let found = Pairs::between(&one, &other, *at_least)?;
            let pairs = if *once { one_to_one(&found.found, &one, &other) } else { found.found };
            let mut sheet = sheet(out, &[("left", Holds::Whole), ("right", Holds::Whole), ("dice", Holds::Number)])?;
            for pair in &pairs {
                sheet.row(&[place(pair.left), place(pair.right), Cell::Number(pair.dice)])?;
            }
            sheet.end()?;
            Ok(format!("{} pairs compared, {} are alike\n", found.compared, pairs.len()))
        }
        _ => Ok(String::new()),
    }
}

/// A place in a list, from 1.
fn place(at: u32) -> Cell<'static> {
    Cell::Whole(i64::from(at) + 1)
}

fn encodings(path: &Path) -> Result<Filters, Ended> {
    let file = path.display().to_string();
    let text = read(path)?;
    let held: Clks = serde_json::from_str(&text).map_err(|error| Refusal::of(&file, Some(error.line() as u64), What::NoEncodings))?;
    let length = held.clks.first().map_or(0, |first| first.trim_end_matches('=').len() * 6 / 64 * 64);
    Filters::read(length, held.clks.iter().map(String::as_str)).map_err(of(path))
}
