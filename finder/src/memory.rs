//! The border: bytes in, bytes out.
//!
//! The host asks for room with [`buffer`], writes there, calls [`call`], and reads as many bytes as that returns from where
//! [`reply`] says. The module has one caller and no threads.

use crate::Finder;
use std::cell::RefCell;

#[derive(Default)]
struct Memory {
    finder: Finder,
    input: Vec<u8>,
    output: Vec<u8>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Room for `length` bytes; its address. It stays until the next call of this.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(length: usize) -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| {
        memory.input.clear();
        memory.input.resize(length, 0);
        memory.input.as_mut_ptr()
    })
}

/// Does what the bytes in the buffer say; how many bytes came of it.
#[unsafe(no_mangle)]
pub extern "C" fn call() -> usize {
    MEMORY.with_borrow_mut(|memory| {
        memory.output = memory.finder.call(&memory.input).into_bytes();
        memory.output.len()
    })
}

/// The address of what came of the last call.
#[unsafe(no_mangle)]
pub extern "C" fn reply() -> *const u8 {
    MEMORY.with_borrow(|memory| memory.output.as_ptr())
}
