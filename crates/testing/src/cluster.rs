//! The PostgreSQL cluster tests share, and a fresh database in it for each.

use daybreak_database::{Database, Schema, migrate};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// The process that keeps our own cluster: it ends it when this process, and so the pipe to it, is gone.
struct Cluster {
    address: String,
    _keeper: Child,
}

/// What starts a cluster, and keeps it until its input closes.
pub const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/cluster.sh");

static OWN: OnceLock<Cluster> = OnceLock::new();
static MADE: AtomicU64 = AtomicU64::new(0);

/// Two tests that want the same template wait for each other here.
const LOCK: &str = "SELECT pg_advisory_lock(7310578)";
const UNLOCK: &str = "SELECT pg_advisory_unlock(7310578)";
const FIND: &str = "SELECT COUNT(*) FROM pg_database WHERE datname = $1";

/// The address of a database from which others can be made.
pub fn maintenance() -> String {
    // The one setting tests read: where the cluster of this run is.
    #[expect(clippy::disallowed_methods, reason = "a test has no binary that could hand it in")]
    let given = std::env::var("DAYBREAK_TEST_POSTGRES").ok().filter(|address| !address.is_empty());
    given.unwrap_or_else(|| OWN.get_or_init(start).address.clone())
}

fn start() -> Cluster {
    let mut keeper = Command::new("sh")
        .arg(SCRIPT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a shell to start PostgreSQL with");
    let mut address = String::new();
    let said = keeper.stdout.take().expect("the keeper's output");
    BufReader::new(said).read_line(&mut address).expect("the cluster's address");
    let address = address.trim().to_owned();
    assert!(
        !address.is_empty(),
        "PostgreSQL did not start; tests never skip an engine. Install it (apt-get install postgresql), or run them through `make test`."
    );
    Cluster { address, _keeper: keeper }
}

/// `…/postgres?host=…` with another database's name.
fn with_name(address: &str, name: &str) -> String {
    let (before, query) = address.split_once('?').map_or((address, String::new()), |(before, query)| (before, format!("?{query}")));
    let (server, _) = before.rsplit_once('/').expect("DAYBREAK_TEST_POSTGRES names a database");
    format!("{server}/{name}{query}")
}

async fn connect() -> PgConnection {
    let address = maintenance();
    PgConnection::connect(&address).await.unwrap_or_else(|error| {
        panic!("PostgreSQL can't be reached at DAYBREAK_TEST_POSTGRES={address} ({error}). Tests never skip an engine: run `make test`.")
    })
}

/// A fresh database with these schemas: its name and address.
pub async fn create(schemas: &[Schema]) -> (String, String) {
    let mut connection = connect().await;
    let template = template(&mut connection, schemas).await;
    let name = format!("daybreak_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    run(&mut connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    run(&mut connection, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    let _ = connection.close().await;
    let address = with_name(&maintenance(), &name);
    (name, address)
}

/// A migrated database to copy from, made once per set of schemas and cluster.
async fn template(connection: &mut PgConnection, schemas: &[Schema]) -> String {
    if schemas.is_empty() {
        return "template0".to_owned();
    }
    let mut digest = Sha256::new();
    for schema in schemas {
        for migration in schema.migrations {
            digest.update(format!("{}\0{}\0{}\0", schema.owner, migration.name, migration.sql));
        }
    }
    let hash: String = HEXLOWER.encode(&digest.finalize()).chars().take(16).collect();
    let name = format!("daybreak_template_{hash}");
    run(connection, LOCK.to_owned()).await;
    let (known,): (i64,) = sqlx::query_as(FIND).bind(&name).fetch_one(&mut *connection).await.expect("the list of databases");
    if known == 0 {
        // Under another name until it is whole: a test that dies here leaves no half template.
        let making = format!("{name}_making");
        run(connection, format!("DROP DATABASE IF EXISTS {making} WITH (FORCE)")).await;
        run(connection, format!("CREATE DATABASE {making}")).await;
        let db = Database::open(&with_name(&maintenance(), &making), 1).await.expect("the template");
        migrate(&db, schemas).await.expect("the migrations on PostgreSQL");
        db.close().await;
        run(connection, format!("ALTER DATABASE {making} RENAME TO {name}")).await;
    }
    run(connection, UNLOCK.to_owned()).await;
    name
}

/// Ends a world's database, from wherever the world is dropped.
pub fn destroy(name: String) {
    let ended = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime to tidy up in");
        runtime.block_on(async {
            let mut connection = connect().await;
            run(&mut connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        });
    });
    // A test that already failed should show its own reason.
    let _ = ended.join();
}

/// What a database answers to these statements: the code of its refusal, where it refuses one.
pub async fn answer(address: &str, sql: &str) -> Result<(), String> {
    let code = |error: sqlx::Error| match error {
        sqlx::Error::Database(error) => error.code().unwrap_or_default().into_owned(),
        other => other.to_string(),
    };
    let mut connection = PgConnection::connect(address).await.map_err(code)?;
    let answered = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.map(|_| ()).map_err(code);
    let _ = connection.close().await;
    answered
}

/// The same address, for another role.
pub fn with_role(address: &str, role: &str) -> String {
    let (_, server) = address.split_once('@').expect("the cluster's address names who asks");
    format!("postgres://{role}@{server}")
}

async fn run(connection: &mut PgConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(connection).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}
