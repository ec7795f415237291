// A chart of an answer, as a plug-in of the editor of queries: bars of a number, or of how often a value comes, or
// points where two columns are numbers. It is one SVG that needs no colors; the table beside it says the same.
(function () {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  const MOST_BARS = 40;
  const MOST_POINTS = 5000;
  const COUNT = '#';

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const isNumber = (cell) => cell && cell.type !== 'uri' && cell.value.trim() !== '' && Number.isFinite(Number(cell.value));
  const ending = (iri) => decodeURIComponent(iri.replace(/[/#]$/, '').replace(/^.*[/#]/, '').replace(/%(?![0-9a-fA-F]{2})/g, '%25'));
  function words(cell) {
    if (!cell) return '–';
    let text = cell.value;
    if (cell.type === 'uri') {
      try {
        text = ending(cell.value) || cell.value;
      } catch (e) {
        // not encoded as it should be: as it stands
      }
    }
    return text;
  }
  const shortened = (text, most) => (text.length > most ? text.slice(0, most - 1) + '…' : text);
  const told = (number) => (Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(4))));

  // Round steps between two numbers.
  function steps(from, to) {
    const rough = (to - from) / 4 || 1;
    const ten = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((n) => n * ten).find((n) => n >= rough);
    const all = [];
    for (let at = Math.ceil(from / step) * step; at <= to + step / 1e6; at += step) all.push(Number(at.toPrecision(12)));
    return all;
  }

  // What is drawn along a bar: how often a value comes, or the mean of a number.
  function bars(rows, across, up) {
    const groups = new Map();
    for (const row of rows) {
      const key = row[across] ? row[across].type + ' ' + row[across].value : '';
      const group = groups.get(key) || { label: words(row[across]), count: 0, sum: 0 };
      if (up === COUNT) {
        group.count++;
        group.sum = group.count;
      } else if (isNumber(row[up])) {
        group.count++;
        group.sum += Number(row[up].value);
      }
      groups.set(key, group);
    }
    return Array.from(groups.values())
      .filter((group) => group.count > 0)
      .map((group) => ({ label: group.label, value: up === COUNT ? group.sum : group.sum / group.count }));
  }

  function drawBars(all, width, title) {
    const shown = all.slice().sort((a, b) => b.value - a.value).slice(0, MOST_BARS);
    const letters = width < 500 ? 16 : 34;
    const left = Math.min(letters, Math.max(...shown.map((bar) => bar.label.length), 3)) * 7.2 + 12;
    const right = 60;
    const height = shown.length * 24 + 16;
    const least = Math.min(0, ...shown.map((bar) => bar.value));
    const most = Math.max(0, ...shown.map((bar) => bar.value)) || 1;
    const x = (value) => left + ((value - least) / (most - least)) * (width - left - right);
    const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
    shown.forEach((bar, i) => {
      const y = 8 + i * 24;
      const name = element('text', { x: left - 8, y: y + 14, 'text-anchor': 'end' }, shortened(bar.label, letters));
      const drawn = element('rect', { class: 'bar', x: Math.min(x(0), x(bar.value)), y: y + 2, width: Math.max(1, Math.abs(x(bar.value) - x(0))), height: 16 });
      for (const part of [name, drawn]) part.append(element('title', {}, `${bar.label}: ${told(bar.value)}`));
      svg.append(name, drawn, element('text', { x: Math.max(x(0), x(bar.value)) + 6, y: y + 14 }, told(bar.value)));
    });
    svg.append(element('path', { class: 'axis', d: `M${x(0)} 4V${height - 4}` }));
    return svg;
  }

  function drawPoints(rows, across, up, width, title) {
    const points = rows
      .filter((row) => isNumber(row[across]) && isNumber(row[up]))
      .slice(0, MOST_POINTS)
      .map((row) => [Number(row[across].value), Number(row[up].value)]);
    const height = Math.min(420, Math.max(260, width * 0.5));
    const [left, right, top, bottom] = [64, 16, 24, 48];
    const range = (i) => {
      const all = points.map((point) => point[i]);
      const [from, to] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
      return from === to ? [from - 1, to + 1] : [from, to];
    };
    const [x1, x2] = range(0);
    const [y1, y2] = range(1);
    const x = (v) => left + 8 + ((v - x1) / (x2 - x1)) * (width - left - right - 16);
    const y = (v) => height - bottom - 8 - ((v - y1) / (y2 - y1)) * (height - top - bottom - 16);
    const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
    for (const at of steps(x1, x2)) {
      svg.append(element('path', { class: 'grid', d: `M${x(at)} ${top}V${height - bottom}` }));
      svg.append(element('text', { x: x(at), y: height - bottom + 18, 'text-anchor': 'middle' }, told(at)));
    }
    for (const at of steps(y1, y2)) {
      svg.append(element('path', { class: 'grid', d: `M${left} ${y(at)}H${width - right}` }));
      svg.append(element('text', { x: left - 6, y: y(at) + 4, 'text-anchor': 'end' }, told(at)));
    }
    svg.append(element('path', { class: 'axis', d: `M${left} ${top}V${height - bottom}H${width - right}` }));
    for (const [a, b] of points) {
      const point = element('circle', { class: 'point', cx: x(a), cy: y(b), r: 4 });
      point.append(element('title', {}, `${across} ${told(a)}, ${up} ${told(b)}`));
      svg.append(point);
    }
    svg.append(element('text', { class: 'name', x: width - right, y: height - 8, 'text-anchor': 'end' }, across));
    svg.append(element('text', { class: 'name', x: 6, y: 14 }, up));
    return svg;
  }

  function choice(label, values, chosen, names, changed) {
    const wrapped = document.createElement('label');
    const select = document.createElement('select');
    for (const value of values) {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = names[value] || value;
      option.selected = value === chosen;
      select.append(option);
    }
    select.addEventListener('change', () => changed(select.value));
    wrapped.append(label + ' ', select);
    return wrapped;
  }

  // says: the words on it, by name.
  window.nboChart = function (says) {
    return class Chart {
      constructor(yasr) {
        this.yasr = yasr;
        this.priority = 1;
        this.label = says.chart;
        this.chosen = {};
      }

      canHandleResults() {
        return Boolean(this.yasr.results && this.yasr.results.getBindings() && this.yasr.results.getBindings().length);
      }

      getIcon() {
        const svg = element('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
        svg.append(element('path', { d: 'M1 15V8h3v7zM6 15V2h3v13zM11 15V5h3v10z' }));
        return svg;
      }

      draw() {
        const rows = this.yasr.results.getBindings();
        const columns = this.yasr.results.getVariables();
        const numbers = columns.filter((c) => rows.some((r) => r[c]) && rows.every((r) => !r[c] || isNumber(r[c])));
        const others = columns.filter((c) => !numbers.includes(c));
        const named = others.filter((c) => rows.some((r) => r[c] && r[c].type !== 'uri'));
        if (!columns.includes(this.chosen.across)) this.chosen.across = named[0] || others[0] || numbers[0];
        if (this.chosen.up !== COUNT && !numbers.includes(this.chosen.up)) {
          this.chosen.up = numbers.find((c) => c !== this.chosen.across) || COUNT;
        }
        const { across, up } = this.chosen;
        const again = (which) => (value) => {
          this.chosen[which] = value;
          this.draw();
        };
        const controls = document.createElement('p');
        controls.className = 'chart-choices';
        controls.append(
          choice(says.across, columns, across, {}, again('across')),
          ' ',
          choice(says.up, numbers.concat(COUNT), up, { [COUNT]: says.count }, again('up'))
        );
        const width = Math.max(300, Math.min(1000, Math.floor(this.yasr.resultsEl.clientWidth || 800)));
        const title = says.title.replace('{up}', up === COUNT ? says.count : up).replace('{across}', across);
        const isPoints = up !== COUNT && numbers.includes(across) && across !== up;
        const all = isPoints ? [] : bars(rows, across, up);
        const svg = isPoints ? drawPoints(rows, across, up, width, title) : drawBars(all, width, title);
        const chart = document.createElement('div');
        chart.className = 'chart';
        chart.append(controls, svg);
        if (all.length > MOST_BARS) {
          const more = document.createElement('p');
          more.textContent = says.more.replace('{shown}', MOST_BARS).replace('{all}', all.length);
          chart.append(more);
        }
        this.svg = svg;
        this.yasr.resultsEl.replaceChildren(chart);
      }

      download(name) {
        return {
          getData: () => {
            const copy = this.svg.cloneNode(true);
            copy.setAttribute('xmlns', SVG);
            copy.prepend(element('style', {}, 'text{font:13px sans-serif}.grid{stroke:#ccc}.axis{fill:none;stroke:#000}.bar,.point{fill:#0b57a4;stroke:#000}'));
            return new XMLSerializer().serializeToString(copy);
          },
          contentType: 'image/svg+xml',
          filename: (name || 'chart') + '.svg',
          title: says.save,
        };
      }
    };
  };
})();
