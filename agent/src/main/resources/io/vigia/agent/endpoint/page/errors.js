// The table of errors: a line a group, and behind its button what is known of the last one.

import { element, setText } from './dom.js';
import * as format from './format.js';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 20;
const COLUMNS = ['Error', 'Count', 'Last hour', 'Last seen', 'Route', 'Trace'];

export class ErrorTable {
  #groups = new Map();

  constructor() {
    this.element = element('section', 'card errors');
    this.empty = element('p', 'empty', 'None since the start.');
    this.dropped = element('p', 'empty bad');
    this.scroller = element('div', 'scroll');
    this.scroller.tabIndex = 0; // so that the keyboard can scroll it
    this.scroller.setAttribute('role', 'region');
    this.scroller.setAttribute('aria-label', 'Errors');
    this.table = element('table');
    this.table.append(element('caption', 'hidden', 'Errors since the start'), head());
    this.scroller.append(this.table);
    this.element.append(element('h2', '', 'Errors since the start, the last ones first'),
      this.empty, this.dropped, this.scroller);
  }

  update({ errors, dropped }) {
    this.empty.hidden = errors.length > 0;
    this.scroller.hidden = errors.length === 0;
    this.dropped.hidden = !dropped;
    setText(this.dropped, `▲ ${format.count(dropped)} more came too fast to be looked at.`);
    const groups = new Map(errors.map((error) => [error.id, this.#groups.get(error.id) || new Group()]));
    errors.forEach((error) => groups.get(error.id).update(error));
    for (const [id, group] of this.#groups) {
      if (!groups.has(id)) {
        group.element.remove();
      }
    }
    this.#groups = groups;
    let before = this.table.tHead;
    for (const { element: body } of groups.values()) { // what stays in its place keeps the focus
      if (before.nextSibling !== body) {
        before.after(body);
      }
      before = body;
    }
  }
}

function head() {
  const line = element('tr');
  COLUMNS.forEach((name) => {
    const cell = element('th', name === 'Count' ? '' : 'text', name);
    cell.scope = 'col';
    line.append(cell);
  });
  const made = element('thead');
  made.append(line);
  return made;
}

class Group {
  constructor() {
    this.element = element('tbody');
    this.line = element('tr');
    this.more = element('tr');
    this.more.hidden = true;
    this.button = element('button', 'group');
    this.button.type = 'button';
    this.button.setAttribute('aria-expanded', false);
    this.button.addEventListener('click', () => {
      this.more.hidden = !this.more.hidden;
      this.button.setAttribute('aria-expanded', !this.more.hidden);
    });
    this.cells = COLUMNS.map((name, i) => {
      const cell = element(i ? 'td' : 'th', name === 'Count' ? '' : 'text');
      this.line.append(cell);
      return cell;
    });
    this.cells[0].scope = 'row';
    this.type = element('b');
    this.message = element('span');
    this.button.append(this.type, this.message);
    this.cells[0].append(this.button);
    this.bars = bars();
    this.cells[2].append(this.bars);
    const cell = this.more.insertCell();
    cell.colSpan = COLUMNS.length;
    cell.className = 'text';
    this.about = element('p', 'note');
    this.trail = element('ol', 'trail');
    this.stack = element('pre');
    cell.append(this.about, this.trail, this.stack);
    this.element.append(this.line, this.more);
  }

  update(error) {
    setText(this.type, error.type ? error.type.replace(/^.*[.]/, '') : 'Message');
    setText(this.message, ` ${error.message || ''}`);
    setText(this.cells[1], format.count(error.count));
    draw(this.bars, error.minutes);
    setText(this.cells[3], new Date(error.last).toLocaleTimeString());
    setText(this.cells[4], error.route || '–');
    setText(this.cells[5], error.trace_id || '–');
    setText(this.about, [error.type, error.place && `at ${error.place}`, error.logger && `logged by ${error.logger}`,
      `${error.source}, ${error.handled ? 'handled' : 'not handled'}`, `thread ${error.thread}`,
      error.user && `user ${error.user}`, `first ${new Date(error.first).toLocaleString()}`]
      .filter(Boolean).join(' · '));
    this.trail.replaceChildren(...error.trail.map((entry) => element('li', entry.failed ? 'bad' : '',
      `${new Date(entry.at).toLocaleTimeString()} ${entry.failed ? '▲ ' : ''}${entry.kind} ${entry.place}: ${entry.text}`
      + `${entry.kind === 'http' && entry.code ? ` ${entry.code}` : ''}`
      + `${entry.kind === 'log' ? '' : `, ${format.duration(entry.seconds)}`}`)));
    setText(this.stack, error.stack || '');
    this.stack.hidden = !error.stack;
  }
}

function bars() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'bars');
  svg.setAttribute('viewBox', `0 0 60 ${HEIGHT}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'img');
  svg.append(document.createElementNS(SVG, 'path'));
  return svg;
}

/** A bar a minute; one of a single error can be seen beside one of thousands. */
function draw(svg, minutes) {
  const top = Math.max(...minutes, 1);
  const line = minutes
    .map((n, i) => (n ? `M${i + 0.5} ${HEIGHT}v${-Math.max(1.5, HEIGHT * (n / top)).toFixed(1)}` : ''))
    .join('');
  svg.firstChild.setAttribute('d', line);
  svg.setAttribute('aria-label', `${format.count(minutes.reduce((a, b) => a + b, 0))} in the last hour,`
    + ` most in a minute ${format.count(Math.max(...minutes))}`);
}
