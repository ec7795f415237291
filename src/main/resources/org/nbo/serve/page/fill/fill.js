// The form of missing fields, within the first page. Without this script it is a page of its own.
(function () {
  'use strict';
  const PREFIX = 'nbo-fill ';

  // What is typed stays in this browser until it is saved or discarded, also when the page is closed.
  function drafts(form) {
    const key = PREFIX + form.dataset.document;
    function attempt(what) {
      try {
        return what(window.localStorage);
      } catch (e) {
        return null; // a browser that keeps nothing
      }
    }
    const inputs = () =>
      Array.from(form.querySelectorAll('.field'), (field) => ({
        row: field.querySelector('[name=row]').value,
        value: field.querySelector('[name=value]'),
        answer: field.querySelector('select[name=answer]'),
      }));
    return {
      kept: () => attempt((store) => JSON.parse(store.getItem(key))) || {},
      keep: (added) => {
        const fields = {};
        for (const { row, value, answer } of inputs()) {
          if (value.value || (answer && answer.value)) fields[row] = [value.value, answer ? answer.value : ''];
        }
        const any = Object.keys(fields).length || added.length;
        attempt((store) =>
          any ? store.setItem(key, JSON.stringify({ fields: fields, added: added })) : store.removeItem(key)
        );
      },
      clear: () => attempt((store) => store.removeItem(key)),
      restore: (fields) => {
        let any = false;
        for (const { row, value, answer } of inputs()) {
          const was = Object.hasOwn(fields, row) ? fields[row] : null;
          if (!was || value.value) continue;
          value.value = was[0];
          if (answer) answer.value = was[1];
          any = true;
        }
        return any;
      },
    };
  }

  function parsed(text) {
    const form = new DOMParser().parseFromString(text, 'text/html').getElementById('fill-form');
    return form && document.importNode(form, true);
  }

  // place: where the form stands; opener: the button that opens it; saved: takes what is saved and its ending.
  window.nboFill = function (place, opener, saved) {
    let added = [];

    function close() {
      place.hidden = true;
      place.replaceChildren();
      opener.setAttribute('aria-expanded', 'false');
    }

    function post(form, more) {
      const data = new URLSearchParams(new FormData(form));
      data.delete('add');
      Object.entries(more).forEach(([name, value]) => data.set(name, value));
      return fetch(form.action, { method: 'POST', body: data });
    }

    function trouble(form, text) {
      form.querySelector('#fill-problem').textContent = text;
    }

    function gone(form) {
      trouble(form, document.getElementById('assess-status').dataset.gone);
    }

    function mark(field, problem) {
      field.querySelector('.help .bad').textContent = problem;
      const value = field.querySelector('[name=value]');
      if (problem) value.setAttribute('aria-invalid', 'true');
      else value.removeAttribute('aria-invalid');
    }

    // Says at once what is wrong with a value that was typed.
    function check(form, field) {
      const data = new URLSearchParams({ check: '1' });
      form.querySelectorAll('[name=profile], [name=tier], [name=level], [name=extension]').forEach((i) => data.set(i.name, i.value));
      field.querySelectorAll('[name=row], [name=value], [name=answer]').forEach((i) => data.append(i.name, i.value));
      return fetch(form.action, { method: 'POST', body: data })
        .then((answer) => (answer.ok ? answer.json() : { problems: [''] }))
        .then((told) => mark(field, told.problems[0]), () => {});
    }

    // Fields of a part that is not there yet.
    async function more(form, part) {
      const answer = await post(form, { add: part, more: '1' });
      if (!answer.ok) {
        trouble(form, (await answer.text()).trim());
        return null;
      }
      const groups = parsed(await answer.text()).querySelectorAll('#fill-groups .group');
      const group = groups[groups.length - 1];
      const first = form.querySelectorAll('.field').length;
      group.querySelectorAll('.field').forEach((field, i) => {
        const old = field.querySelector('label').htmlFor;
        const id = 'fill-' + (first + i);
        field.querySelector('label').htmlFor = id;
        const value = field.querySelector('[name=value]');
        value.id = id;
        value.setAttribute('aria-describedby', id + '-help');
        field.querySelector('#' + CSS.escape(old) + '-help').id = id + '-help';
      });
      form.querySelector('#fill-groups').append(group);
      added.push(part);
      return group;
    }

    function focusIn(group) {
      const fold = group.closest('details');
      if (fold) fold.open = true;
      group.querySelectorAll('details.there').forEach((known) => (known.open = true));
      place.querySelectorAll('.chosen').forEach((other) => other.classList.remove('chosen'));
      group.classList.add('chosen');
      group.scrollIntoView({ block: 'start' });
      (group.querySelector('input:not([type=hidden]), select') || group).focus({ preventScroll: true });
    }

    function show(text) {
      const form = parsed(text);
      if (!form) return null;
      const heading = document.createElement('h3');
      heading.textContent = place.getAttribute('aria-label');
      heading.tabIndex = -1;
      place.replaceChildren(heading, form);
      place.hidden = false;
      opener.setAttribute('aria-expanded', 'true');
      added = [];
      return form;
    }

    // thing: the component whose fields are wanted; none for all.
    async function open(text, thing) {
      const form = show(text);
      if (!form) return;
      const draft = drafts(form);
      const told = document.createElement('p');
      told.className = 'draft';
      told.setAttribute('role', 'status');
      told.textContent = form.dataset.keeping;
      const discard = document.createElement('button');
      discard.type = 'button';
      discard.textContent = form.dataset.discard;
      const buttons = form.querySelector('.buttons');
      if (buttons) buttons.append(' ', discard);
      form.prepend(told);
      form.addEventListener('input', () => draft.keep(added));
      form.addEventListener('change', (event) => {
        const field = event.target.closest('.field');
        if (field) check(form, field);
      });
      discard.addEventListener('click', () => {
        draft.clear();
        open(text).then(() => (place.querySelector('.draft').textContent = form.dataset.discarded));
      });
      const plus = form.querySelector('#fill-more');
      if (plus) {
        plus.addEventListener('click', async (event) => {
          event.preventDefault();
          const choice = form.querySelector('#fill-add');
          if (!choice.value) return;
          const group = await more(form, choice.value).catch(() => gone(form));
          if (!group) return;
          choice.value = '';
          draft.keep(added);
          focusIn(group);
        });
      }
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        draft.keep(added);
        save(form, draft);
      });
      if (thing !== undefined) {
        const group = Array.from(place.querySelectorAll('[data-thing]')).find((g) => g.dataset.thing === thing);
        if (group) focusIn(group);
        else place.querySelector('h3').focus();
      } else {
        place.querySelector('h3').focus();
      }
      const kept = draft.kept();
      for (const part of kept.added || []) {
        await more(form, part).catch(() => null);
      }
      if (draft.restore(kept.fields || {})) told.textContent = form.dataset.kept;
    }

    async function save(form, draft) {
      trouble(form, '');
      const as = form.querySelector('[name=as]:checked');
      let answer;
      try {
        answer = await post(form, { as: as.value });
        if (answer.ok) {
          const file = await answer.blob();
          draft.clear();
          close();
          saved(file, '-filled-in' + as.dataset.ending);
          return;
        }
        const told = await answer.text();
        const again = answer.status === 422 && parsed(told);
        if (!again) {
          trouble(form, told.trim());
          return;
        }
        trouble(form, again.querySelector('#fill-problem').textContent);
        const problems = new Map(
          Array.from(again.querySelectorAll('.field'), (f) => [
            f.querySelector('[name=row]').value,
            f.querySelector('.help .bad').textContent,
          ])
        );
        form.querySelectorAll('.field').forEach((f) => mark(f, problems.get(f.querySelector('[name=row]').value) || ''));
        const wrong = form.querySelector('[aria-invalid]');
        if (wrong) wrong.focus();
      } catch (e) {
        gone(form);
      }
    }

    return { open, close };
  };
})();
