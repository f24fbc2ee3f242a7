mod blocking;
mod metrics;
mod tables;
