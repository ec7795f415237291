// Draws the rows of the table as a graph, with cytoscape from this server. More is asked for thing by thing.
(function () {
  'use strict';
  const place = document.getElementById('links-graph');
  if (!place || !window.cytoscape) return; // the table stays
  const detail = document.getElementById('links-detail');
  const told = document.getElementById('links-told');
  document.querySelector('.net').hidden = false;
  document.documentElement.classList.add('with-script');

  // Columns, from what takes pictures to what was sequenced; on a narrow screen rows.
  const COLUMNS = ['instrument', 'image', 'experiment', 'locus', 'sample', 'genome'];
  const SHAPES = {
    image: ['round-rectangle', 44, 30],
    experiment: ['diamond', 46, 40],
    locus: ['ellipse', 46, 28],
    instrument: ['hexagon', 46, 36],
    sample: ['triangle', 44, 38],
    genome: ['tag', 46, 30],
  };
  const MOST_IN_COLUMN = 16;
  const MOST_IN_ROW = 3;

  const end = (cell) => ({
    iri: cell.dataset.iri,
    kind: cell.dataset.kind,
    said: cell.querySelector('small').textContent,
    name: cell.querySelector('a').textContent,
    href: cell.querySelector('a').getAttribute('href'),
    around: cell.querySelector('.around').getAttribute('href'),
  });
  function read(rows) {
    return Array.from(rows, (row) => {
      const [from, to] = Array.from(row.querySelectorAll('.end'), end);
      const text = (name) => row.querySelector('.' + name).textContent.trim();
      return {
        from,
        to,
        relation: text('relation'),
        strength: text('strength'),
        evidence: text('evidence'),
        files: Array.from(row.querySelectorAll('.from span'), (file) => file.textContent),
      };
    });
  }

  const shortened = (name) => (name.length > 34 ? name.slice(0, 20) + '…' + name.slice(-12) : name);
  const key = (tie) => [tie.from.iri, tie.relation, tie.to.iri].join('\n');

  // Adds things and ties that are not there; several links of one relation between two things are one line.
  function add(ties) {
    const added = [];
    for (const tie of ties) {
      for (const thing of [tie.from, tie.to]) {
        if (graph.getElementById(thing.iri).empty()) {
          const [, width, height] = SHAPES[thing.kind];
          added.push(graph.add({ group: 'nodes', data: { id: thing.iri, short: shortened(thing.name), width, height, ...thing }, classes: thing.kind }));
        }
      }
      const id = key(tie);
      const known = graph.getElementById(id);
      if (known.empty()) {
        const strength = tie.strength === '' ? 0 : Number(tie.strength);
        graph.add({
          group: 'edges',
          data: { id, source: tie.from.iri, target: tie.to.iri, relation: tie.relation, thick: 1.5 + 3 * strength, ties: [tie] },
          classes: tie.strength === '' ? 'stated' : 'tied',
        });
      } else if (!known.data('ties').some((other) => other.evidence === tie.evidence)) {
        known.data('ties', known.data('ties').concat(tie));
        known.data('thick', Math.max(known.data('thick'), 1.5 + 3 * Number(tie.strength)));
      }
    }
    return added;
  }

  function style() {
    const color = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
    const [ink, paper, tie, soft] = ['ink', 'paper', 'tie', 'soft'].map(color);
    const base = [
      {
        selector: 'node',
        style: {
          width: 'data(width)', height: 'data(height)', 'background-color': paper, 'border-width': 2.5, label: 'data(short)', color: ink,
          'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 118,
          'text-background-color': paper, 'text-background-opacity': 0.85, 'font-family': 'system-ui, sans-serif', 'min-zoomed-font-size': 5,
        },
      },
      { selector: 'edge', style: { 'curve-style': 'bezier', width: 'data(thick)', 'line-color': ink, opacity: 0.75 } },
      { selector: 'edge.stated', style: { 'line-style': 'dashed', 'line-color': tie, width: 1.5 } },
      { selector: 'node.about', style: { 'border-width': 5 } },
      { selector: '.near', style: { opacity: 1, 'z-index': 10 } },
      { selector: 'edge.near', style: { label: 'data(relation)', 'font-size': 10, color: soft, 'text-background-color': paper, 'text-background-opacity': 0.9, 'text-rotation': 'autorotate' } },
      { selector: '.far', style: { opacity: 0.4 } },
      { selector: 'node.chosen', style: { 'underlay-color': '#f0a500', 'underlay-opacity': 0.9, 'underlay-padding': 5 } },
      { selector: 'edge.chosen', style: { 'line-color': '#f0a500', opacity: 1 } },
    ];
    for (const kind of COLUMNS) {
      base.push({ selector: 'node.' + kind, style: { shape: SHAPES[kind][0], 'border-color': color(kind) } });
    }
    return base;
  }

  const graph = cytoscape({
    container: place, style: style(), minZoom: 0.1, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true, layout: { name: 'null' },
  });
  window.nboLinks = graph;

  // In each column those that are tied to the same stand near each other.
  function arrange(animated) {
    const isNarrow = place.clientWidth < 560;
    const columns = COLUMNS.map((kind) => graph.nodes('.' + kind).toArray()).filter((column) => column.length);
    const order = new Map();
    columns.forEach((column) => column.sort((a, b) => (a.data('name') < b.data('name') ? -1 : 1)).forEach((node, i) => order.set(node.id(), i / column.length)));
    for (let sweep = 0; sweep < 6; sweep++) {
      for (const column of columns) {
        const middle = new Map(
          column.map((node) => {
            const others = node.neighborhood('node').toArray();
            return [node.id(), others.length ? others.reduce((sum, other) => sum + order.get(other.id()), 0) / others.length : order.get(node.id())];
          })
        );
        column.sort((a, b) => middle.get(a.id()) - middle.get(b.id()) || (a.data('name') < b.data('name') ? -1 : 1));
        column.forEach((node, i) => order.set(node.id(), (i + 0.5) / column.length));
      }
    }
    // As wide and as high as the place is, where that leaves room to read.
    const lanes = (column) => Math.ceil(column.length / (isNarrow ? MOST_IN_ROW : MOST_IN_COLUMN));
    const all = columns.reduce((sum, column) => sum + lanes(column), 0);
    const most = Math.max(...columns.map((column) => Math.ceil(column.length / lanes(column))));
    if (isNarrow) {
      place.style.height = Math.max(240, Math.min(window.innerHeight * 0.85, all * 88 + 60)) + 'px';
      graph.resize();
    }
    const [width, height] = isNarrow ? [place.clientHeight, place.clientWidth] : [place.clientWidth, place.clientHeight];
    const step = Math.max(isNarrow ? 84 : 150, (width - 150) / Math.max(1, all - 1));
    const gap = Math.max(isNarrow ? 108 : 74, Math.min(130, (height - 110) / most));
    const positions = {};
    let lane = 0;
    for (const column of columns) {
      const inLane = Math.ceil(column.length / lanes(column));
      for (let first = 0; first < column.length; first += inLane, lane++) {
        const part = column.slice(first, first + inLane);
        part.forEach((node, i) => {
          const along = (i - (part.length - 1) / 2) * gap + ((lane % 2) - 0.5) * gap * (isNarrow ? 0 : 0.3);
          positions[node.id()] = isNarrow ? { x: along, y: lane * step } : { x: lane * step, y: along };
        });
      }
    }
    graph.nodes().style({ 'text-max-width': isNarrow ? 98 : 118, 'text-overflow-wrap': isNarrow ? 'anywhere' : 'whitespace' });
    const still = !animated || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    graph.layout({ name: 'preset', positions: (node) => positions[node.id()], fit: true, padding: isNarrow ? 12 : 30, animate: !still, animationDuration: 300 }).run();
    if (graph.zoom() > 1.1) {
      graph.zoom(1.1);
      graph.center();
    }
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function describe(ties, list, besides) {
    for (const tie of ties) {
      const entry = element('li');
      const other = besides && (tie.from.iri === besides ? tie.to : tie.from);
      entry.append(element('strong', besides ? (tie.from.iri === besides ? tie.relation + ' ' : other.name + ' ' + tie.relation) : tie.relation));
      if (besides && tie.from.iri === besides) entry.append(element('span', other.name));
      entry.append(element('span', tie.evidence, 'evidence'));
      const aside = [];
      if (tie.strength !== '') aside.push(detail.dataset.strength + ' ' + tie.strength);
      if (tie.files.length) aside.push(detail.dataset.files + ' ' + tie.files.join(', '));
      entry.append(element('small', aside.join('; ')));
      list.append(entry);
    }
  }

  function show(chosen) {
    graph.elements().removeClass('chosen near far');
    detail.replaceChildren();
    if (!chosen || chosen.empty()) {
      detail.append(element('p', detail.dataset.empty));
      return;
    }
    const near = chosen.isNode() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    graph.elements().difference(near).addClass('far');
    near.addClass('near');
    chosen.addClass('chosen');
    const list = element('ul');
    if (chosen.isNode()) {
      detail.append(element('small', chosen.data('said')), element('h3', chosen.data('name')));
      const actions = element('p', '', 'actions');
      const expand = element('button', detail.dataset.expand);
      expand.type = 'button';
      expand.addEventListener('click', () => more(chosen));
      const open = element('a', detail.dataset.open);
      open.href = chosen.data('href');
      const alone = element('a', detail.dataset.all);
      alone.href = chosen.data('around');
      actions.append(expand, open, alone);
      detail.append(actions);
      chosen.connectedEdges().forEach((edge) => describe(edge.data('ties'), list, chosen.id()));
    } else {
      detail.append(element('h3', chosen.source().data('name') + ' – ' + chosen.target().data('name')));
      describe(chosen.data('ties'), list);
    }
    detail.append(list);
  }

  // More of what belongs to a thing, as its own page has it.
  async function more(node) {
    told.textContent = place.dataset.expanding;
    try {
      const answer = await fetch(node.data('around'));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const ties = read(page.querySelectorAll('#links-rows tr')).filter((tie) => tie.from.iri === node.id() || tie.to.iri === node.id());
      const added = add(ties);
      if (added.length) arrange(true);
      told.textContent = added.length ? place.dataset.expanded.replace('{count}', added.length) : place.dataset.none;
      choose(node);
    } catch (e) {
      told.textContent = place.dataset.gone;
    }
  }

  let current = null;
  function choose(node) {
    current = node;
    show(node);
    if (node && node.nonempty() && node.isNode()) {
      told.textContent = place.dataset.count
        .replace('{name}', node.data('name'))
        .replace('{kind}', node.data('said'))
        .replace('{count}', node.connectedEdges().length);
      const at = node.renderedPosition();
      if (at.x < 20 || at.y < 20 || at.x > place.clientWidth - 20 || at.y > place.clientHeight - 20) graph.center(node);
    }
  }

  // The nearest thing in a direction; what is more to the side counts as farther away.
  function toward(dx, dy) {
    const from = current && current.isNode() ? current : null;
    if (!from) return graph.nodes().toArray().sort((a, b) => a.position('x') - b.position('x') || a.position('y') - b.position('y'))[0];
    const here = from.position();
    let best = null;
    let least = Infinity;
    graph.nodes().forEach((node) => {
      const [x, y] = [node.position('x') - here.x, node.position('y') - here.y];
      const along = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 1 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = node;
      }
    });
    return best || from;
  }

  function zoom(factor) {
    graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: place.clientWidth / 2, y: place.clientHeight / 2 } });
  }

  place.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onNode = current && current.isNode();
    switch (event.key) {
      case 'ArrowLeft': choose(toward(-1, 0)); break;
      case 'ArrowRight': choose(toward(1, 0)); break;
      case 'ArrowUp': choose(toward(0, -1)); break;
      case 'ArrowDown': choose(toward(0, 1)); break;
      case 'Enter': if (onNode) detail.querySelector('button').focus(); else choose(toward(1, 0)); break;
      case ' ': if (onNode) more(current); break;
      case 'o': if (onNode) window.location.href = current.data('href'); break;
      case '+': case '=': zoom(1.3); break;
      case '-': case '_': zoom(1 / 1.3); break;
      case '0': graph.fit(undefined, 30); break;
      case 'Escape': choose(null); break;
      default: return;
    }
    event.preventDefault();
  });
  detail.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') place.focus();
  });
  graph.on('tap', (event) => choose(event.target === graph ? null : event.target));
  graph.on('dbltap', 'node', (event) => more(event.target));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(style()));

  add(read(document.querySelectorAll('#links-rows tr')));
  const about = place.dataset.about && graph.getElementById(place.dataset.about);
  arrange(false);
  let wide = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === wide) return;
    wide = place.clientWidth;
    graph.resize();
    arrange(false);
  }).observe(place);
  if (about && about.nonempty()) {
    about.addClass('about');
    choose(about);
  } else {
    show(null);
  }
})();
