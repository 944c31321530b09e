import {
  AlignmentType,
  convertMillimetersToTwip,
  DocumentGridType,
  type ILevelsOptions,
  type INumberingOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';

/** The faces of GB/T 9704-2012 as Word and WPS know them, with the Western letters that go with them. */
const face = (name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
});
export const song = face('方正小标宋简体');
export const hei = face('黑体');
export const kai = face('楷体_GB2312');
export const fangsong = face('仿宋_GB2312');
export const numbers = face('宋体');

/** Sizes in half points: 2号, 3号, 4号, and of tables. */
export const size = { title: 44, text: 32, page: 28, table: 24, note: 21 } as const;

/** 22 lines on 225 mm. */
const line = 580;
const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** 28 characters of 16 pt on 156 mm; by a grid of characters LibreOffice would space them apart. */
const characterSpacing = -5;
const twoCharacters = 2 * 320;

/** The names of the styles: those by which Word and the import know headings, titles and captions. */
export const styleIds = {
  title: 'Title',
  section: 'Heading1',
  subsection: 'Heading2',
  third: 'Heading3',
  fourth: 'Heading4',
  runIn: 'RunIn',
  text: 'ReportText',
  caption: 'Caption',
  cell: 'ReportCell',
  signature: 'ReportSignature',
} as const;

const heading = (font: typeof hei) => ({
  run: { font, size: size.text, bold: false, color: '000000' },
  paragraph: { spacing, indent: { firstLine: twoCharacters }, keepNext: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fangsong, size: size.text, characterSpacing },
      paragraph: { spacing },
    },
    title: {
      run: { font: song, size: size.title, bold: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: line },
      },
    },
    heading1: heading(hei),
    heading2: heading(kai),
    heading3: heading(fangsong),
    heading4: heading(fangsong),
  },
  paragraphStyles: [
    {
      id: styleIds.text,
      name: '正文文字',
      quickFormat: true,
      paragraph: {
        spacing,
        indent: { firstLine: twoCharacters },
        alignment: AlignmentType.JUSTIFIED,
      },
    },
    { id: styleIds.runIn, name: '段首标题', basedOn: styleIds.text, quickFormat: true },
    {
      id: styleIds.caption,
      name: 'caption',
      quickFormat: true,
      run: { font: hei, size: size.table },
      paragraph: { alignment: AlignmentType.CENTER, spacing },
    },
    {
      id: styleIds.cell,
      name: '表格文字',
      run: { size: size.table },
      paragraph: { spacing: { line: 400, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 } },
    },
    {
      id: styleIds.signature,
      name: '署名',
      paragraph: { spacing, alignment: AlignmentType.RIGHT, indent: { right: twoCharacters } },
    },
  ],
};

/** The numbers of official documents as a list of Word: 一、（一） 1. （1）, each anew below the one above. */
export const official = 'official';
export const bullets = 'bullets';
/** A list whose numbers are typed, as content files have them. */
export const typed = 'typed';

const listLevels = (text: string): ILevelsOptions[] =>
  [0, 1, 2, 3].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    ...(!text && { suffix: LevelSuffix.NOTHING }),
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: {
        indent: text
          ? { left: twoCharacters * (level + 1), hanging: 320 }
          : { left: twoCharacters * level, firstLine: twoCharacters },
      },
    },
  }));

export const numbering: INumberingOptions = {
  config: [
    {
      reference: official,
      levels: [
        [LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、', styleIds.section] as const,
        [LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）', styleIds.subsection] as const,
        [LevelFormat.DECIMAL, '%3.', styleIds.third] as const,
        [LevelFormat.DECIMAL, '（%4）', styleIds.fourth] as const,
      ].map(([format, text], level) => ({
        level,
        format,
        text,
        suffix: LevelSuffix.NOTHING,
        alignment: AlignmentType.LEFT,
        style: {
          run: { font: [hei, kai, fangsong, fangsong][level] ?? fangsong, bold: false },
          paragraph: { indent: { left: 0, firstLine: twoCharacters } },
        },
      })),
    },
    { reference: bullets, levels: listLevels('•') },
    { reference: typed, levels: listLevels('') },
  ],
};

/** A4 with the type area of 156 × 225 mm, 22 lines of 28 characters. */
export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: {
      top: convertMillimetersToTwip(37),
      bottom: convertMillimetersToTwip(35),
      left: convertMillimetersToTwip(28),
      right: convertMillimetersToTwip(26),
      footer: convertMillimetersToTwip(23),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: line },
};
