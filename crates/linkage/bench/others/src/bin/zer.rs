//! zer on one task: its own blocking, its pipeline as its examples run it. Rules are its own: it takes no others.

use bench_others::rows;
use zer_cluster::ZalEntityStore;
use zer_core::record::{FieldValue, Record};
use zer_core::schema::{FieldKind, SchemaBuilder};
use zer_pipeline::config::{LinkMode, PipelineConfig};
use zer_pipeline::pipeline::Pipeline;
use std::io::Write;

fn kind(column: &str) -> Option<FieldKind> {
    Some(match column {
        "given_name" | "surname" | "forename" => FieldKind::Name,
        "date_of_birth" | "dob" => FieldKind::Date,
        "address" | "address_1" | "address_2" | "suburb" => FieldKind::Address,
        "phone" => FieldKind::Phone,
        "soc_sec_id" | "email" => FieldKind::Id,
        // It blocks on every categorical column: on those of few values all pairs of a value would be compared.
        "postcode" => FieldKind::Categorical,
        "state" | "nationality" | "sex" | "street_number" => FieldKind::FreeText,
        "vehicle" => FieldKind::LicensePlate,
        _ => return None,
    })
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (task, path, out) = (&arguments[1], &arguments[2], &arguments[4]);
    let (header, rows) = rows(path);
    let wanted: Vec<(usize, FieldKind)> =
        header.iter().enumerate().filter(|(_, name)| !(task.contains("nossn") && *name == "soc_sec_id")).filter_map(|(at, name)| Some((at, kind(name)?))).collect();
    let mut schema = SchemaBuilder::new();
    for (at, kind) in &wanted {
        schema = schema.field(header[*at].as_str(), *kind);
    }
    let several = rows.iter().any(|row| row[0] != rows[0][0]);
    let folder = tempfile::tempdir().expect("a folder");
    let config = PipelineConfig {
        registry_path: folder.path().join("bench.zsm"),
        link_mode: if several { LinkMode::LinkOnly } else { LinkMode::Deduplicate },
        ..PipelineConfig::default()
    };
    let pipeline = Pipeline::builder().schema(schema.build().expect("a schema")).store(ZalEntityStore::open_in_memory().expect("a store")).config(config).build().expect("a pipeline");
    let records: Vec<Record> = rows
        .iter()
        .map(|row| {
            let record = Record::from_key(row[0].as_str(), row[1].as_str());
            wanted.iter().filter(|(at, _)| !row[*at].is_empty()).fold(record, |record, (at, _)| record.insert(header[*at].as_str(), FieldValue::Text(row[*at].to_lowercase().into())))
        })
        .collect();
    let report = pipeline.run_batch(records).await.expect("a run");
    let view = pipeline.cluster_view();
    let pairs = if several { view.linked_pairs() } else { view.all_member_pairs() };
    let mut file = std::io::BufWriter::new(std::fs::File::create(out).expect("the pairs"));
    writeln!(file, "id_l,id_r,match_weight").expect("a line");
    for pair in &pairs {
        let score = f64::from(pair.score).clamp(1e-9, 1.0 - 1e-9);
        writeln!(file, "{},{},{}", pair.record_key_a, pair.record_key_b, (score / (1.0 - score)).log2()).expect("a line");
    }
    println!("{{\"version\": \"1.1\", \"compared\": {}, \"pairs\": {}}}", report.candidate_pairs, pairs.len());
}
