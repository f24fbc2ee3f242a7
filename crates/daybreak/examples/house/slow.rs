//! A thin line: what goes through it goes no faster than a bad telephone network, over all connections together.

use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, mpsc};

/// 400 kilobits a second.
pub const BYTES_A_SECOND: f64 = 50_000.0;
/// A packet: what is let through at once.
const PACKET: usize = 1_400;
/// How long a byte is on its way, beside waiting for the line to be free: half of a round trip.
pub const ON_THE_WAY: Duration = Duration::from_millis(75);

/// Opens the line on loopback and answers its port. It ends with the runtime.
pub async fn line(to: u16) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (up, down) = (Arc::new(Mutex::new(Instant::now())), Arc::new(Mutex::new(Instant::now())));
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            let (up, down) = (Arc::clone(&up), Arc::clone(&down));
            tokio::spawn(async move {
                // The handshake is a round trip too.
                tokio::time::sleep(ON_THE_WAY * 2).await;
                let Ok(far) = TcpStream::connect(("127.0.0.1", to)).await else { return };
                let ((near_read, near_write), (far_read, far_write)) = (near.into_split(), far.into_split());
                tokio::spawn(carry(near_read, far_write, up));
                carry(far_read, near_write, down).await;
            });
        }
    });
    port
}

/// Carries one direction. `free` is when the line, which all connections share, has room again.
async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, free: Arc<Mutex<Instant>>) {
    let (sent, mut arriving) = mpsc::channel::<(Instant, Vec<u8>)>(1024);
    let delivered = tokio::spawn(async move {
        while let Some((at, bytes)) = arriving.recv().await {
            tokio::time::sleep_until(at.into()).await;
            if to.write_all(&bytes).await.is_err() {
                return;
            }
        }
    });
    let mut packet = vec![0; PACKET];
    while let Ok(length @ 1..) = from.read(&mut packet).await {
        let gone = {
            let mut free = free.lock().await;
            *free = (*free).max(Instant::now()) + Duration::from_secs_f64(length as f64 / BYTES_A_SECOND);
            *free
        };
        tokio::time::sleep_until(gone.into()).await;
        if sent.send((gone + ON_THE_WAY, packet[..length].to_vec())).await.is_err() {
            break;
        }
    }
    drop(sent);
    let _ = delivered.await;
}
