// A table that can be sorted by any column, keeps its order while its rows change, and shows the
// first rows until asked for all.

import { element, setText } from './dom.js';

const FIRST = 15;

export class Table {
  #rows = [];
  #showsAll = false;
  #body = element('tbody');
  #buttons = [];

  /**
   * Columns are `{ name, value(row), text(value), isText, isBad(row) }`; sorted by the one at
   * `sortedBy`, largest first.
   */
  constructor(caption, columns, sortedBy, empty) {
    this.columns = columns;
    this.sortedBy = sortedBy;
    this.isAscending = false;
    this.element = element('section', 'card');
    this.empty = element('p', 'empty', empty);
    this.scroller = element('div', 'scroll');
    this.scroller.tabIndex = 0; // so that the keyboard can scroll it
    this.scroller.setAttribute('role', 'region');
    this.scroller.setAttribute('aria-label', caption);
    const table = element('table');
    table.append(element('caption', 'hidden', caption), this.#head(), this.#body);
    this.scroller.append(table);
    this.more = element('button', 'more');
    this.more.type = 'button';
    this.more.addEventListener('click', () => {
      this.#showsAll = !this.#showsAll;
      this.#draw();
    });
    this.element.append(element('h2', '', caption), this.empty, this.scroller, this.more);
    this.#mark();
  }

  update(rows) {
    this.#rows = rows;
    this.empty.hidden = rows.length > 0;
    this.scroller.hidden = rows.length === 0;
    this.#draw();
  }

  #head() {
    const line = element('tr');
    this.columns.forEach((column, i) => {
      const cell = element('th', column.isText ? 'text' : '');
      cell.scope = 'col';
      const button = element('button', '', column.name);
      button.type = 'button';
      button.addEventListener('click', () => this.#sortBy(i));
      cell.append(button);
      line.append(cell);
      this.#buttons.push(button);
    });
    const head = element('thead');
    head.append(line);
    return head;
  }

  #sortBy(i) {
    this.isAscending = i === this.sortedBy ? !this.isAscending : Boolean(this.columns[i].isText);
    this.sortedBy = i;
    this.#mark();
    this.#draw();
  }

  #mark() {
    this.#buttons.forEach((button, i) => {
      const order = this.isAscending ? 'ascending' : 'descending';
      button.parentElement.setAttribute('aria-sort', i === this.sortedBy ? order : 'none');
    });
  }

  #draw() {
    const { value } = this.columns[this.sortedBy];
    const sign = this.isAscending ? 1 : -1;
    const sorted = [...this.#rows].sort((a, b) => sign * compare(value(a), value(b)));
    const shown = this.#showsAll ? sorted : sorted.slice(0, FIRST);
    while (this.#body.rows.length > shown.length) {
      this.#body.deleteRow(-1);
    }
    shown.forEach((row, i) => this.#fill(this.#body.rows[i] || this.#add(), row));
    this.more.hidden = sorted.length <= FIRST;
    setText(this.more, this.#showsAll ? `Show the first ${FIRST}` : `Show all ${sorted.length}`);
    this.more.setAttribute('aria-expanded', this.#showsAll);
  }

  #add() {
    const line = this.#body.insertRow();
    this.columns.forEach((column, i) => {
      const cell = element(i ? 'td' : 'th', column.isText ? 'text' : '');
      if (!i) {
        cell.scope = 'row';
      }
      line.append(cell);
    });
    return line;
  }

  #fill(line, row) {
    this.columns.forEach((column, i) => {
      const isBad = Boolean(column.isBad && column.isBad(row));
      const text = column.text ? column.text(column.value(row)) : String(column.value(row));
      setText(line.cells[i], isBad ? `▲ ${text}` : text);
      line.cells[i].classList.toggle('bad', isBad);
    });
  }
}

function compare(a, b) {
  if (typeof a === 'string') {
    return a.localeCompare(b);
  }
  return (a === null ? -1 : a) - (b === null ? -1 : b);
}
