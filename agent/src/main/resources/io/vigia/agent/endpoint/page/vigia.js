// The page: state in, everything drawn again.

import { FiringAlerts } from './alerts.js';
import { element, setText } from './dom.js';
import { Feed } from './feed.js';
import * as format from './format.js';
import { History } from './history.js';
import { Sections } from './sections.js';
import { Tiles } from './tiles.js';

const byId = (id) => document.getElementById(id);
const history = new History();
const tiles = new Tiles(byId('tiles'));
const firing = new FiringAlerts(byId('alerts'));
const sections = new Sections(byId('tables'));

function draw() {
  if (!history.latest) {
    return;
  }
  const seconds = Number(document.querySelector('input[name=window]:checked').value);
  const window = history.window(seconds);
  drawHead(window.to);
  firing.update(window.to.alerts);
  tiles.update(window, history.steps);
  sections.update(window);
  setText(byId('window-note'), window.from
    ? `Numbers of the last ${format.span(Math.round(window.seconds))}. Max is of the last three minutes.`
    : `Numbers since the start, ${format.span(window.seconds)} ago. Max is of the last three minutes.`);
}

function drawHead(state) {
  const names = Object.keys(state.health);
  const down = names.filter((name) => !state.health[name]);
  const health = byId('health');
  setText(byId('service'), state.service);
  setText(health, down.length ? `▲ unhealthy: ${down.join(', ')}` : '✓ healthy');
  health.classList.toggle('bad', down.length > 0);
  document.title = `${down.length ? '▲ ' : ''}${state.service} – Vigia`;
  const chips = names.map((name) => state.health[name]
    ? element('li', 'state', `✓ ${name} ok`)
    : element('li', 'state bad', `▲ ${name} error`));
  byId('components').replaceChildren(...chips);
  const failures = state.adviceFailures.reduce((sum, row) => sum + row.count, 0);
  setText(byId('about'), `Vigia ${state.version}, up ${format.span(state.uptime)}`
    + (failures ? `, ▲ ${format.count(failures)} failures of its own` : ''));
}

function drawStale(stale) {
  const banner = byId('stale');
  banner.hidden = !stale;
  if (stale) {
    setText(banner, (stale.since ? `▲ Stale since ${stale.since.toLocaleTimeString()}` : '▲ No answer')
      + `: the service does not answer. Asking again in ${format.span(stale.again / 1000)}.`);
  }
  document.body.classList.toggle('is-stale', Boolean(stale));
}

byId('windows').addEventListener('change', draw);
new Feed((state) => {
  history.add(state);
  draw();
}, drawStale).start();
