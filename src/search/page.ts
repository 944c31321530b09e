import { loadSearch } from './engine.ts';
import type { Outcome } from './find.ts';
import { resultItem } from './result-item.ts';
import { simplify } from './simplify.ts';

/** The search page: it answers while one types, and keeps the question in its address. */

/** How many results are shown at first, and how many 更多 adds. */
const step = 10;
/** A longer query is answered, but not written into the address. */
const longestAddress = 1000;

function part<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}.`);
  return found;
}

const form = part('#search', HTMLFormElement);
const box = part('#search input', HTMLInputElement);
const selects = [...form.querySelectorAll('select')];
const status = part('#search-status', HTMLElement);
const hint = part('#search-hint', HTMLElement);
const everywhere = part('#search-everywhere', HTMLButtonElement);
const list = part('#search-results', HTMLOListElement);
const more = part('#search-more', HTMLButtonElement);
const title = document.title;

let search: ReturnType<typeof loadSearch> | undefined;
/** Counts the questions: an answer that comes after the next question is dropped. */
let asked = 0;
/** Whether the address holds a finished question, and not one that is still being typed. */
let isSettled = true;
/** Shows the next results. */
let showMore = async (): Promise<void> => {};

/** The value of a field, by its name in the address. */
const value = (name: string): string => String(new FormData(form).get(name) ?? '');

async function answer(): Promise<void> {
  const question = ++asked;
  const query = value('q');
  document.title = query.trim() ? `${query.slice(0, 40)} · ${title}` : title;
  if (!query.trim()) return show('');
  if (!status.textContent) status.textContent = '正在查找……';
  try {
    const { outcome, reading } = await ask(query);
    const items = await load(outcome, 0);
    if (question !== asked) return;
    show(statusOf(outcome, query, reading), outcome, items);
    await showCounts(outcome, question);
  } catch (error) {
    search = undefined;
    console.error(error);
    if (question === asked) show('搜索暂时不能用。请稍后再试，或者打开下面的全文查找。');
  }
}

/** Asks the index: the query as typed, or else its traditional characters read as simplified ones. */
async function ask(query: string): Promise<{ outcome: Outcome; reading: string }> {
  search ??= loadSearch();
  const find = await search;
  const narrowing = { year: value('year'), section: value('section'), topic: value('topic') };
  const order = value('sort') === 'year' ? 'year' : 'relevance';
  const outcome = await find(query, narrowing, order);
  if (outcome.total > 0) return { outcome, reading: query };
  const reading = await simplify(query);
  return { outcome: await find(reading, narrowing, order), reading };
}

const load = async ({ hits, terms }: Outcome, from: number): Promise<HTMLLIElement[]> =>
  Promise.all(
    hits.slice(from, from + step).map(async (hit) => resultItem(await hit.load(), terms)),
  );

function statusOf({ hits, isScattered }: Outcome, query: string, reading: string): string {
  if (hits.length === 0) return '没有找到';
  const found = `找到 ${hits.length} 处`;
  if (isScattered) return `没有哪一段同时含有这些词；同在一节的，${found}`;
  return reading === query ? found : `按简体字“${reading}”${found}`;
}

/** Shows an answer: its status, and its first results or what to try where there is none. */
function show(message: string, outcome?: Outcome, items: HTMLLIElement[] = []): void {
  status.textContent = message;
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  const hidden = (outcome?.total ?? 0) - (outcome?.hits.length ?? 0);
  hint.hidden = outcome?.total !== 0;
  everywhere.hidden = items.length > 0 || hidden === 0;
  everywhere.textContent = `不限年份、部分和专题，有 ${hidden} 处`;
  more.hidden = (outcome?.hits.length ?? 0) <= items.length;
  showMore = async () => {
    if (!outcome) return;
    const from = list.children.length;
    const next = await load(outcome, from);
    if (from !== list.children.length || !list.contains(items[0] ?? null)) return;
    list.append(...next);
    more.hidden = outcome.hits.length <= list.children.length;
    next[0]?.querySelector('a')?.focus();
  };
}

/** Writes behind each choice how many results it has; choices without any are left out. */
async function showCounts(outcome: Outcome, question: number): Promise<void> {
  const choices = selects.flatMap((select) =>
    select.name === 'sort' ? [] : [...select.options].map((option) => ({ select, option })),
  );
  const [, ...years] = part('#search select[name=year]', HTMLSelectElement).options;
  const year = value('year') || (years.length === 1 ? years[0]?.value : '');
  const counts = await Promise.all(
    choices.map(({ select, option }) => outcome.count(select.name, option.value)),
  );
  if (question !== asked) return;
  choices.forEach(({ option }, i) => {
    const name = option.getAttribute(`data-${year}`) ?? option.dataset.name ?? '';
    option.textContent = `${name}（${counts[i]}）`;
    option.hidden = counts[i] === 0 && option.value !== '' && !option.selected;
  });
}

/** Fills the form from the address. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  box.value = parameters.get('q') ?? '';
  for (const select of selects) {
    const wanted = parameters.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : '';
  }
}

/** Writes the form into the address: what is being typed as one entry of the history, all else as a new one. */
function writeAddress(): void {
  const query = value('q');
  const before = new URLSearchParams(location.search);
  const now = new URLSearchParams(
    [box, ...selects].flatMap((field) => (field.value ? [[field.name, field.value]] : [])),
  );
  if (query.length > longestAddress || now.toString() === before.toString()) return;
  const previous = before.get('q') ?? '';
  const isTyping = previous !== '' && (query.startsWith(previous) || previous.startsWith(query));
  const address = `${location.pathname}${now.toString() && `?${now}`}`;
  if (isTyping && !isSettled) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** Asks what the form now says; a finished question is an entry of the history of its own. */
function askAgain(isFinished: boolean): void {
  isSettled ||= isFinished;
  writeAddress();
  isSettled = isFinished;
  void answer();
}

box.addEventListener('input', (event) => {
  // While an input method composes, what stands in the box is not yet what is meant.
  if (event instanceof InputEvent && event.isComposing) return;
  askAgain(false);
});
box.addEventListener('compositionend', () => askAgain(false));
// The list must not change under the click or the key that leaves the box.
box.addEventListener('change', () => {
  isSettled = true;
});
for (const select of selects) select.addEventListener('change', () => askAgain(true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  askAgain(true);
});
everywhere.addEventListener('click', () => {
  for (const select of selects) if (select.name !== 'sort') select.value = '';
  askAgain(true);
  box.focus();
});
more.addEventListener('click', () => void showMore());
window.addEventListener('popstate', () => {
  isSettled = true;
  readAddress();
  void answer();
});

form.hidden = false;
readAddress();
void answer();
