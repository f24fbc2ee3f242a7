//! Every SQL text of this room.

daybreak_database::statements! {
    INSERT_TABLE = "INSERT INTO published_table (id, measure, which, title, published_on, day_supposed, file, print, figures, imported_at, brought_by, brought_for)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// The edition of a table on a day: at most one.
    FIND_EDITION = "SELECT id, print FROM published_table WHERE which = $1 AND published_on = $2";
    /// Without the figures: for lists.
    LIST_TABLES = "SELECT id, measure, which, title, published_on, day_supposed, file, imported_at, brought_for FROM published_table ORDER BY published_on DESC, id DESC";
    FIND_LISTED = "SELECT id, measure, which, title, published_on, day_supposed, file, imported_at, brought_for FROM published_table WHERE id = $1";
    FIND_TABLE = "SELECT measure, which, title, published_on, day_supposed, file, print, figures, imported_at, brought_by, brought_for FROM published_table WHERE id = $1";
    INSERT_TAKEN_BACK = "INSERT INTO taken_back_table (id, measure, which, title, published_on, day_supposed, file, print, figures, imported_at, brought_by, brought_for, taken_back_at, taken_back_by, reason)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    DELETE_TABLE = "DELETE FROM published_table WHERE id = $1";
    LIST_TAKEN_BACK = "SELECT which, title, published_on, day_supposed, taken_back_at, reason FROM taken_back_table ORDER BY taken_back_at DESC, id DESC";
    /// Every edition of a measure, and of the population for rates.
    TABLES_OF = "SELECT id, measure, title, published_on, day_supposed, file, figures FROM published_table WHERE measure = $1 OR measure = $2 OR measure = 'population' ORDER BY published_on DESC, id";
    ALL_TABLES = "SELECT id, measure, title, published_on, day_supposed, file, figures FROM published_table ORDER BY published_on DESC, id";
    INSERT_BOUNDARIES = "INSERT INTO boundary_set (id, name, geojson, imported_at) VALUES ($1, $2, $3, $4)";
    NEWEST_BOUNDARIES = "SELECT id, geojson FROM boundary_set ORDER BY imported_at DESC, id DESC LIMIT 1";
    INSERT_CLAIMS = "INSERT INTO claim_file (id, name, claims, imported_at) VALUES ($1, $2, $3, $4)";
    NEWEST_CLAIMS = "SELECT name, claims FROM claim_file ORDER BY imported_at DESC, id DESC LIMIT 1";

    INSERT_RELEASE = "INSERT INTO quarter_release (id, name, what, quarter, released_on, member, shown) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    RELEASES = "SELECT id, name, what, quarter, released_on, shown FROM quarter_release ORDER BY quarter DESC, released_on DESC, id DESC";
    RELEASES_OF = "SELECT id, name, what, quarter, released_on, shown FROM quarter_release WHERE quarter = $1 ORDER BY released_on DESC, id DESC";
    FIND_RELEASE = "SELECT id, name, what, quarter, released_on, shown FROM quarter_release WHERE id = $1";
    LEDGER = "SELECT version, sealed FROM quarter_ledger WHERE quarter = $1";
    SET_LEDGER = "INSERT INTO quarter_ledger (quarter, version, sealed, expires_on) VALUES ($1, $2, $3, $4)
                  ON CONFLICT (quarter) DO UPDATE SET version = excluded.version, sealed = excluded.sealed";
    END_LEDGERS = "DELETE FROM quarter_ledger WHERE expires_on <= $1";
    COUNT = "SELECT counted_on, cells FROM quarter_count WHERE what = $1 AND quarter = $2";
    COUNTED_SINCE = "SELECT COUNT(*) FROM quarter_count WHERE counted_on >= $1";
    SET_COUNT = "INSERT INTO quarter_count (what, quarter, counted_on, cells, expires_on) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (what, quarter) DO UPDATE SET counted_on = excluded.counted_on, cells = excluded.cells";
    END_COUNTS = "DELETE FROM quarter_count WHERE expires_on <= $1";
    QUARTER_WORDS = "SELECT words FROM quarter_words WHERE language = $1";
    SET_QUARTER_WORDS = "INSERT INTO quarter_words (language, words, member, changed_at) VALUES ($1, $2, $3, $4)
                         ON CONFLICT (language) DO UPDATE SET words = excluded.words, member = excluded.member, changed_at = excluded.changed_at";
}
