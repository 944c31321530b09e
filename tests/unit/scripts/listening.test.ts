import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { piecesIn } from '../../../src/scripts/listening/pieces.ts';
import { makePlayer } from '../../../src/scripts/listening/player.ts';
import { spoken } from '../../../src/scripts/listening/spoken.ts';
import { chineseVoice } from '../../../src/scripts/listening/voice.ts';

describe('the pieces that are read one by one', () => {
  const textsOf = (text: string): string[] =>
    piecesIn(text).map(({ start, end }) => text.slice(start, end));

  test('are the sentences', () => {
    expect(textsOf('建成公园7个。“群众满意吗？”满意。')).toEqual([
      '建成公园7个。',
      '“群众满意吗？”',
      '满意。',
    ]);
  });

  test('are never longer than a browser can say, and leave nothing out', () => {
    const clause = '组织干部职工开展植树活动并加强养护管理工作';
    const text = `${`${clause}，`.repeat(8)}${clause}；${clause}。${'长'.repeat(30)}、${'长'.repeat(70)}。`;
    expect(textsOf(text).join('')).toBe(text);
    expect(Math.max(...textsOf(text).map(({ length }) => length))).toBeLessThanOrEqual(90);
  });
});

describe('what the voice is given', () => {
  test.each([
    ['国办发〔2017〕47号', '国办发，二零一七，47号'],
    ['2023—2024年，3~5月，6%－6.5%', '二零二三至二零二四年，3至5月，6%至6.5%'],
    ['12345热线受理1,361件', '一二三四五热线受理1361件'],
    ['（一）加强学习', '一，加强学习'],
    ['电话0527-84368000', '电话0527-84368000'],
    ['植树2024株', '植树2024株'],
  ])('for %s', (text, said) => {
    expect(spoken(text)).toBe(said);
  });

  test('for a blank of the original', () => {
    expect(
      spoken('市xx局召开会议x次', [
        { start: 1, end: 3 },
        { start: 8, end: 9 },
      ]),
    ).toBe('市某某局召开会议某某次');
  });
});

test('the voice is a Chinese one of this device, where there is one', () => {
  const voice = (name: string, lang: string, localService: boolean) => ({
    name,
    lang,
    localService,
    default: false,
    voiceURI: name,
  });
  const english = voice('Samantha', 'en-US', true);
  const cantonese = voice('Sinji', 'zh-HK', true);
  const taiwan = voice('Meijia', 'zh_TW', true);
  const remote = voice('Google 普通话', 'zh-CN', false);
  const local = voice('Tingting', 'zh_CN', true);
  expect(chineseVoice([english, cantonese])).toBeUndefined();
  expect(chineseVoice([english, taiwan, remote])).toBe(remote);
  expect(chineseVoice([remote, local])).toBe(local);
});

describe('the player', () => {
  interface Utterance {
    text: string;
    rate: number;
    onstart(): void;
    onend(): void;
    onerror(event: { error: string }): void;
  }
  const said: Utterance[] = [];
  const told = { pieces: [] as number[], isReading: false, message: '' };
  const speech = {
    speak: (utterance: unknown) => said.push(utterance as Utterance),
    cancel: vi.fn(),
  };
  const player = (texts: string[]) =>
    makePlayer(texts, speech, undefined, {
      onPiece: (at) => told.pieces.push(at),
      onReading: (isReading) => {
        told.isReading = isReading;
      },
      onMessage: (message) => {
        told.message = message;
      },
    });
  const last = (): Utterance => {
    const utterance = said.at(-1);
    if (!utterance) throw new Error('Nothing was said.');
    return utterance;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    said.length = 0;
    told.pieces = [];
    told.message = '';
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('says the pieces in turn, and says the end', () => {
    const reading = player(['一。', '二。']);
    reading.play();
    last().onstart();
    last().onend();
    expect(said.map(({ text }) => text)).toEqual(['一。', '二。']);
    expect(told).toMatchObject({ pieces: [0, 1], isReading: true });
    last().onend();
    expect(told).toMatchObject({ isReading: false, message: '读完了。' });
  });

  test('pauses, goes on with the same piece, and hears no more of what was ended', () => {
    const reading = player(['一。', '二。', '三。']);
    reading.play();
    const [ended] = said;
    reading.pause();
    ended?.onend();
    ended?.onerror({ error: 'interrupted' });
    expect(told).toMatchObject({ pieces: [0], isReading: false, message: '' });
    reading.go(2);
    expect(said).toHaveLength(1);
    reading.setRate(1.5);
    reading.play();
    expect(last()).toMatchObject({ text: '三。', rate: 1.5 });
  });

  test('says why nothing is heard, and can be started again', () => {
    const reading = player(['一。']);
    reading.play();
    vi.advanceTimersByTime(60_000);
    expect(told).toMatchObject({ isReading: false, message: expect.stringContaining('没有出声') });
    reading.play();
    last().onerror({ error: 'synthesis-failed' });
    expect(told).toMatchObject({ isReading: false, message: expect.stringContaining('朗读出错') });
    reading.play();
    last().onstart();
    expect(told).toMatchObject({ isReading: true, message: '' });
    vi.advanceTimersByTime(600_000);
    expect(told).toMatchObject({ isReading: false, message: expect.stringContaining('中断') });
  });
});
