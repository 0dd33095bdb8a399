//! Getting the site's data in the browser, whatever the network does.
//!
//! Uses `model` and `catalog`; knows nothing of what is seen. Every answer is bounded in size and time, parsed tolerantly,
//! and every failure is a [`Problem`](crate::catalog::Problem) that can be told to a reader.

mod data_client;
mod engine_module;
mod fetch;
mod page;

pub use data_client::DataClient;
pub use page::{PAGE_DATA_ID, Page, read_page};

/// The state of something that is being fetched.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState<T> {
    Loading,
    Ready(T),
    Failed(crate::catalog::Problem),
}

impl<T> From<Result<T, crate::catalog::Problem>> for LoadState<T> {
    fn from(result: Result<T, crate::catalog::Problem>) -> Self {
        match result {
            Ok(value) => Self::Ready(value),
            Err(problem) => Self::Failed(problem),
        }
    }
}
