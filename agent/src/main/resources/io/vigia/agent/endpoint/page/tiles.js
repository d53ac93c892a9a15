// The row of tiles: a value, a line under it, and how it went in the last five minutes.

import { element, setText } from './dom.js';
import * as format from './format.js';
import { Recordings } from './history.js';
import { Sparkline } from './sparkline.js';

const ERRORS_ABOVE = 0.01; // of all requests, as the alert `error-rate`
const P99_ABOVE = 2; // seconds, as the alert `latency-p99`

const requests = (window) => Recordings.total(window.histogram('requests', ['method', 'route']));
const operations = (window) =>
  Recordings.total(window.histogram('operations', ['system', 'database', 'operation']));
const isRedis = (row) => row.labels.system === 'redis';

function hitRatio(window) {
  const caches = window.counters('caches', ['cache', 'name'], ['hits', 'misses']);
  const hits = caches.reduce((sum, cache) => sum + cache.hits, 0);
  const all = hits + caches.reduce((sum, cache) => sum + cache.misses, 0);
  return { ratio: all ? hits / all : null, all };
}

const TILES = [
  {
    name: 'Requests',
    unit: 'per second',
    value: (window) => requests(window).count / window.seconds,
    text: format.rate,
    note: (window) => `${format.count(requests(window).count)} in all`,
  },
  {
    name: 'Errors',
    unit: 'of requests',
    value: (window) => requests(window).errorRatio,
    text: format.percent,
    note: (window) => `${format.count(requests(window).errors)} with status 5xx`,
    warning: (window) => requests(window).errorRatio > ERRORS_ABOVE && 'above 1 %',
  },
  {
    name: 'Latency',
    unit: 'p95',
    value: (window) => requests(window).quantile(0.95),
    text: format.duration,
    note: (window) => {
      const all = requests(window);
      return `p50 ${format.duration(all.quantile(0.5))} · p99 ${format.duration(all.quantile(0.99))}`;
    },
    warning: (window) => requests(window).quantile(0.99) > P99_ABOVE && 'p99 above 2 s',
  },
  {
    name: 'In progress',
    unit: 'requests',
    value: (window) => window.to.requests.active,
    text: format.count,
    note: (window) => `${format.count(window.to.jvm.threads)} threads`,
  },
  {
    name: 'Statements',
    unit: 'per second',
    value: (window) => operations(window).count / window.seconds,
    text: format.rate,
    note: (window) => {
      const rows = window.histogram('operations', ['system', 'database', 'operation']);
      const sql = Recordings.total(rows.filter((row) => !isRedis(row)));
      const redis = Recordings.total(rows.filter(isRedis));
      return `SQL p95 ${format.duration(sql.quantile(0.95))} · Redis ${format.duration(redis.quantile(0.95))}`;
    },
  },
  {
    name: 'Cache hits',
    unit: 'of look-ups',
    value: (window) => hitRatio(window).ratio,
    text: format.percent,
    note: (window) => `${format.count(hitRatio(window).all)} look-ups`,
  },
  {
    name: 'CPU',
    unit: 'of the machine',
    value: (window) => (window.to.jvm.cpu < 0 ? null : window.cpu / window.to.jvm.processors),
    text: format.percent,
    note: (window) => `${format.count(window.to.jvm.processors)} processors`,
  },
  {
    name: 'Heap',
    unit: 'in use',
    value: (window) => window.to.jvm.heapUsed,
    text: format.bytes,
    note: (window) => `of ${format.bytes(window.to.jvm.heapMax)}, garbage included`,
  },
];

class Tile {
  constructor(tile) {
    this.tile = tile;
    this.element = element('section', 'card tile');
    this.value = element('span', 'number', '–');
    this.warning = element('span', 'warning');
    this.note = element('p', 'note');
    this.spark = new Sparkline(`${tile.name} ${tile.unit}`, tile.text);
    const value = element('p', 'value');
    value.append(this.value, ' ', element('span', 'unit', tile.unit));
    const heading = element('h2', '', tile.name);
    heading.append(this.warning);
    this.element.append(heading, value, this.note, this.spark.svg);
  }

  update(window, steps, now) {
    const warning = this.tile.warning ? this.tile.warning(window) : false;
    setText(this.value, this.tile.text(this.tile.value(window)));
    setText(this.note, this.tile.note(window));
    setText(this.warning, warning ? `▲ ${warning}` : '');
    this.element.classList.toggle('bad', Boolean(warning));
    this.spark.update(
      steps.map((step) => ({ at: step.to.uptime, value: this.tile.value(step) })), now);
  }
}

export class Tiles {
  constructor(parent) {
    this.tiles = TILES.map((tile) => new Tile(tile));
    parent.append(...this.tiles.map((tile) => tile.element));
  }

  update(window, steps) {
    this.tiles.forEach((tile) => tile.update(window, steps, window.to.uptime));
  }
}
