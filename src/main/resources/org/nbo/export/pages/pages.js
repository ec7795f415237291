(function () {
  "use strict";

  // "lensNA" is found by "lens na", "Köhler" by "kohler"
  function plain(text) {
    return text
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
  }

  function words(text) {
    return plain(text).split(/[\s,;:]+/).filter(Boolean);
  }

  function say(filter, shown, all, what) {
    filter.querySelector(".shown").textContent = shown === all ? "" : shown + " of " + all + " " + what;
  }

  // fields by tier, level and origin
  function filterByBoxes(filter, table) {
    var boxes = Array.from(filter.querySelectorAll("input[type=checkbox]"));
    var rows = Array.from(table.tBodies[0].rows);
    function apply() {
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = boxes.some(function (box) {
          return !box.checked && row.dataset[box.dataset.column] === box.value;
        });
        shown += row.hidden ? 0 : 1;
      });
      say(filter, shown, rows.length, "rows");
    }
    filter.addEventListener("change", apply);
    apply();
  }

  // a table or tree by words; in a tree, what is above a match stays
  function filterByWords(filter, target) {
    var items = Array.from(target.querySelectorAll("tbody tr, li"));
    var texts = items.map(function (item) {
      var own = item.querySelector(":scope > .class") || item;
      return plain(own.textContent) + " " + own.textContent.toLowerCase();
    });
    function apply() {
      var wanted = words(filter.querySelector("input").value);
      var shown = 0;
      var kept = new Set();
      items.forEach(function (item, i) {
        if (wanted.every(function (word) { return texts[i].includes(word); })) {
          shown += 1;
          for (var up = item; up !== target; up = up.parentElement) {
            kept.add(up);
          }
        }
      });
      items.forEach(function (item) { item.hidden = !kept.has(item); });
      say(filter, shown, items.length, "match");
    }
    filter.querySelector("input").addEventListener("input", apply);
    apply();
  }

  document.querySelectorAll(".filter").forEach(function (filter) {
    var target = document.getElementById(filter.dataset.for);
    if (filter.querySelector("input[type=search]")) {
      filter.hidden = false;
      filterByWords(filter, target);
    } else if (filter.querySelector("input")) {
      filter.hidden = false;
      filterByBoxes(filter, target);
    }
  });

  // ---- search

  var LIMIT = 100;

  // one term of search-index.js: kind, label, code, address, names in files, definition, context
  function score(term, wanted, whole) {
    if (term.label === whole || term.names.indexOf(whole) >= 0) {
      return 1000;
    }
    var points = 0;
    for (var i = 0; i < wanted.length; i += 1) {
      var word = wanted[i];
      if (term.labelWords.indexOf(word) >= 0) {
        points += 60;
      } else if (term.labelWords.some(function (w) { return w.startsWith(word); })) {
        points += 40;
      } else if (term.names.some(function (n) { return n.includes(word); }) || term.label.includes(word)) {
        points += 20;
      } else if (term.text.includes(word)) {
        points += 5;
      } else {
        return 0;
      }
    }
    return points / wanted.length + 100 / (20 + term.label.length);
  }

  function prepare(entry) {
    var local = entry[2].slice(entry[2].indexOf(":") + 1);
    var names = entry[4].concat(local);
    return {
      entry: entry,
      local: local,
      label: plain(entry[1]),
      labelWords: words(entry[1]),
      names: names.map(plain).concat(names.map(function (n) { return n.toLowerCase(); })),
      text: plain(entry[5]) + " " + plain(entry[6])
    };
  }

  var ORDER = ["class", "property", "enumeration", "value"];

  // "nbo:lensNA" and the whole IRI are names as well
  function localName(query) {
    return query.trim().replace(/^<?https?:.*[\/#]|^[\w-]+:|>$/g, "");
  }

  function find(terms, query, kinds) {
    var local = localName(query);
    var wanted = words(local);
    var whole = wanted.join(" ");
    if (wanted.length === 0) {
      return [];
    }
    return terms
      .filter(function (term) { return kinds.indexOf(term.entry[0]) >= 0; })
      .map(function (term) {
        return { term: term, score: term.local === local ? 2000 : score(term, wanted, whole) };
      })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) {
        return b.score - a.score
          || ORDER.indexOf(a.term.entry[0]) - ORDER.indexOf(b.term.entry[0])
          || (a.term.entry[1] < b.term.entry[1] ? -1 : 1);
      })
      .map(function (hit) { return hit.term.entry; });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text;
    if (className) {
      made.className = className;
    }
    return made;
  }

  function result(entry) {
    var item = document.createElement("li");
    var link = element("a", entry[1]);
    link.href = entry[3];
    item.append(link, " ", element("code", entry[2]));
    var about = entry[0] + (entry[6] ? ", " + entry[6] : "");
    var others = entry[4].filter(function (n) { return n !== entry[1]; });
    item.append(element("p", about + (others.length ? " · in files: " + others.join(", ") : ""), "note"));
    item.append(element("p", entry[5]));
    return item;
  }

  function startSearch(form) {
    var input = document.getElementById("page-query");
    var results = document.getElementById("page-results");
    var found = document.getElementById("page-found");
    var terms = window.nboTerms.map(prepare);

    function show() {
      var kinds = Array.from(form.querySelectorAll("[name=kind]:checked")).map(function (box) { return box.value; });
      var hits = find(terms, input.value, kinds);
      results.replaceChildren.apply(results, hits.slice(0, LIMIT).map(result));
      found.textContent = !input.value.trim() ? ""
        : hits.length === 0 ? "Nothing found."
        : hits.length + (hits.length === 1 ? " term found" : " terms found")
          + (hits.length > LIMIT ? "; the best " + LIMIT + " are shown." : ".");
    }

    function fromAddress() {
      var asked = new URLSearchParams(location.hash.slice(1)).get("q")
        || new URLSearchParams(location.search).get("q") || "";
      if (asked !== input.value) {
        input.value = asked;
      }
      show();
    }

    input.addEventListener("input", function () {
      history.replaceState(null, "", "#q=" + encodeURIComponent(input.value));
      show();
    });
    form.addEventListener("change", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    window.addEventListener("hashchange", fromAddress);
    fromAddress();
    input.focus();
  }

  var form = document.getElementById("page-query-form");
  if (form) {
    document.addEventListener("DOMContentLoaded", function () { startSearch(form); });
  }
})();
