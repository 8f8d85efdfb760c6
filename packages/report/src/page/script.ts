/** The page's own script: sort, filter, views and, in the webview, messages. Its hash stands in the page's CSP. */
export const script = `(function () {
  'use strict';
  var root = document.documentElement;
  var host = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : undefined;
  var state = (host && host.getState()) || {};
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  root.classList.add('js');

  function keep(key, value) { state[key] = value; if (host) host.setState(state); }

  function view(name) {
    document.body.setAttribute('data-view', name);
    all('[data-view]').forEach(function (button) {
      if (button !== document.body) button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === name));
    });
  }

  function say(words) {
    var said = document.querySelector('[data-said]');
    var button = document.querySelector('[data-act=copy]');
    if (!said || !button) return;
    var before = button.getAttribute('data-before') || button.textContent;
    button.setAttribute('data-before', before);
    said.textContent = words;
    button.textContent = words;
    setTimeout(function () { button.textContent = before; said.textContent = ''; }, 2000);
  }

  function copy() {
    var text = document.getElementById('as-markdown');
    var byHand = function () {
      text.hidden = false;
      text.select();
      var done = document.execCommand('copy');
      text.hidden = true;
      say(done ? 'Copied' : 'Not copied');
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(function () { say('Copied'); }, byHand);
    else byHand();
  }

  var table = document.querySelector('table[data-sortable]');
  var rows = table ? all('tbody tr', table) : [];
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  var input = document.getElementById('host-filter');
  var picks = all('[data-pick]');
  var shown = document.querySelector('[data-shown]');
  var onlyNew = document.querySelector('[data-only=new]');
  var nothing = document.querySelector('[data-nothing]');

  function filter() {
    var words = input.value.toLowerCase().split(' ').filter(Boolean);
    var answers = picks.filter(function (pick) { return pick.getAttribute('aria-pressed') === 'true'; })
      .map(function (pick) { return pick.getAttribute('data-pick'); });
    var count = 0;
    var isNew = onlyNew && onlyNew.getAttribute('aria-pressed') === 'true';
    rows.forEach(function (row, at) {
      var fits = !(isNew && !row.hasAttribute('data-new')) && answers.indexOf(row.getAttribute('data-word')) >= 0 &&
        words.every(function (word) { return texts[at].indexOf(word) >= 0; });
      row.hidden = !fits;
      if (fits) count += 1;
    });
    shown.textContent = count + ' of ' + rows.length + ' hosts';
    nothing.hidden = count > 0;
  }

  function compare(key, down) {
    var numeric = key === 'score' || key === 'calls' || key === 'answer';
    return function (a, b) {
      var x = a.getAttribute('data-' + key), y = b.getAttribute('data-' + key);
      var order = numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
      return down ? -order : order;
    };
  }

  function sort(key, down) {
    var body = table.tBodies[0];
    var from = rows.slice();
    var sorted = document.createDocumentFragment();
    from.sort(compare(key, down)).forEach(function (row) { sorted.appendChild(row); });
    body.appendChild(sorted);
    all('th', table.tHead).forEach(function (head) {
      var button = head.querySelector('[data-sort]');
      if (button && button.getAttribute('data-sort') === key) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
  }

  function reveal(id) {
    var target = id && document.getElementById(id);
    if (!target) return;
    var section = target.closest('section');
    if (section && getComputedStyle(section).display === 'none') view('all');
    if (target.tagName === 'DETAILS') {
      target.open = true;
      target.querySelector('summary').focus({ preventScroll: true });
    }
    if (target.tabIndex === -1 && target.hasAttribute('tabindex')) target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }

  function named() { return location.hash.slice(1); }

  document.addEventListener('click', function (event) {
    var button = event.target instanceof Element && event.target.closest('button');
    var link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (link) {
      event.preventDefault();
      var id = link.getAttribute('href').slice(1);
      if (!host) history.pushState(undefined, '', '#' + id);
      reveal(id);
      return;
    }
    if (!button) return;
    var act = button.getAttribute('data-act');
    if (button.hasAttribute('data-open')) { if (host) host.postMessage({ type: 'open', id: button.getAttribute('data-open') }); }
    else if (button.hasAttribute('data-view')) { view(button.getAttribute('data-view')); keep('view', button.getAttribute('data-view')); }
    else if (button.hasAttribute('data-pick') || button.hasAttribute('data-only')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      filter();
    } else if (button.hasAttribute('data-sort')) {
      var key = button.getAttribute('data-sort');
      var down = button.parentElement.getAttribute('aria-sort') === 'ascending';
      sort(key, down);
      keep('sort', [key, down]);
    } else if (act === 'print') window.print();
    else if (act === 'copy') copy();
    else if (act === 'save' && host) host.postMessage({ type: 'save' });
  });

  if ('IntersectionObserver' in window) {
    var seen = {};
    var sections = all('main > section');
    var links = all('nav a');
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) { seen[entry.target.id] = entry.isIntersecting; });
      var current = sections.filter(function (section) { return seen[section.id]; })[0];
      links.forEach(function (link) {
        if (current && link.getAttribute('href') === '#' + current.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    }, { rootMargin: '-80px 0px -55% 0px' });
    sections.forEach(function (section) { watch.observe(section); });
  }

  window.addEventListener('hashchange', function () { reveal(named()); });
  window.addEventListener('beforeprint', function () { var details = all('details'); if (details.length <= 30) details.forEach(function (each) { each.open = true; }); });
  if (input) {
    input.addEventListener('input', function () { filter(); keep('filter', input.value); });
    if (state.filter) { input.value = state.filter; filter(); }
    if (state.sort) sort(state.sort[0], state.sort[1]);
  }
  view(state.view || 'all');
  reveal(named());
})();`;
