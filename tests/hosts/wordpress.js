// What WordPress does with messages of frames it embeds: heights between 200 and 1000 pixels, and links to the frame's own host.
addEventListener("message", ({ data, source }) => {
  const frame = document.querySelector(`iframe[data-secret="${data?.secret}"]`);
  if (!frame || frame.contentWindow !== source) return;
  if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
  if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) {
    document.getElementById("left").textContent = data.value;
  }
});
