// Asks for the live state every five seconds, less often while there is no answer, and not at all
// while nobody looks.

const EVERY = 5000;
const EVERY_AT_FIRST = 2000; // until there is enough of a past to tell rates by
const FIRST = 5;
const SLOWEST = 60000;

export class Feed {
  #timer = 0;
  #isAsking = false;
  #answers = 0;
  #failures = 0;
  #since = null;

  constructor(onState, onStale) {
    this.onState = onState;
    this.onStale = onStale;
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.#timer);
      if (!document.hidden) {
        this.#poll();
      }
    });
  }

  start() {
    this.#poll();
  }

  async #poll() {
    if (this.#isAsking) {
      return;
    }
    clearTimeout(this.#timer);
    this.#isAsking = true;
    try {
      const [state, { statements }, { findings }, errors, alerts] = await Promise.all([
        ask('api/v1/live'), ask('api/v1/statements?limit=10'), ask('api/v1/findings'),
        ask('api/v1/errors?limit=15'), ask('api/v1/alerts')]);
      Object.assign(state, { statements, findings, errors, alerts });
      this.#failures = 0;
      this.#answers++;
      this.#since = new Date();
      this.onStale(null);
      this.onState(state);
    } catch (error) {
      this.#failures++;
      this.onStale({ since: this.#since, again: this.#pause() });
    }
    this.#isAsking = false;
    if (!document.hidden) {
      this.#timer = setTimeout(() => this.#poll(), this.#pause());
    }
  }

  #pause() {
    if (this.#failures) {
      return Math.min(EVERY * 2 ** (this.#failures - 1), SLOWEST);
    }
    return this.#answers <= FIRST ? EVERY_AT_FIRST : EVERY;
  }
}

async function ask(path) {
  const response = await fetch(path, { cache: 'no-store', signal: timeout(10000) });
  if (!response.ok) {
    throw new Error(`the service answered ${response.status}`);
  }
  return response.json();
}

function timeout(millis) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), millis);
  return controller.signal;
}
