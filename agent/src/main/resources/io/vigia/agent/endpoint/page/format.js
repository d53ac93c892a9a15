// Numbers for people. What is not known is a dash.

const UNKNOWN = '–';
const known = (value) => value !== null && value !== undefined && Number.isFinite(value);

const digits = (value, fraction) =>
  value.toLocaleString('en', { minimumFractionDigits: fraction, maximumFractionDigits: fraction });

export const count = (value) => (known(value) ? digits(value, 0) : UNKNOWN);

/** Per second: two or three digits that matter. */
export function rate(value) {
  if (!known(value)) {
    return UNKNOWN;
  }
  return digits(value, value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** A ratio between 0 and 1; the smallest failure never reads as none. */
export function percent(value) {
  if (!known(value)) {
    return UNKNOWN;
  }
  if (value > 0 && value < 0.0001) {
    return '< 0.01 %';
  }
  const fraction = value === 0 || value === 1 ? 0 : value < 0.01 ? 2 : 1;
  // Rounded down: 100 % is all of them.
  const scale = 10 ** (fraction + 2);
  return `${digits((value > 0.5 ? Math.floor(value * scale) : value * scale) / scale * 100, fraction)} %`;
}

/** A time in seconds, in the unit it reads best in. */
export function duration(seconds) {
  if (!known(seconds)) {
    return UNKNOWN;
  }
  if (seconds >= 1) {
    return `${digits(seconds, seconds < 10 ? 2 : seconds < 100 ? 1 : 0)} s`;
  }
  if (seconds >= 0.001) {
    return `${digits(seconds * 1e3, seconds < 0.01 ? 1 : 0)} ms`;
  }
  return `${digits(seconds * 1e6, 0)} µs`;
}

export function bytes(value) {
  if (!known(value)) {
    return UNKNOWN;
  }
  const mebi = value / 1048576;
  return mebi >= 1024 ? `${digits(mebi / 1024, 1)} GiB` : `${digits(mebi, 0)} MiB`;
}

/** A span of time in the two largest units. */
export function span(seconds) {
  const units = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first < 0) {
    return '0 s';
  }
  const [name, size] = units[first];
  const whole = `${Math.floor(seconds / size)} ${name}`;
  const next = units[first + 1];
  const rest = next ? Math.floor((seconds % size) / next[1]) : 0;
  return rest ? `${whole} ${rest} ${next[0]}` : whole;
}
