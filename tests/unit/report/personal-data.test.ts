import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../../src/report/personal-data.ts';

/** What is found in a text, and as what. */
const found = (text: string): string[] =>
  findPersonalData(text).map(({ name, start, end }) => `${name} ${text.slice(start, end)}`);

describe('a mobile number is found however it is written', () => {
  test.each([
    '13800138000',
    '8613800138000',
    '138 0013 8000',
    '138-0013-8000',
    '138.0013.8000',
    '138·0013·8000',
    '138　0013　8000',
    '138—0013—8000',
    '138 - 0013 - 8000',
    '138-0013 8000',
    '1380-013-8000',
    '138-00138000',
    '1 3 8 0 0 1 3 8 0 0 0',
    '１３８００１３８０００',
    '①③⑧００①③⑧０００',
    '一三八〇〇一三八零零零',
    '138\u200b0013\u20608000',
    '138\u00ad0013\u00ad8000',
    '1\ufe0f\u20e33\ufe0f\u20e3800138000',
  ])('%s', (number) => {
    expect(found(`请致电${number}，谢谢`)).toEqual([`手机号码 ${number}`]);
  });

  test.each([
    '+8613800138000',
    '+86 138 0013 8000',
    '+86-13800138000',
    '（+86）138-0013-8000',
    '0138 0013 8000',
  ])('with the country’s number: %s', (number) => {
    expect(found(`电话：${number}。`)).toHaveLength(1);
  });

  test('beside other numbers', () => {
    expect(found('座机0971-1234567、手机13800138000.')).toEqual(['手机号码 13800138000']);
    expect(found('2024-01-15 13800138000')).toEqual(['手机号码 13800138000']);
    expect(found('T13800138000 139-0013-9000')).toEqual([
      '手机号码 13800138000',
      '手机号码 139-0013-9000',
    ]);
  });
});

describe('an identity number is found however it is written', () => {
  test.each([
    '11010519491231002X',
    '11010519491231002x',
    '110105 19491231 002X',
    '110105-1949-1231-002X',
    '1101 0519 4912 3100 2X',
    '110105 1949 12 31 002 X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '11010519491231\u200b002Ⅹ',
    '11010519491231002×',
  ])('%s', (number) => {
    expect(found(`证号${number}，`)).toEqual([`身份证号码 ${number}`]);
  });

  test('behind another number', () => {
    expect(found('2024 110105 19491231 002X')).toEqual(['身份证号码 110105 19491231 002X']);
  });

  test('an old one only where the text calls it so', () => {
    expect(found('身份证号：110105491231002')).toEqual(['身份证号码 110105491231002']);
    expect(found('项目编号110105491231002')).toEqual([]);
    expect(found('身份证号：110105491331002')).toEqual([]);
  });
});

describe('a bank card’s number is found however it is written', () => {
  test.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111 1111 1111 1111'.replaceAll(' ', '\u00a0'),
    '４１１１ １１１１ １１１１ １１１１',
    '6222020200012345670',
    '6222 0202 0001 2345 670',
    '622202 0200012345670',
    '9558800200012345670',
  ])('%s', (number) => {
    expect(found(`汇入${number}。`)).toEqual([`银行卡号 ${number}`]);
  });
});

describe('no number of a person is', () => {
  test.each([
    ['an office’s telephone', '热线12345，座机0971-1234567、010-12345678转8001，400-810-1234'],
    ['the number of a document', '文号20240101123456789，编号11010519491231'],
    [
      'an identity number with a wrong check digit, or a day that is none',
      '110105194912310021，110105194913310029',
    ],
    ['a card’s number with a wrong check digit', '4111111111111112，4111 1111 1111 1112'],
    ['a longer number', '113800138000，138001380001，941111111111111112'],
    ['an amount', '13800138000.52元，0.13800138000，13,800,138,000元'],
    ['a row of amounts', '158 2034 1920 77，12 158 2034 1920，5200 4111 1111 1111 1111 3800'],
    ['amounts in cells', '138\t0013\t8000，4111\t1111\t1111\t1111'],
    ['amounts in lines', '138\n0013\n8000'],
    ['amounts in a list', '138、2013、2014，138，2013，2014'],
    ['years', '138 2023 2024，1949-1999-2024年'],
    ['dates and times', '2024-01-15 13:00:13，2024.11.13—2025.11.30'],
    ['a code of an organisation', '统一社会信用代码12330100470116614L、113301000024896437'],
    ['a hash', '3fa85f6413800138000b3fc2c963f66afa6'],
    ['a note’s mark or an exponent', '3.1380013×10⁸⁰⁰⁰'],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});
