// The figures of the board, kept fresh. Without this they are as they were when the page was loaded.

const box = document.getElementById('live');
const note = document.getElementById('live-note');
const policy = window.trustedTypes?.createPolicy('board', { createHTML: html => html }) ?? { createHTML: html => html };

const patience = 60000;
let stream, busy, again, over;

const say = words => { if (note.textContent !== words) note.textContent = words; };
const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

const reachable = () => [...box.querySelectorAll('a[href], summary, [tabindex]')];

function swap(html) {
  const fresh = document.createElement('template');
  fresh.innerHTML = policy.createHTML(html);
  const next = fresh.content.querySelector('[data-version]');
  const now = box.querySelector('[data-version]');
  if (!next) return false;
  if (next.dataset.version === now?.dataset.version) {
    now.querySelector('[data-as-at]').textContent = next.querySelector('[data-as-at]').textContent;
    return false;
  }
  // Whoever reads a table or stands on a link stays there.
  for (const open of box.querySelectorAll('details[open][id]')) fresh.content.getElementById(open.id)?.setAttribute('open', '');
  const scrolled = [...box.querySelectorAll('.table-scroll')].map(table => [table.getAttribute('aria-labelledby'), table.scrollLeft]);
  const at = reachable().indexOf(document.activeElement);
  const href = document.activeElement?.getAttribute('href');
  box.replaceChildren(fresh.content);
  for (const [label, left] of scrolled) {
    const table = box.querySelector(`.table-scroll[aria-labelledby="${label}"]`);
    if (table) table.scrollLeft = left;
  }
  if (at >= 0) ((href && reachable().find(link => link.getAttribute('href') === href)) || reachable()[at] || box).focus({ preventScroll: true });
  return true;
}

async function refresh() {
  if (over) return;
  if (busy) { again = true; return; }
  busy = true;
  try {
    const answer = await fetch(box.dataset.figures, { headers: { Accept: 'text/html' }, redirect: 'manual' });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) stop();
    else if (answer.ok && swap(await answer.text())) say(`Figures updated at ${clock()}.`);
  } catch {
    say('Updates paused: the service cannot be reached. Trying again.');
  } finally {
    busy = false;
    if (again) { again = false; refresh(); }
  }
}

function stop() {
  over = true;
  close();
  say('You are signed out, so these figures are not updated any more.');
}

function close() {
  stream?.close();
  stream = undefined;
}

function listen() {
  if (stream || over || document.hidden) return;
  stream = new EventSource(box.dataset.events);
  stream.addEventListener('open', () => say('These figures update by themselves.'));
  stream.addEventListener('changed', refresh);
  stream.addEventListener('signed-out', stop);
  stream.addEventListener('error', () => {
    if (over) return;
    say('Updates paused. Trying again.');
    // The browser tries again by itself, unless it was refused.
    if (stream?.readyState === EventSource.CLOSED) { close(); setTimeout(listen, 5000); }
  });
}

// Where no news comes through, the figures are asked for now and then.
setInterval(() => {
  if (document.hidden || over) return;
  if (stream?.readyState !== EventSource.OPEN) refresh();
  listen();
}, patience);

addEventListener('visibilitychange', () => {
  if (document.hidden) close();
  else { listen(); refresh(); }
});
addEventListener('pagehide', close);
addEventListener('pageshow', listen);
listen();
