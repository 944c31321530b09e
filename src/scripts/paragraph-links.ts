/** A paragraph's link offers to copy the link or a ready citation. Without JavaScript it is a plain link. */
const tools = document.querySelector<HTMLElement>('#paragraph-tools');
const status = tools?.querySelector<HTMLElement>('[role="status"]');
let opener: HTMLAnchorElement | undefined;

function open(link: HTMLAnchorElement): void {
  if (!tools || !status) return;
  opener = link;
  status.textContent = '';
  tools.hidden = false;
  const { bottom, left } = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tools.offsetWidth - 8;
  tools.style.setProperty('top', `${bottom + window.scrollY + 4}px`);
  tools.style.setProperty('left', `${Math.max(8, Math.min(left, room)) + window.scrollX}px`);
  // After the jump to the paragraph, which takes the focus away.
  setTimeout(() => tools.querySelector('button')?.focus({ preventScroll: true }));
}

function close(returnFocus: boolean): void {
  if (!tools || tools.hidden) return;
  tools.hidden = true;
  if (returnFocus) opener?.focus({ preventScroll: true });
}

/** What a button copies: the permanent address of the paragraph, or the citation with it. */
function textFor(kind: string | undefined, link: HTMLAnchorElement): string {
  const body = link.closest<HTMLElement>('[data-cite]');
  const number = link.dataset.number ?? '';
  const address = `${body?.dataset.address ?? ''}#p${number}`;
  return kind === 'link' ? address : `${body?.dataset.cite ?? ''}第${number}段，${address}`;
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return '已复制';
  } catch {
    return text;
  }
}

document.addEventListener('click', async (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest<HTMLAnchorElement>('a.paragraph-link');
  if (link) return open(link);
  const button = target?.closest<HTMLButtonElement>('#paragraph-tools button');
  if (!button) return close(false);
  if (opener && status) status.textContent = await copy(textFor(button.dataset.copy, opener));
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close(true);
});
