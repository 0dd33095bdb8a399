//! Fetching one file: bounded in size, bounded in time, every failure named.

use crate::catalog::Problem;
use gloo_net::http::{Request, Response};
use leptos::prelude::set_timeout_with_handle;
use serde_json::Value;
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

/// How long a reader waits before we say so. A slow phone network answers within this.
const PATIENCE: Duration = Duration::from_secs(15);

/// The one reader of JSON: its code is large, and larger for every kind of source.
pub fn parse(file: &[u8]) -> Result<Value, Problem> {
    serde_json::from_slice(file).map_err(|_| Problem::Damaged)
}

/// Fetches `path`. An answer of more than `limit` bytes is not read to its end.
pub async fn file(path: &str, limit: usize) -> Result<Vec<u8>, Problem> {
    let abort = AbortController::new().map_err(|_| Problem::Unreachable)?;
    let late = Rc::new(Cell::new(false));
    let timer = {
        let (abort, late) = (abort.clone(), Rc::clone(&late));
        let ring = move || {
            late.set(true);
            abort.abort();
        };
        set_timeout_with_handle(ring, PATIENCE).map_err(|_| Problem::Unreachable)?
    };
    let bytes = bytes(path, limit, &abort).await;
    timer.clear();
    match bytes {
        Err(Problem::Unreachable) if late.get() => Err(Problem::Timeout),
        Err(problem) => {
            // Whatever is still under way would only cost the reader's data.
            abort.abort();
            Err(problem)
        }
        Ok(bytes) => Ok(bytes),
    }
}
async fn bytes(path: &str, limit: usize, abort: &AbortController) -> Result<Vec<u8>, Problem> {
    let response = Request::get(path).abort_signal(Some(&abort.signal())).send().await;
    let response = response.map_err(|_| Problem::Unreachable)?;
    match response.status() {
        200..=299 => body(&response, limit).await,
        404 | 410 => Err(Problem::NotFound),
        status => Err(Problem::Status(status)),
    }
}

/// The body, read piece by piece, so that a file that is far too large is noticed long before it fills the memory.
async fn body(response: &Response, limit: usize) -> Result<Vec<u8>, Problem> {
    let declared = response.headers().get("content-length").and_then(|n| n.parse::<usize>().ok());
    if declared.is_some_and(|n| n > limit) && response.headers().get("content-encoding").is_none() {
        return Err(Problem::TooLarge);
    }
    let stream = response.body().ok_or(Problem::Damaged)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        // A connection that breaks off rejects here.
        let step = JsFuture::from(reader.read()).await.map_err(|_| Problem::Unreachable)?;
        if get(&step, "done").is_truthy() {
            return Ok(bytes);
        }
        let piece = js_sys::Uint8Array::new(&get(&step, "value"));
        if bytes.len() + piece.length() as usize > limit {
            return Err(Problem::TooLarge);
        }
        let start = bytes.len();
        bytes.resize(start + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[start..]);
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
