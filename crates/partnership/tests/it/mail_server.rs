//! A real mail server from Debian (python3-aiosmtpd) on loopback, and the letters it took.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

pub struct MailServer {
    pub port: u16,
    folder: TempDir,
    process: Option<Child>,
}

impl MailServer {
    pub fn start() -> MailServer {
        let folder = tempfile::Builder::new().prefix("daybreak-mail-").tempdir().unwrap();
        // The port is free now; nothing else on this machine asks for one in the same breath.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = MailServer { port, folder, process: None };
        server.up();
        server
    }

    pub fn up(&mut self) {
        let box_of_letters = self.folder.path().join("letters");
        let process = Command::new("aiosmtpd")
            .args(["-n", "-l", &format!("127.0.0.1:{}", self.port), "-c", "aiosmtpd.handlers.Mailbox"])
            .arg(box_of_letters)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a mail server; tests never do without. Install it (apt-get install python3-aiosmtpd), or run them through `make test`");
        self.process = Some(process);
        for _ in 0..200 {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the mail server does not answer");
    }

    pub fn down(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    /// Every letter it took, as it stands in the box.
    pub fn letters(&self) -> Vec<String> {
        let mut letters: Vec<String> = ["new", "cur"]
            .iter()
            .filter_map(|part| std::fs::read_dir(self.folder.path().join("letters").join(part)).ok())
            .flatten()
            .filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok())
            .collect();
        letters.sort();
        letters
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.down();
    }
}
