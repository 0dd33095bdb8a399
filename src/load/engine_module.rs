//! The search engine: a WebAssembly module of its own, fetched when a reader first looks for something.
//!
//! It has no glue. Bytes go into its memory and JSON comes out of it; what can be asked of it stands in the crate
//! `contracts`.

use super::fetch;
use crate::catalog::Problem;
use js_sys::{Function, Object, Reflect, Uint8Array, WebAssembly};
use plainsight_contracts::search::{Fault, Operation};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A running module.
pub struct EngineModule {
    memory: WebAssembly::Memory,
    buffer: Function,
    call: Function,
    reply: Function,
}

impl EngineModule {
    /// From the module's file.
    pub async fn start(module: &[u8]) -> Result<Self, Problem> {
        let started = JsFuture::from(WebAssembly::instantiate_buffer(module, &Object::new())).await;
        let exports = started.and_then(|started| get(&get(&started, "instance")?, "exports"));
        exports.and_then(|exports| Self::of(&exports)).map_err(|_| Problem::Damaged)
    }

    fn of(exports: &JsValue) -> Result<Self, JsValue> {
        Ok(Self {
            memory: get(exports, "memory")?.dyn_into()?,
            buffer: get(exports, "buffer")?.dyn_into()?,
            call: get(exports, "call")?.dyn_into()?,
            reply: get(exports, "reply")?.dyn_into()?,
        })
    }

    /// Tells the module to do something with some bytes, and gives back what came of it.
    pub fn tell(&self, operation: Operation, bytes: &[u8]) -> Result<Value, Problem> {
        let json = self.exchange(operation.byte(), bytes).map_err(|_| Problem::Damaged)?;
        let answer = fetch::parse(&json)?;
        match Fault::read(&answer) {
            None => Ok(answer),
            // The site was published anew since.
            Some(Fault::OtherEdition) => Err(Problem::NotFound),
            Some(_) => Err(Problem::Damaged),
        }
    }

    fn exchange(&self, operation: u8, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
        let length = bytes.len() + 1;
        let at = number(&self.buffer.call1(&JsValue::NULL, &JsValue::from(length as u32))?)?;
        let room = Uint8Array::new_with_byte_offset_and_length(&self.memory.buffer(), at, length as u32);
        room.set_index(0, operation);
        room.subarray(1, length as u32).copy_from(bytes);
        let length = number(&self.call.call0(&JsValue::NULL)?)?;
        let at = number(&self.reply.call0(&JsValue::NULL)?)?;
        // Memory that grew is another buffer.
        Ok(Uint8Array::new_with_byte_offset_and_length(&self.memory.buffer(), at, length).to_vec())
    }
}

fn get(object: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &key.into())
}

fn number(value: &JsValue) -> Result<u32, JsValue> {
    value.as_f64().map(|number| number as u32).ok_or(JsValue::NULL)
}
