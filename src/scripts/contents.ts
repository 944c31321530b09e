/** Opens the contents beside the text where there is room for them, and marks the place that is being read. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
const list = contents?.querySelector('nav');
const wide = window.matchMedia('(min-width: 64rem)');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];

/** Large type leaves no room beside the text (text.css). */
const isBeside = (): boolean =>
  wide.matches && !document.documentElement.dataset.size?.startsWith('large');

function fit(): void {
  if (contents) contents.open = isBeside();
  show(contents?.querySelector('[aria-current]'));
}

/** Keeps the current entry in view, without a move of the page. */
function show(entry: Element | null | undefined): void {
  if (!list || !entry) return;
  const frame = list.getBoundingClientRect();
  const { top, bottom } = entry.getBoundingClientRect();
  const end = Math.min(frame.bottom, innerHeight);
  const isInView = top >= frame.top + 40 && bottom <= end - 40;
  if (!isInView) list.scrollTop += top - (frame.top + end) / 2;
}

/** The last heading above the upper third of the window. */
function mark(): void {
  const line = window.innerHeight / 3;
  const isPassed = (link: HTMLAnchorElement): boolean => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place !== null && place.getBoundingClientRect().top <= line;
  };
  const current = links.filter(isPassed).pop();
  if (current?.hasAttribute('aria-current')) return;
  for (const link of links) link.removeAttribute('aria-current');
  current?.setAttribute('aria-current', 'location');
  show(current);
}

if (contents) {
  fit();
  wide.addEventListener('change', fit);
  new MutationObserver(fit).observe(document.documentElement, { attributeFilter: ['data-size'] });
  contents.addEventListener('toggle', () => show(contents.querySelector('[aria-current]')));
  const fold = (): void => {
    if (!isBeside()) contents.open = false;
  };
  contents.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) fold();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !contents.contains(event.target)) fold();
  });
  contents.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isBeside()) return;
    fold();
    contents.querySelector('summary')?.focus();
  });
}
if (links.length > 0) {
  let isWaiting = false;
  const onScroll = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  mark();
}
