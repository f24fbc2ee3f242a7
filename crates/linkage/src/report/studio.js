// Everything the page says stands in its tables; this only narrows what is shown and tries other thresholds.
(() => {
  const form = document.getElementById("studio");
  if (!form) return;
  form.hidden = false;
  const field = (id) => document.getElementById(id);
  const clusters = [...document.querySelectorAll("article.cluster")];

  // Groups that links of at least this weight leave together.
  const groups = (records, links) => {
    const parent = Array.from({ length: records }, (_, at) => at);
    const root = (at) => {
      while (parent[at] !== at) at = parent[at] = parent[parent[at]];
      return at;
    };
    for (const [left, right] of links) parent[root(left)] = root(right);
    return new Set(parent.map((_, at) => root(at))).size;
  };

  const update = () => {
    const size = Number(field("least-size").value) || 2;
    const density = Number(field("most-density").value);
    const cut = Number(field("cut").value);
    let shown = 0;
    let apart = 0;
    for (const cluster of clusters) {
      const held = cluster.dataset;
      cluster.hidden = Number(held.size) < size || Number(held.density) > density || (field("hanging").checked && !(Number(held.bridges) > 0 && Number(held.size) > 2));
      if (cluster.hidden) continue;
      shown += 1;
      const lines = [...cluster.querySelectorAll("line[data-w]")];
      const kept = [];
      for (const line of lines) {
        const stays = Number(line.dataset.w) >= cut;
        line.setAttribute("stroke-opacity", stays ? "1" : "0.12");
        if (stays) kept.push([Number(line.dataset.l), Number(line.dataset.r)]);
      }
      const count = groups(cluster.querySelectorAll("circle").length, kept);
      if (count > 1) apart += 1;
      cluster.querySelector("output").textContent = count > 1 ? `At this threshold it falls into ${count}.` : "";
    }
    field("cut-said").textContent = `${cut}, a probability of ${(1 / (1 + 2 ** -cut)).toFixed(4)}`;
    field("shown").textContent = `${shown} clusters shown; ${apart} fall apart at this threshold`;
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
})();
