mod metrics;
mod tables;
