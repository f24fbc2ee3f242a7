//! The browser the other tests trust: scripts off are off, axe finds a planted fault, a restored tab is the same tab.

use daybreak_testing::{Browser, Scripts};
use std::net::SocketAddr;

const PAGE: &str = "<!doctype html><html><title>x</title><body><p id=said>before</p><img src=x><script src=/s.js></script></body></html>";

/// Serves the page and its script until the test ends.
async fn serve() -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut asked = vec![0; 2048];
            let read = socket.read(&mut asked).await.unwrap_or(0);
            let script = String::from_utf8_lossy(&asked[..read]).starts_with("GET /s.js");
            let (kind, body) = match script {
                true => ("text/javascript", "document.getElementById('said').textContent = 'after';"),
                false => ("text/html", PAGE),
            };
            let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = socket.write_all(format!("{head}{body}").as_bytes()).await;
        }
    });
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_run_only_where_they_may_and_axe_sees() {
    let address = serve().await;
    for (scripts, said) in [(Scripts::On, "after"), (Scripts::Off, "before")] {
        let browser = Browser::open(scripts).await;
        browser.page.goto(&format!("http://{address}/")).await.unwrap();
        assert_eq!(browser.text().await.trim(), said);
        if scripts == Scripts::On {
            let found = browser.axe().await;
            assert!(found.iter().any(|line| line.starts_with("image-alt")), "{found:?}");
        }
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_tab_is_the_same_tab() {
    let address = serve().await;
    let browser = Browser::open(Scripts::Off).await;
    browser.page.goto(&format!("http://{address}/kept")).await.unwrap();
    // Chromium writes its session down every few seconds.
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    let browser = browser.restored().await;
    let mut seen = Vec::new();
    for window in browser.windows().await {
        browser.page.switch_to_window(window).await.unwrap();
        seen.push(browser.page.current_url().await.unwrap().to_string());
    }
    assert!(seen.iter().any(|url| url.ends_with("/kept")), "{seen:?}");
    browser.close().await;
}
