import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import type { Property } from '../reader/published/published-file.ts';

/**
 * What files say of their making goes to the site with them: who wrote an attachment and saved it last, remarks and
 * tracked changes in it, where a photograph was taken (个人信息保护法 第四条). Names of offices and what programs
 * write where no one gave a name are harmless.
 * @says 警告：附件、照片带着作者、批注、修订痕迹、拍摄地点
 * @like 作者：张三
 * @remedy 照提示清除以后再放进来
 * @standard 《中华人民共和国个人信息保护法》（2021年11月1日起施行）第四条
 */
export function* fileProperties({ published, site }: Content): Iterable<Finding> {
  const issuer = site.data?.issuer;
  for (const { path, reading } of published) {
    for (const property of reading?.properties ?? []) {
      if (property.value === issuer || isHarmless(property)) continue;
      const { kind, name, value } = property;
      yield {
        path,
        excerpt: value,
        message: `文件带着${name}：${value}`,
        remedy: remedies[kind],
        severity: kind === 'company' || kind === 'device' ? 'hint' : 'warning',
      };
    }
  }
}

const isHarmless = ({ kind, value }: Property): boolean =>
  kind === 'person'
    ? /[局委办厅处科室部院所站队会府]$|中心$|公司$/.test(value) || programs.test(value)
    : kind === 'company' && /[局委办厅处科室部院所站队会府]$|中心$/.test(value);

/** What computers and programs are called before anyone names them. */
const programs =
  /^(admin(istrator)?|user\d*|owner|pc|lenovo|hp|dell|asus|thinkpad|windows.*|microsoft.*|微软.*|wps.*|office.*|apache.*|python-docx|openpyxl|un-?known|-|\d+)$/i;

const document = '在 Word 或 WPS 里打开，选“文件—信息—检查文档”，删除';
const remedies: Record<Property['kind'], string> = {
  person: `${document}“文档属性和个人信息”；PDF 由处理过的 Word 重新导出；图片在资源管理器里选“属性—详细信息—删除属性和个人信息”`,
  company: `${document}“文档属性和个人信息”；是本单位的名称，不必改`,
  remarks: '在 Word 或 WPS 里选“审阅”，接受或拒绝全部修订，删除全部批注，再放进来',
  place: '在资源管理器里右键选“属性—详细信息—删除属性和个人信息”，去掉照片的拍摄地点',
  device: '在资源管理器里右键选“属性—详细信息—删除属性和个人信息”',
};
