//! The linkage schema of clkhash, version 3: what is read of it, and what is refused.
//!
//! Read: features of type string, integer, date and enum; comparison by n-grams (plain and positional), exact and numeric for whole numbers; both
//! strategies; both hashes; missing values; HKDF with SHA-256; folds. Refused with the reason: encodings other than UTF-8 and ASCII,
//! patterns (their check would be skipped in silence), numbers with fractions, HKDF with SHA-512.

use crate::private::Refused;
use data_encoding::BASE64;
use serde_json::Value;

/// How records are encoded.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// The bits of an encoding, after folding. With folds before it, a power of two where BLAKE2 is used.
    pub bits: usize,
    /// How often the first filter is folded in half: it is `bits · 2^folds` long.
    pub folds: u32,
    /// How the keys of the features come from the shared secret.
    pub kdf: Kdf,
    /// The columns in order.
    pub features: Vec<Feature>,
}

/// HKDF with SHA-256 (RFC 5869).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kdf {
    /// Not secret; may be empty.
    pub salt: Option<Vec<u8>>,
    /// Binds the keys to a purpose; may be empty.
    pub info: Option<Vec<u8>>,
    /// Bytes a key; 64 if not said.
    pub key_size: usize,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// Its name.
    pub identifier: String,
    /// How it goes into the filter; `None` if it is left out.
    pub hashing: Option<Hashing>,
}

/// How a column goes into the filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Hashing {
    /// Its values.
    pub format: Format,
    /// Its pieces.
    pub comparison: Comparison,
    /// How many bits they set.
    pub strategy: Strategy,
    /// Which bits.
    pub hash: Hash,
    /// The text that means “missing”, and what stands for it.
    pub missing: Option<(String, String)>,
}

/// What values a column may have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Format {
    Text { ascii: bool, least: usize, most: Option<usize> },
    Whole { least: Option<i64>, most: Option<i64> },
    /// The pattern is `strptime`'s, of `%Y`, `%m`, `%d` and plain characters. Encoded as `YYYYMMDD`.
    Date { pattern: String },
    OneOf(Vec<String>),
}

/// The pieces that are hashed.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Comparison {
    Grams { n: usize, positional: bool },
    Exact,
    /// Neighbours of a whole number: `2 · resolution + 1` of them.
    Near { distance: i64, resolution: i64 },
}

/// How many bits a piece sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// So many each.
    PerToken(usize),
    /// So many in all, spread over the pieces.
    PerFeature(usize),
}

/// Which bits a piece sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// BLAKE2b with a key: independent bits.
    Blake,
    /// HMAC-SHA1 and HMAC-MD5 combined (Schnell 2009). `sound` mends its one fault: a second hash of zero.
    Double { sound: bool },
}

/// The longest encoding.
const MOST_BITS: usize = 1 << 16;

impl Schema {
    /// From clkhash's JSON.
    ///
    /// # Errors
    /// What is no such schema, and the parts of it that are not read here, each by name.
    pub fn read(json: &str) -> Result<Schema, Refused> {
        let root: Value = serde_json::from_str(json).map_err(|error| wrong(format!("line {}: not JSON", error.line())))?;
        if root["version"].as_f64() != Some(3.0) {
            return Err(wrong("only version 3 is read"));
        }
        let config = &root["clkConfig"];
        let bits = whole(config, "l")?.ok_or_else(|| wrong("clkConfig has no l"))?;
        // The published schema says xorFolds; the tool that reads it looks for xor_folds. Either is taken.
        let folds = whole(config, "xor_folds")?.or(whole(config, "xorFolds")?).unwrap_or(0);
        let features = root["features"].as_array().ok_or_else(|| wrong("there are no features"))?.iter().map(feature).collect::<Result<Vec<_>, _>>()?;
        let schema = Schema { bits, folds: u32::try_from(folds).unwrap_or(u32::MAX), kdf: kdf(&config["kdf"])?, features };
        schema.checked()
    }

    /// How long the filter is before it is folded.
    pub fn unfolded(&self) -> usize {
        self.bits << self.folds
    }

    fn checked(self) -> Result<Schema, Refused> {
        if self.bits == 0 || self.bits > MOST_BITS || self.folds > 8 || !self.bits.is_multiple_of(64) {
            return Err(wrong("l must be a multiple of 64 up to 65536, with at most 8 folds"));
        }
        let blake = self.features.iter().flat_map(|feature| &feature.hashing).any(|hashing| hashing.hash == Hash::Blake);
        if blake && !self.unfolded().is_power_of_two() {
            return Err(wrong("blakeHash needs a length that is a power of two"));
        }
        // HKDF with SHA-256 gives at most 255 blocks of 32 bytes.
        let keys = self.features.len() * 2 * self.kdf.key_size;
        if self.features.is_empty() || keys > 255 * 32 {
            return Err(wrong("there must be from 1 to 63 features (fewer with longer keys)"));
        }
        Ok(self)
    }
}

fn kdf(json: &Value) -> Result<Kdf, Refused> {
    if json["type"] != "HKDF" {
        return Err(wrong("the kdf must be HKDF"));
    }
    if !json["hash"].is_null() && json["hash"] != "SHA256" {
        return Err(wrong("HKDF is read with SHA256 only"));
    }
    let bytes = |name: &str| match json[name].as_str() {
        Some(text) => BASE64.decode(text.as_bytes()).map(Some).map_err(|_| wrong(format!("the {name} of the kdf is not base64"))),
        None => Ok(None),
    };
    let key_size = whole(json, "keySize")?.unwrap_or(64);
    if !(1..=64).contains(&key_size) {
        return Err(wrong("a key has from 1 to 64 bytes"));
    }
    Ok(Kdf { salt: bytes("salt")?, info: bytes("info")?, key_size })
}

fn feature(json: &Value) -> Result<Feature, Refused> {
    let identifier = json["identifier"].as_str().ok_or_else(|| wrong("a feature has no identifier"))?.to_owned();
    if json["ignored"] == true {
        return Ok(Feature { identifier, hashing: None });
    }
    let of = |what: &str| wrong(format!("“{identifier}”: {what}"));
    let (format, hashing) = (&json["format"], &json["hashing"]);
    let format = match format["type"].as_str() {
        Some("string") if !format["pattern"].is_null() => return Err(of("a pattern is not checked here. Take it out, and check the column before")),
        Some("string") => {
            let ascii = match format["encoding"].as_str() {
                None | Some("utf-8") => false,
                Some("ascii") => true,
                Some(_) => return Err(of("the encoding must be utf-8 or ascii")),
            };
            Format::Text { ascii, least: whole(format, "minLength")?.unwrap_or(0), most: whole(format, "maxLength")? }
        }
        Some("integer") => Format::Whole { least: format["minimum"].as_i64(), most: format["maximum"].as_i64() },
        Some("date") => Format::Date { pattern: format["format"].as_str().ok_or_else(|| of("a date has no format"))?.to_owned() },
        Some("enum") => {
            let values = format["values"].as_array().ok_or_else(|| of("an enum has no values"))?;
            Format::OneOf(values.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
        _ => return Err(of("the type must be string, integer, date or enum")),
    };
    let strategy = &hashing["strategy"];
    let strategy = match (whole(strategy, "bitsPerToken")?, whole(strategy, "bitsPerFeature")?) {
        (Some(bits), None) if bits <= MOST_BITS => Strategy::PerToken(bits),
        (None, Some(bits)) if bits <= MOST_BITS => Strategy::PerFeature(bits),
        (Some(_), None) | (None, Some(_)) => return Err(of("the strategy sets more bits than the longest encoding has")),
        _ => return Err(of("the strategy must be bitsPerToken or bitsPerFeature")),
    };
    let hash = match hashing["hash"]["type"].as_str() {
        None | Some("blakeHash") => Hash::Blake,
        Some("doubleHash") => Hash::Double { sound: hashing["hash"]["prevent_singularity"] == true },
        Some(_) => return Err(of("the hash must be blakeHash or doubleHash")),
    };
    let missing = &hashing["missingValue"];
    let missing = missing["sentinel"].as_str().map(|mark| (mark.to_owned(), missing["replaceWith"].as_str().unwrap_or(mark).to_owned()));
    let comparison = comparison(&hashing["comparison"]).map_err(|why| of(&why))?;
    if matches!(comparison, Comparison::Near { .. }) && !matches!(format, Format::Whole { .. }) {
        return Err(of("a numeric comparison is read for whole numbers only"));
    }
    Ok(Feature { identifier, hashing: Some(Hashing { format, comparison, strategy, hash, missing }) })
}

fn comparison(json: &Value) -> Result<Comparison, String> {
    match json["type"].as_str() {
        Some("ngram") => match json["n"].as_u64() {
            Some(n) if (1..=16).contains(&n) => Ok(Comparison::Grams { n: n as usize, positional: json["positional"] == true }),
            _ => Err("n must be from 1 to 16".into()),
        },
        Some("exact") => Ok(Comparison::Exact),
        Some("numeric") => {
            let fraction = json["fractional_precision"].as_u64().unwrap_or(0);
            match (json["thresholdDistance"].as_f64(), json["resolution"].as_i64()) {
                (Some(distance), Some(resolution)) if fraction == 0 && (0.5..1e9).contains(&distance) && (1..=1000).contains(&resolution) => {
                    // Python rounds halves to the even neighbour.
                    Ok(Comparison::Near { distance: distance.round_ties_even() as i64, resolution })
                }
                _ => Err("a numeric comparison needs a thresholdDistance from 0.5, a resolution from 1, and no fractional_precision".into()),
            }
        }
        _ => Err("the comparison must be ngram, exact or numeric".into()),
    }
}

fn whole(json: &Value, name: &str) -> Result<Option<usize>, Refused> {
    match &json[name] {
        Value::Null => Ok(None),
        value => value.as_u64().and_then(|number| usize::try_from(number).ok()).map(Some).ok_or_else(|| wrong(format!("{name} must be a whole number"))),
    }
}

fn wrong(what: impl Into<String>) -> Refused {
    Refused::Schema(what.into())
}
