/** Copies references to a comparison, and to each of its changes with what the two years say there. */
const files = document.querySelector<HTMLElement>('.compare-files');
const status = files?.querySelector('[role="status"]');
const copies = files?.querySelector<HTMLButtonElement>('[data-copies]');
if (copies) copies.disabled = false;

document.addEventListener('click', ({ target }) => {
  const element = target instanceof Element ? target : undefined;
  const link = element?.closest<HTMLAnchorElement>('.change-link');
  if (link) void copy(link.dataset.place ?? '', link.hash, quoteOf(link), link);
  else if (element && copies?.contains(element)) void copy('', '', '');
});

async function copy(place: string, hash: string, quote: string, link?: HTMLElement): Promise<void> {
  const { citeAs } = await import('./cite-as.ts');
  const { cite = '', address = '' } = files?.dataset ?? {};
  const said = await citeAs('gbt7714', cite + place, address + hash, quote);
  if (status) status.textContent = said;
  if (link && said === '已复制') link.textContent = said;
}

/** What a row of the numbers says, in words: 城镇新增就业：2023年的报告1206万人，2024年的报告1244万人. */
function quoteOf(link: HTMLElement): string {
  const row = link.closest('.number-changes tr');
  if (!row) return '';
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(textOf);
  const [name, before, after] = [...row.children].map(textOf);
  const told = [before && heads[1] + before, after && heads[2] + after].filter(Boolean);
  return `${name}：${told.join('，')}。\n`;
}

const textOf = ({ textContent }: Element): string => textContent?.replace(/\s+/g, '') ?? '';
