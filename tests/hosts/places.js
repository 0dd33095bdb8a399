const root = document.getElementById("shadow").attachShadow({ mode: "open" });
const feed = document.createElement("plainsight-feed");
feed.setAttribute("topic", "genetics");
feed.setAttribute("limit", "1");
feed.innerHTML = '<a href="http://127.0.0.1:8080/topics/genetics/">Research on genetics</a>';
root.append(feed);
document.getElementById("tab").addEventListener("click", () => (document.getElementById("panel").hidden = false));
