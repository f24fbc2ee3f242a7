//! The steps of exact keys.

use super::super::files::{Staged, part, replaced, write};
use super::super::{Ended, Outside};
use super::{By, Private, of, only_mine, read};
use crate::private::exact::{Account, Bounds, Estimator, Join, List, Run, Secret, collect, keys};
use crate::read::{Layout, files};
use crate::watch::Watch;
use std::collections::BTreeMap;
use std::path::Path;
use zeroize::Zeroizing;

pub(super) fn run(step: &Private, outside: &Outside) -> Result<String, Ended> {
    match step {
        Private::Estimator { key } => {
            let estimator = Estimator::draw(outside.chance);
            only_mine(key, &line(&estimator.to_hex()))?;
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
            only_mine(path, &line(&drawn.to_hex()))?;
            Ok("Keep it until the run has ended, then delete it. It is for this run alone, and goes with this account alone.\n".to_owned())
        }
        Private::Keys { run, list, out, id } => make(run, list, out, id),
        Private::Blind { run, keys, by } => {
            let agreed = agreed(run)?;
            let records = keys::read(&read(keys)?).map_err(of(keys))?;
            let (held, account) = ready(&agreed, by, &by.agency)?;
            let blinded = List::blind(&agreed, &by.agency, &records, &held, outside.chance).map_err(of(keys))?;
            handed(&agreed, by, account, &held, &blinded, outside)
        }
        Private::Reblind { run, list, by } => {
            let agreed = agreed(run)?;
            let came = List::read(&read(list)?).map_err(of(list))?;
            let (held, account) = ready(&agreed, by, came.from())?;
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
            text.push_str("Who is on which of them is sealed: give it to the estimator.\n");
            Ok(text)
        }
        Private::Open { run, sealed, key, out } => {
            let agreed = agreed(run)?;
            let estimator = Estimator::from_hex(&read(key)?).map_err(of(key))?;
            only_mine(out, &estimator.open(&agreed, &read(sealed)?).map_err(of(sealed))?)?;
            Ok("This table names people to whoever knows one list, and tells an agency of whomever it put on its own. Show it to none. `daybreak estimate --release` gives estimates of it alone: publish none that hang on a few people.\n".to_owned())
        }
        Private::Encode { .. } | Private::Compare { .. } => Ok(String::new()),
    }
}

fn agreed(path: &Path) -> Result<Run, Ended> {
    Run::read(&read(path)?).map_err(of(path))
}

/// The secret and the account of who is about to blind a list of `from`, if it may be.
fn ready(run: &Run, by: &By, from: &str) -> Result<(Secret, Account), Ended> {
    let secret = Secret::from_hex(&read(&by.secret)?).map_err(of(&by.secret))?;
    let account = kept(&by.account)?;
    nothing_left(&account, &secret, &by.out)?;
    account.may(run, from, &secret).map_err(of(&by.account))?;
    Ok((secret, account))
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

/// Written down first, then handed out: but what can't be written takes no period, since a list is blinded once in it.
fn handed(run: &Run, by: &By, mut account: Account, held: &Secret, list: &List, outside: &Outside) -> Result<String, Ended> {
    // Neither the account nor a list that can't be made again is written over.
    if by.out.exists() {
        return Err(Ended::There(by.out.display().to_string()));
    }
    let staged = Staged::new(&by.out, |out| out.write_all(list.write().as_bytes()))?;
    account.record(run, list, held, &day(outside)).map_err(of(&by.account))?;
    keep(&by.account, &account)?;
    staged.stand()?;
    let next = match list.waits_for(run) {
        Some(next) => format!("Next to blind it: {next}."),
        None => "Everybody has blinded it: give it to the collector alone, straight, since an agency that holds two such lists can lay them over each other.".to_owned(),
    };
    Ok(format!("The list of {}: {} records, {} keys. {next}\n", list.from(), list.len(), list.keys()))
}

/// A step that was killed between the account and its list has left the one copy beside the list's place: it is named before anything is refused. An account that does not know the secret can't
/// say whether it is that copy, and is refused as such.
fn nothing_left(account: &Account, held: &Secret, out: &Path) -> Result<(), Ended> {
    let part = part(out);
    if !part.exists() || !account.knows(held) {
        return Ok(());
    }
    let digest = List::read(&read(&part)?).ok().map(|list| list.digest());
    let (part, file) = (part.display().to_string(), out.display().to_string());
    Err(if account.entries().any(|entry| Some(&entry.handed_out) == digest.as_ref()) { Ended::Blinded { part, file } } else { Ended::Unfinished(part) })
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
    only_mine(out, &keys::write(&records))?;
    let mut text: String = counts.iter().map(|(kind, count)| format!("{kind}: {count} keys\n")).collect();
    text.push_str(&format!("{} records. This file is the list in another form: it stays where the list is.\n", records.len()));
    Ok(text)
}

/// A secret as its file has it.
fn line(secret: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("{secret}\n"))
}
