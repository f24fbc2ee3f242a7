//! Answering requests, until told to stop.

use crate::stopping::Stopping;
use axum::Router;
use axum::serve::ListenerExt;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Takes the port, or says that somebody else has it.
pub async fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).await
}

/// Answers until told to stop; then finishes what was begun.
pub async fn answer(listener: TcpListener, router: Router, stopping: Stopping) -> std::io::Result<()> {
    // The end of a long page is not kept back until its beginning was acknowledged.
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, router).with_graceful_shutdown(stopping.wait()).await
}
