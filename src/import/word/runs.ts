import type { Element } from '@xmldom/xmldom';
import type { PhrasingContent, RootContent } from 'mdast';
import type { DoubtKind } from '../../original/doubts.ts';
import type { FieldText } from '../../original/word-fields.ts';
import { plain } from '../inline.ts';
import { quote } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import { type Look, lookOf, shownText } from './look.ts';
import {
  contents,
  frames,
  noticeChange,
  type Reading,
  readStray,
  withinControl,
  withinRevision,
} from './reading.ts';
import { attribute, below, child, choice, elementsIn, nameOf } from './xml.ts';

/** What holds for the runs of a paragraph. */
interface Context {
  /** Receives the blocks of text boxes that hang on the paragraph. */
  boxes: RootContent[];
  /** The paragraph's style. */
  style: string | undefined;
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
      return withinControl(element, reading, (content) => readRuns(content, reading, context));
    case 'fldSimple':
      return readSimpleField(element, reading, context);
    case 'other:oMath':
    case 'other:oMathPara':
      return readFormula(element, reading);
    case 'other:AlternateContent':
      return readRuns(choice(element), reading, context);
  }
  if (!frames.has(name)) return readStray(element, reading);
  noticeChange(name, reading.notices);
  return withinRevision(name, reading, () => readRuns(element, reading, context));
}

function readSimpleField(element: Element, reading: Reading, context: Context): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const code = attribute(element, 'instr') ?? '';
  const text = reading.fields.simple(code, () =>
    nodes.push(...readRuns(element, reading, context)),
  );
  return [...nodes, ...fieldNodes(text, reading)];
}

function fieldNodes(
  field: FieldText | undefined,
  { doubts, fields }: Reading,
  kinds: DoubtKind[] = [],
): PhrasingContent[] {
  if (!field) return [];
  doubts.add(field.text, field.isExact ? kinds : [...kinds, 'field']);
  fields.addResult(field.text);
  return [{ type: 'text', value: field.text }];
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

function readFormula(element: Element, { doubts, fields }: Reading): PhrasingContent[] {
  if (fields.isContents || !fields.isShown) return [];
  const text = formulaText(element);
  doubts.add(text, ['formula']);
  fields.addResult(text);
  return text ? [{ type: 'text', value: text }] : [];
}

/** A formula on one line: (a)/(b), x^(2), √(c). */
const formulaText = (element: Element): string =>
  elementsIn(element)
    .map((each) => {
      const name = nameOf(each);
      if (name === 'other:t') return each.textContent ?? '';
      const inner = formulaText(each);
      const sign = Object.hasOwn(formulaSigns, name) ? formulaSigns[name] : undefined;
      return sign === undefined || !inner ? inner : `${sign}(${inner})`;
    })
    .join('');

const formulaSigns: Record<string, string> = {
  'other:d': '',
  'other:num': '',
  'other:den': '/',
  'other:sup': '^',
  'other:sub': '_',
  'other:rad': '√',
};

function readRun(run: Element, reading: Reading, context: Context): PhrasingContent[] {
  const look = lookOf(run, reading, context.style);
  const nodes = elementsIn(run).flatMap((each) => readRunPart(each, reading, { ...context, look }));
  const text = plain(nodes);
  if (look.isHidden) {
    if (text.trim()) reading.notices.add('left-out', `隐藏文字没有导入：${quote(text)}`);
    return [];
  }
  return look.isBold && text.trim() ? [{ type: 'strong', children: nodes }] : nodes;
}

/** Parts of a run that hold no text of the document. */
const quiet =
  /^(rPr|lastRenderedPageBreak|softHyphen|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|commentReference|delText|delInstrText)$/;

interface RunContext extends Context {
  look: Look;
}

function readRunPart(part: Element, reading: Reading, context: RunContext): PhrasingContent[] {
  const { fields, notices } = reading;
  const name = nameOf(part);
  switch (name) {
    case 'fldChar': {
      const { look } = context;
      const text = fields.mark(part);
      return text && !look.isHidden ? fieldNodes(text, reading, shownText('', look).kinds) : [];
    }
    case 'instrText':
      fields.addCode(part.textContent ?? '');
      if (fields.isContents) notices.add('left-out', contents);
      return [];
  }
  if (fields.isContents || quiet.test(name)) return [];
  const character = characterOf(part, name, context.look);
  if (character === undefined) return readObject(part, name, reading, context);
  return character.text ? addText(character, reading, context) : [];
}

function addText(
  { text, kinds }: { text: string; kinds: DoubtKind[] },
  { doubts, fields, notices, placeholders }: Reading,
  { look }: RunContext,
): PhrasingContent[] {
  if (!fields.isShown) {
    // Word shows no text of a field's code; one whose end was cut off swallows what follows.
    if (text.trim()) notices.add('left-out', `域代码里的文字没有导入：${quote(text)}`);
    return [];
  }
  if (!look.isHidden) {
    doubts.add(text, placeholders > 0 ? [...kinds, 'placeholder'] : kinds);
    fields.addResult(text);
  }
  return [{ type: 'text', value: text }];
}

/** The text of a part of a run; none where it is something else. */
function characterOf(
  part: Element,
  name: string,
  look: Look,
): { text: string; kinds: DoubtKind[] } | undefined {
  switch (name) {
    case 't':
      return shownText(part.textContent ?? '', look);
    case 'tab':
    case 'ptab':
      return { text: ' ', kinds: [] };
    case 'noBreakHyphen':
      return { text: '\u2011', kinds: [] };
    case 'sym': {
      const code = Number.parseInt(attribute(part, 'char') ?? '', 16);
      const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ue000';
      return shownText(character, { ...look, font: attribute(part, 'font') });
    }
    default:
      return undefined;
  }
}

function readObject(
  part: Element,
  name: string,
  reading: Reading,
  context: RunContext,
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
