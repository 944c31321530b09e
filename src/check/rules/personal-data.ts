import type { Content } from '../../reader/content.ts';
import { publishedTexts } from '../../reader/published-texts.ts';
import { findPersonalData } from '../../report/personal-data.ts';
import type { Finding } from '../finding.ts';

/**
 * Numbers of persons must not be published (个人信息保护法 第二十八条): identity, bank card, mobile phone; nor in
 * notes, names of figures, settings, attachments and what files say of themselves. An office's own telephone is none.
 * @says 错误：身份证号、手机号、银行卡号，附件里的也算
 * @like `13800138000`
 * @remedy 删去，或隐去中间几位
 * @example 联系人证号11010519491231002X。 → 疑似身份证号码：110……
 * @example 请致电13800138000。 → 疑似手机号码：138……
 * @example 请致电&#49;38&ZeroWidthSpace;0013**8000**。 → 疑似手机号码：138……
 * @example 请致电１３８　００１３　８０００。 → 疑似手机号码：１３８……
 * @example 汇入4111111111111111。 → 疑似银行卡号：411……
 * @right 热线12345，座机0971-1234567，文号20240101123456789。
 */
export function* personalData(content: Content): Iterable<Finding> {
  for (const { path, text, where, pointAt } of publishedTexts(content)) {
    for (const { name, start, end } of findPersonalData(text)) {
      yield {
        path,
        ...pointAt(start),
        message: `${where ? `${where}里有` : ''}疑似${name}：${text.slice(start, start + 3)}……`,
        remedy:
          '个人信息不能公开：删去，或者隐去中间几位；办公电话请写固定电话；确实不是个人信息的，在 acknowledged 里写明',
        excerpt: text.slice(start, end),
      };
    }
  }
}
