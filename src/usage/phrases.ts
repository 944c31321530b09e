/** A fixed phrase of the party and the state that is often written wrong. */
export interface Phrase {
  /** The wrong forms; a group named `kept` around the part that is right is not needed, for the whole is shown. */
  wrong: RegExp;
  right: string;
  /** Where the right form stands, with its date. */
  source: string;
  /** The first year of reports in which it is wrong; older ones may have an older right form. */
  since?: number;
}

const constitution = '《中国共产党章程》（2022年10月22日修订）';
const history = '《中共中央关于党的百年奋斗重大成就和历史经验的决议》（2021年11月11日）';

/**
 * The list that comes with the program, judged by the documents named. A bureau adds its own in `words.yaml`, and what
 * stands there as right is right.
 */
export const phrases: Phrase[] = [
  {
    wrong:
      /习近平(?:总书记|同志)?(?:的)?新时代(?!中国特色社会主义(?:思想(?!理论)|[\p{Script=Han}]{2,4}思想))[^，。；：、“”《》\s]{0,10}?(?:思想理论|思想|理论)|习近平新时代中国特色社会主义思想理论|习近平中国特色社会主义思想|习近平(?:总书记|同志)新时代中国特色社会主义思想|习近平新时代中国特色社会主义(?!思想|[\p{Script=Han}]{2,5}思想)/gu,
    right: '习近平新时代中国特色社会主义思想',
    source: constitution,
    since: 2017,
  },
  {
    wrong: /“两个确[定保]”|“二个确立”|“两个树立”(?=的决定)/g,
    right: '“两个确立”',
    source: history,
    since: 2021,
  },
  {
    wrong: /“(?:两|二)个确立”的?决定意义/g,
    right: '“两个确立”的决定性意义',
    source: history,
    since: 2021,
  },
  {
    wrong: /(?<!学习贯彻)习近平新时代中国特色社会主义思想主题教育/g,
    right: '学习贯彻习近平新时代中国特色社会主义思想主题教育',
    source:
      '《中共中央关于在全党深入开展学习贯彻习近平新时代中国特色社会主义思想主题教育的意见》（2023年3月）',
    since: 2023,
  },
  {
    wrong: /“两个坚决维护”/g,
    right: '“两个维护”',
    source: '《中共中央关于加强党的政治建设的意见》（2019年1月31日）',
    since: 2020,
  },
  {
    wrong: /“(?:[一三四五六]个|二个)维护”/g,
    right: '“两个维护”',
    source: '《中共中央关于加强党的政治建设的意见》（2019年1月31日）',
  },
  {
    wrong: /(?<=树牢|增强|强化|树立)“(?:[两三五六]个|四[种大项])意识”(?=[^。]*(?:自信|维护))/g,
    right: '“四个意识”',
    source: constitution,
    since: 2016,
  },
  {
    wrong: /(?<=坚定|增强)“(?:[两三五六]个|四[种大项])自信”/g,
    right: '“四个自信”',
    source: constitution,
    since: 2017,
  },
  {
    wrong: /(?<=“四个自信”、做到|坚决做到)“两个(?!维护)\p{Script=Han}{2}”/gu,
    right: '“两个维护”',
    source: '《中共中央关于加强党的政治建设的意见》（2019年1月31日）',
  },
  { wrong: /坚定“四个意识”/g, right: '增强“四个意识”', source: constitution },
  {
    wrong: /[增树]\p{Script=Han}“四个自信”(?=、|，)/gu,
    right: '坚定“四个自信”',
    source: constitution,
  },
  {
    wrong: /“?五位一体”?的?(?:(?!总体布局)(?:总体|战略)[布部格]\p{Script=Han})/gu,
    right: '“五位一体”总体布局',
    source: constitution,
  },
  {
    wrong: /“?四个全面”?的?(?:(?!战略布局)(?:总体|战略)[布部格]\p{Script=Han})/gu,
    right: '“四个全面”战略布局',
    source: constitution,
  },
  {
    wrong: /(?<=贯彻|树立|践行|落实)新的发展理念/g,
    right: '新发展理念',
    source: constitution,
    since: 2018,
  },
  {
    wrong:
      /习近平(?!新时代|生态文明思想|法治思想|文化思想|经济思想|强军思想|外交思想|总书记|同志|主席|关于|党建|宣传思想|依法治国|中国特色|治国理政)\p{Script=Han}{2,10}?思想/gu,
    right: '习近平经济思想、法治思想、生态文明思想、强军思想、外交思想、文化思想',
    source: '党中央历次会议的新闻公报（例如全国生态环境保护大会，2018年5月18日至19日）',
    since: 2018,
  },
  {
    wrong: /(?:筑牢|铸牢|提升|提高|践行)“四个(?:意识|自信)”/g,
    right: '增强“四个意识”、坚定“四个自信”',
    source: constitution,
    since: 2017,
  },
  {
    wrong:
      /中央(?!经济|农村|城市|城镇化|民族|人才|政法|外事|统战|金融|扶贫|全面依法|周边|港澳|财经|新疆|西藏|水利|军委|企业|文明|纪委|社会|党|组织|宣传|网信|编办|国家|预算|巡视|和|及)\p{Script=Han}{2,4}工作会议/gu,
    right: '中央经济、农村、城市、城镇化、民族、人才、政法、外事、统战、金融工作会议之一',
    source: '历次会议的新闻公报',
  },
  {
    wrong: /第[一二]个一百年奋斗目标/g,
    right: '第一个、第二个百年奋斗目标（合称“两个一百年”奋斗目标）',
    source: constitution,
  },
  {
    wrong: /富强、?民主、?文明、?和谐的?社会主义现代化(?:强国|国家)/g,
    right: '富强民主文明和谐美丽的社会主义现代化强国',
    source: '党的十九大报告（2017年10月18日）',
    since: 2018,
  },
  {
    wrong: /筑牢中华民族共同体意识|铸牢中华民族共同意识/g,
    right: '铸牢中华民族共同体意识',
    source: constitution,
    since: 2018,
  },
  { wrong: /人类共同命运体|人类命运的共同体/g, right: '人类命运共同体', source: constitution },
  {
    wrong: /社会主义(?:价值核心观|核心价值理念|核心价值体系观)/g,
    right: '社会主义核心价值观',
    source: '《关于培育和践行社会主义核心价值观的意见》（2013年12月）',
  },
  {
    wrong: /青山绿水就是(?:金山银山|银山金山)|绿水青山就是银山金山/g,
    right: '绿水青山就是金山银山',
    source: constitution,
  },
  {
    wrong: /中央八(?:条|个)规定|中央八项(?:规章|规矩)/g,
    right: '中央八项规定',
    source: '中央政治局关于改进工作作风、密切联系群众的八项规定（2012年12月4日）',
  },
  {
    wrong: /巩固(?:扩展|扩大|发展)脱贫攻坚成果/g,
    right: '巩固拓展脱贫攻坚成果',
    source:
      '《中共中央国务院关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见》（2020年12月16日）',
    since: 2020,
  },
  {
    wrong: /享乐主义(?:和|、)?奢(?:糜|迷|侈|靡主义)之?风?/g,
    right: '享乐主义和奢靡之风',
    source: constitution,
  },
  { wrong: /扫恶除黑/g, right: '扫黑除恶', source: '《中华人民共和国反有组织犯罪法》' },
  {
    wrong: /“?三课一会”?/g,
    right: '“三会一课”',
    source: '《中国共产党支部工作条例（试行）》（2018年10月28日）',
  },
  { wrong: /“(?:管放服|放服管|服管放)”/g, right: '“放管服”', source: '《优化营商环境条例》' },
  {
    wrong: /不忘使命、?牢记初心|牢记初心、?不忘使命/g,
    right: '不忘初心、牢记使命',
    source: constitution,
  },
  {
    wrong: /《习近平治国理政》|《习近平论治国理政》/g,
    right: '《习近平谈治国理政》',
    source: '外文出版社书名',
  },
  {
    wrong: /《中国共产党党员纪律处分条例》|《中国共产党纪律处罚条例》/g,
    right: '《中国共产党纪律处分条例》',
    source: '中共中央2023年12月19日修订发布',
  },
  {
    wrong: /《中国共产党(?:党员)?廉洁自律条例》|《中国共产党党员廉洁自律准则》/g,
    right: '《中国共产党廉洁自律准则》',
    source: '中共中央2015年10月18日印发',
  },
  {
    wrong: /党的自我革新(?=永远在路上)/g,
    right: '党的自我革命',
    source: '党的二十大报告（2022年10月16日）',
  },
  {
    wrong: /以人民为中心的发展理念/g,
    right: '以人民为中心的发展思想（新发展理念是创新、协调、绿色、开放、共享）',
    source: constitution,
    since: 2017,
  },
  {
    wrong:
      /(?:思想上行动上政治上|政治上思想上行动上|行动上思想上政治上|政治上行动上思想上)(?=同|与)/g,
    right: '思想上政治上行动上',
    source: '《关于新形势下党内政治生活的若干准则》（2016年10月27日）',
  },
  {
    wrong: /习近平新时代中国特色社会主义生态文明思想/g,
    right: '习近平生态文明思想',
    source: '全国生态环境保护大会（2018年5月18日至19日）',
    since: 2018,
  },
  {
    wrong: /习近平新时代中国特色社会主义法治思想|习近平依法治国思想/g,
    right: '习近平法治思想',
    source: '中央全面依法治国工作会议（2020年11月16日至17日）',
    since: 2020,
  },
  {
    wrong: /习近平新时代中国特色社会主义文化思想|习近平宣传思想文化思想/g,
    right: '习近平文化思想',
    source: '全国宣传思想文化工作会议（2023年10月7日至8日）',
    since: 2023,
  },
  {
    wrong: /中央(?:经济|农村|民族|城市|人才|政法|外事|统战|金融)工作大会/g,
    right: '中央……工作会议',
    source: '历次会议的新闻公报（例如中央民族工作会议，2021年8月27日至28日）',
  },
  {
    wrong: /全国生态环境保护会议/g,
    right: '全国生态环境保护大会',
    source: '会议的新闻公报（2018年5月18日至19日、2023年7月17日至18日）',
    since: 2018,
  },
  {
    wrong: /全国宣传思想(?:文化)?工作大会|全国组织工作大会/g,
    right: '全国宣传思想文化工作会议、全国组织工作会议',
    source: '会议的新闻公报（2023年10月7日至8日；2023年6月28日至29日）',
  },
  {
    wrong: /全国教育会议/g,
    right: '全国教育大会',
    source: '会议的新闻公报（2018年9月10日、2024年9月9日至10日）',
    since: 2018,
  },
  { wrong: /全面从严治觉|从严全面治党/g, right: '全面从严治党', source: constitution },
];

/** Words that always stand in one order. */
export const orders: { words: string[]; name: string; source: string }[] = [
  {
    words: ['政治判断力', '政治领悟力', '政治执行力'],
    name: '政治“三力”',
    source: '中央政治局民主生活会（2020年12月24日至25日）',
  },
  { words: ['不敢腐', '不能腐', '不想腐'], name: '“三不腐”', source: constitution },
  {
    words: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'],
    name: '“四风”',
    source: constitution,
  },
  {
    words: ['政治意识', '大局意识', '核心意识', '看齐意识'],
    name: '“四个意识”',
    source: constitution,
  },
  {
    words: ['道路自信', '理论自信', '制度自信', '文化自信'],
    name: '“四个自信”',
    source: constitution,
  },
  {
    words: ['自我净化', '自我完善', '自我革新', '自我提高'],
    name: '“四自”能力',
    source: constitution,
  },
  {
    words: ['科学立法', '严格执法', '公正司法', '全民守法'],
    name: '全面依法治国的基本要求',
    source: constitution,
  },
  {
    words: ['产业兴旺', '生态宜居', '乡风文明', '治理有效', '生活富裕'],
    name: '乡村振兴的总要求',
    source: '《中华人民共和国乡村振兴促进法》第三条',
  },
  {
    words: ['创新', '协调', '绿色', '开放', '共享'],
    name: '新发展理念',
    source: constitution,
  },
  {
    words: [
      '富强',
      '民主',
      '文明',
      '和谐',
      '自由',
      '平等',
      '公正',
      '法治',
      '爱国',
      '敬业',
      '诚信',
      '友善',
    ],
    name: '社会主义核心价值观',
    source: '《关于培育和践行社会主义核心价值观的意见》（2013年12月）',
  },
  {
    words: ['经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'],
    name: '“五位一体”总体布局',
    source: constitution,
  },
];

/** Phrases that stand in “ ”: one that differs from them by a single character is probably a slip. */
export const quotedPhrases: { right: string; source: string }[] = [
  { right: '三会一课', source: '《中国共产党支部工作条例（试行）》（2018年10月28日）' },
  {
    right: '三重一大',
    source: '《关于进一步推进国有企业贯彻落实“三重一大”决策制度的意见》（2010年6月5日）',
  },
  { right: '一岗双责', source: '《地方党政领导干部安全生产责任制规定》（2018年4月8日）' },
  {
    right: '两学一做',
    source: '《关于推进“两学一做”学习教育常态化制度化的意见》（2017年3月）',
  },
  {
    right: '三严三实',
    source: '《关于在县处级以上领导干部中开展“三严三实”专题教育方案》（2015年4月）',
  },
  { right: '五位一体', source: constitution },
  { right: '四个全面', source: constitution },
  { right: '一带一路', source: constitution },
  { right: '两个一百年', source: constitution },
  {
    right: '双随机、一公开',
    source:
      '《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）',
  },
  {
    right: '一网通办',
    source: '《国务院关于加快推进政务服务标准化规范化便利化的指导意见》（国发〔2022〕5号）',
  },
];

/**
 * Longer phrases that are written in one way only: what begins and ends like one of them and differs in a character or
 * two is probably a slip. Marks are left out: 完整、准确、全面 and 完整准确全面 are both written.
 */
export const longPhrases: { right: string; source: string }[] = [
  ...[
    '完整、准确、全面贯彻新发展理念',
    '推动构建人类命运共同体',
    '国家治理体系和治理能力现代化',
    '坚持稳中求进工作总基调',
    '一体推进不敢腐、不能腐、不想腐',
    '坚持总体国家安全观',
    '以中国式现代化全面推进中华民族伟大复兴',
    '新时代党的建设新的伟大工程',
    '科学立法、严格执法、公正司法、全民守法',
    '坚持和加强党的全面领导',
    '创造性转化、创新性发展',
  ].map((right) => ({ right, source: constitution })),
  ...[
    '全面从严治党永远在路上',
    '党的自我革命永远在路上',
    '巩固拓展脱贫攻坚成果同乡村振兴有效衔接',
    '形式主义、官僚主义、享乐主义和奢靡之风',
    '学有所教、劳有所得、病有所医、老有所养、住有所居',
  ].map((right) => ({ right, source: '党的二十大报告（2022年10月16日）' })),
  {
    right: '中央八项规定及其实施细则精神',
    source: '《中共中央政治局贯彻落实中央八项规定实施细则》（2017年10月27日）',
  },
  {
    right: '以学铸魂、以学增智、以学正风、以学促干',
    source: '学习贯彻习近平新时代中国特色社会主义思想主题教育工作会议（2023年4月3日）',
  },
  {
    right: '学史明理、学史增信、学史崇德、学史力行',
    source: '党史学习教育动员大会（2021年2月20日）',
  },
  {
    right: '党政同责、一岗双责、齐抓共管、失职追责',
    source: '《地方党政领导干部安全生产责任制规定》（2018年4月8日）',
  },
  {
    right: '管行业必须管安全、管业务必须管安全、管生产经营必须管安全',
    source: '《中华人民共和国安全生产法》第三条',
  },
  {
    right: '产业兴旺、生态宜居、乡风文明、治理有效、生活富裕',
    source: '《中华人民共和国乡村振兴促进法》第三条',
  },
];
