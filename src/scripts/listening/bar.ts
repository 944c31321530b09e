import { makePlayer, noVoice, type Player } from './player.ts';
import { readingOf, type SpokenPiece } from './reading.ts';
import { chineseVoice, readVoices } from './voice.ts';

/** The bar with which the official text is listened to. It is made when it is first wanted. */
interface Bar {
  /** Reads from an element of the text on, or from where the reader left off. */
  listen(from?: Element): void;
}

const rates = [0.75, 1, 1.25, 1.5, 2];
const placeKey = 'listened';
const rateKey = 'listening-rate';
let bar: Bar | undefined;

/** Opens the bar and reads the page's official text aloud. */
export async function listen(text: Element, from?: Element): Promise<void> {
  bar ??= makeBar(text, await readVoices(speechSynthesis));
  bar.listen(from);
}

function makeBar(text: Element, voices: SpeechSynthesisVoice[]): Bar {
  const pieces = readingOf(text);
  const view = makeView(pieces);
  const voice = chineseVoice(voices);
  const isMute = voices.length > 0 && !voice;
  const player = makePlayer(
    pieces.map((piece) => piece.spoken),
    speechSynthesis,
    voice,
    {
      onPiece: (at) => {
        const piece = pieces[at];
        if (piece) show(piece);
        view.tracks.value = String(pieces.slice(0, at + 1).filter((each) => each.track).length - 1);
        store(placeKey, JSON.stringify([location.pathname, at]));
      },
      onReading: (isReading) => {
        view.play.textContent = isReading ? '暂停' : '播放';
      },
      onMessage: (message) => {
        view.status.textContent = message;
        if (message === '读完了。') store(placeKey);
      },
    },
  );
  connect(view, player, pieces);
  addEventListener('pagehide', () => player.pause());
  return {
    listen: (from) => {
      view.bar.hidden = false;
      view.play.focus();
      if (isMute) {
        view.status.textContent = noVoice;
        return;
      }
      const start = from
        ? pieces.findIndex(({ block }) => from.contains(block))
        : Math.min(placeHere(), pieces.length - 1);
      player.go(Math.max(0, start));
      player.play();
    },
  };
}

interface View {
  bar: HTMLElement;
  play: HTMLButtonElement;
  back: HTMLButtonElement;
  on: HTMLButtonElement;
  close: HTMLButtonElement;
  rate: HTMLSelectElement;
  tracks: HTMLSelectElement;
  status: HTMLElement;
}

function makeView(pieces: SpokenPiece[]): View {
  const bar = document.createElement('section');
  bar.className = 'listening';
  bar.setAttribute('aria-label', '朗读');
  const view = {
    bar,
    back: button('上一句'),
    play: button('播放'),
    on: button('下一句'),
    rate: choice(
      '语速',
      rates.map((rate) => [String(rate), `${rate}倍速`]),
    ),
    tracks: choice(
      '从哪里读起',
      pieces.filter((each) => each.track).map(({ track = '' }, i) => [String(i), track]),
    ),
    close: button('关闭'),
    status: document.createElement('p'),
  };
  view.status.setAttribute('role', 'status');
  view.play.classList.add('primary');
  view.rate.value = read(rateKey) ?? '1';
  view.tracks.hidden = view.tracks.options.length < 2;
  bar.append(view.back, view.play, view.on, view.rate, view.tracks, view.close, view.status);
  document.body.append(bar);
  return view;
}

function connect(view: View, player: Player, pieces: SpokenPiece[]): void {
  const opener = document.activeElement;
  view.play.onclick = () => (player.isReading ? player.pause() : player.play());
  view.back.onclick = () => player.go(player.at - 1);
  view.on.onclick = () => player.go(player.at + 1);
  view.rate.onchange = () => {
    player.setRate(Number(view.rate.value));
    store(rateKey, view.rate.value);
  };
  view.tracks.onchange = () => {
    const heads = pieces.flatMap((piece, i) => (piece.track ? [i] : []));
    player.go(heads[Number(view.tracks.value)] ?? 0);
  };
  view.close.onclick = () => {
    player.pause();
    unmark();
    view.bar.hidden = true;
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };
  player.setRate(Number(view.rate.value));
}

function button(name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = name;
  return made;
}

function choice(name: string, options: [string, string][]): HTMLSelectElement {
  const made = document.createElement('select');
  made.setAttribute('aria-label', name);
  for (const [value, text] of options) made.add(new Option(text, value));
  return made;
}

/** Marks a piece, without a change of the text, and keeps it in view. */
function show({ range, block }: SpokenPiece): void {
  unmark();
  if ('highlights' in CSS) CSS.highlights.set('spoken', new Highlight(range));
  else block.setAttribute('data-spoken', '');
  const { top, bottom } = range.getBoundingClientRect();
  if (top > 60 && bottom < innerHeight * 0.7) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight * 0.25, behavior: isStill ? 'auto' : 'smooth' });
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete('spoken');
  document.querySelector('[data-spoken]')?.removeAttribute('data-spoken');
}

/** The piece at which the reader left this page; the first where it was another page. */
function placeHere(): number {
  try {
    const [path, at]: unknown[] = JSON.parse(read(placeKey) ?? '[]');
    return path === location.pathname && typeof at === 'number' ? at : 0;
  } catch {
    return 0;
  }
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, value?: string): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Without storage the place is kept until the page is left.
  }
}
