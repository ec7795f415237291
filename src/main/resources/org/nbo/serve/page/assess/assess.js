// Lets people drop files on the first page, and shows what is found in them without leaving it.
// Without this script the form works as any form does.
(function () {
  'use strict';
  const form = document.getElementById('assess-form');
  if (!form || !window.FormData || !window.DOMParser) return;
  const input = document.getElementById('assess-file');
  const whole = document.getElementById('assess-folder');
  const drop = document.getElementById('assess-drop');
  const list = document.getElementById('assess-files');
  const status = document.getElementById('assess-status');
  const bar = document.getElementById('assess-bar');
  const result = document.getElementById('assess-result');
  const downloads = document.getElementById('assess-downloads');
  const words = status.dataset;
  let files = [];
  let unread = []; // those of them that the server cannot read, each with what it says of it
  let running = null;
  let filling = null;

  document.documentElement.classList.add('with-script');
  input.removeAttribute('required');

  const MEGABYTE = 1000000;

  // lang: of what the server says, which is English
  function say(text, bad, lang) {
    status.textContent = text;
    if (lang) status.lang = lang;
    else status.removeAttribute('lang');
    status.classList.toggle('bad', Boolean(bad));
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
  }

  function show() {
    list.replaceChildren(
      ...files.map((file, i) => {
        const item = document.createElement('li');
        item.append(file.name + ' ');
        if (isUnread(file)) {
          item.className = 'bad';
          item.append('(' + words.left + ') ');
        }
        const away = document.createElement('button');
        away.type = 'button';
        away.textContent = '×';
        away.setAttribute('aria-label', fill(words.remove, { name: file.name }));
        away.addEventListener('click', () => {
          files.splice(i, 1);
          unread = unread.filter((other) => other.file !== file);
          show();
          assess();
        });
        item.append(away);
        return item;
      })
    );
  }

  function isUnread(file) {
    return unread.some((other) => other.file === file);
  }

  function read() {
    return files.filter((file) => !isUnread(file));
  }

  // One that cannot be read does not keep the others from being assessed. What is said of it begins with its name.
  function leaveOut(text) {
    const named = read().filter((file) => text.startsWith(file.name + ',') || text.startsWith(file.name + ':'));
    if (named.length !== 1 || read().length < 2) return false;
    unread.push({ file: named[0], text: text });
    show();
    return true;
  }

  function add(more) {
    const most = Number(words.most);
    unread = []; // what came may be what one of them needs
    for (const file of more) {
      if (file.size + files.reduce((sum, other) => sum + other.size, 0) > most * MEGABYTE) {
        input.value = '';
        say(fill(words.large, { name: file.name, size: Math.ceil(file.size / MEGABYTE), most: most }), true);
        return;
      }
      if (!files.some((f) => f.name === file.name && f.size === file.size && f.lastModified === file.lastModified)) {
        files.push(file);
      }
    }
    input.value = '';
    show();
    assess();
  }

  function body() {
    const data = new FormData(form);
    data.delete('file');
    const extensions = data.getAll('extension');
    data.delete('extension');
    if (extensions.length) data.set('extension', extensions.join(','));
    if (data.get('profile')) ['tier', 'level', 'extension'].forEach((name) => data.delete(name));
    read().forEach((file) => data.append('file', file, file.name));
    return data;
  }

  // Sends the files, and tells how much of them is on its way.
  // refused: takes what the server says against it, and says whether something was done about it
  function send(address, accept, type, done, refused) {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', accept);
    request.responseType = type;
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.loaded < event.total) {
        bar.value = event.loaded / event.total;
        say(fill(words.sending, { percent: Math.floor((100 * event.loaded) / event.total) }));
      } else {
        bar.removeAttribute('value');
        say(words.working);
      }
    });
    request.addEventListener('loadend', () => {
      bar.hidden = true;
      if (request.status === 0) {
        if (running === request) say(words.gone, true);
      } else if (request.status >= 400) {
        const told = type === 'blob' ? request.response.text() : Promise.resolve(request.response);
        told.then((text) => (refused && refused(text.trim())) || say(text.trim(), true, 'en'));
      } else {
        done(request);
      }
      if (running === request) running = null;
    });
    bar.hidden = false;
    bar.removeAttribute('value');
    request.send(body());
    return request;
  }

  function assess() {
    if (running) {
      const old = running;
      running = null;
      old.abort();
    }
    result.hidden = downloads.hidden = true;
    if (filling) filling.close();
    if (!read().length) {
      say(unread.map((other) => other.text).join('\n'), true, 'en');
      return;
    }
    say(words.working);
    running = send(
      form.action,
      'text/html',
      'text',
      (request) => {
        report(request.response);
        if (unread.length) say(unread.map((other) => other.text).join('\n'), true, 'en');
        else say(words.done);
        downloads.hidden = result.hidden = false;
      },
      (text) => {
        if (!leaveOut(text)) return false;
        assess();
        return true;
      }
    );
  }

  // The report is a page of its own, with its own style; it stands in a tree of its own, so that neither changes the other.
  function report(text) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const root = result.shadowRoot || result.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = Array.from(page.querySelectorAll('style'), (s) => s.textContent)
      .join('\n')
      .replace(/:root\b/g, ':host')
      .replace(/(^|[\s,}])body\b/g, '$1.page');
    const whole = document.createElement('div');
    whole.className = 'page';
    whole.append(...document.importNode(page.querySelector('main'), true).childNodes);
    root.replaceChildren(style, whole);
    if (filling) lead(root);
    root.querySelectorAll('a[href^="#"]').forEach((link) =>
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const target = root.getElementById(link.getAttribute('href').slice(1));
        if (!target) return;
        const fold = target.closest('details');
        if (fold) fold.open = true;
        target.tabIndex = -1;
        target.scrollIntoView();
        target.focus();
      })
    );
  }

  // thing: the component whose fields are wanted; none for all that is missing.
  function fillIn(thing) {
    send('/fill', 'text/html', 'text', (request) => {
      say('');
      filling.open(request.response, thing);
    });
  }

  // What is drawn is a button that leads to its fields.
  function lead(root) {
    root.querySelectorAll('svg').forEach((drawing) => {
      const drawn = drawing.querySelectorAll('[data-thing]');
      if (!drawn.length) return;
      drawing.setAttribute('role', 'group');
      drawn.forEach((part) => {
        part.setAttribute('role', 'button');
        part.setAttribute('tabindex', '0');
        part.setAttribute('aria-label', fill(words.open, { name: part.querySelector('title').textContent }));
        part.addEventListener('click', () => fillIn(part.dataset.thing));
        part.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          fillIn(part.dataset.thing);
        });
      });
    });
  }

  function keep(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(fill(words.saved, { name: name }));
  }

  function named(ending) {
    return read()[0].name.replace(/(\.ome)?\.\w+$/, '') + ending;
  }

  function save(to, ending) {
    send('/export?to=' + encodeURIComponent(to), '*/*', 'blob', (request) => keep(request.response, named(ending)));
  }

  // What was filled in goes with the files from now on, as if it had been dropped.
  function filled(blob, ending) {
    let name = named(ending);
    for (let i = 2; files.some((file) => file.name === name); i++) name = named('-' + i + ending);
    keep(blob, name);
    add([new File([blob], name, { type: blob.type })]);
  }

  // What systems put into folders by themselves is left out.
  function isOfPeople(name) {
    return !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';
  }

  // Files in a dropped folder come one by one, in portions.
  async function dropped(transfer) {
    const entries = Array.from(transfer.items || [], (item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
    if (!entries.some((entry) => entry && entry.isDirectory)) return Array.from(transfer.files);
    const found = [];
    async function walk(entry) {
      if (!entry) return;
      if (entry.isFile) {
        if (isOfPeople(entry.name)) found.push(await new Promise((take, fail) => entry.file(take, fail)));
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((take, fail) => reader.readEntries(take, fail));
        if (!some.length) return;
        for (const each of some) await walk(each);
      }
    }
    for (const entry of entries) await walk(entry);
    return found;
  }

  if (window.nboFill) {
    const opener = document.getElementById('fill-open');
    filling = window.nboFill(document.getElementById('fill'), opener, filled);
    opener.addEventListener('click', () => fillIn());
  }
  input.addEventListener('change', () => add(input.files));
  whole.addEventListener('change', () => {
    add(Array.from(whole.files).filter((file) => isOfPeople(file.name)));
    whole.value = '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (files.length) assess();
    else input.click();
  });
  form.addEventListener('change', (event) => {
    if (event.target !== input && event.target !== whole && files.length) assess();
  });
  ['dragenter', 'dragover'].forEach((name) =>
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    })
  );
  ['dragleave', 'drop'].forEach((name) => drop.addEventListener(name, () => drop.classList.remove('over')));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    dropped(event.dataTransfer).then(add, () => say(words.unread, true));
  });
  // a file dropped beside the place for it would else replace the page
  ['dragover', 'drop'].forEach((name) => window.addEventListener(name, (event) => event.preventDefault()));
  downloads.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && button.dataset.to && files.length) save(button.dataset.to, button.dataset.ending);
  });
})();
