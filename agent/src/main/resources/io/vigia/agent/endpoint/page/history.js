// The states received in the last five minutes, and what happened between two of them.

const KEEP_SECONDS = 300;
const MAX_IS_WITHIN = 120; // the maximum sent is that of the last two to three minutes
const FEWEST_SECONDS = 9; // less of a past says nothing: then it is all since the start

export class History {
  #states = [];

  /** What happened between each two states. */
  steps = [];

  add(state) {
    const last = this.latest;
    if (last && state.uptime < last.uptime) { // the service was started again
      this.#states = [];
      this.steps = [];
    } else if (last) {
      this.steps.push(new Window(last, state));
    }
    this.#states.push(state);
    while (this.#states[0].uptime < state.uptime - KEEP_SECONDS - 1) {
      this.#states.shift();
      this.steps.shift();
    }
  }

  get latest() {
    return this.#states[this.#states.length - 1];
  }

  /** What happened in the last `seconds`, or as many as are known; 0 for all since the start. */
  window(seconds) {
    const to = this.latest;
    const from = this.#states.find((state) => state.uptime >= to.uptime - seconds - 1);
    const isEnough = to.uptime - from.uptime >= Math.min(seconds, FEWEST_SECONDS);
    return new Window(seconds > 0 && isEnough ? from : null, to);
  }
}

/** What happened from one state to another; from the start of the service where `from` is null. */
export class Window {
  #histograms = new Map(); // each is asked for by several tiles and a table

  constructor(from, to) {
    this.from = from;
    this.to = to;
    this.seconds = to.uptime - (from ? from.uptime : 0);
  }

  /** The rows of a histogram, with what was recorded in this window. */
  histogram(name, keys) {
    if (!this.#histograms.has(name)) {
      this.#histograms.set(name, this.#changes(name, keys));
    }
    return this.#histograms.get(name);
  }

  #changes(name, keys) {
    const { bounds, rows } = this.to[name];
    const before = index(this.from ? this.from[name].rows : [], keys);
    return rows.map((row) => {
      const old = before.get(key(row, keys));
      const buckets = row.buckets.map((n, i) => n - (old ? old.buckets[i] : 0));
      return new Recordings(row, bounds, buckets, row.errors - (old ? old.errors : 0),
        row.sum - (old ? old.sum : 0), row.max, this.seconds <= MAX_IS_WITHIN ? row.max : Infinity);
    });
  }

  /** The rows of a list of counters, with the difference of each of `counts`. */
  counters(name, keys, counts) {
    const before = index(this.from ? this.from[name] : [], keys);
    return this.to[name].map((row) => {
      const old = before.get(key(row, keys));
      const changed = { ...row };
      for (const each of counts) {
        changed[each] = row[each] - (old ? old[each] : 0);
      }
      return changed;
    });
  }

  /** CPU seconds a second. */
  get cpu() {
    return (this.to.jvm.cpu - (this.from ? this.from.jvm.cpu : 0)) / this.seconds;
  }
}

/** Durations recorded in a window under some labels, none of them longer than `limit`. */
export class Recordings {
  constructor(labels, bounds, buckets, errors, sum, max, limit) {
    this.labels = labels;
    this.bounds = bounds;
    this.buckets = buckets;
    this.errors = errors;
    this.sum = sum;
    this.max = max;
    this.limit = limit;
    this.count = buckets.reduce((a, b) => a + b, 0);
  }

  static total(all) {
    const bounds = all.length ? all[0].bounds : [];
    const buckets = bounds.concat(Infinity)
      .map((_, i) => all.reduce((sum, each) => sum + each.buckets[i], 0));
    const add = (field) => all.reduce((sum, each) => sum + each[field], 0);
    const largest = (field) => Math.max(0, ...all.map((each) => each[field]));
    return new Recordings({}, bounds, all.length ? buckets : [], add('errors'), add('sum'),
      largest('max'), largest('limit'));
  }

  get mean() {
    return this.count ? this.sum / this.count : null;
  }

  get errorRatio() {
    return this.count ? this.errors / this.count : null;
  }

  /** By interpolation inside the bucket, as Prometheus does. */
  quantile(q) {
    let left = q * this.count;
    if (!this.count) {
      return null;
    }
    for (let i = 0; i < this.bounds.length; i++) {
      if (left <= this.buckets[i]) {
        const low = i ? this.bounds[i - 1] : 0;
        return Math.min(low + (this.bounds[i] - low) * (left / this.buckets[i]), this.limit);
      }
      left -= this.buckets[i];
    }
    return this.bounds[this.bounds.length - 1];
  }
}

const key = (row, keys) => JSON.stringify(keys.map((each) => row[each]));
const index = (rows, keys) => new Map(rows.map((row) => [key(row, keys), row]));
