// Everything on every page works without this file. It only helps.

const patience = 8000;

// One press, one sending. The server refuses the second as well; this spares people the wait.
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || !(event.submitter ?? form.querySelector('button'))?.hasAttribute('data-once')) return;
  if (Date.now() - Number(form.dataset.sentAt ?? 0) < patience) event.preventDefault();
  else form.dataset.sentAt = Date.now();
});
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sentAt;
});

// Leave quickly: blank the page at once, and leave no way back to it in this tab.
const exit = document.querySelector('[data-leave]');
if (exit) {
  const leave = () => {
    document.documentElement.hidden = true;
    document.title = '…';
    location.replace(exit.href);
  };
  exit.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  });
  let presses = [];
  addEventListener('keydown', event => {
    if (event.key !== 'Shift') presses = [];
    else if (!event.repeat) {
      presses = [...presses.filter(at => event.timeStamp - at < 3000), event.timeStamp];
      if (presses.length === 3) leave();
    }
  });
}

// How much room is left in a box, said after a pause in typing.
for (const box of document.querySelectorAll('textarea[data-count]')) {
  const note = document.getElementById(`${box.id}-count`);
  if (!note) continue;
  const most = Number(box.dataset.count);
  const say = () => {
    const left = most - box.value.length;
    const many = Math.abs(left);
    const characters = `${many.toLocaleString('en-GB')} ${many === 1 ? 'character' : 'characters'}`;
    note.textContent = left < 0 ? `You have ${characters} too many` : `You have ${characters} left`;
    note.classList.toggle('count-over', left < 0);
  };
  let pause;
  note.setAttribute('aria-live', 'polite');
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(say, 400);
  });
  if (box.value) say();
}

// A browser prints without this too; the button only saves looking for how.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
