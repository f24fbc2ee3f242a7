mod blocking;
mod metrics;
mod scoring;
mod tables;
mod training;
