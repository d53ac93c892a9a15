// A line of the last five minutes, or of as many as are known; gaps where nothing is known.

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 100;
const HEIGHT = 28;
const FEWEST_SECONDS = 30; // so that the first two points are not a line across the tile

export class Sparkline {
  constructor(label, format) {
    this.label = label;
    this.format = format;
    this.svg = document.createElementNS(SVG, 'svg');
    this.svg.setAttribute('class', 'spark');
    this.svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    this.svg.setAttribute('preserveAspectRatio', 'none');
    this.svg.setAttribute('role', 'img');
    this.area = this.#path('area');
    this.line = this.#path('line');
  }

  /** Points are `{ at, value }`; `at` in seconds, as `now`; value null where unknown. */
  update(points, now) {
    const values = points.map((point) => point.value).filter((value) => value !== null);
    const top = Math.max(...values, 1e-9);
    const seconds = Math.max(FEWEST_SECONDS, points.length ? now - points[0].at : 0);
    let line = '';
    let area = '';
    for (const run of runs(points)) {
      const xy = run.map(({ at, value }) =>
        [WIDTH * (1 - (now - at) / seconds), HEIGHT - 1 - (HEIGHT - 3) * (value / top)]
          .map((n) => n.toFixed(2)).join(' '));
      line += `M${xy.join('L')}`;
      area += `M${xy[0].split(' ')[0]} ${HEIGHT}L${xy.join('L')}L${xy[xy.length - 1].split(' ')[0]} ${HEIGHT}Z`;
    }
    this.line.setAttribute('d', line);
    this.area.setAttribute('d', area);
    this.svg.setAttribute('aria-label', values.length
      ? `${this.label}, last 5 minutes: lowest ${this.format(Math.min(...values))}, highest ${this.format(Math.max(...values))}`
      : `${this.label}: no history yet`);
  }

  #path(className) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', className);
    this.svg.append(path);
    return path;
  }
}

/** The points between gaps. */
function runs(points) {
  const all = [];
  let run = [];
  for (const point of points) {
    if (point.value === null) {
      run = [];
    } else {
      if (!run.length) {
        all.push(run);
      }
      run.push(point);
    }
  }
  return all;
}
