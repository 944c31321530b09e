/**
 * Words and names that no line of a title splits, and that a segmenter reads wrongly: it takes 落实习近平 for 落 实习
 * 近平, 全国文明城市 for 全国文 明城市. Those that are wider than a phone's line have their parts marked.
 */
const phrases = `
习近平新时代|中国特色|社会主义思想 习近平总书记 习近平|法治思想 习近平|生态文明思想 习近平|文化思想 习近平|经济思想
习近平|强军思想 习近平|外交思想 习近平 毛泽东思想 邓小平理论 “三个代表”|重要思想 科学发展观
中国特色|社会主义 社会主义|核心价值观 社会主义|现代化 社会主义 中国式现代化 中华民族|伟大复兴 中华民族|共同体 中国梦
人类命运|共同体 马克思主义 党中央 党的建设 党风廉政建设 党风廉政 全面从严治党 全面深化改革 全面依法治国
不忘初心 牢记使命 主题教育 党史学习教育 党纪学习教育 三会一课 两学一做 两个确立 两个维护 四个意识 四个自信
八项规定 三重一大 一岗双责 反腐败斗争 意识形态 统一战线 思想政治 思想道德建设 思想道德 道德模范 未成年人
精神文明建设 精神文明 生态文明建设 生态文明 政治文明 物质文明 文明城市 文明单位 文明村镇 文明家庭 文明校园
文明实践 文明创建 文明风尚 文明行动 讲文明树新风 全国文明城市 全国文明单位 群众性 常态化 规范化 标准化 制度化
国民经济 社会发展 高质量发展 经济社会 供给侧|结构性改革 新质生产力 一带一路 放管服 营商环境 招商引资 乡村振兴
脱贫攻坚 精准扶贫 三农 美丽乡村 人居环境 环境|综合整治 综合整治 生态环境 污染防治 蓝天保卫战 碳达峰碳中和
河湖长制 河长制 林长制 田长制 古树名木 义务植树 城市管理 城乡建设 基层治理 社会治理 网格化
法治政府建设 法治政府 依法行政 依法治国 行政执法 行政复议 政府信息公开 信息公开 政务公开 政务服务 双随机一公开
安全生产 应急管理 防灾减灾 防汛抗旱 森林防火 疫情防控 平安建设 扫黑除恶 信访维稳 矛盾纠纷 公共服务 公共卫生
志愿服务 诚信建设 社会信用 民生实事 就业创业 社会保障 养老服务 关爱职工 干部队伍 人才队伍 作风建设 能力建设
五年规划 十四五 十五五 坚定不移 坚持不懈 毫不动摇 互利共赢
贯彻落实 学习贯彻 深入学习 下一步 工作总结 工作报告 工作要点 工作计划 工作情况 执行情况
`;

const count = '[一二三四五六七八九十]+';

/** The words of a list and some forms, the longest where several begin at one place. */
const oneOf = (words: string[], ...forms: string[]): RegExp =>
  new RegExp([...forms, ...words.sort((a, b) => b.length - a.length)].join('|'), 'g');

/** A set phrase, a short quotation, a congress of the party. */
export const setPhrase = oneOf(
  phrases.replaceAll('|', '').trim().split(/\s+/),
  '“[^“”]{1,8}”|《[^《》]{1,8}》',
  `党的${count}(?:大|届${count}中全会)`,
);

/** The same, but the parts of those that are wider than a phone's line. */
export const shortPhrase = oneOf(
  phrases.trim().split(/[\s|]+/),
  '“[^“”]{1,4}”|《[^《》]{1,4}》',
  `党的${count}[大届]|${count}中全会`,
);
