// Alerts: what fires, over everything else, and the incidents of late with what they come to.

import { element, setText } from './dom.js';
import * as format from './format.js';
import { Table } from './table.js';

const MEANING = 'MTTD: mean time from the first breach to the alert. MTTR: from the first breach to the first moment '
  + 'that was clear to the end. MTBF: from one recovery to the next start. Ended by a restart or without data: in none of them.';

const moment = (text) => new Date(text).toLocaleString();
const seconds = (value) => (value === null ? '–' : value < 1 ? '< 1 s' : format.span(Math.round(value)));
const about = ({ rule, subject }) => (subject ? `${rule} (${subject})` : rule);

/** A line for each alert that fires, above the tiles. */
export class FiringAlerts {
  constructor(parent) {
    this.parent = parent;
  }

  update({ firing }) {
    this.parent.hidden = firing.length === 0;
    const lines = firing.map((one) => `▲ ${one.severity}: ${one.what}, since ${moment(one.started)} · ${one.id}`);
    if (lines.join() !== this.shown) { // it is read aloud when it changes
      this.parent.replaceChildren(...lines.map((line) => element('li', '', line)));
      this.shown = lines.join();
    }
  }
}

/** The incidents, and the means over days. */
export class IncidentTable {
  constructor() {
    this.incidents = new Table('Incidents, the last ones first', [
      { name: 'Alert', value: about, isText: true },
      { name: 'Severity', value: (row) => row.severity, isText: true },
      { name: 'Started', value: (row) => Date.parse(row.started), text: (value) => moment(value) },
      { name: 'Detected after', value: (row) => row.detection_seconds, text: seconds },
      { name: 'Recovered after', value: (row) => row.recovery_seconds, text: seconds },
      { name: 'Ended', value: (row) => row.end || 'fires', isText: true, isBad: (row) => !row.end },
      { name: 'Id', value: (row) => row.id, isText: true },
    ], 2, 'None so far.');
    this.element = this.incidents.element;
    this.times = element('ul', 'times');
    this.element.append(this.times, element('p', 'empty', MEANING));
  }

  update({ rules, firing, incidents, times }) {
    this.incidents.update([...firing, ...incidents]);
    const watched = rules.filter((rule) => rule.on).map((rule) => `${rule.rule} ${rule.threshold}`);
    const lines = times.map((time) => `${time.days} ${time.days === 1 ? 'day' : 'days'}: ${time.count} `
      + `${time.count === 1 ? 'incident' : 'incidents'}, MTTD ${seconds(time.mttd_seconds)}, MTTR ${seconds(time.mttr_seconds)} `
      + `(median ${seconds(time.median_recovery_seconds)}, longest ${seconds(time.longest_recovery_seconds)}), `
      + `MTBF ${seconds(time.mtbf_seconds)}`);
    lines.push(watched.length ? `Watched: ${watched.join(' · ')}` : 'Nothing is watched: vigia.alerts is off.');
    lines.forEach((line, i) => setText(this.times.children[i] || this.times.appendChild(element('li')), line));
  }
}
