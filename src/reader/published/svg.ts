import { type Attr, DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { Fault, FoundText } from './published-file.ts';

/** What an SVG file shows in words. */
export function svgTexts(source: string): FoundText[] {
  const document = parsed(source);
  if (!document) return source.split('\n').map((text, i) => ({ text, line: i + 1 }));
  return ['text', 'title', 'desc']
    .flatMap((name) => [...document.getElementsByTagNameNS('*', name)])
    .flatMap((element) => ({
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      line: element.lineNumber,
    }));
}

/**
 * What makes an SVG file more than a picture. Opened by its own address it is a page of the site: scripts in it would
 * run there, and what it takes from elsewhere would tell who reads.
 */
export function svgFault(source: string): Fault | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(source)) return declaration;
  const document = parsed(source);
  const root = document?.documentElement;
  if (!document || root?.localName !== 'svg' || root.namespaceURI !== 'http://www.w3.org/2000/svg')
    return unreadable;
  if (/<\?xml-stylesheet/i.test(source)) return outside('<?xml-stylesheet …?>');
  for (const element of document.getElementsByTagName('*')) {
    const fault = elementFault(element);
    if (fault) return fault;
  }
  return undefined;
}

function parsed(source: string): Document | undefined {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(source, 'image/svg+xml');
  } catch {
    return undefined;
  }
}

const asPng = '在画图的程序里另存为 .png，再用它';

const declaration: Fault = {
  message: '开头有 <!DOCTYPE …> 或 <!ENTITY …>',
  remedy: `用记事本打开，删去 <!DOCTYPE 到它后面的 >；或者${asPng}`,
};

const unreadable: Fault = {
  message: '不是能读的 SVG：标签没有配对，或者 <svg> 里没有 xmlns="http://www.w3.org/2000/svg"',
  remedy: `从画图的程序里重新导出；或者${asPng}`,
};

const active = (what: string): Fault => ({
  message: `带着程序或网页：${what}`,
  remedy: `图片不能带程序：从画图的程序里导出“纯 SVG”；或者${asPng}`,
});

const outside = (what: string): Fault => ({
  message: `引用了文件以外的东西：${what}`,
  remedy: `把引用的内容放进图里；或者${asPng}`,
});

const activeElements =
  /^(script|foreignObject|iframe|frame|embed|object|applet|audio|video|canvas|link|meta|base|form|handler|listener)$/i;

function elementFault(element: Element): Fault | undefined {
  const name = element.localName ?? '';
  if (activeElements.test(name) || element.namespaceURI === 'http://www.w3.org/1999/xhtml')
    return active(`<${element.tagName}>`);
  for (const attribute of element.attributes) {
    const fault = attributeFault(attribute);
    if (fault) return fault;
  }
  return name === 'style' ? styleFault(element.textContent ?? '', true) : undefined;
}

function attributeFault({ name, localName, value }: Attr): Fault | undefined {
  const isAnimated = localName === 'attributeName' && /href$|^on/i.test(value);
  if (isAnimated || /^on/i.test(localName ?? '')) return active(`${name}="…"`);
  if (isReference(name, localName) && !isInside(value)) return outside(value.slice(0, 60));
  return styleFault(value, name === 'style');
}

const isReference = (name: string, localName: string | null): boolean =>
  localName === 'href' || localName === 'src' || name === 'xml:base';

/** Another part of the file, or a picture that is in it. */
const isInside = (address: string): boolean =>
  /^\s*(#|data:image\/(png|jpe?g|gif|webp|avif)[;,])/i.test(address);

/** What a style, or an attribute that may hold one, takes from elsewhere. Escapes could hide it. */
function styleFault(css: string, isStyle: boolean): Fault | undefined {
  const addresses = css.matchAll(/url\(\s*["']?([^)]*)/gi);
  for (const [, address = ''] of addresses) {
    if (!isInside(address)) return outside(address.slice(0, 60));
  }
  if (!isStyle) return /^\s*javascript:/i.test(css) ? active(css.slice(0, 60)) : undefined;
  const [found] = /@import|image-set\(|expression\(|-moz-binding|behavior\s*:|\\/i.exec(css) ?? [];
  return found ? outside(found) : undefined;
}
