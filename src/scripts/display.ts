/** The panel 显示设置: size and theme are kept in the reader's own browser. */
const panel = document.querySelector<HTMLDetailsElement>('#display');
const root = document.documentElement;
const defaults: Record<string, string> = { size: 'normal', theme: 'auto' };

function store(name: string, value: string): void {
  try {
    if (value === defaults[name]) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage the choice holds for this page.
  }
}

if (panel) {
  for (const input of panel.querySelectorAll<HTMLInputElement>('input')) {
    input.checked = (root.dataset[input.name] ?? defaults[input.name]) === input.value;
    input.addEventListener('change', () => {
      root.dataset[input.name] = input.value;
      store(input.name, input.value);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.open) {
      panel.open = false;
      panel.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
}
