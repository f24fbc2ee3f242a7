mod blocking;
mod clusters;
mod judging;
mod metrics;
mod scoring;
mod tables;
mod training;
mod usual;
