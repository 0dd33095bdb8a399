// While a site is being written: loads the page again when the site was made anew, and shows what is wrong with its files.
// Only `plainsight serve` puts it into pages.
"use strict";
(() => {
  let version;
  let shown;

  const show = (faults) => {
    shown?.remove();
    shown = undefined;
    // The widget is in a page that says it already.
    if (faults.length === 0 || parent !== window) return;
    shown = document.createElement("div");
    shown.setAttribute("role", "alert");
    Object.assign(shown.style, {
      position: "fixed", inset: "auto 0 0", zIndex: 9, maxBlockSize: "50vh", overflow: "auto", padding: "1rem",
      background: "#341a17", color: "#ffc9c0", font: "1rem/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
    });
    const title = document.createElement("strong");
    title.textContent = "Not published. This is the page as it was before.";
    shown.append(title, ...faults.map((fault) => `\n${fault}`));
    document.body.append(shown);
  };

  new EventSource("/~changes").onmessage = ({ data }) => {
    const state = JSON.parse(data);
    // The first word says what this page is.
    version ??= state.version;
    if (version !== state.version) return location.reload();
    show(state.faults);
  };
})();
