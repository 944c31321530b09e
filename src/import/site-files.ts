import { stringify } from 'yaml';

const placeholder = '【待填：发文机关全称】';

/**
 * What a content folder needs beside its first report, with marks where only the bureau knows what to write.
 * @param issuer as the report is signed
 */
export const siteFiles = (issuer = placeholder): [string, string][] => [
  ['site.yaml', siteFile(issuer)],
  ['topics.yaml', topicsFile],
];

const siteFile = (
  issuer: string,
): string => `# 网站设置。标有【待填】的是占位内容，正式发布前请换成真实信息；不需要的行可以整行删去。

${stringify({ name: `${issuer}年度工作总结` }).trim()}
# 发文机关：与报告正文的自称一致
${stringify({ issuer }).trim()}
# 网站的正式网址，末尾带斜杠；放在子目录下时一并写上，例如 https://www.example.org/summary/
url: https://www.example.org/
contact: 【待填：联系电话、电子邮箱】

# 以下各项没有就不写，页脚自动不显示：
# siteIdCode: '0000000000'          # 网站标识码
# icp: ICP备案号
# police: 公安备案号
# editUrl: https://代码仓库网址/edit/main/content/   # 填写后，每页出现“修改本页”链接
# errorsTo: 邮箱，或表单的网址            # 读者“找错”寄到哪里，见 README.md
`;

const topicsFile = `# 专题：把不同年份写同一件事的（一）级小节连起来。代号（冒号前）写进小节文件的 topic 一栏，例如：
#
# parks:
#   name: 公园建设
#
# 还没有专题时，里面只写 {}，写了第一个专题就把它删去。
{}
`;
