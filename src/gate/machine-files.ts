import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { publishedSchemas } from '../report/open-data.ts';
import { type Fault, tellProgrammer } from './fault.ts';

/** Files for programs: whether programs can read them. */

/** What an XML file names, and why it cannot be read, if so. */
export interface Xml {
  addresses: string[];
  problem?: string;
}

/** Reads an XML file: all `href` and the texts of `loc` and `id`, which are addresses. */
export function readXml(text: string): Xml {
  const addresses: string[] = [];
  const parser = new SaxesParser();
  let isAddress = false;
  parser.on('opentag', ({ name, attributes }) => {
    isAddress = name === 'loc' || name === 'id';
    if (attributes.href) addresses.push(attributes.href);
  });
  parser.on('text', (content) => {
    if (isAddress && content.trim()) addresses.push(content.trim());
  });
  parser.on('closetag', () => {
    isAddress = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
    return { addresses };
  } catch (error) {
    return { addresses, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** What is wrong with an XML file. */
export const xmlFault = (file: string, problem: string): Fault => ({
  file,
  message: `不是完好的 XML，订阅和搜索引擎的程序读不了（${problem}）`,
  remedy: `查各年总结里有没有看不见的控制字符；没有的，请把这一条原样告诉维护程序的人`,
});

const schemaName = z
  .object({ $schema: z.string() })
  .transform(({ $schema }) => /(\w+)\.json$/.exec($schema)?.[1] ?? '');

/** What is wrong with a JSON file: that it is none, or not what the schema says that it names. */
export function jsonFaults(file: string, text: string): Fault[] {
  const fault = (message: string): Fault[] => [{ file, message, remedy: tellProgrammer }];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('不是完好的 JSON，程序读不了');
  }
  const name = schemaName.safeParse(value).data ?? '';
  const schema = Object.entries(publishedSchemas).find(([each]) => each === name)?.[1];
  const issue = schema?.safeParse(value).error?.issues[0];
  return issue ? fault(`与自己的格式说明 schemas/${name}.json 不符：${issue.path.join('.')}`) : [];
}
