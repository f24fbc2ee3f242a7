//! A page of a list, filled with what its reader may see.

use std::vec::IntoIter;

/// A page being filled: rows `R` are asked for after a cursor `C`, and shown as `T`. A row that is not for whoever reads is passed over and what follows is asked
/// for in its place: a shorter page with more behind it would tell that something stands between. No more rows are asked for at a time than fit on the page, and
/// none is looked at once it is full.
///
/// ```text
/// let mut filling = Filling::new(asked.after, PAGE, |row: &Row| row.id);
/// while filling.wants() {
///     let rows = store::rows(tx, organisation, filling.after(), filling.limit()).await?;
///     filling.bring(rows);
///     while let Some(row) = filling.next_row() {
///         if may_see(tx, member, &row).await? {
///             filling.show(row);
///         }
///     }
/// }
/// Ok(filling.filled())
/// ```
pub struct Filling<R, C, T> {
    most: usize,
    key: fn(&R) -> C,
    /// The last row that was looked at, whether it is shown or not.
    after: Option<C>,
    brought: IntoIter<R>,
    /// Nothing follows what was brought.
    ended: bool,
    shown: Vec<T>,
}

/// A page as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled<T, C> {
    /// At most as many as fit.
    pub rows: Vec<T>,
    /// After which row the next page begins: the last of this one, never one that is hidden. `None` where this page is not full. The page after a full one may be
    /// empty.
    pub next: Option<C>,
}

impl<R, C: Copy, T> Filling<R, C, T> {
    /// A page of `most` rows, of those after a cursor; `None` is the first page. `key` tells where a row stands.
    pub fn new(after: Option<C>, most: usize, key: fn(&R) -> C) -> Filling<R, C, T> {
        Filling { most, key, after, brought: Vec::new().into_iter(), ended: false, shown: Vec::new() }
    }

    /// Whether more rows are to be brought.
    pub fn wants(&self) -> bool {
        !self.ended && !self.is_full()
    }

    /// After which row they are to begin.
    pub fn after(&self) -> Option<C> {
        self.after
    }

    /// How many are to be asked for: fewer than these, and the list has ended.
    pub fn limit(&self) -> i64 {
        i64::try_from(self.most).unwrap_or(i64::MAX)
    }

    /// Takes the rows that were asked for.
    pub fn bring(&mut self, rows: Vec<R>) {
        self.ended = rows.len() < self.most;
        self.brought = rows.into_iter();
    }

    /// The next of them to be looked at; none once the page is full.
    pub fn next_row(&mut self) -> Option<R> {
        if self.is_full() {
            return None;
        }
        let row = self.brought.next()?;
        self.after = Some((self.key)(&row));
        Some(row)
    }

    /// Puts the row that was looked at last on the page.
    pub fn show(&mut self, row: T) {
        self.shown.push(row);
    }

    pub fn filled(self) -> Filled<T, C> {
        // Nothing is looked at after the row that made it full.
        let next = self.after.filter(|_| self.is_full());
        Filled { rows: self.shown, next }
    }

    fn is_full(&self) -> bool {
        self.shown.len() >= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What filling a page came to, after which rows more were asked for, and which were looked at.
    struct Done {
        page: Filled<u32, u32>,
        asked: Vec<Option<u32>>,
        looked_at: Vec<u32>,
    }

    /// A page of a list of the numbers from one to `last`.
    fn fill(last: u32, most: usize, after: Option<u32>, hidden: fn(u32) -> bool) -> Done {
        let mut filling = Filling::new(after, most, |row: &u32| *row);
        let (mut asked, mut looked_at) = (Vec::new(), Vec::new());
        while filling.wants() {
            let after = filling.after();
            asked.push(after);
            filling.bring((after.unwrap_or(0) + 1..=last).take(most).collect());
            while let Some(row) = filling.next_row() {
                looked_at.push(row);
                if !hidden(row) {
                    filling.show(row);
                }
            }
        }
        Done { page: filling.filled(), asked, looked_at }
    }

    #[test]
    fn a_page_that_is_exactly_full_has_a_next_one_that_is_empty() {
        let done = fill(3, 3, None, |_| false);
        assert_eq!(done.page, Filled { rows: vec![1, 2, 3], next: Some(3) });
        assert_eq!(done.asked, [None]);
        let done = fill(3, 3, done.page.next, |_| false);
        assert_eq!(done.page, Filled { rows: vec![], next: None });
        assert_eq!(done.asked, [Some(3)]);
    }

    #[test]
    fn what_is_hidden_in_between_makes_no_page_shorter() {
        fn even(row: u32) -> bool {
            row.is_multiple_of(2)
        }
        let done = fill(9, 3, None, even);
        assert_eq!(done.page, Filled { rows: vec![1, 3, 5], next: Some(5) });
        assert_eq!(done.asked, [None, Some(3)]);
        // More is asked for after the last that was looked at, though it is hidden.
        let done = fill(9, 3, done.page.next, even);
        assert_eq!(done.page, Filled { rows: vec![7, 9], next: None });
        assert_eq!(done.asked, [Some(5), Some(8)]);
    }

    #[test]
    fn where_everything_is_hidden_it_is_the_end_of_the_list() {
        for last in [6, 7] {
            let done = fill(last, 3, None, |_| true);
            assert_eq!(done.page, Filled { rows: vec![], next: None });
            assert_eq!(done.asked, [None, Some(3), Some(6)]);
            assert_eq!(done.looked_at.len(), usize::try_from(last).unwrap());
        }
    }

    #[test]
    fn fewer_than_were_asked_for_are_the_last() {
        let done = fill(2, 3, None, |_| false);
        assert_eq!(done.page, Filled { rows: vec![1, 2], next: None });
        assert_eq!(done.asked, [None]);
    }

    #[test]
    fn once_as_many_are_shown_as_fit_nothing_more_is_looked_at() {
        let done = fill(100, 2, None, |row| row == 1);
        assert_eq!(done.page, Filled { rows: vec![2, 3], next: Some(3) });
        assert_eq!(done.asked, [None, Some(2)]);
        assert_eq!(done.looked_at, [1, 2, 3]);
    }

    #[test]
    fn page_after_page_shows_each_row_once() {
        let all: [fn(u32) -> bool; 4] = [|_| false, |row| row % 3 != 0, |row| row > 4, |row| row < 12];
        for hidden in all {
            let mut seen = Vec::new();
            let mut page = fill(20, 4, None, hidden).page;
            while let Some(next) = page.next {
                seen.extend(page.rows);
                page = fill(20, 4, Some(next), hidden).page;
            }
            seen.extend(page.rows);
            assert_eq!(seen, (1..=20).filter(|row| !hidden(*row)).collect::<Vec<_>>());
        }
    }
}
