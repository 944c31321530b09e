import style from '../styles/while-writing.css?inline';

/** In `dev`: shows the page anew when the content has changed since it was made, and the warnings below it. */

interface State {
  number: number;
  warnings: string;
}

const shown = stateOfPage();
import.meta.hot?.on('content:state', ({ number, warnings }: State) => {
  if (shown !== undefined && shown !== number) location.reload();
  else showWarnings(warnings);
});
import.meta.hot?.send('content:shown');

/** The number of the content's state from which the page was made. */
function stateOfPage(): number | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming)) return undefined;
  const timing = navigation.serverTiming.find(({ name }) => name === 'content');
  return timing && Number(timing.description);
}

function showWarnings(list: string): void {
  document.querySelector('content-warnings')?.remove();
  if (!list || document.title === '内容有错误') return;
  const panel = document.createElement('content-warnings');
  const root = panel.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${style}</style><details><summary>${(list.match(/<li/g) ?? []).length}处警告</summary>${list}</details>`;
  document.body.append(panel);
}
