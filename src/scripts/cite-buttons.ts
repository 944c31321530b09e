/** The buttons of 引用 give the reference by a format: copied, or as a file for reference managers. */
const row = document.querySelector<HTMLElement>('[data-cite-page]');
if (row) row.hidden = false;

row?.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : undefined;
  const status = row.querySelector('[role="status"]');
  const format = button?.value;
  if (!status || (format !== 'gbt7714' && format !== 'bibtex' && format !== 'ris')) return;
  const { citeAs } = await import('./cite-as.ts');
  status.textContent = await citeAs(format, row.dataset.citePage ?? '', row.dataset.address ?? '');
});
