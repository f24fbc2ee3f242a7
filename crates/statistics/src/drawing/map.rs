//! A true map, from boundaries somebody brought: GeoJSON with a code for each area.

use super::shades::{SHADES, Shades, key};
use super::{Plot, WIDTH, data, escaped, framed};
use crate::tongue::grouped;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fmt::Write;
use thiserror::Error;

/// Areas by code: rings of longitudes and latitudes.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundaries {
    areas: BTreeMap<String, Vec<Vec<(f64, f64)>>>,
    /// West, south, east, north.
    bounds: (f64, f64, f64, f64),
}

/// Why a file holds no boundaries.
#[derive(Debug, Error, PartialEq, Eq)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotBoundaries {
    #[error("it is no GeoJSON. Boundaries come as a FeatureCollection of polygons, each with a property “code”")]
    NotGeoJson,
    #[error("area {0} has no property “code”")]
    NoCode(usize),
    #[error("area {0} is no polygon in degrees")]
    NotAPolygon(usize),
    #[error("it is more detailed than any map of forces: simplify it below 8 MB")]
    TooLarge,
}

const MOST_BYTES: usize = 8 << 20;

impl Boundaries {
    pub fn read(bytes: &[u8]) -> Result<Boundaries, NotBoundaries> {
        if bytes.len() > MOST_BYTES {
            return Err(NotBoundaries::TooLarge);
        }
        let json: Json = serde_json::from_slice(bytes).map_err(|_| NotBoundaries::NotGeoJson)?;
        let features = json.get("features").and_then(Json::as_array).filter(|features| !features.is_empty()).ok_or(NotBoundaries::NotGeoJson)?;
        let mut areas = BTreeMap::new();
        let mut bounds = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
        for (at, feature) in features.iter().enumerate() {
            let code = ["code", "PFA23CD", "PFA22CD", "PFA19CD"].iter().find_map(|name| feature.get("properties")?.get(*name)?.as_str()).ok_or(NotBoundaries::NoCode(at + 1))?;
            let rings = feature.get("geometry").and_then(rings).filter(|rings| !rings.is_empty()).ok_or(NotBoundaries::NotAPolygon(at + 1))?;
            for (east, north) in rings.iter().flatten() {
                bounds = (bounds.0.min(*east), bounds.1.min(*north), bounds.2.max(*east), bounds.3.max(*north));
            }
            areas.insert(code.to_owned(), rings);
        }
        Ok(Boundaries { areas, bounds })
    }

    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.areas.keys().map(String::as_str)
    }
}

fn rings(geometry: &Json) -> Option<Vec<Vec<(f64, f64)>>> {
    let coordinates = geometry.get("coordinates")?.as_array()?;
    let ring = |ring: &Json| ring.as_array()?.iter().map(point).collect::<Option<Vec<_>>>();
    match geometry.get("type")?.as_str()? {
        "Polygon" => coordinates.iter().map(ring).collect(),
        "MultiPolygon" => {
            let polygons = coordinates.iter().map(|polygon| polygon.as_array()?.iter().map(ring).collect::<Option<Vec<_>>>());
            Some(polygons.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
        }
        _ => None,
    }
}

fn point(point: &Json) -> Option<(f64, f64)> {
    let (east, north) = (point.get(0)?.as_f64()?, point.get(1)?.as_f64()?);
    ((-180.0..=180.0).contains(&east) && (-90.0..=90.0).contains(&north)).then_some((east, north))
}

/// The first series by area; nothing where no row has a boundary.
pub fn map(plot: &Plot, boundaries: &Boundaries) -> Option<String> {
    let (west, south, east, north) = boundaries.bounds;
    // Degrees of longitude shrink with the latitude of the middle: right enough for one country on a page.
    let shrink = ((south + north) / 2.0).to_radians().cos();
    let scale = f64::from(WIDTH - 16) / ((east - west) * shrink).max(1e-6);
    let high = ((north - south) * scale).clamp(1.0, 1_600.0);
    let values = plot.series.first().map(|series| series.values.as_slice()).unwrap_or_default();
    let shades = Shades::of(values.iter().flatten().copied());
    let mut inside = String::new();
    let mut any = false;
    for (row, (code, value)) in plot.codes.iter().zip(values).enumerate() {
        let Some(rings) = boundaries.areas.get(code) else { continue };
        any = true;
        let mut path = String::new();
        for ring in rings {
            for (at, (x, y)) in ring.iter().enumerate() {
                let _ = write!(path, "{}{:.1} {:.1}", if at == 0 { "M" } else { "L" }, 8.0 + (x - west) * shrink * scale, 8.0 + (north - y) * scale);
            }
            path.push('Z');
        }
        let label = plot.labels.get(row).map_or("", String::as_str);
        let (fill, dashes, mark, shown) = match value {
            Some(people) => (SHADES.get(shades.at(*people)).map_or("#ffffff", |(fill, _)| fill), "", data(row, 0, *people), grouped(*people)),
            None => ("#ffffff", " stroke-dasharray=\"2 2\"", format!("data-row=\"{row}\" data-series=\"0\" data-unknown=\"\""), plot.unknown.clone()),
        };
        let _ = write!(inside, "<path d=\"{path}\" fill=\"{fill}\" stroke=\"#505a5f\" stroke-width=\"0.6\"{dashes} {mark}><title>{}: {}</title></path>", escaped(label), escaped(&shown));
    }
    let bottom = high as u32 + 24;
    inside.push_str(&key(&shades, &escaped(&plot.unknown), bottom));
    any.then(|| framed("map", plot, bottom + 84, &inside))
}
