//! `daybreak link run`: pairs, clusters, relations, and what is kept for the next run.

use super::arguments::Run;
use super::entity::remembered;
use super::files::{replaced, sheet, write};
use super::linked::Linked;
use super::Ended;
use crate::clusters::Clusters;
use crate::entities::{self, Entity};
use crate::error::{Refusal, What};
use crate::kind::Kind;
use crate::memory::{Memory, Recalled};
use crate::relations::relations;
use crate::scoring::{probability, weight_of};
use crate::settings::{self, Settings};
use crate::table::Table;
use crate::watch::Watch;
use crate::write::{Cell, Holds};
use std::io::Write;

/// The columns that relate, and what they hold.
const THINGS: [(Kind, &str); 4] = [(Kind::Phone, "plain phone"), (Kind::Vehicle, "plain vehicle"), (Kind::Place, "plain house"), (Kind::Business, "plain company")];

/// A memory laid over the table, if there is one and the run continues from it.
pub(super) fn recalled(run: &Run, table: &Table, read: &[String], aside: &mut dyn Write) -> Result<Option<(Memory, Recalled)>, Ended> {
    let Some(path) = run.memory.as_deref().filter(|path| path.exists() && !run.afresh) else { return Ok(None) };
    let memory = remembered(path)?;
    let recalled = memory.recall(table, read);
    if recalled.changed.0 + recalled.missing > 0 {
        let what = What::OldRecordsChanged { changed: recalled.changed.0, missing: recalled.missing };
        return Err(match recalled.changed.1 {
            Some(row) => {
                let row = row as usize;
                Refusal { file: table.file(row).map(str::to_owned), line: Some(table.line(row)).filter(|line| *line > 0), what }.into()
            }
            None => what.into(),
        });
    }
    let fresh = recalled.fresh.iter().filter(|fresh| **fresh).count();
    writeln!(aside, "{fresh} new records are compared with {} known ones, by the model of the run that left the memory", table.rows() - fresh)?;
    Ok(Some((memory, recalled)))
}

/// All numbers given, each row's entity, and which rows are counted.
type Numbered = (entities::Entities, Vec<Entity>, Vec<bool>);

/// Each row's entity, and all numbers given: continued where there is a memory.
fn numbered(run: &Run, linked: &Linked, read: &[String], clusters: &[u32]) -> Result<Option<Numbered>, Ended> {
    let Some(path) = run.memory.as_deref() else { return Ok(None) };
    let rows = linked.table.rows();
    let (mut known, before, gone, counted) = if path.exists() {
        let memory = remembered(path)?;
        let recalled = memory.recall(&linked.table, read);
        let counted = if run.afresh { vec![true; rows] } else { recalled.counted };
        (memory.entities().clone(), recalled.entities, recalled.gone, counted)
    } else {
        Default::default()
    };
    let (before, counted) = if before.is_empty() { (vec![None; rows], vec![true; rows]) } else { (before, counted) };
    let of = known.next_run(&before, clusters, &gone);
    Ok(Some((known, of, counted)))
}

/// Writes what was asked for; says what was found.
pub(super) fn written(run: &Run, linked: &Linked, read: &[String], source: &str, watch: &Watch) -> Result<String, Ended> {
    let common = &run.common;
    if let Some(path) = &run.save_model {
        write(path, &settings::write(&Settings { model: linked.model.clone(), source: source.to_owned() })?)?;
    }
    let rules = linked.rules(common);
    let weight = weight_of(common.threshold);
    let made = Clusters::new(&linked.table, &linked.found.pairs, &rules, watch)?;
    let level = made.levels().iter().position(|held| *held == weight).unwrap_or_default();
    let of = made.at(level);
    let numbered = numbered(run, linked, read, of)?;
    if let Some(path) = &run.pairs {
        let columns =
            [("source_l", Holds::Text), ("id_l", Holds::Text), ("source_r", Holds::Text), ("id_r", Holds::Text), ("match_weight", Holds::Number), ("match_probability", Holds::Number)];
        let mut sheet = sheet(path, &columns)?;
        let loosest = made.levels().first().copied().unwrap_or(weight);
        for pair in linked.found.pairs.iter().filter(|pair| pair.weight >= loosest) {
            let ([a, b], [c, d]) = (linked.name(pair.left), linked.name(pair.right));
            sheet.row(&[a, b, c, d, Cell::Number(pair.weight), Cell::Number(pair.probability())])?;
        }
        sheet.end()?;
    }
    if let Some(path) = &run.clusters {
        clusters_file(path, linked, &made, level, numbered.as_ref().map(|(_, of, _)| of.as_slice()))?;
    }
    let mut related = String::new();
    if let Some(path) = &run.relations {
        related = relations_file(path, linked, of, numbered.as_ref().map(|(_, of, _)| of.as_slice()))?;
    }
    if let Some(path) = &run.account {
        write(path, &(serde_json::to_string_pretty(&linked.account)? + "\n"))?;
    }
    let links = linked.found.pairs.iter().filter(|pair| pair.weight >= weight).count();
    let members = made.members(level);
    let joined: usize = members.iter().map(Vec::len).sum();
    let mut text = format!(
        "{} records, {} pairs compared, {links} links at {} or more: {} clusters of {joined} records; {} records alone; {} links kept apart by rules\n",
        linked.table.rows(),
        linked.found.compared,
        common.threshold,
        members.len(),
        linked.table.rows() - joined,
        made.refused.len(),
    );
    text.push_str(&related);
    if let (Some(path), Some((known, of, counted))) = (&run.memory, numbered) {
        let now: Vec<String> = known.history().iter().filter(|event| event.run == known.runs()).map(|event| format!("{event}\n")).collect();
        text.push_str(&format!("{} entities were ever numbered; {} changed in this run\n", known.given(), now.len()));
        if let Some(path) = &run.history {
            write(path, &known.history().iter().map(|event| format!("{event}\n")).collect::<String>())?;
        }
        let memory = Memory::new(&linked.table, read, &counted, &linked.model, &linked.found.pairs, known, &of);
        replaced(path, |out| memory.write(out))?;
    }
    Ok(text)
}

fn clusters_file(path: &std::path::Path, linked: &Linked, made: &Clusters, level: usize, entities: Option<&[Entity]>) -> Result<(), Ended> {
    let others: Vec<usize> = (0..made.levels().len()).filter(|other| *other != level).collect();
    let names: Vec<String> = others.iter().map(|&other| format!("cluster_{}", (probability(made.levels()[other]) * 1e6).round() / 1e6)).collect();
    let mut columns = vec![("cluster", Holds::Text), ("source", Holds::Text), ("id", Holds::Text)];
    columns.extend(names.iter().map(|name| (name.as_str(), Holds::Text)));
    columns.extend(entities.map(|_| ("entity", Holds::Text)));
    let mut sheet = sheet(path, &columns)?;
    let first = |cluster: u32| format!("{}:{}", linked.table.sources()[linked.table.source(cluster as usize)], linked.table.id(cluster as usize));
    for row in 0..linked.table.rows() {
        let [source, id] = linked.name(row as u32);
        let cluster = first(made.at(level)[row]);
        let of_others: Vec<String> = others.iter().map(|&other| first(made.at(other)[row])).collect();
        let entity = entities.and_then(|of| of.get(row)).map(|&entity| entities::written(entity));
        let mut cells = vec![Cell::Text(&cluster), source, id];
        cells.extend(of_others.iter().map(|cluster| Cell::Text(cluster)));
        cells.extend(entity.as_deref().map(Cell::Text));
        sheet.row(&cells)?;
    }
    Ok(sheet.end()?)
}

fn relations_file(path: &std::path::Path, linked: &Linked, of: &[u32], entities: Option<&[Entity]>) -> Result<String, Ended> {
    let things: Vec<(Kind, &str)> = THINGS.into_iter().filter(|(kind, name)| *kind != linked.model.kind && linked.table.column(name).is_some()).collect();
    let found = relations(&linked.table, of, &things)?;
    let columns = [("kind", Holds::Text), ("thing", Holds::Text), ("cluster_l", Holds::Text), ("cluster_r", Holds::Text)];
    let mut sheet = sheet(path, &columns)?;
    let name = |row: u32| match entities.and_then(|of| of.get(row as usize)) {
        Some(&entity) => entities::written(entity),
        None => format!("{}:{}", linked.table.sources()[linked.table.source(row as usize)], linked.table.id(row as usize)),
    };
    for relation in &found.pairs {
        let (left, right) = (name(relation.left), name(relation.right));
        sheet.row(&[Cell::Text(relation.kind.name()), Cell::Text(&relation.thing), Cell::Text(&left), Cell::Text(&right)])?;
    }
    sheet.end()?;
    Ok(format!("{} relations through a shared thing, which merge nobody; {} things are shared by too many to tell\n", found.pairs.len(), found.hubs.len()))
}
