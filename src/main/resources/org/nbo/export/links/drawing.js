// Zooms a drawing by keys: the part that is seen is its viewBox.
document.querySelectorAll("svg[tabindex]").forEach(function (svg) {
  var whole = svg.getAttribute("viewBox").split(" ").map(Number);
  var x = whole[0], width = whole[2];
  var first = Number(svg.dataset.first), bases = Number(svg.dataset.bases);
  function show() {
    width = Math.min(whole[2], Math.max(whole[2] / 4096, width));
    x = Math.min(whole[0] + whole[2] - width, Math.max(whole[0], x));
    svg.setAttribute("viewBox", [x, whole[1], width, whole[3]].join(" "));
    svg.setAttribute("preserveAspectRatio", width === whole[2] ? "xMidYMid meet" : "none");
    svg.style.aspectRatio = whole[2] + " / " + whole[3];
    svg.querySelectorAll("text.lane").forEach(function (text) { // names of lanes stay in sight
      text.setAttribute("x", x + 20 * width / whole[2]);
    });
    var ticks = svg.querySelectorAll("text.tick");
    ticks.forEach(function (text, i) { // positions are those of what is seen
      var at = x + width * (20 + (whole[2] - 40) * i / (ticks.length - 1)) / whole[2];
      text.setAttribute("x", at);
      text.textContent = Math.round(first + (at - 20) * bases / (whole[2] - 40)).toLocaleString("en");
    });
    svg.querySelectorAll("text.source").forEach(function (text) { // names of sources stay in their box, and in sight
      var box = text.previousElementSibling;
      var from = Number(box.getAttribute("x")), to = from + Number(box.getAttribute("width"));
      text.setAttribute("x", (Math.max(from, Math.min(x, to)) + Math.min(to, Math.max(x + width, from))) / 2);
    });
    svg.querySelectorAll("text").forEach(function (text) { // letters keep their shape
      var at = text.getAttribute("x");
      text.setAttribute("transform", "translate(" + at + " 0) scale(" + width / whole[2] + " 1) translate(-" + at + " 0)");
    });
  }
  svg.addEventListener("keydown", function (event) {
    var middle = x + width / 2;
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    switch (event.key) {
      case "+": case "=": width /= 2; x = middle - width / 2; break;
      case "-": case "_": width *= 2; x = middle - width / 2; break;
      case "0": x = whole[0]; width = whole[2]; break;
      case "ArrowLeft": x -= width / 8; break;
      case "ArrowRight": x += width / 8; break;
      default: return;
    }
    event.preventDefault();
    show();
  });
});
