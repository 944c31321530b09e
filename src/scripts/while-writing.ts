import style from '../styles/while-writing.css?inline';

/** In `dev`: shows the page anew when the content has changed since it was made, and the warnings below it. */

interface State {
  number: number;
  warnings: string;
}

const navigation = performance
  .getEntriesByType('navigation')
  .find((entry) => entry instanceof PerformanceNavigationTiming);
/** The number of the content's state from which the page was made. */
const shown = navigation?.serverTiming.find(({ name }) => name === 'content')?.description;
const isErrors = document.title === '内容有错误';

import.meta.hot?.on('content:state', ({ number, warnings }: State) => {
  if (shown !== undefined && shown !== String(number)) location.reload();
  else showWarnings(warnings);
});
import.meta.hot?.send('content:shown');

// The list of errors is shorter than the page: after it the writer comes back to the same paragraph.
const placeKey = `place ${location.pathname}`;
let place = 0;
if (!isErrors) {
  if (navigation?.type === 'reload') {
    // Else the browser would go back, when all is loaded, to where the list of errors stood.
    history.scrollRestoration = 'manual';
    place = Number(sessionStorage.getItem(placeKey));
    scrollTo(0, place);
  }
  addEventListener('pagehide', () => sessionStorage.setItem(placeKey, String(scrollY)));
}

// The forms stand in the page of errors, or in the panel of warnings, which is a tree of its own.
addEventListener('submit', acknowledge);

/** Sends what the reader of a finding says of it; if it is written, the content changes, and the finding goes. */
function acknowledge(event: Event): void {
  const [form] = event.composedPath();
  if (!(form instanceof HTMLFormElement) || !form.dataset.rule) return;
  event.preventDefault();
  const { rule, file, line } = form.dataset;
  const reason = new FormData(form).get('reason');
  answered = form.querySelector('output');
  import.meta.hot?.send('content:acknowledge', { rule, file, line: Number(line), reason });
}

let answered: HTMLOutputElement | null = null;
import.meta.hot?.on('content:acknowledged', (problem: string) => {
  if (answered) answered.textContent = problem;
});

function showWarnings(list: string): void {
  const wanted = place;
  place = 0;
  document.querySelector('content-warnings')?.remove();
  if (!list || isErrors) return;
  const panel = document.createElement('content-warnings');
  const root = panel.attachShadow({ mode: 'open' });
  // Events of forms do not leave such a tree.
  root.addEventListener('submit', acknowledge);
  root.innerHTML = `<style>${style}</style><details><summary>${(list.match(/<li/g) ?? []).length}处警告</summary>${list}</details>`;
  document.body.append(panel);
  // A place at the page's end could not be reached without the panel.
  if (wanted > scrollY) scrollTo(0, wanted);
}
