import { type Answered, answer as answerTo } from './answer.ts';
import { loadSearch } from './engine.ts';
import type { Narrowing, Order, Outcome } from './find.ts';
import { fold } from './fold.ts';
import { resultItem } from './result-item.ts';
import { wholePhrasesOf } from './tokens.ts';

/** The search page: it answers while one types, and keeps the question in its address. */

/** How many results are shown at first, and how many 更多 adds. */
const step = 10;
/** How many a browser loads at once from a host of HTTP/1.1: these are shown before the others have come. */
const firstStep = 6;
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
const without = part('#search input[name=without]', HTMLInputElement);
const readings = part('#search-readings', HTMLElement);
const note = part('#search-note', HTMLElement);
const asking = part('#search-asking', HTMLElement);
const figures = part('#search-figures', HTMLElement);
const list = part('#search-results', HTMLOListElement);
const more = part('#search-more', HTMLButtonElement);
const tools = part('#search-tools', HTMLElement);
const extra = part('#search-extra', HTMLElement);
const title = document.title;
/** The years of the published reports, newest first. */
const years = [...part('#search select[name=year]', HTMLSelectElement).options].flatMap(
  (option) => option.value || [],
);

let search: ReturnType<typeof loadSearch> | undefined;
/** Counts the questions: an answer that comes after the next question is dropped. */
let asked = 0;
/** Whether the address holds a finished question, and not one that is still being typed. */
let isSettled = true;
/** The results that were added last, or are being added. */
let added: Promise<HTMLLIElement[]> = Promise.resolve([]);
/** Shows the next results. */
let showMore = async (): Promise<void> => {};

/** The value of a field, by its name in the address. */
const value = (name: string): string => String(new FormData(form).get(name) ?? '');

/** Answers what the form now asks; the list is busy until its first results and the counts of the choices are there. */
async function answer(): Promise<void> {
  const question = ++asked;
  const query = value('q');
  document.title = query.trim() ? `${query.slice(0, 40)} · ${title}` : title;
  list.ariaBusy = 'true';
  try {
    if (!query.trim()) return show('');
    if (!status.textContent) status.textContent = '正在查找……';
    const answer = await ask(query);
    const { outcome } = answer;
    const items = await load(outcome, 0, firstStep);
    if (question !== asked) return;
    show(statusOf(answer, query), outcome, items);
    explain(answer, query);
    showFigures(query);
    offer(answer);
    await add(outcome, items, step);
    if (question !== asked) return;
    await restore();
    await showCounts(outcome, question);
  } catch (error) {
    search = undefined;
    console.error(error);
    if (question === asked) show('搜索暂时不能用。请稍后再试，或者打开下面的全文查找。');
  } finally {
    if (question === asked) list.ariaBusy = 'false';
  }
}

/** Asks the index, and, where it holds nothing as typed, the texts. */
async function ask(query: string): Promise<Answered> {
  search ??= loadSearch();
  return answerTo({ query, ...chosen(), without: without.value, years }, await search, async () => {
    const texts = await import('./texts.ts');
    texts.begin(years);
    return texts;
  });
}

/** What the reader has chosen beside the query. */
const chosen = (): { narrowing: Narrowing; order: Order } => ({
  narrowing: { year: value('year'), section: value('section'), topic: value('topic') },
  order: value('sort') === 'year' ? 'year' : 'relevance',
});

const load = async (
  { hits, terms }: Outcome,
  from: number,
  to = from + step,
): Promise<HTMLLIElement[]> =>
  Promise.all(hits.slice(from, to).map(async (hit) => resultItem(await hit.load(), terms)));

/** Adds an answer's next results to its first ones: after those that are being added, unless another answer came. */
function add(outcome: Outcome, items: HTMLLIElement[], to?: number): Promise<HTMLLIElement[]> {
  const adding = added.then(async () => {
    const next = await load(outcome, list.children.length, to);
    if (!list.contains(items[0] ?? null)) return [];
    list.append(...next);
    more.hidden = outcome.hits.length <= list.children.length;
    return next;
  });
  added = adding.catch(() => []);
  return adding;
}

/** Whether it is no part of the official text that was found. */
const isBeside = ({ found }: Answered): boolean =>
  found?.matches.every(({ record }) => record.source !== undefined) ?? false;

function statusOf(answer: Answered, query: string): string {
  const { outcome, reading, found: loosened } = answer;
  const { hits, isScattered } = outcome;
  if (hits.length === 0) return '没有找到';
  const found = `找到 ${hits.length} 处`;
  if (loosened && loosened.loosened.length > 0) {
    const by = `按${loosened.readings.join('、')}${found}`;
    return loosened.loosened.includes('spelling') ? `没有找到“${query.trim()}”；${by}` : by;
  }
  if (isBeside(answer)) return `正文里没有；在数据名称、编者注、图的说明和附件里${found}`;
  if (isScattered) return `没有哪一段同时含有这些词；同在一节的，${found}`;
  return reading === query ? found : `按简体字“${reading}”${found}`;
}

/** Says what was understood, each as a choice that one click takes back, and what else may be meant. */
function explain({ outcome, found }: Answered, query: string): void {
  const loosened = found?.loosened ?? [];
  if (loosened.length > 0) status.dataset.loosened = loosened.join(' ');
  readings.replaceChildren(
    ...loosened.map((name, i) => {
      const reading = found?.readings[i] ?? '';
      return button(`${reading} ×`, `不按${reading}查找`, () => {
        without.value = `${without.value} ${name}`.trim();
        askAgain(true);
        box.focus();
      });
    }),
  );
  readings.hidden = loosened.length === 0;
  const suggestions = found?.suggestions ?? [];
  const kindred = found?.kindred ?? [];
  const isMixed = outcome.whole > 0 && outcome.whole < outcome.hits.length;
  if (suggestions.length > 0) note.append('您是不是要找：', ...suggestions.map(wordButton));
  else if (kindred.length > 0) note.append('总结里相近的词：', ...kindred.map(wordButton));
  else if (isMixed && wholePhrasesOf(query).length > 0 && value('sort') === '') {
    note.textContent = `前 ${outcome.whole} 处正是“${query.trim()}”，其余是更长的数或词的一部分。`;
  }
  const noReport = loosened.includes('partial') ? yearWithoutReport(query) : undefined;
  if (noReport) note.append(`没有${noReport}年的总结。`);
  note.hidden = !note.hasChildNodes();
}

/** At most so many pages of figures are named. */
const mostFigures = 3;

/** Leads to the numbers through the years whose names hold what is asked for, or are in it. */
function showFigures(query: string): void {
  const asked = fold(query).text;
  const named = [...figures.querySelectorAll('a')].filter((link) => {
    const name = fold(link.text).text;
    return asked.length > 1 && (name.includes(asked) || asked.includes(name));
  });
  for (const link of figures.querySelectorAll('a')) {
    link.hidden = !named.slice(0, mostFigures).includes(link);
  }
  figures.hidden = named.length === 0;
}

/** A word that is asked for by a click. */
const wordButton = (word: string): HTMLButtonElement =>
  button(word, word, () => {
    box.value = word;
    askAgain(true);
  });

const yearWithoutReport = (query: string): string | undefined =>
  query.match(/(?<!\d)(?:19|20)\d\d(?=年|\s|$)/gu)?.find((year) => !years.includes(year));

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = text;
  if (name !== text) made.setAttribute('aria-label', name);
  made.addEventListener('click', act);
  return made;
}

/** Shows an answer: its status, and its first results or what to try where there is none. */
function show(message: string, outcome?: Outcome, items: HTMLLIElement[] = []): void {
  status.textContent = message;
  delete status.dataset.loosened;
  readings.hidden = true;
  note.replaceChildren();
  note.hidden = true;
  figures.hidden = true;
  tools.hidden = true;
  extra.replaceChildren();
  asking.hidden = outcome ? outcome.total > 0 : message !== '';
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  const hidden = (outcome?.total ?? 0) - (outcome?.hits.length ?? 0);
  hint.hidden = outcome?.total !== 0;
  everywhere.hidden = items.length > 0 || hidden === 0;
  everywhere.textContent = `不限年份、部分和专题，有 ${hidden} 处`;
  more.hidden = (outcome?.hits.length ?? 0) <= step;
  showMore = async () => {
    if (!outcome) return;
    const [first] = await add(outcome, items);
    first?.querySelector('a')?.focus();
  };
}

/** Offers what can be done with an answer; what does it is loaded when it is asked for. */
function offer(answered: Answered): void {
  const { outcome, reading } = answered;
  tools.hidden = outcome.hits.length === 0;
  const answer = {
    query: reading.trim(),
    status: status.textContent ?? '',
    outcome,
    ...chosen(),
    reports: [...part('#search select[name=year]', HTMLSelectElement).options]
      .flatMap(({ value, dataset }) =>
        value ? [{ year: value, characters: Number(dataset.characters) }] : [],
      )
      .reverse(),
  };
  for (const choice of tools.querySelectorAll('button')) {
    if (choice.name === 'beside') choice.hidden = isBeside(answered);
    choice.onclick = async () => {
      const { saveCsv, saveJson, showBeside, showYears } = await import('./more-of-it.ts');
      if (choice.name === 'csv') await saveCsv(answer);
      else if (choice.name === 'json') await saveJson(answer);
      else await (choice.name === 'years' ? showYears : showBeside)(answer, extra);
    };
  }
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
  without.value = parameters.get('without') ?? '';
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
    [box, ...selects, without].flatMap((field) => (field.value ? [[field.name, field.value]] : [])),
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
  without.value = '';
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

/** Down from the box into the list, and up and down in it. */
document.addEventListener('keydown', (event) => {
  if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops: HTMLElement[] = [box, ...list.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
});

const left = 'search-left';

window.addEventListener('pagehide', () => {
  const state = { at: location.search, shown: list.children.length, top: scrollY };
  try {
    sessionStorage.setItem(left, JSON.stringify(state));
  } catch {
    // Without storage the list begins anew.
  }
});

/** After back: as many results as were shown, and the place where the reader was. */
let restore = async (): Promise<void> => {
  restore = async () => {};
  const [navigation] = performance.getEntriesByType('navigation');
  const isBack =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  if (!isBack) return;
  const state: { at?: string; shown?: number; top?: number } = JSON.parse(stored() ?? '{}');
  if (state.at !== location.search) return;
  while (list.children.length < (state.shown ?? 0) && !more.hidden) await showMore();
  scrollTo(0, state.top ?? 0);
};

function stored(): string | null {
  try {
    return sessionStorage.getItem(left);
  } catch {
    return null;
  }
}

form.hidden = false;
readAddress();
void answer();
