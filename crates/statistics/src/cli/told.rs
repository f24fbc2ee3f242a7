//! Answers in the terminal's plain English.

use super::{Ended, Ground};
use crate::claims::{Claims, Verdict};
use crate::question::Question;
use crate::rank::{Ranked, Standing, ordinal};
use crate::shelf::Shelf;
use crate::store;
use crate::table::Edition;
use crate::tongue::{English, Tongue, grouped};
use std::io::Write;

/// More than this nobody reads: the first say what kind of disagreement it is.
const MOST: usize = 12;

pub async fn list(ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let mut tx = ground.db.read().await?;
    let listed = store::listed(&mut tx).await?;
    if listed.is_empty() {
        writeln!(out, "No table was imported yet: daybreak tables import FILE")?;
    }
    for table in listed {
        let file = if table.file.is_empty() { "typed in" } else { &table.file };
        writeln!(out, "{}  {}  ({file})  {}", English.published(table.published()), table.which, table.id.hyphenated())?;
    }
    for table in store::taken_back(&mut tx).await? {
        writeln!(out, "taken back on {}: {} as published on {}: {}", table.taken_back_at.day(), table.which, English.published(table.published), table.reason)?;
    }
    Ok(())
}

/// Sums of one edition that do not come out.
pub fn disagreements(edition: &Edition, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let found = edition.disagreements();
    for wrong in found.iter().take(MOST) {
        let parts = wrong.dimension.map_or_else(|| "its quarters".to_owned(), |dimension| format!("its parts by {}", dimension.english()));
        writeln!(
            out,
            "  {}, {}: {} is told and {parts} add up to {}. Both stand as published.",
            wrong.period,
            edition.named(&wrong.codes),
            grouped(wrong.told),
            grouped(wrong.added)
        )?;
    }
    if found.len() > MOST {
        writeln!(out, "  and {} more sums that do not come out", found.len() - MOST)?;
    }
    Ok(())
}

pub async fn check(ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let mut tx = ground.db.read().await?;
    let shelf = store::shelf(&mut tx, None).await?;
    drop(tx);
    for edition in shelf.editions() {
        let count = edition.disagreements().len();
        writeln!(out, "{} as published on {}: {}", edition.which(), English.published(edition.published()), if count == 0 { "every sum comes out".to_owned() } else { format!("{count} sums do not come out") })?;
        disagreements(edition, out)?;
    }
    for wrong in shelf.contradictions() {
        let ((one, a), (other, b)) = (&wrong.one, &wrong.other);
        writeln!(out, "{}, {}: {a} in “{}” and {b} in “{}”, both published on {}. Neither is forced.", one.measure.english(), wrong.period, one.file, other.file, English.published(one.published()))?;
    }
    Ok(())
}

pub fn rank(question: &Question, ranked: &Ranked, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let name = English.code(ranked.dimension, &ranked.code);
    writeln!(out, "{name}: {} {}, {}", grouped(ranked.value), question.measure.english(), ranked.period)?;
    if let Some(wider) = &ranked.wider {
        standing(wider, "Among all that count the same, in whatever words", ranked, out)?;
    }
    let words = if ranked.definition.is_empty() { "Among those of the same table".to_owned() } else { format!("Among those defined alike (“{}”)", ranked.definition) };
    standing(&ranked.alike, if ranked.wider.is_none() && ranked.definition.is_empty() { "Among all" } else { &words }, ranked, out)?;
    for (body, why) in &ranked.set_aside {
        writeln!(out, "Set aside: {}, because its figure is another thing: “{why}”.", English.code(ranked.dimension, body))?;
    }
    Ok(())
}

fn standing(standing: &Standing, among: &str, ranked: &Ranked, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let place = if standing.is_exact() { ordinal(standing.best) } else { format!("between {} and {}", ordinal(standing.best), ordinal(standing.worst)) };
    let tied = if standing.tied.is_empty() { String::new() } else { format!(", level with {}", standing.tied.iter().map(|code| English.code(ranked.dimension, code)).collect::<Vec<_>>().join(", ")) };
    let why = if standing.is_exact() {
        format!("all {} are known", standing.of)
    } else {
        format!("{} of {} are known, and each of the {} others might have more or less", standing.known, standing.of, standing.missing.len())
    };
    Ok(writeln!(out, "{among}: {place}{tied}; {why}.")?)
}

pub fn claims(claims: &Claims, shelf: &Shelf, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let (mut holds, mut differs, mut cannot) = (0usize, 0usize, 0usize);
    for claim in &claims.claims {
        writeln!(out, "{}: {}", claim.id, claim.said)?;
        for finding in claim.checked(shelf) {
            let verdict = match &finding.verdict {
                Verdict::Holds => {
                    holds += 1;
                    "holds".to_owned()
                }
                Verdict::Differs { said, found, by } => {
                    differs += 1;
                    format!("differs: {said} was said, it comes to {found}, a difference of {by}")
                }
                Verdict::Cannot(why) => {
                    cannot += 1;
                    format!("can't be checked: {why}")
                }
            };
            let working = if finding.working.is_empty() { String::new() } else { format!(" ({})", finding.working) };
            writeln!(out, "  {}{working}: {verdict}", finding.what)?;
        }
        if !claim.mind.is_empty() {
            writeln!(out, "  Mind: {}", claim.mind)?;
        }
        writeln!(out, "  {}", claim.source)?;
    }
    Ok(writeln!(out, "{holds} hold, {differs} differ, {cannot} can't be checked.")?)
}
