// The form of missing fields, within the first page. Without this script it is a page of its own.
(function () {
  'use strict';
  const PREFIX = 'nbo-fill ';

  // What is typed stays in this browser until it is saved, also when the page is closed.
  function drafts(form) {
    const key = PREFIX + form.dataset.document;
    const values = () => Array.from(form.querySelectorAll('.field'), (field) => {
      const [row, value] = field.querySelectorAll('[name=row], [name=value]');
      return [row.value, value];
    });
    function attempt(what) {
      try {
        return what(window.localStorage);
      } catch (e) {
        return null; // a browser that keeps nothing
      }
    }
    return {
      keep: () =>
        attempt((store) =>
          store.setItem(key, JSON.stringify(Object.fromEntries(values().filter((v) => v[1].value).map((v) => [v[0], v[1].value]))))
        ),
      clear: () => attempt((store) => store.removeItem(key)),
      restore: () => {
        const kept = attempt((store) => JSON.parse(store.getItem(key))) || {};
        let any = false;
        for (const [row, value] of values()) {
          if (Object.hasOwn(kept, row) && !value.value) {
            value.value = kept[row];
            any = true;
          }
        }
        return any;
      },
    };
  }

  // place: where the form stands; opener: the button that opens it; filled: takes the table.
  window.nboFill = function (place, opener, filled) {
    function close() {
      place.hidden = true;
      place.replaceChildren();
      opener.setAttribute('aria-expanded', 'false');
    }

    function take(text) {
      const form = new DOMParser().parseFromString(text, 'text/html').getElementById('fill-form');
      if (!form) return false;
      const heading = document.createElement('h3');
      heading.textContent = place.getAttribute('aria-label');
      heading.tabIndex = -1;
      place.replaceChildren(heading, document.importNode(form, true));
      place.hidden = false;
      opener.setAttribute('aria-expanded', 'true');
      return true;
    }

    function open(text) {
      if (!take(text)) return;
      const form = place.querySelector('form');
      const draft = drafts(form);
      if (draft.restore()) {
        const told = document.createElement('p');
        told.className = 'draft';
        told.textContent = place.dataset.draft;
        form.prepend(told);
      }
      const wrong = form.querySelector('[aria-invalid]');
      (wrong || place.querySelector('h3')).focus();
      form.addEventListener('input', draft.keep);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        draft.keep();
        fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(
          async (answer) => {
            if (answer.ok) {
              const table = await answer.blob();
              draft.clear();
              close();
              filled(table);
              return;
            }
            const told = await answer.text();
            if (answer.status === 422 && told.includes('fill-form')) open(told);
            else form.querySelector('#fill-problem').textContent = told.trim();
          },
          () => {
            form.querySelector('#fill-problem').textContent = document.getElementById('assess-status').dataset.gone;
          }
        );
      });
    }

    return { open, close };
  };
})();
