// Makes an editor of the plain form, and lets the ready questions fill it. The editor is YASGUI, from this server.
(function () {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const place = $('ask-editor');
  const form = $('ask-form');
  const told = $('ask-told');
  if (!window.Yasgui) return; // the form stays
  document.documentElement.classList.add('with-script');
  const { Yasqe, Yasr } = Yasgui;

  // Everything that the editor would ask others for is here.
  Yasqe.defaults.prefixCcApi = '/prefixes.json';
  const terms = fetch('/terms.json').then((answer) => answer.json());
  for (const [of, list] of [['class', 'classes'], ['property', 'properties']]) {
    Yasqe.registerAutocompleter(
      Object.assign({}, Yasqe.Autocompleters[of], {
        name: 'nbo-' + of,
        bulk: true,
        get: () => terms.then((all) => all[list]),
      }),
      false
    );
  }

  // An error is what the server says, and nothing else. The editor takes texts only, and its Accept header asks for JSON.
  const ask = window.fetch;
  window.fetch = async (...request) => {
    const answer = await ask(...request).catch((trouble) => {
      throw trouble.name === 'AbortError' ? trouble : new Error(place.dataset.gone);
    });
    if (answer.ok || !String(answer.headers.get('Content-Type')).includes('json')) return answer;
    const { detail } = await answer.json();
    return new Response(detail, { status: answer.status, statusText: answer.statusText });
  };
  Yasr.defaults.errorRenderers = [
    async (error) => {
      const sentence = document.createElement('p');
      sentence.className = 'bad';
      sentence.setAttribute('role', 'alert');
      sentence.textContent = error.text || error.statusText;
      return sentence;
    },
  ];

  // Things in an answer are called by what is at the end of their IRIs, and lead to their pages here.
  class Table extends Yasr.plugins.table {
    constructor(yasr) {
      super(yasr);
      this.label = place.dataset.table;
      Object.assign(this.persistentConfig, { compact: true, isEllipsed: false });
    }

    draw(...how) {
      super.draw(...how);
      if (this.tableSizeField) this.tableSizeField.setAttribute('aria-label', place.dataset.rows);
      if (this.tableFilterField) this.tableFilterField.setAttribute('aria-label', place.dataset.filter);
    }

    getUriLinkFromBinding(binding, prefixes) {
      const link = document.createElement('a');
      link.className = 'iri';
      link.href = '/about?iri=' + encodeURIComponent(binding.value);
      link.title = binding.value;
      const known = Object.keys(prefixes || {}).find((prefix) => binding.value.startsWith(prefixes[prefix]));
      link.textContent = known
        ? known + ':' + binding.value.substring(prefixes[known].length)
        : binding.value.replace(/^.*[/#](?=.)/, '');
      return link.outerHTML;
    }
  }
  Yasr.registerPlugin('table', Table);

  class AsSent extends Yasr.plugins.response {
    constructor(yasr) {
      super(yasr);
      this.label = place.dataset.response;
    }

    draw(...how) {
      super.draw(...how);
      for (const field of this.yasr.resultsEl.querySelectorAll('textarea')) field.setAttribute('aria-label', this.label);
    }
  }
  Yasr.registerPlugin('response', AsSent);
  Yasr.defaults.pluginOrder = ['table', 'chart', 'response'];
  Yasr.registerPlugin('chart', window.nboChart($('ask-chart').dataset));

  form.hidden = true;
  place.hidden = false; // before it is made, for it draws nothing where it cannot be seen
  const editor = new Yasgui(place, {
    persistenceId: 'nbo-ask',
    tabName: place.dataset.tab,
    autofocus: false,
    populateFromUrl: false, // it would take the name of a place in the page for a query
    requestConfig: {
      endpoint: new URL('/sparql', window.location.href).href,
      method: 'POST',
      acceptHeaderGraph: 'text/turtle',
    },
    yasqe: {
      value: form.elements.query.value,
      autocompleters: ['prefixes', 'variables', 'nbo-class', 'nbo-property'],
      persistenceId: null,
      resizeable: false,
      editorHeight: '20rem',
    },
    yasr: { defaultPlugin: 'table' },
  });
  fetch('/prefixes.json')
    .then((answer) => answer.json())
    .then((all) => (editor.config.yasr.prefixes = all));
  window.nboAsk = editor;

  function open(name, query) {
    const known = Object.values(editor._tabs).find((tab) => tab.getName() === name);
    if (known) {
      editor.selectTabId(known.getId());
      known.getYasqe().setValue(query);
      return known;
    }
    return editor.addTab(true, { name, yasqe: { value: query } });
  }

  // What people with a screen reader or without a mouse need, which the editor lacks.
  function nameParts() {
    const current = editor.getTab();
    const yasqe = current && current.getYasqe();
    if (!yasqe) return;
    // Its list of tabs has a button in it, which no list of tabs may have: so they are links, and one is the current one.
    const list = place.querySelector('.tabsList');
    list.setAttribute('role', 'group');
    list.setAttribute('aria-label', place.dataset.queries);
    for (const tab of list.querySelectorAll('.tab a')) {
      for (const attribute of ['role', 'aria-selected', 'aria-controls']) tab.removeAttribute(attribute);
      tab.setAttribute('aria-current', String(tab.parentElement.classList.contains('active')));
      tab.tabIndex = 0;
      tab.querySelector('input').setAttribute('aria-label', place.dataset.rename);
    }
    for (const panel of place.querySelectorAll('.tabPanel')) panel.setAttribute('role', 'group');
    yasqe.setOption('extraKeys', Object.assign({}, yasqe.getOption('extraKeys'), { Tab: false, 'Shift-Tab': false }));
    yasqe.getInputField().setAttribute('aria-label', place.dataset.editor);
    yasqe.getInputField().setAttribute('aria-multiline', 'true');
    for (const scrolled of place.querySelectorAll('.CodeMirror-scroll')) scrolled.tabIndex = 0;
    for (const button of place.querySelectorAll('.yasqe_queryButton')) {
      button.setAttribute('aria-label', place.dataset.run);
      button.title = place.dataset.run;
    }
    for (const add of place.querySelectorAll('.addTab')) {
      add.setAttribute('aria-label', place.dataset.add);
      add.title = place.dataset.add;
    }
  }
  function saving() {
    const current = editor.getTab();
    $('ask-save').hidden = !current || !current.hasResults();
    if (current && current.getYasqe()) {
      $('ask-link').href = '/ask?query=' + encodeURIComponent(current.getYasqe().getValue());
    }
  }
  for (const event of ['tabSelect', 'tabAdd', 'queryResponse', 'tabChange', 'tabClose']) {
    editor.on(event, () => window.setTimeout(() => (nameParts(), saving())));
  }
  if ('asked' in form.dataset) {
    open(place.dataset.query, form.elements.query.value);
    window.history.replaceState(null, '', '/ask');
  }
  nameParts();
  saving();

  // A ready question: its query comes from the server, with what was chosen in it.
  $('ask-ready').addEventListener('submit', async (event) => {
    event.preventDefault();
    const question = event.target;
    const title = question.closest('details').querySelector('summary').textContent;
    const chosen = new URLSearchParams(new FormData(question));
    const asks = !(event.submitter && event.submitter.value === 'query');
    told.className = '';
    try {
      const answer = await fetch(question.getAttribute('action') + '?' + chosen, {
        headers: { Accept: 'application/sparql-query' },
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text.trim());
      const tab = open(chosen.get('ask').replaceAll('-', ' '), text);
      tab.getYasr().selectPlugin('table');
      place.scrollIntoView({ block: 'start' });
      if (asks) await tab.query();
      told.className = 'heard';
      told.textContent = told.dataset[asks ? 'asked' : 'shown'].replace('{question}', title);
    } catch (trouble) {
      told.className = 'bad';
      told.textContent = trouble.message;
    }
  });

  $('ask-find').addEventListener('input', (event) => {
    const wanted = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    let any = false;
    for (const entry of $('ask-ready').children) {
      const text = entry.querySelector('summary').textContent.toLowerCase();
      entry.hidden = !wanted.every((word) => text.includes(word));
      any = any || !entry.hidden;
    }
    told.className = '';
    told.textContent = any ? '' : told.dataset.none;
  });

  $('ask-save').addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const tab = editor.getTab();
    const answer = await fetch('/sparql', {
      method: 'POST',
      headers: { Accept: button.dataset.type },
      body: new URLSearchParams({ query: tab.getYasqe().getValue(), output: button.dataset.output }),
    });
    if (!answer.ok) {
      told.className = 'bad';
      told.textContent = (await answer.text()).trim();
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = tab.getName().replace(/[^\p{L}\p{N}]+/gu, '-') + '.' + button.dataset.output;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
})();
