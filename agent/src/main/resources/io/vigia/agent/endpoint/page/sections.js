// The tables under the tiles.

import { IncidentTable } from './alerts.js';
import { ErrorTable } from './errors.js';
import * as format from './format.js';
import { Recordings } from './history.js';
import { Table } from './table.js';

const NONE = 'None in the time shown.';
const OPERATION = ['system', 'database', 'operation'];
const BATCHED = ['db_operation_name', 'db_namespace', 'error_type'];

/** What every table of durations ends with. */
const DURATIONS = [
  { name: 'Count', value: (row) => row.count, text: format.count },
  { name: 'Errors', value: (row) => row.errors, text: format.count, isBad: (row) => row.errors > 0 },
  { name: 'Mean', value: (row) => row.mean, text: format.duration },
  { name: 'p95', value: (row) => row.quantile(0.95), text: format.duration },
  { name: 'Max', value: (row) => row.max || null, text: format.duration },
  { name: 'Total', value: (row) => row.sum, text: format.duration },
];

const label = (name, key) => ({ name, value: (row) => row.labels[key], isText: true });
const happened = (row) => row.count > 0;

const routes = {
  table: () => new Table('Requests by route',
    [{ name: 'Route', value: (row) => `${row.labels.method} ${row.labels.route}`, isText: true }]
      .concat(DURATIONS), 6, NONE),
  rows: (window) => window.histogram('requests', ['method', 'route']).filter(happened),
};

/** Requests that the service has sent; those without an answer are errors, too. */
const clients = {
  table: () => new Table('Requests sent, by host',
    [label('Host', 'host'), { name: 'Per second', value: (row) => row.rate, text: format.rate }]
      .concat(DURATIONS), 7, NONE),
  rows: (window) => {
    const rows = window.histogram('clients', ['host']).filter(happened);
    rows.forEach((row) => { row.rate = row.count / window.seconds; });
    return rows;
  },
};

const statements = {
  table: () => new Table('Database',
    [label('Statement', 'operation'), label('System', 'system'), label('Database', 'database')]
      .concat(DURATIONS), 8, NONE),
  rows: (window) => window.histogram('operations', OPERATION)
    .filter((row) => row.labels.system !== 'redis' && happened(row)),
};

const texts = {
  table: () => new Table('Statements that took most time since the start', [
    { name: 'Statement', value: (row) => row.statement, isText: true },
    { name: 'Database', value: (row) => `${row.system} ${row.namespace}`, isText: true },
    { name: 'Count', value: (row) => row.count, text: format.count },
    { name: 'Errors', value: (row) => row.errors, text: format.count, isBad: (row) => row.errors > 0 },
    { name: 'Mean', value: (row) => row.mean_seconds, text: format.duration },
    { name: 'p95', value: (row) => row.p95_seconds, text: format.duration },
    { name: 'Max', value: (row) => row.max_seconds, text: format.duration },
    { name: 'Total', value: (row) => row.total_seconds, text: format.duration },
  ], 7, 'None since the start.'),
  rows: (window) => window.to.statements,
};

const findings = {
  table: () => new Table('Statements repeated in one request, since the start', [
    { name: 'Statement', value: (row) => row.statement, isText: true },
    { name: 'Route', value: (row) => row.uri, isText: true },
    { name: 'From', value: (row) => row.frame || '–', isText: true },
    { name: 'Times', value: (row) => row.count, text: format.count },
    { name: 'Requests', value: (row) => row.requests, text: format.count },
  ], 4, 'None since the start.'),
  rows: (window) => window.to.findings,
};

/** Those sent by themselves are timed; those of pipelines and transactions are only counted. */
const commands = {
  table: () => new Table('Redis',
    [label('Command', 'operation'), label('Database', 'database')].concat(DURATIONS,
      { name: 'In pipelines', value: (row) => row.batched || null, text: format.count }), 7, NONE),
  rows: (window) => {
    const timed = window.histogram('operations', OPERATION)
      .filter((row) => row.labels.system === 'redis');
    timed.forEach((row) => { row.batched = 0; });
    const rows = new Map(timed.map((row) => [command(row.labels), row]));
    for (const each of window.counters('batched', BATCHED, ['count'])) {
      const labels = { operation: each.db_operation_name, database: each.db_namespace };
      if (!rows.has(command(labels))) {
        rows.set(command(labels), Object.assign(Recordings.total([]), { labels, batched: 0 }));
      }
      rows.get(command(labels)).batched += each.count;
    }
    return [...rows.values()].filter((row) => happened(row) || row.batched > 0);
  },
};

const command = ({ operation, database }) => JSON.stringify([operation, database]);

const caches = {
  table: () => new Table('Caches', [
    { name: 'Cache', value: (row) => `${row.cache} ${row.name}`, isText: true },
    { name: 'Hit ratio', value: (row) => (row.gets ? row.hits / row.gets : null), text: format.percent },
    { name: 'Hits', value: (row) => row.hits, text: format.count },
    { name: 'Misses', value: (row) => row.misses, text: format.count },
    { name: 'Puts', value: (row) => row.puts, text: format.count },
  ], 2, NONE),
  rows: (window) => window.counters('caches', ['cache', 'name'], ['hits', 'misses', 'puts'])
    .map((row) => ({ ...row, gets: row.hits + row.misses })),
};

const exceptions = {
  table: () => new Table('Exceptions', [
    { name: 'Class', value: (row) => row.exception, isText: true },
    { name: 'Where', value: (row) => row.source, isText: true },
    { name: 'Count', value: (row) => row.count, text: format.count },
  ], 2, NONE),
  rows: (window) => window.counters('exceptions', ['exception', 'source'], ['count'])
    .filter(happened),
};

const logs = {
  table: () => new Table('Log records', [
    { name: 'Level', value: (row) => row.level, isText: true },
    { name: 'Framework', value: (row) => row.framework, isText: true },
    { name: 'Count', value: (row) => row.count, text: format.count },
  ], 2, NONE),
  rows: (window) => [['logback', 'Logback'], ['log4j2', 'Log4j 2'], ['log4j', 'Log4j'], ['jul', 'java.util.logging']]
    .flatMap(([name, framework]) => window.counters(name, ['level'], ['count'])
      .map((row) => ({ ...row, framework })))
    .filter(happened),
};

const errors = {
  table: () => new ErrorTable(),
  rows: (window) => window.to.errors,
};

const incidents = {
  table: () => new IncidentTable(),
  rows: (window) => window.to.alerts,
};

export class Sections {
  constructor(parent) {
    this.sections = [routes, exceptions, logs, errors, clients, statements, texts, findings, commands, caches, incidents]
      .map(({ table, rows }) => ({ table: table(), rows }));
    parent.append(...this.sections.map(({ table }) => table.element));
    for (const narrow of [1, 2]) { // exceptions and log records, side by side
      this.sections[narrow].table.element.classList.add('half');
    }
  }

  update(window) {
    this.sections.forEach(({ table, rows }) => table.update(rows(window)));
  }
}
