
"use strict";
const graph = JSON.parse(document.getElementById("graph").textContent);
const nodes = new Map(graph.nodes.map(node => [node.id, node]));
const elements = new Map([...document.querySelectorAll(".node")].map(element => [element.dataset.node, element]));
const lines = new Map([...document.querySelectorAll(".edge")].map(element => [Number(element.dataset.edge), element]));
const drawn = graph.edges.flatMap((edge, index) => elements.has(edge.from) && elements.has(edge.to) ? [index] : []);
const lineOf = new Map(drawn.map((edge, line) => [edge, lines.get(line)]));
const svg = document.querySelector("#picture svg");
const search = document.getElementById("search");
const details = document.getElementById("details");
const checks = [...document.querySelectorAll("#namespaces input")];
const pageSize = 200;
let shown = pageSize;
let picked = null;
let zoom = 1;

function make(name, text, attributes) {
  const element = document.createElement(name);
  if (text !== undefined) { element.textContent = text; }
  for (const [key, value] of Object.entries(attributes || {})) { element.setAttribute(key, value); }
  return element;
}

function link(text, pick) {
  const button = make("button", text, { type: "button", class: "link" });
  button.addEventListener("click", pick);
  return button;
}

function textOf(node) {
  return [node.id, node.name, node.kind, ...(node.labels || []), ...(node.policies || [])].join(" ").toLowerCase();
}

function visibleNodes() {
  const on = new Set(checks.filter(check => check.checked).map(check => check.value));
  return new Set(graph.nodes.filter(node => node.namespace === undefined || on.has(node.namespace)).map(node => node.id));
}

function matches() {
  const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
  const visible = visibleNodes();
  const found = new Set();
  const edges = [];
  graph.edges.forEach((edge, index) => {
    if (!visible.has(edge.from) || !visible.has(edge.to)) { return; }
    const text = textOf(nodes.get(edge.from)) + " " + textOf(nodes.get(edge.to)) + " " + edge.traffic.toLowerCase() + " " + edge.verdict;
    if (words.every(word => text.includes(word))) { edges.push(index); found.add(edge.from); found.add(edge.to); }
  });
  for (const node of graph.nodes) {
    if (visible.has(node.id) && words.every(word => textOf(node).includes(word))) { found.add(node.id); }
  }
  return { visible, found, edges, filtered: words.length > 0 };
}

function neighbours(id) {
  const near = new Set([id]);
  for (const edge of graph.edges) {
    if (edge.from === id) { near.add(edge.to); }
    if (edge.to === id) { near.add(edge.from); }
  }
  return near;
}

function paint(result) {
  const near = picked && picked.node ? neighbours(picked.node) : null;
  const found = new Set(result.edges);
  for (const [id, element] of elements) {
    element.classList.toggle("hidden", !result.visible.has(id));
    element.classList.toggle("faded", (result.filtered && !result.found.has(id)) || (near !== null && !near.has(id)));
    element.classList.toggle("picked", picked !== null && picked.node === id);
    element.setAttribute("aria-pressed", String(picked !== null && picked.node === id));
  }
  for (const box of document.querySelectorAll(".box:not(.outside)")) {
    box.classList.toggle("hidden", checks.some(check => check.value === box.dataset.box && !check.checked));
  }
  for (const [index, line] of lineOf) {
    if (!line) { continue; }
    const edge = graph.edges[index];
    const isPicked = picked !== null && (picked.edge === index || picked.node === edge.from || picked.node === edge.to);
    line.classList.toggle("hidden", !result.visible.has(edge.from) || !result.visible.has(edge.to));
    line.classList.toggle("faded", (result.filtered && !found.has(index)) || (picked !== null && !isPicked));
    line.classList.toggle("picked", isPicked);
  }
}

function list(result) {
  const rows = document.getElementById("rows");
  const indexes = picked && picked.node
    ? result.edges.filter(index => graph.edges[index].from === picked.node || graph.edges[index].to === picked.node)
    : result.edges;
  rows.replaceChildren(...indexes.slice(0, shown).map(index => {
    const edge = graph.edges[index];
    const row = make("tr");
    const from = make("td");
    from.append(link(nodes.get(edge.from).name, () => pickNode(edge.from)));
    const to = make("td");
    to.append(link(nodes.get(edge.to).name, () => pickNode(edge.to)));
    const traffic = make("td");
    traffic.append(link(edge.traffic, () => pickEdge(index)));
    row.append(from, to, traffic, make("td", edge.verdict));
    return row;
  }));
  document.getElementById("count").textContent =
    indexes.length === graph.edges.length ? `${indexes.length} connections` : `${indexes.length} of ${graph.edges.length} connections`;
  document.getElementById("more").classList.toggle("hidden", indexes.length <= shown);
}

function items(name, texts) {
  const element = make(name);
  element.append(...texts.map(text => make("li", text)));
  return element;
}

function side(title, id, edges, end) {
  const section = [make("h3", `${title} (${edges.length})`)];
  const entries = make("ul");
  entries.append(...edges.slice(0, pageSize).map(index => {
    const edge = graph.edges[index];
    const entry = make("li");
    entry.append(link(`${nodes.get(edge[end]).name}: ${edge.traffic}`, () => pickEdge(index)));
    return entry;
  }));
  section.push(edges.length === 0 ? make("p", "none") : entries);
  if (edges.length > pageSize) { section.push(make("p", `and ${edges.length - pageSize} more in the table below`)); }
  return section;
}

function describeNode(id) {
  const node = nodes.get(id);
  const incoming = [];
  const outgoing = [];
  graph.edges.forEach((edge, index) => {
    if (edge.to === id) { incoming.push(index); }
    if (edge.from === id) { outgoing.push(index); }
  });
  const parts = [make("h2", node.name), make("p", node.kind)];
  if (node.namespace !== undefined) {
    const isolated = [node.ingressIsolated ? "ingress" : null, node.egressIsolated ? "egress" : null].filter(side => side);
    parts.push(make("p", isolated.length === 0 ? "Not isolated: no policy selects it, so everything is allowed." : `Isolated for ${isolated.join(" and ")}.`));
    parts.push(make("h3", "Labels"), node.labels.length === 0 ? make("p", "none") : items("ul", node.labels));
    parts.push(make("h3", "Policies"), node.policies.length === 0 ? make("p", "none") : items("ul", node.policies));
  }
  parts.push(...side("May be reached from", id, incoming, "from"), ...side("May reach", id, outgoing, "to"));
  details.replaceChildren(...parts);
  details.scrollTop = 0;
}

function describeEdge(index) {
  const edge = graph.edges[index];
  const ends = make("p");
  ends.append(link(nodes.get(edge.from).name, () => pickNode(edge.from)), " → ", link(nodes.get(edge.to).name, () => pickNode(edge.to)));
  const parts = [make("h2", edge.traffic), ends, make("p", `Verdict: ${edge.verdict}`)];
  if (edge.explanation.length > 0) { parts.push(make("h3", "Why"), items("ol", edge.explanation)); }
  details.replaceChildren(...parts);
  details.scrollTop = 0;
}

function refresh() {
  const result = matches();
  paint(result);
  list(result);
}

function pickNode(id) {
  picked = { node: id };
  shown = pageSize;
  describeNode(id);
  refresh();
}

function pickEdge(index) {
  picked = { edge: index };
  describeEdge(index);
  refresh();
}

function letGo() {
  picked = null;
  shown = pageSize;
  details.replaceChildren(make("p", "Pick a workload or a connection to see what decides. Esc lets go of it."));
  refresh();
}

function setZoom(value) {
  zoom = Math.min(4, Math.max(0.05, value));
  const box = svg.viewBox.baseVal;
  svg.setAttribute("width", String(box.width * zoom));
  svg.setAttribute("height", String(box.height * zoom));
}

function fit() {
  const picture = document.getElementById("picture");
  const box = svg.viewBox.baseVal;
  setZoom(Math.min(1.2, (picture.clientWidth - 4) / box.width, (picture.clientHeight - 4) / box.height));
}

for (const [id, element] of elements) {
  const node = nodes.get(id);
  element.setAttribute("tabindex", "0");
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", `${node.kind} ${node.name}`);
  element.addEventListener("click", () => pickNode(id));
  element.addEventListener("keydown", event => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pickNode(id); }
  });
}
for (const [index, line] of lineOf) {
  if (line) { line.addEventListener("click", () => pickEdge(index)); }
}
document.addEventListener("keydown", event => {
  if (event.key === "Escape") { letGo(); }
  if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); }
});
search.addEventListener("input", () => { shown = pageSize; refresh(); });
for (const check of checks) { check.addEventListener("change", refresh); }
document.getElementById("more").addEventListener("click", () => { shown += pageSize; refresh(); });
document.getElementById("zoom-in").addEventListener("click", () => setZoom(zoom * 1.25));
document.getElementById("zoom-out").addEventListener("click", () => setZoom(zoom / 1.25));
document.getElementById("zoom-fit").addEventListener("click", fit);
fit();
refresh();
