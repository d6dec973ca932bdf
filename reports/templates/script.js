// Enhances the report; everything it shows is there without it. Nothing leaves the page.
"use strict";
(function () {
  var root = document.documentElement;
  var KEYS = ["v", "k", "s", "r", "sev", "story"];
  function recall(name) { try { return localStorage.getItem("crosscheck-" + name); } catch (e) { return null; } }
  function keep(name, value) { try { localStorage.setItem("crosscheck-" + name, value); } catch (e) { /* a file may not */ } }
  function id(name) { return document.getElementById(name); }
  function all(query, within) { return Array.prototype.slice.call((within || document).querySelectorAll(query)); }
  root.classList.add("js");
  if (recall("theme")) root.dataset.theme = recall("theme");

  document.addEventListener("DOMContentLoaded", function () {
    all(".js-only").forEach(function (node) { node.hidden = false; });
    theme(); filters(); keys(); reading(); result();
    addEventListener("beforeprint", function () { all("details").forEach(function (node) { node.open = true; }); });
  });

  // Light and dark
  function dark() { return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches; }
  function label() { id("theme").textContent = dark() ? "Light" : "Dark"; }
  function turn() { root.dataset.theme = dark() ? "light" : "dark"; keep("theme", root.dataset.theme); label(); }
  function theme() { label(); id("theme").addEventListener("click", turn); }

  // Filters stand in the address: #v:contradiction k:number s:reuters and free words
  var cards = [], shown = [], filter = "";
  function hash() { try { return decodeURIComponent(location.hash.slice(1)).trim(); } catch (e) { return location.hash.slice(1); } }
  function isFilter(text) {
    return text !== "" && !(id(text) && text.indexOf("v:") !== 0);
  }
  function parse(text) {
    var wanted = { words: [] };
    text.split(/\s+/).filter(Boolean).forEach(function (token) {
      var at = token.indexOf(":"), key = token.slice(0, at), value = token.slice(at + 1).toLowerCase();
      if (at > 0 && value && KEYS.indexOf(key) >= 0) (wanted[key] = wanted[key] || []).push(value);
      else wanted.words.push(token.toLowerCase());
    });
    return wanted;
  }
  function fits(card, wanted) {
    return wanted.words.every(function (word) { return card.text.indexOf(word) >= 0; }) && KEYS.every(function (key) {
      return !wanted[key] || wanted[key].some(function (value) {
        var has = (card.node.dataset[key] || "").toLowerCase();
        return key === "v" || key === "k" || key === "sev" ? has === value : has.indexOf(value) >= 0;
      });
    });
  }
  // A hash that names a place leaves the filter on, unless the filter hides that place.
  function apply() {
    var text = hash(), place = text !== "" && !isFilter(text) ? id(text) : null;
    if (!place) filter = text;
    else if (place.closest(".card[hidden]")) filter = "";
    draw();
    if (place) reveal(place);
  }
  function draw() {
    var text = filter, wanted = parse(text), visible = {};
    shown = cards.filter(function (card) {
      var on = fits(card, wanted);
      card.node.hidden = !on;
      visible[card.node.id] = on;
      return on;
    });
    all("tr[data-f], .timed").forEach(function (node) { node.hidden = visible[node.dataset.f] === false; });
    all(".strip .q").forEach(function (node) { node.classList.toggle("off", visible[node.dataset.f] === false); });
    all(".group").forEach(function (node) { node.hidden = !all(".card", node).some(function (card) { return !card.hidden; }); });
    all("a.chip").forEach(function (node) {
      node.setAttribute("aria-pressed", String((wanted.v || []).indexOf(node.dataset.token.slice(2)) >= 0));
    });
    if (text) all(".fold").forEach(function (node) { node.open = true; });
    id("nothing").hidden = shown.length > 0 || !cards.length;
    if (id("q").value.trim() !== text) id("q").value = text;
    id("shown").textContent = text ? shown.length + " of " + cards.length : "";
  }
  function set(text) {
    text = text.trim();
    history.replaceState(null, "", text ? "#" + text.split(/\s+/).map(encodeURIComponent).join("%20").replace(/%3A/g, ":") : location.pathname + location.search);
    apply();
  }
  function toggle(token) {
    var tokens = filter.split(/\s+/).filter(Boolean);
    var at = tokens.indexOf(token);
    if (at >= 0) tokens.splice(at, 1); else tokens.push(token);
    set(tokens.join(" "));
    if (at < 0) document.querySelector(".bar").scrollIntoView();
  }
  function reveal(node) {
    for (var fold = node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    var text = node.closest(".text");
    if (text && text.hidden) show(text.dataset.a, "right");
    if (node.closest(".text")) light(node);
    node.scrollIntoView({ block: node.classList.contains("m") ? "center" : "start" });
  }
  function filters() {
    cards = all(".card[id]").map(function (node) { return { node: node, text: node.textContent.toLowerCase() }; });
    shown = cards;
    all("a[data-token]").forEach(function (node) {
      var chip = node.classList.contains("chip");
      if (chip) node.setAttribute("role", "button");
      node.addEventListener("click", function (event) {
        event.preventDefault();
        if (chip) toggle(node.dataset.token); else { set(node.dataset.token); id("findings").scrollIntoView(); }
      });
      if (chip) node.addEventListener("keydown", function (event) { if (event.key === " ") { event.preventDefault(); node.click(); } });
    });
    id("q").addEventListener("input", function () { set(id("q").value); });
    id("q").form.addEventListener("submit", function (event) { event.preventDefault(); });
    id("clear").addEventListener("click", function () { set(""); });
    var strip = document.querySelector(".strip");
    if (strip) strip.addEventListener("click", function (event) { if (event.target.dataset.f) location.hash = event.target.dataset.f; });
    addEventListener("hashchange", apply);
    apply();
  }

  // Keys
  function go(node) {
    if (!node) return;
    all(".card.now").forEach(function (card) { card.classList.remove("now"); });
    node.classList.add("now");
    var fold = node.parentElement.closest("details");
    if (fold) fold.open = true;
    (node.matches("details") ? node.querySelector("summary") : node).focus({ preventScroll: true });
    node.scrollIntoView({ block: "start" });
  }
  function step(by, query) {
    var nodes = shown.map(function (card) { return card.node; }).filter(function (node) { return !query || node.matches(query); });
    var now = document.querySelector(".card.now"), at = nodes.indexOf(now);
    if (query && now && at < 0) {
      at = nodes.findIndex(function (node) { return now.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING; }) - 1;
      if (at < -1) at = nodes.length - 1;
    }
    if (nodes.length) go(nodes[query ? (at + by) % nodes.length : Math.min(nodes.length - 1, Math.max(0, at + by))]);
  }
  function help() { var box = id("help"); if (box.open) box.close(); else if (box.showModal) box.showModal(); }
  function keys() {
    var single = id("single");
    single.checked = recall("keys") !== "off";
    single.addEventListener("change", function () { keep("keys", single.checked ? "on" : "off"); });
    id("keys").addEventListener("click", help);
    id("close").addEventListener("click", help);
    var acts = {
      "/": function () { id("q").focus(); id("q").select(); },
      "j": function () { step(1); }, "k": function () { step(-1); },
      "c": function () { step(1, "[data-v=contradiction]"); },
      "[": function () { turnPage(-1); }, "]": function () { turnPage(1); },
      "m": function () { id("matrix").scrollIntoView(); id("matrix").querySelector(".scroll").focus({ preventScroll: true }); },
      "d": turn, "?": help
    };
    addEventListener("keydown", function (event) {
      if (event.key === "Escape" && event.target === id("q")) { set(""); id("q").blur(); return; }
      if (!single.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, select, textarea") || (id("help").open && event.key !== "?")) return;
      if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
    });
  }

  // Reading view: two articles side by side, a claim lights up its counterparts
  var texts = [];
  function pair() {
    var left = id("left").value, right = id("right").value;
    texts.forEach(function (text) { 
      text.hidden = text.dataset.a !== left && text.dataset.a !== right;
      text.classList.toggle("second", text.dataset.a === right);
    });
  }
  function show(article, side) { id(side).value = article; pair(); }
  function turnPage(by) {
    if (!texts.length) return;
    var select = id("right"), n = select.options.length, next = (select.selectedIndex + by + n) % n;
    if (n > 2 && next === id("left").selectedIndex) next = (next + by + n) % n;
    select.selectedIndex = next;
    pair();
    id("reading").scrollIntoView();
  }
  function light(mark) {
    all(".m.now").forEach(function (node) { node.classList.remove("now"); });
    if (mark.dataset.f) all('.m[data-f="' + mark.dataset.f + '"]').forEach(function (node) { node.classList.add("now"); });
  }
  function reading() {
    texts = all(".text");
    if (texts.length < 2) { all(".pair").forEach(function (node) { node.hidden = true; }); return; }
    var start = document.querySelector(".pair").dataset;
    id("left").value = start.left;
    id("right").value = start.right;
    ["left", "right"].forEach(function (side) { id(side).addEventListener("change", pair); });
    id("all").addEventListener("click", function () {
      texts.forEach(function (text) { text.hidden = false; text.classList.remove("second"); });
    });
    pair();
    document.querySelector(".texts").addEventListener("click", function (event) {
      var mark = event.target.closest(".m");
      if (!mark) return;
      var other = id(mark.getAttribute("href").slice(1)), text = other && other.closest(".text");
      if (!text || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (text.hidden) show(text.dataset.a, mark.closest(".text").dataset.a === id("right").value ? "left" : "right");
      light(mark);
      history.replaceState(null, "", "#" + other.id);
      other.scrollIntoView({ block: "center" });
      other.focus({ preventScroll: true });
    });
    if (hash() && !isFilter(hash())) reveal(id(hash()));
  }

  function result() {
    id("save").addEventListener("click", function () {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([id("result").textContent], { type: "application/json" }));
      link.download = "result.json";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    });
  }
})();
