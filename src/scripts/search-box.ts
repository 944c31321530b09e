/** `/` goes to the search box, and Escape leaves it; the reader can turn the key off (WCAG 2.2, 2.1.4). */
const box = document.querySelector<HTMLInputElement>('input[type="search"]');
const choice = document.querySelector<HTMLInputElement>('#slash-key');

function isOff(): boolean {
  try {
    return localStorage.getItem('slash-key') === 'off';
  } catch {
    return false;
  }
}

/** Whether a key that is pressed here writes text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea') !== null;

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && event.target === box) box?.blur();
  if (event.key !== '/' || isTyping(event.target) || isOff()) return;
  event.preventDefault();
  box?.focus();
  box?.select();
});
if (choice?.parentElement) {
  choice.parentElement.hidden = false;
  choice.checked = !isOff();
  choice.addEventListener('change', () => {
    try {
      if (choice.checked) localStorage.removeItem('slash-key');
      else localStorage.setItem('slash-key', 'off');
    } catch {
      // Without storage the key stays as it is.
    }
  });
}
