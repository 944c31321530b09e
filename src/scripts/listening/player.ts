/** What a player tells while it reads. */
export interface Listener {
  /** The piece at which it stands. */
  onPiece(at: number): void;
  onReading(isReading: boolean): void;
  /** In a sentence for the reader: the end, or why nothing is heard. */
  onMessage(message: string): void;
}

/** Reads pieces of text aloud, one by one. */
export interface Player {
  readonly at: number;
  readonly isReading: boolean;
  play(): void;
  pause(): void;
  /** Goes to a piece; reads on from there where it was reading. */
  go(at: number): void;
  setRate(rate: number): void;
}

/** So long a silence means that the browser has no voice, though it says so nowhere. */
const longestSilence = 6000;
/** No voice needs so long for a character. */
const slowest = 800;

/**
 * A player on a browser's speech. Pausing ends the utterance and playing says the piece again: the browser's own pause
 * does nothing on Android. Whatever stops it is said, and it can be started again.
 * @param voice none where the browser does not list its voices: then it takes the language alone
 */
export function makePlayer(
  texts: string[],
  speech: Pick<SpeechSynthesis, 'speak' | 'cancel'>,
  voice: SpeechSynthesisVoice | undefined,
  listener: Listener,
): Player {
  let at = 0;
  let rate = 1;
  let current: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    const wasReading = current !== undefined;
    current = undefined;
    speech.cancel();
    if (wasReading) listener.onReading(false);
  };
  const fail = (message: string): void => {
    stop();
    listener.onMessage(message);
  };
  const guard = (milliseconds: number, message: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(message), milliseconds);
  };
  const say = (): void => {
    const text = texts[at] ?? '';
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = rate;
    if (voice) utterance.voice = voice;
    /** What an utterance that was ended early still tells is none of ours. */
    const ifCurrent = (act: () => void) => (): void => {
      if (current === utterance) act();
    };
    utterance.onstart = ifCurrent(() =>
      guard((text.length * slowest) / rate + longestSilence, '朗读中断了，请再按“播放”。'),
    );
    utterance.onend = ifCurrent(next);
    utterance.onerror = (event) => ifCurrent(() => fail(problemOf(event.error)))();
    current = utterance;
    listener.onPiece(at);
    guard(
      longestSilence,
      '浏览器没有出声，可能没有装中文语音。可以改用手机或电脑自带的“朗读屏幕”。',
    );
    speech.speak(utterance);
  };
  const next = (): void => {
    if (at + 1 < texts.length) {
      at += 1;
      say();
      return;
    }
    stop();
    at = 0;
    listener.onMessage('读完了。');
  };

  return {
    get at() {
      return at;
    },
    get isReading() {
      return current !== undefined;
    },
    play: () => {
      if (current) return;
      speech.cancel();
      listener.onMessage('');
      say();
      listener.onReading(true);
    },
    pause: stop,
    go: (to) => {
      at = Math.max(0, Math.min(to, texts.length - 1));
      if (!current) return listener.onPiece(at);
      speech.cancel();
      say();
    },
    setRate: (to) => {
      rate = to;
      if (!current) return;
      speech.cancel();
      say();
    },
  };
}

function problemOf(error: string): string {
  if (error === 'not-allowed') return '浏览器不允许自动出声，请再按“播放”。';
  if (/language|voice/.test(error)) return noVoice;
  if (error === 'network') return '这个语音要联网，现在连不上，请过一会儿再按“播放”。';
  return `浏览器朗读出错（${error}），请再按“播放”。`;
}

export const noVoice =
  '这台设备没有装中文语音，浏览器读不出来。可以在系统设置里添加中文语音，或者用手机自带的“朗读屏幕”。';
