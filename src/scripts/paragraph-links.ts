/**
 * A paragraph's link opens its sheet, which is loaded when it is first wanted. Without JavaScript, in a browser without
 * dialogs, or with a key for another tab it is a plain link.
 */
const sheet = document.querySelector('#paragraph-tools');

if (typeof HTMLDialogElement === 'function' && sheet instanceof HTMLDialogElement) {
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.paragraph-link') : null;
    const isPlain = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!(link instanceof HTMLAnchorElement) || isPlain) return;
    event.preventDefault();
    try {
      const { openSheet } = await import('./paragraph-sheet.ts');
      openSheet(sheet, link);
    } catch {
      location.hash = link.hash;
    }
  });
}
