//! The steps of exact keys.

use super::super::files::{failed, replaced, write};
use super::super::{Ended, Outside};
use super::{By, Private, of, read, secret};
use crate::private::exact::{Account, Bounds, Estimator, Join, List, Run, Secret, collect, keys};
use crate::read::{Layout, files};
use crate::watch::Watch;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) fn run(step: &Private, outside: &Outside) -> Result<String, Ended> {
    match step {
        Private::Estimator { key } => {
            let estimator = Estimator::draw(outside.chance);
            secret(key, &estimator.to_hex())?;
            Ok(format!("{}\n", estimator.public()))
        }
        Private::Run { run, name, period, agencies, keys, any_of, or_at_least, least, most, most_keys, estimator } => {
            let (agencies, keys): (Vec<&str>, Vec<&str>) = (agencies.iter().map(String::as_str).collect(), keys.iter().map(String::as_str).collect());
            let join = Join { any_of: any_of.clone(), or_at_least: *or_at_least };
            let bounds = Bounds { least: *least, most: *most, most_keys: *most_keys };
            let made = Run::new(name, period, &agencies, &keys, join, bounds, estimator.trim())?;
            if run.exists() {
                return Err(Ended::There(run.display().to_string()));
            }
            write(run, &(made.write() + "\n"))?;
            Ok(format!("Give this file to every agency, and let each compare its digest:\n{}\n", made.digest()))
        }
        Private::Secret { secret: path, account } => {
            // What is there is not written over, so nothing is written down of it either.
            if path.exists() {
                return Err(Ended::There(path.display().to_string()));
            }
            let (drawn, mut known) = (Secret::draw(outside.chance), kept(account)?);
            known.drawn(&drawn, &day(outside));
            keep(account, &known)?;
            secret(path, &drawn.to_hex())?;
            Ok("Keep it until the run has ended, then delete it. It is for this run alone, and goes with this account alone.\n".to_owned())
        }
        Private::Keys { run, list, out, id } => make(run, list, out, id),
        Private::Blind { run, keys, by } => {
            let agreed = agreed(run)?;
            let records = keys::read(&read(keys)?).map_err(of(keys))?;
            let (held, account) = (held(by)?, kept(&by.account)?);
            account.may(&agreed, &by.agency, &held).map_err(of(&by.account))?;
            let blinded = List::blind(&agreed, &by.agency, &records, &held, outside.chance).map_err(of(keys))?;
            handed(&agreed, by, account, &held, &blinded, outside)
        }
        Private::Reblind { run, list, by } => {
            let agreed = agreed(run)?;
            let came = List::read(&read(list)?).map_err(of(list))?;
            let (held, account) = (held(by)?, kept(&by.account)?);
            account.may(&agreed, came.from(), &held).map_err(of(&by.account))?;
            let blinded = came.reblind(&agreed, &by.agency, &held, outside.chance).map_err(of(list))?;
            handed(&agreed, by, account, &held, &blinded, outside)
        }
        Private::Collect { run, lists, out } => {
            let agreed = agreed(run)?;
            let came = lists.iter().map(|path| List::read(&read(path)?).map_err(of(path))).collect::<Result<Vec<_>, Ended>>()?;
            let overlaps = collect(&agreed, &came)?;
            write(out, &(overlaps.seal(&agreed, outside.chance)? + "\n"))?;
            let mut text = String::new();
            for (agency, size) in overlaps.sizes() {
                text.push_str(&format!("{agency}: {size} records\n"));
            }
            for (kind, shared) in overlaps.shared_told() {
                text.push_str(&format!("{kind}: {shared} different keys are held by more than one record\n"));
            }
            text.push_str(&match overlaps.told() {
                Some(table) => format!("\n{table}"),
                None => "\nA cell holds fewer than five: the table is sealed for the estimator alone.\n".to_owned(),
            });
            Ok(text)
        }
        Private::Open { run, sealed, key, out } => {
            let agreed = agreed(run)?;
            let estimator = Estimator::from_hex(&read(key)?).map_err(of(key))?;
            only_mine(out, &estimator.open(&agreed, &read(sealed)?).map_err(of(sealed))?).map_err(|what| failed(out, what))?;
            Ok("Small cells are in this table: it names people to whoever knows one list. Publish estimates, not the table.\n".to_owned())
        }
        Private::Encode { .. } | Private::Compare { .. } => Ok(String::new()),
    }
}

fn agreed(path: &Path) -> Result<Run, Ended> {
    Run::read(&read(path)?).map_err(of(path))
}

fn held(by: &By) -> Result<Secret, Ended> {
    Secret::from_hex(&read(&by.secret)?).map_err(of(&by.secret))
}

fn kept(path: &Path) -> Result<Account, Ended> {
    if path.exists() { Account::read(&read(path)?).map_err(of(path)) } else { Ok(Account::default()) }
}

fn keep(path: &Path, account: &Account) -> Result<(), Ended> {
    replaced(path, |out| out.write_all(account.write().as_bytes()))
}

fn day(outside: &Outside) -> String {
    outside.clock.now().in_london().date().to_string()
}

/// Written down first, then handed out.
fn handed(run: &Run, by: &By, mut account: Account, held: &Secret, list: &List, outside: &Outside) -> Result<String, Ended> {
    account.record(run, list, held, &day(outside)).map_err(of(&by.account))?;
    keep(&by.account, &account)?;
    write(&by.out, &list.write())?;
    let open: Vec<&str> = run.agencies.iter().filter(|agency| !list.blinded_by().contains(agency)).map(String::as_str).collect();
    let next = if open.is_empty() { "Everybody has blinded it: give it to the collector.".to_owned() } else { format!("Still to be blinded by: {}.", open.join(", ")) };
    Ok(format!("The list of {}: {} records, {} keys. {next}\n", list.from(), list.len(), list.keys()))
}

fn make(run: &Path, list: &Path, out: &Path, id: &str) -> Result<String, Ended> {
    let agreed = agreed(run)?;
    let layout = Layout { id: id.to_owned(), ..Layout::default() };
    let reading = files(&[list], &layout, &Watch::silent())?;
    let mut lines: Vec<u64> = (0..reading.table.rows()).map(|row| reading.table.line(row)).collect();
    lines.sort_unstable();
    let records = keys::records(reading.table, &agreed.keys).map_err(|failed| match failed {
        keys::Failed::Kind(what) => of(run)(what),
        keys::Failed::List(refusal) => refusal.into(),
    })?;
    agreed.allows(records.iter().zip(&lines).map(|(record, line)| (*line as usize, record.keys.len()))).map_err(of(list))?;
    let mut counts: BTreeMap<&str, usize> = agreed.keys.iter().map(|kind| (kind.as_str(), 0)).collect();
    for (kind, _) in records.iter().flat_map(|record| &record.keys) {
        *counts.entry(kind).or_default() += 1;
    }
    only_mine(out, &keys::write(&records)).map_err(|what| failed(out, what))?;
    let mut text: String = counts.iter().map(|(kind, count)| format!("{kind}: {count} keys\n")).collect();
    text.push_str(&format!("{} records. This file is the list in another form: it stays where the list is.\n", records.len()));
    Ok(text)
}

/// Keys are as telling as the list, and small cells name people: only their owner reads the file.
fn only_mine(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())
}
