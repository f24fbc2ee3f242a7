//! The pages of a column, unpacked and counted here: the format's library makes room for as much as a page says of itself before it looks, and a
//! file of a few hundred bytes would take gigabytes.

use super::lengths;
use crate::error::What;
use parquet::basic::{Compression, Encoding, Type};
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::reader::SerializedPageReader;
use snap::raw::{Decoder, decompress_len};
use std::fs::File;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// The most bytes a page takes, unpacked. Most programs write pages of about 1 MB; the largest that are known to come unasked are DuckDB's, of 100 MB
/// (`MAX_UNCOMPRESSED_PAGE_SIZE` in its writer).
const MOST_BYTES: usize = 128 << 20;

/// The most values where each takes room: in a dictionary, in a page whose lengths stand apart, and among the pieces of lists that are read at a time.
const MOST_VALUES: u32 = 1 << 22;

/// The most bytes Snappy makes of one: its shortest words say in three bytes that sixty-four come again.
const MOST_OF_ONE: usize = 22;

/// Hands out the pages of one column of one group, unpacked.
pub(super) struct Pages {
    packed: SerializedPageReader<File>,
    snappy: bool,
    column: String,
    physical: Type,
    /// Whether values may be repeated, and whether they may be missing: levels stand before them.
    repeated: bool,
    optional: bool,
    pieces: Arc<AtomicU32>,
}

impl Pages {
    /// Those of a column, in a group of so many rows. To `pieces` is added how many pieces of lists were handed out; whoever reads sets it back.
    pub fn new(file: &Arc<File>, column: &str, chunk: &ColumnChunkMetaData, rows: usize, pieces: Arc<AtomicU32>) -> Result<Pages, What> {
        let snappy = match chunk.compression() {
            Compression::UNCOMPRESSED => false,
            Compression::SNAPPY => true,
            _ => return Err(What::UnreadCompression(column.to_owned())),
        };
        // Called unpacked, pages come as they stand in the file.
        let plain = chunk.clone().into_builder().set_compression(Compression::UNCOMPRESSED).build().map_err(|_| What::NotParquet)?;
        let packed = SerializedPageReader::new(Arc::clone(file), &plain, rows, None).map_err(|_| What::NotParquet)?;
        let about = chunk.column_descr();
        let (repeated, optional) = (about.max_rep_level() > 0, about.max_def_level() > 0);
        Ok(Pages { packed, snappy, column: column.to_owned(), physical: about.physical_type(), repeated, optional, pieces })
    }

    /// The page unpacked, if it takes no more room than it may.
    fn looked_at(&self, mut page: Page) -> Result<Page, What> {
        let too_large = || What::LargePage(self.column.clone());
        if self.snappy {
            self.unpack(&mut page)?;
        }
        let (bytes, values) = (page.buffer().len(), page.num_values());
        if bytes > MOST_BYTES {
            return Err(too_large());
        }
        if page.is_dictionary_page() {
            let least = match self.physical {
                Type::BYTE_ARRAY | Type::INT32 | Type::FLOAT => 4,
                Type::INT64 | Type::DOUBLE => 8,
                _ => 1,
            };
            if values > MOST_VALUES {
                return Err(too_large());
            }
            return if values as usize * least > bytes { Err(What::NotParquet) } else { Ok(page) };
        }
        if self.repeated && self.pieces.fetch_add(values, Ordering::Relaxed).saturating_add(values) > MOST_VALUES {
            return Err(too_large());
        }
        if matches!(page.encoding(), Encoding::DELTA_LENGTH_BYTE_ARRAY | Encoding::DELTA_BYTE_ARRAY) {
            if values > MOST_VALUES {
                return Err(too_large());
            }
            if self.spelt_out(&page).ok_or(What::NotParquet)? > MOST_BYTES as u64 {
                return Err(too_large());
            }
        }
        Ok(page)
    }

    /// Unpacks what Snappy packed.
    fn unpack(&self, page: &mut Page) -> Result<(), What> {
        let (held, levels) = match page {
            Page::DataPageV2 { is_compressed: false, .. } => return Ok(()),
            // In pages of the second version levels stand unpacked before the values.
            Page::DataPageV2 { buf, rep_levels_byte_len, def_levels_byte_len, .. } => (buf, *rep_levels_byte_len as usize + *def_levels_byte_len as usize),
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => (buf, 0),
        };
        let (before, packed) = held.split_at_checked(levels).ok_or(What::NotParquet)?;
        let length = decompress_len(packed).map_err(|_| What::NotParquet)?;
        if length > MOST_BYTES {
            return Err(What::LargePage(self.column.clone()));
        }
        if length / MOST_OF_ONE > packed.len() {
            return Err(What::NotParquet);
        }
        let mut unpacked = vec![0; levels + length];
        unpacked[..levels].copy_from_slice(before);
        if length > 0 {
            Decoder::new().decompress(packed, &mut unpacked[levels..]).map_err(|_| What::NotParquet)?;
        }
        *held = unpacked.into();
        Ok(())
    }

    /// How many bytes the values of a page take whose lengths stand apart: each may begin as the one before did, without saying it again.
    fn spelt_out(&self, page: &Page) -> Option<u64> {
        let most = u64::from(page.num_values());
        let values = self.values(page)?;
        let (beginnings, values) = if page.encoding() == Encoding::DELTA_BYTE_ARRAY { lengths::added(values, most)? } else { (0, values) };
        let (endings, _) = lengths::added(values, most)?;
        Some(beginnings + endings)
    }

    /// The values of an unpacked page: what stands behind its levels.
    fn values<'a>(&self, page: &'a Page) -> Option<&'a [u8]> {
        match page {
            Page::DataPageV2 { buf, rep_levels_byte_len, def_levels_byte_len, .. } => buf.get(*rep_levels_byte_len as usize + *def_levels_byte_len as usize..),
            Page::DataPage { buf, rep_level_encoding, def_level_encoding, .. } => {
                let mut rest: &[u8] = buf;
                for encoding in [self.repeated.then_some(rep_level_encoding), self.optional.then_some(def_level_encoding)].into_iter().flatten() {
                    if *encoding != Encoding::RLE {
                        return None;
                    }
                    let (length, behind) = rest.split_first_chunk::<4>()?;
                    rest = behind.get(u32::from_le_bytes(*length) as usize..)?;
                }
                Some(rest)
            }
            Page::DictionaryPage { .. } => None,
        }
    }
}

impl Iterator for Pages {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Result<Page>> {
        self.get_next_page().transpose()
    }
}

impl PageReader for Pages {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        let Some(page) = self.packed.get_next_page()? else { return Ok(None) };
        self.looked_at(page).map(Some).map_err(|what| ParquetError::External(Box::new(what)))
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.packed.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.packed.skip_next_page()
    }

    fn at_record_boundary(&mut self) -> Result<bool> {
        self.packed.at_record_boundary()
    }
}
