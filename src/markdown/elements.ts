/** What a report may write in angle brackets, with its attributes; a pattern is what the value must look like. */
const elements: Record<string, Record<string, Attribute>> = {
  Figure: { name: { isRequired: true }, unit: {} },
  Note: {},
  Attachment: { file: { isRequired: true } },
  table: {},
  caption: {},
  thead: {},
  tbody: {},
  tr: {},
  th: {
    colSpan: { pattern: /^[1-9]\d*$/ },
    rowSpan: { pattern: /^[1-9]\d*$/ },
    scope: { pattern: /^(col|row|colgroup|rowgroup)$/ },
  },
  td: { colSpan: { pattern: /^[1-9]\d*$/ }, rowSpan: { pattern: /^[1-9]\d*$/ } },
};

/** One attribute of an element. */
export interface Attribute {
  isRequired?: boolean;
  /** Any text that is not empty, where it is not given. */
  pattern?: RegExp;
}

/** The attributes of an element of that name; none where a report may not use it. */
export const attributesOf = (name: string): Record<string, Attribute> | undefined =>
  Object.hasOwn(elements, name) ? elements[name] : undefined;

const html: Map<string, string> = new Map(
  Object.entries({
    br: '删去它；要另起一段，空一行',
    img: '图片写成 ![说明文字](../images/图.png)',
    a: '链接写成 [文字](网址)',
    b: '加粗写成 **文字**',
    strong: '加粗写成 **文字**',
    hr: '删去它',
  }),
);

/** What to write in place of an element that a report may not use. */
export function unknownElement(name: string): { message: string; remedy: string } {
  const known = Object.keys(elements).find((each) => each.toLowerCase() === name.toLowerCase());
  if (known) return { message: `<${name}> 的大小写不对`, remedy: `写成 <${known}>` };
  if (/[^\x20-\x7e]/.test(name)) {
    return {
      message: `<${name}> 会被当成标签，从网页上消失`,
      remedy: `书名和文件名用书名号《》；要原样显示，写成 \\<${name}>`,
    };
  }
  const instead = html.get(name) ?? '删去标签，留下里面的文字';
  return {
    message: `不认识的标签 <${name}>`,
    remedy: `${instead}。可以用的只有 <Figure>、<Note>、<Attachment> 和合并单元格的 <table>；要原样显示，写成 \\<${name}>`,
  };
}
