/** Opens the contents beside the text on wide screens, and marks the place that is being read. */
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
const wide = window.matchMedia('(min-width: 64rem)');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];

function fit(): void {
  if (contents) contents.open = wide.matches;
}

/** The last heading above the upper third of the window. */
function mark(): void {
  const line = window.innerHeight / 3;
  const isPassed = (link: HTMLAnchorElement): boolean => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place !== null && place.getBoundingClientRect().top <= line;
  };
  const current = links.filter(isPassed).at(-1);
  for (const link of links) {
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

fit();
wide.addEventListener('change', fit);
contents?.addEventListener('click', (event) => {
  if (event.target instanceof HTMLAnchorElement && !wide.matches) contents.open = false;
});
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
