//! A static host on a port of its own, which can delay, cut, replace and refuse.

use crate::recorder;
use anyhow::Result;
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What the server does instead of answering as it should.
#[derive(Clone, Debug)]
pub enum Fault {
    Status(u16),
    Delay(Duration),
    /// Sends the first half and breaks the connection.
    Cut,
    /// Another body.
    Body(String),
    /// That many bytes of nothing much.
    Large(usize),
    /// Changes the text before it is sent.
    Rewrite(fn(String) -> String),
    /// Another text in the place of one.
    Replace(&'static str, String),
    /// Adds a header.
    Header(&'static str, &'static str),
}

pub struct Server {
    /// `http://127.0.0.1:port`
    pub origin: String,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    folder: PathBuf,
    /// The path the site lies under.
    base: &'static str,
    /// A fault for each path that holds the text.
    faults: Mutex<Vec<(String, Fault)>>,
    /// Paths asked for so far.
    asked: Mutex<Vec<String>>,
    /// Whole requests: method, address, headers.
    requests: Mutex<Vec<String>>,
    /// Paths that are being answered now.
    under_way: Mutex<Vec<String>>,
    /// Each path that was asked for, and how many were under way in its folder when it was.
    busy: Mutex<Vec<(String, usize)>>,
    /// Text that stands for something else: in host pages, where sites are.
    instead: Vec<(&'static str, String)>,
    /// Files that lie nowhere, by the end of their path.
    put: Mutex<Vec<(&'static str, Vec<u8>)>>,
}

/// Where host pages think the site is, and another one.
const SITE_OF_HOSTS: &str = "http://127.0.0.1:8080";
const OTHER_SITE_OF_HOSTS: &str = "http://127.0.0.1:8081";

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    pub async fn start(folder: PathBuf, base: &'static str) -> Result<Self> {
        Self::serve(folder, base, "127.0.0.1", Vec::new()).await
    }

    /// Someone else's server, on another site in the eyes of a browser, with widgets of the site at `site`, and perhaps of
    /// another.
    pub async fn start_host(folder: PathBuf, site: &str, other: Option<&str>) -> Result<Self> {
        let mut instead = vec![(SITE_OF_HOSTS, site.to_owned())];
        instead.extend(other.map(|other| (OTHER_SITE_OF_HOSTS, other.to_owned())));
        Self::serve(folder, "/", "localhost", instead).await
    }

    /// How many paths that hold `part` were answered at the same time at most.
    pub fn most_at_once(&self, part: &str) -> usize {
        lock(&self.shared.busy)
            .iter()
            .filter(|(path, _)| path.contains(part))
            .map(|(_, most)| *most)
            .max()
            .unwrap_or(0)
    }

    /// Puts a file where a path ends with this.
    pub fn put(&self, end: &'static str, bytes: Vec<u8>) {
        lock(&self.shared.put).push((end, bytes));
    }

    async fn serve(
        folder: PathBuf,
        base: &'static str,
        name: &str,
        instead: Vec<(&'static str, String)>,
    ) -> Result<Self> {
        let (faults, asked, requests, under_way, busy, put) = Default::default();
        let shared =
            Arc::new(Shared { folder, base, faults, asked, requests, under_way, busy, instead, put });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{name}:{}", listener.local_addr()?.port());
        let app = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let task = tokio::spawn(async move {
            _ = axum::serve(listener, app).await;
        });
        Ok(Self { origin, shared, task })
    }

    /// From now on, paths that hold `part` go wrong in this way.
    pub fn fault(&self, part: &str, fault: Fault) {
        lock(&self.shared.faults).push((part.to_owned(), fault));
    }

    /// All is well again.
    pub fn mend(&self) {
        lock(&self.shared.faults).clear();
    }

    /// Paths asked for since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.shared.asked))
    }

    /// Everything asked for since the last call, with all headers.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.shared.requests))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    lock(&shared.asked).push(path.clone());
    lock(&shared.requests).push(format!("{} {}\n{:#?}", request.method(), request.uri(), request.headers()));
    // The widget's script as it once was, where it always lay.
    if path.ends_with("/embed.js") && request.uri().query() == Some("frozen=1") {
        let old =
            tokio::fs::read(crate::host::folder().join("versions/embed-1.js")).await.unwrap_or_default();
        return with_type(old.into(), "text/javascript");
    }
    let faults: Vec<Fault> = lock(&shared.faults)
        .iter()
        .filter(|(part, _)| path.contains(part))
        .map(|(_, fault)| fault.clone())
        .collect();
    if path.ends_with("__test/blank.html") {
        return with_type("<!doctype html><title>blank</title>".into(), "text/html");
    }
    if path.ends_with(recorder::PATH) {
        return with_type(recorder::SOURCE.into(), "text/javascript");
    }
    {
        // What a page says lies in a folder of its own, beside those of other pages.
        let own = path.strip_suffix("/index.json").unwrap_or(&path);
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let mut under_way = lock(&shared.under_way);
        under_way.push(path.clone());
        let now = under_way.iter().filter(|other| other.starts_with(&folder)).count();
        lock(&shared.busy).push((path.clone(), now));
    }
    let put = lock(&shared.put).iter().find(|(end, _)| path.ends_with(end)).map(|(_, bytes)| bytes.clone());
    let mut response = match put {
        Some(bytes) => with_type(bytes.into(), "text/javascript"),
        None => file(&shared, &path).await,
    };
    for fault in faults {
        response = spoil(response, fault).await;
    }
    lock(&shared.under_way).retain(|other| *other != path);
    response
}

/// The file at a path, as any static host finds it.
async fn file(shared: &Shared, path: &str) -> Response {
    let Some(inside) = path.strip_prefix(shared.base) else { return not_found(shared).await };
    let name = if inside.is_empty() || inside.ends_with('/') {
        format!("{inside}index.html")
    } else {
        inside.into()
    };
    let file = shared.folder.join(&name);
    if name.contains("..") {
        return not_found(shared).await;
    }
    match tokio::fs::read(&file).await {
        Ok(bytes) if name.ends_with(".html") => page(shared, bytes),
        Ok(bytes) if !shared.instead.is_empty() => {
            with_type(replaced(shared, bytes).into(), "text/javascript")
        }
        Ok(bytes) => with_type(bytes.into(), mime_guess::from_path(&file).first_or_octet_stream().as_ref()),
        Err(_) => not_found(shared).await,
    }
}

async fn not_found(shared: &Shared) -> Response {
    let bytes = tokio::fs::read(shared.folder.join("404.html")).await.unwrap_or_default();
    (StatusCode::NOT_FOUND, page(shared, bytes)).into_response()
}

fn page(shared: &Shared, bytes: Vec<u8>) -> Response {
    let html = replaced(shared, bytes);
    let script = format!("<head><script src=\"{}{}\"></script>", shared.base, recorder::PATH);
    with_type(html.replacen("<head>", &script, 1).into(), "text/html; charset=utf-8")
}

fn replaced(shared: &Shared, bytes: Vec<u8>) -> String {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    shared.instead.iter().fold(text, |text, (known, there)| text.replace(known, there))
}

fn with_type(body: Body, content_type: &str) -> Response {
    let mut response = Response::new(body);
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

async fn spoil(mut response: Response, fault: Fault) -> Response {
    match fault {
        Fault::Status(code) => {
            *response.status_mut() = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        }
        Fault::Delay(time) => tokio::time::sleep(time).await,
        Fault::Body(text) => *response.body_mut() = text.into(),
        Fault::Large(bytes) => {
            const PIECE: usize = 64 << 10;
            let pieces =
                (0..bytes / PIECE).map(|_| Ok::<_, std::io::Error>(Bytes::from_static(&[b' '; PIECE])));
            *response.body_mut() = Body::from_stream(futures::stream::iter(pieces));
        }
        Fault::Cut => {
            let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap_or_default();
            let half = bytes.slice(..bytes.len() / 2);
            let broken = std::io::Error::other("cut off");
            let pieces = futures::stream::iter([Ok(half), Err(broken)]);
            let mut cut = with_type(Body::from_stream(pieces), "application/json");
            if let Ok(length) = HeaderValue::from_str(&bytes.len().to_string()) {
                cut.headers_mut().insert(header::CONTENT_LENGTH, length);
            }
            return cut;
        }
        Fault::Rewrite(change) => {
            let (parts, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
            let text = change(String::from_utf8_lossy(&bytes).into_owned());
            return Response::from_parts(parts, text.into());
        }
        Fault::Replace(known, other) => {
            let (parts, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
            return Response::from_parts(
                parts,
                String::from_utf8_lossy(&bytes).replace(known, &other).into(),
            );
        }
        Fault::Header(name, value) => {
            response.headers_mut().append(name, HeaderValue::from_static(value));
        }
    }
    response
}
