/** Opens what an address leads to, and says which filter is on. Without JavaScript, sections are opened by hand. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.filters a')];
const sections = [...document.querySelectorAll<HTMLDetailsElement>('.compared-section')];

function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id ? document.getElementById(id) : undefined;
  const fate = target?.matches('.filter-target') ? id.replace('only-', '') : undefined;
  for (const link of links) {
    if (link.hash === (fate ? `#only-${fate}` : '#text')) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  if (fate) {
    for (const section of sections) {
      section.open = section.querySelector(`[data-fate~="${fate}"]`) !== null;
    }
  } else if (target) reveal(target);
}

/** Older browsers do not open what is folded around the place that they go to. */
function reveal(target: HTMLElement): void {
  let isFolded = false;
  for (let element = target.parentElement; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement && !element.open) {
      element.open = true;
      isFolded = true;
    }
  }
  if (isFolded) target.scrollIntoView();
}

addEventListener('hashchange', follow);
follow();
