import type { Element } from '@xmldom/xmldom';
import type { PhrasingContent, RootContent } from 'mdast';
import { plain } from '../inline.ts';
import { quote } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import { contents, frames, noticeChange, type Reading, readStray } from './reading.ts';
import { isBold, isHidden } from './styles.ts';
import { attribute, below, child, choice, elementsIn, isOn, nameOf, value } from './xml.ts';

/** What holds for the runs of a paragraph. */
interface Context {
  /** Receives the blocks of text boxes that hang on the paragraph. */
  boxes: RootContent[];
  isHidden: boolean;
}

/** The inline content of a paragraph, hyperlink or frame. */
export const readRuns = (
  element: Element | undefined,
  reading: Reading,
  context: Context,
): PhrasingContent[] => elementsIn(element).flatMap((each) => readInline(each, reading, context));

function readInline(element: Element, reading: Reading, context: Context): PhrasingContent[] {
  const name = nameOf(element);
  switch (name) {
    case 'r':
      return readRun(element, reading, context);
    case 'hyperlink':
      return readLink(element, reading, context);
    case 'sdt':
      return readRuns(child(element, 'sdtContent'), reading, context);
    case 'fldSimple':
      return readRuns(element, reading, context);
    case 'other:oMath':
    case 'other:oMathPara':
      return readFormula(element, reading);
    case 'other:AlternateContent':
      return readRuns(choice(element), reading, context);
  }
  if (!frames.has(name)) return readStray(element, reading);
  noticeChange(name, reading.notices);
  return readRuns(element, reading, context);
}

function readLink(element: Element, reading: Reading, context: Context): PhrasingContent[] {
  const children = readRuns(element, reading, context);
  const relation = reading.file.relation(attribute(element, 'id') ?? '');
  const url = relation?.isExternal ? relation.target : '';
  const text = plain(children);
  const isAddress = /^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(url) && URL.canParse(url);
  // A bare address becomes a link on the site anyway.
  if (!isAddress || !text.trim() || /^(https?:|www\.)|^\S+@\S+$/.test(text.trim())) return children;
  return [{ type: 'link', url, children }];
}

function readFormula(element: Element, { notices }: Reading): PhrasingContent[] {
  const text = below(element, 'other:t')
    .map((each) => each.textContent)
    .join('');
  if (text)
    notices.add(
      'undecided',
      `公式导入成了一行文字：${quote(text)}。请对照 Word 核对，复杂的改用图片`,
    );
  return text ? [{ type: 'text', value: text }] : [];
}

function readRun(run: Element, reading: Reading, context: Context): PhrasingContent[] {
  const properties = child(run, 'rPr');
  const style = value(properties, 'rStyle');
  const hidden =
    isOn(properties, 'vanish') ?? reading.styles.find(style, isHidden) ?? context.isHidden;
  const bold = isOn(properties, 'b') ?? reading.styles.find(style, isBold) ?? false;
  const nodes = elementsIn(run).flatMap((each) => readRunPart(each, reading, context));
  const text = plain(nodes);
  if (hidden) {
    if (text.trim()) reading.notices.add('left-out', `隐藏文字没有导入：${quote(text)}`);
    return [];
  }
  const position = value(properties, 'vertAlign');
  if (text.trim() && /^(super|sub)script$/.test(position ?? '')) {
    reading.notices.add('changed', `上标、下标成了普通文字：${quote(text)}。面积单位可以写成 m²`);
  }
  return bold && text.trim() ? [{ type: 'strong', children: nodes }] : nodes;
}

/** Parts of a run that hold no text of the document. */
const quiet =
  /^(rPr|lastRenderedPageBreak|softHyphen|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|commentReference|delText|delInstrText)$/;

function readRunPart(part: Element, reading: Reading, context: Context): PhrasingContent[] {
  const { fields, notices } = reading;
  const name = nameOf(part);
  switch (name) {
    case 'fldChar':
      fields.mark(attribute(part, 'fldCharType'));
      return [];
    case 'instrText':
      fields.addCode(part.textContent ?? '');
      if (fields.isContents) notices.add('left-out', contents);
      return [];
  }
  if (fields.isContents || quiet.test(name)) return [];
  const character = characterOf(part, name, reading);
  if (character !== undefined) return character ? [{ type: 'text', value: character }] : [];
  return readObject(part, name, reading, context);
}

/** The text of a part of a run; none where it is something else. */
function characterOf(part: Element, name: string, { notices }: Reading): string | undefined {
  switch (name) {
    case 't':
      return part.textContent ?? '';
    case 'tab':
    case 'ptab':
      return ' ';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym': {
      const code = Number.parseInt(attribute(part, 'char') ?? '', 16);
      const isPrivate = !(code > 0) || (code >= 0xe000 && code <= 0xf8ff);
      if (isPrivate) {
        const font = attribute(part, 'font') ?? '';
        notices.add('left-out', `特殊字体（${font}）里的符号没有导入：请对照 Word 换成普通符号`);
      }
      return isPrivate ? '' : String.fromCodePoint(code);
    }
    default:
      return undefined;
  }
}

function readObject(
  part: Element,
  name: string,
  reading: Reading,
  context: Context,
): PhrasingContent[] {
  switch (name) {
    case 'br':
      return /^(page|column)$/.test(attribute(part, 'type') ?? '') ? [] : [{ type: 'break' }];
    case 'cr':
      return [{ type: 'break' }];
    case 'footnoteReference':
    case 'endnoteReference':
      return [mark(part, name, reading)];
    case 'ruby':
      reading.notices.add('left-out', '拼音（注音）没有导入，只导入了文字');
      return readRuns(child(part, 'rubyBase'), reading, context);
    case 'drawing':
    case 'pict':
    case 'object':
      return readDrawing(part, reading, context);
    case 'other:AlternateContent':
      return elementsIn(choice(part)).flatMap((each) => readRunPart(each, reading, context));
    default:
      return readStray(part, reading);
  }
}

function mark(part: Element, name: string, { marks }: Reading): PhrasingContent {
  const kind = name.replace('Reference', '');
  const id = attribute(part, 'id') ?? '';
  const known = marks.find((each) => each.kind === kind && each.id === id);
  const identifier = known?.identifier ?? String(marks.length + 1);
  if (!known) marks.push({ identifier, kind, id });
  return { type: 'footnoteReference', identifier, label: identifier };
}

/** A picture, or a text box: its paragraphs follow the one it hangs on. */
function readDrawing(part: Element, reading: Reading, { boxes }: Context): PhrasingContent[] {
  for (const box of below(part, 'txbxContent')) {
    const blocks = readBlocks(box, reading);
    if (blocks.length > 0)
      reading.notices.add('changed', `文本框里的文字排在它所在段落之后：${quote(plain(blocks))}`);
    boxes.push(...blocks);
  }
  return reading.images.read(part);
}
