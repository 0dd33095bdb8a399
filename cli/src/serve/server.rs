//! Shows the files of the site, and tells open pages what changed.

use super::State;
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::convert::Infallible;
use std::net::TcpListener;
use std::path::Path;
use tokio::sync::watch as channel;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// Where pages listen. No page of a site begins so.
const CHANGES: &str = "/~changes";

/// Serves until Ctrl+C.
pub async fn run(listener: TcpListener, site: &Path, state: channel::Receiver<State>) -> Result<()> {
    listener.set_nonblocking(true).context("cannot listen")?;
    let listener = tokio::net::TcpListener::from_std(listener).context("cannot listen")?;
    let files = ServeDir::new(site).not_found_service(ServeFile::new(site.join("404.html")));
    let fresh =
        SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let router = Router::new()
        .route(CHANGES, get(changes))
        .with_state(state)
        .fallback_service(files)
        .layer(fresh)
        .layer(middleware::from_fn(only_here));
    // Not gracefully: open pages listen for changes, and never end by themselves.
    tokio::select! {
        served = axum::serve(listener, router) => served.context("cannot serve"),
        stopped = tokio::signal::ctrl_c() => stopped.context("cannot wait for Ctrl+C"),
    }
}

/// What is so now, and whenever it changes.
async fn changes(
    Shared(state): Shared<channel::Receiver<State>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = WatchStream::new(state).map(|state| {
        let json = serde_json::to_string(&state).unwrap_or_default();
        Ok(Event::default().data(json))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// A page from elsewhere that had its name lead to this computer does not get the draft of a site.
async fn only_here(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    match name {
        "127.0.0.1" | "localhost" | "[::1]" => next.run(request).await,
        _ => (StatusCode::FORBIDDEN, "This server is for this computer alone.").into_response(),
    }
}
