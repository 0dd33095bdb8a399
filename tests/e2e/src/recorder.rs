//! The script that the test server puts first in every page: it writes down whatever goes wrong.

pub const PATH: &str = "__test/recorder.js";

/// It counts as our own script, so the page's Content-Security-Policy stays as it is.
pub const SOURCE: &str = r#"
(() => {
  const log = (window.__log = []);
  addEventListener("error", (event) => log.push(`error: ${event.message ?? event.target?.src ?? event.target?.href}`), true);
  addEventListener("unhandledrejection", (event) => log.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => log.push(`csp: ${event.violatedDirective} ${event.blockedURI}`));
  const stored = (window.__stored = []);
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    stored.push(`${location.origin} ${key}`);
    return setItem.call(this, key, value);
  };
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      log.push(`console.${level}: ${words.join(" ")}`);
      original(...words);
    };
  }
})();
"#;
