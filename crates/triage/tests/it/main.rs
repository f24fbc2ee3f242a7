//! The partners' room through the real router, on both engines.
mod alerting;
mod closing;
mod erasing;
mod files;
mod looks;
mod opening;
mod passing;
mod place;
mod queue;
mod standing_back;
mod writing;
