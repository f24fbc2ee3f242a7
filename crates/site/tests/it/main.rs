//! The shell, through its real router.

mod components;
