//! Answering requests, until told to stop.

use crate::stopping::Stopping;
use axum::Router;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Takes the port, or says that somebody else has it.
pub async fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).await
}

/// Answers until told to stop; then finishes what was begun.
pub async fn answer(listener: TcpListener, router: Router, stopping: Stopping) -> std::io::Result<()> {
    axum::serve(listener, router).with_graceful_shutdown(stopping.wait()).await
}
