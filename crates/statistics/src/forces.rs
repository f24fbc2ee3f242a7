//! The territorial police forces: names, codes, and where each stands on a map of tiles.

/// One force. Codes and names: Office for National Statistics, Police Force Areas (December 2019) Names and Codes in the United Kingdom, Open Government Licence v3;
/// Northern Ireland and Scotland as single areas. Checked on 2026-11-29.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Force {
    pub code: &'static str,
    pub name: &'static str,
    /// Two letters or three for a tile.
    pub short: &'static str,
    /// Column and row of its tile: an arrangement of our own, roughly where the force lies.
    pub tile: (u8, u8),
    /// Other names tables use, in small letters.
    also: &'static [&'static str],
}

const fn force(code: &'static str, name: &'static str, short: &'static str, tile: (u8, u8), also: &'static [&'static str]) -> Force {
    Force { code, name, short, tile, also }
}

/// All 45: 43 in England and Wales, Scotland and Northern Ireland.
pub const FORCES: [Force; 45] = [
    force("E23000001", "Metropolitan Police", "Met", (6, 8), &["met", "metropolitan", "metropolitan police service", "mps", "greater london"]),
    force("E23000002", "Cumbria", "Cum", (3, 2), &[]),
    force("E23000003", "Lancashire", "Lan", (3, 3), &[]),
    force("E23000004", "Merseyside", "Mer", (2, 4), &[]),
    force("E23000005", "Greater Manchester", "GM", (3, 4), &["gmp", "manchester"]),
    force("E23000006", "Cheshire", "Che", (3, 5), &[]),
    force("E23000007", "Northumbria", "Nba", (4, 1), &[]),
    force("E23000008", "Durham", "Dur", (4, 2), &[]),
    force("E23000009", "North Yorkshire", "NY", (5, 3), &[]),
    force("E23000010", "West Yorkshire", "WY", (4, 3), &[]),
    force("E23000011", "South Yorkshire", "SY", (5, 4), &[]),
    force("E23000012", "Humberside", "Hum", (6, 4), &[]),
    force("E23000013", "Cleveland", "Cle", (5, 2), &[]),
    force("E23000014", "West Midlands", "WMi", (4, 6), &[]),
    force("E23000015", "Staffordshire", "Sta", (4, 5), &[]),
    force("E23000016", "West Mercia", "WMe", (3, 6), &[]),
    force("E23000017", "Warwickshire", "War", (4, 7), &[]),
    force("E23000018", "Derbyshire", "Der", (4, 4), &[]),
    force("E23000019", "Nottinghamshire", "Not", (5, 5), &[]),
    force("E23000020", "Lincolnshire", "Lin", (6, 5), &[]),
    force("E23000021", "Leicestershire", "Lei", (5, 6), &[]),
    force("E23000022", "Northamptonshire", "Nor", (5, 7), &[]),
    force("E23000023", "Cambridgeshire", "Cam", (6, 6), &[]),
    force("E23000024", "Norfolk", "Nfk", (7, 6), &[]),
    force("E23000025", "Suffolk", "Suf", (7, 7), &[]),
    force("E23000026", "Bedfordshire", "Bed", (6, 7), &["beds"]),
    force("E23000027", "Hertfordshire", "Her", (5, 8), &["herts"]),
    force("E23000028", "Essex", "Ess", (7, 8), &[]),
    force("E23000029", "Thames Valley", "TV", (4, 8), &[]),
    force("E23000030", "Hampshire", "Ham", (4, 9), &["hampshire and isle of wight", "hampshire and the isle of wight"]),
    force("E23000031", "Surrey", "Sur", (5, 9), &[]),
    force("E23000032", "Kent", "Ken", (7, 9), &[]),
    force("E23000033", "Sussex", "Sus", (6, 10), &[]),
    force("E23000034", "London, City of", "Cty", (6, 9), &["city of london"]),
    force("E23000035", "Devon & Cornwall", "D&C", (1, 10), &["devon and cornwall"]),
    force("E23000036", "Avon and Somerset", "A&S", (2, 9), &["avon & somerset"]),
    force("E23000037", "Gloucestershire", "Glo", (3, 7), &[]),
    force("E23000038", "Wiltshire", "Wil", (3, 8), &[]),
    force("E23000039", "Dorset", "Dor", (3, 9), &[]),
    force("W15000001", "North Wales", "NW", (2, 5), &[]),
    force("W15000002", "Gwent", "Gwe", (2, 7), &[]),
    force("W15000003", "South Wales", "SW", (2, 8), &[]),
    force("W15000004", "Dyfed-Powys", "DP", (1, 7), &["dyfed powys"]),
    force("N99999999", "Police Service of Northern Ireland", "NI", (1, 2), &["psni", "northern ireland"]),
    force("S23000009", "Police Scotland", "Sco", (3, 0), &["scotland", "police service of scotland"]),
];

/// The force somebody names, by code or by any name tables use: `Bedfordshire Police`, `Essex Constabulary`, `E23000026`.
pub fn find(text: &str) -> Option<&'static Force> {
    let text = text.trim();
    if let Some(force) = FORCES.iter().find(|force| force.code.eq_ignore_ascii_case(text)) {
        return Some(force);
    }
    let name = text.to_lowercase();
    let bare = [" police service", " constabulary", " police force", " police"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    let is = |force: &&Force, text: &str| force.name.to_lowercase() == text || force.also.contains(&text);
    FORCES.iter().find(|force| is(force, &name)).or_else(|| FORCES.iter().find(|force| is(force, bare)))
}

pub fn by_code(code: &str) -> Option<&'static Force> {
    FORCES.iter().find(|force| force.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_force_has_a_tile_and_letters_of_its_own() {
        assert_eq!(FORCES.iter().map(|force| force.tile).collect::<BTreeSet<_>>().len(), FORCES.len());
        assert_eq!(FORCES.iter().map(|force| force.short).collect::<BTreeSet<_>>().len(), FORCES.len());
        assert_eq!(FORCES.iter().map(|force| force.code).collect::<BTreeSet<_>>().len(), FORCES.len());
    }

    #[test]
    fn forces_are_found_by_the_names_tables_use() {
        for (text, code) in [("Bedfordshire Police", "E23000026"), ("Norfolk Constabulary", "E23000024"), ("City of London Police", "E23000034"),
            ("PSNI", "N99999999"), ("Devon and Cornwall Police", "E23000035"), ("Metropolitan Police Service", "E23000001"), ("e23000016", "E23000016")] {
            assert_eq!(find(text).map(|force| force.code), Some(code), "{text}");
        }
        assert_eq!(find("Surrey Heath"), None);
    }
}
