//! Reports through their acts and through the public pages, on both engines.

mod browser;
mod county;
mod life;
mod reading_side;
mod walk;
mod words;
