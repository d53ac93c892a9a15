// Before the first paint, so that a dark page does not flash light. Without storage: the system's.
(() => {
  const names = ['system', 'light', 'dark'];
  let current = 'system';
  try {
    current = localStorage.getItem('vigia-theme') || 'system';
  } catch (denied) {
    // A browser that keeps nothing.
  }

  const apply = () => {
    document.documentElement.dataset.theme = current;
    const button = document.getElementById('theme');
    if (button) {
      button.textContent = `Theme: ${current}`;
    }
  };

  apply();
  document.addEventListener('DOMContentLoaded', () => {
    apply();
    document.getElementById('theme').addEventListener('click', () => {
      current = names[(names.indexOf(current) + 1) % names.length];
      try {
        localStorage.setItem('vigia-theme', current);
      } catch (denied) {
        // As above.
      }
      apply();
    });
  });
})();
