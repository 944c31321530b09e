/** A public body that a reform renamed, or whose tasks another took over. */
export interface Renamed {
  /** Its old names, in full and in short. */
  old: string[];
  now: string;
  /** The last year of reports in which the old name is that of a body at work. */
  until: number;
  source: string;
}

const reform2018 = '《深化党和国家机构改革方案》（2018年3月），地方2019年3月底前完成';
const reform2023 = '《党和国家机构改革方案》（2023年3月），地方2024年底前完成';

export const renamedBodies: Renamed[] = [
  { old: ['环境保护局', '环保局'], now: '生态环境局', until: 2019, source: reform2018 },
  { old: ['国土资源局', '国土局'], now: '自然资源局', until: 2019, source: reform2018 },
  { old: ['工商行政管理局', '工商局'], now: '市场监督管理局', until: 2019, source: reform2018 },
  { old: ['质量技术监督局', '质监局'], now: '市场监督管理局', until: 2019, source: reform2018 },
  {
    old: ['食品药品监督管理局', '食药监局', '食药局', '药监局'],
    now: '市场监督管理局（省级另设药品监督管理局）',
    until: 2019,
    source: reform2018,
  },
  {
    old: [
      '卫生和计划生育委员会',
      '卫生和计划生育局',
      '卫生计生委',
      '卫计委',
      '卫计局',
      '卫生局',
      '计生委',
      '计生局',
    ],
    now: '卫生健康委员会',
    until: 2019,
    source: reform2018,
  },
  { old: ['安全生产监督管理局', '安监局'], now: '应急管理局', until: 2019, source: reform2018 },
  {
    old: ['旅游局', '旅游发展委员会', '旅发委', '旅游委'],
    now: '文化和旅游局',
    until: 2019,
    source: reform2018,
  },
  {
    old: ['文化广电新闻出版局', '文广新局', '文体广新局'],
    now: '文化和旅游局（文化广电和旅游局）',
    until: 2019,
    source: reform2018,
  },
  {
    old: ['地方税务局', '地税局', '国家税务局', '国税局'],
    now: '税务局',
    until: 2018,
    source: '《国税地税征管体制改革方案》（2018年），2018年7月底前挂牌',
  },
  { old: ['农业局', '农业委员会', '农委'], now: '农业农村局', until: 2019, source: reform2018 },
  { old: ['文化局'], now: '文化和旅游局', until: 2019, source: reform2018 },
  { old: ['规划局'], now: '自然资源和规划局', until: 2019, source: reform2018 },
  { old: ['粮食局'], now: '粮食和物资储备局', until: 2019, source: reform2018 },
  {
    old: ['监察局'],
    now: '监察委员会',
    until: 2018,
    source: '《中华人民共和国监察法》（2018年3月20日起施行）',
  },
  { old: ['法制办公室', '法制办'], now: '司法局', until: 2019, source: reform2018 },
  { old: ['物价局'], now: '发展和改革委员会、市场监督管理局', until: 2019, source: reform2018 },
  {
    old: ['公安消防支队', '公安消防大队'],
    now: '消防救援支队（大队）',
    until: 2019,
    source: reform2018,
  },
  {
    old: ['扶贫开发办公室', '扶贫开发办', '扶贫办', '扶贫局'],
    now: '乡村振兴局，2024年起为农业农村局',
    until: 2021,
    source: `国家乡村振兴局2021年2月25日挂牌；${reform2023}`,
  },
  { old: ['乡村振兴局'], now: '农业农村局', until: 2024, source: reform2023 },
  {
    old: ['民防办公室', '民防办'],
    now: '国防动员办公室（人民防空办公室）',
    until: 2023,
    source: '国防动员体制改革（2022年底起）',
  },
  {
    old: ['银保监局', '银保监分局', '银监局', '银监分局', '保监局'],
    now: '国家金融监督管理总局派出机构',
    until: 2023,
    source: reform2023,
  },
  {
    old: [
      '环境保护部',
      '农业部',
      '文化部',
      '监察部',
      '国家林业局',
      '国家海洋局',
      '国家粮食局',
      '食品药品监管总局',
      '国土资源部',
      '国家卫生计生委',
      '国家工商总局',
      '国家安监总局',
      '国家旅游局',
      '质检总局',
    ],
    now: '生态环境部、自然资源部、农业农村部、文化和旅游部、国家卫生健康委等',
    until: 2018,
    source: '《深化党和国家机构改革方案》（2018年3月）',
  },
];

/** Names that are used of one body: those of one line for one name, in full and in short. */
export const namesOfBodies: string[][][] = [
  [
    ['城市管理局', '城管局'],
    [
      '城市管理执法局',
      '城管执法局',
      '城市管理综合执法局',
      '城市管理综合行政执法局',
      '城市管理行政执法局',
    ],
  ],
  [
    ['市场监督管理局', '市场监管局'],
    ['市场管理局', '市场监督局'],
  ],
  [['教育局'], ['教育体育局', '教体局', '教育和体育局'], ['教育委员会', '教委']],
  [
    ['文化和旅游局', '文化旅游局', '文旅局'],
    ['文化广电旅游局', '文化广电和旅游局', '文广旅局'],
    ['文化体育和旅游局', '文体旅局', '文化旅游体育局'],
  ],
  [
    ['住房和城乡建设局', '住房城乡建设局', '住建局'],
    ['建设局', '城乡建设局'],
  ],
  [
    ['发展和改革委员会', '发展改革委', '发改委'],
    ['发展和改革局', '发展改革局', '发改局'],
  ],
  [
    ['卫生健康委员会', '卫生健康委', '卫健委'],
    ['卫生健康局', '卫健局'],
  ],
  [['自然资源局'], ['自然资源和规划局', '自规局', '规划和自然资源局', '资规局']],
];

/** Names that no body has, as a regular expression after the name of a place or rank, and what they should be. */
export const misnamedBodies: { wrong: string; right: string; source: string }[] = [
  { wrong: '住房与城乡建设(?=[局厅部委])', right: '住房和城乡建设', source: reform2018 },
  { wrong: '发展与改革(?=[局委])', right: '发展和改革', source: reform2018 },
  { wrong: '人力资源与社会保障(?=[局厅部])', right: '人力资源和社会保障', source: reform2018 },
  { wrong: '工业与信息化(?=[局厅部委])', right: '工业和信息化', source: reform2018 },
  { wrong: '文化与旅游(?=[局厅部委])', right: '文化和旅游', source: reform2018 },
  { wrong: '卫生[与和]健康(?=[局委])', right: '卫生健康', source: reform2018 },
  { wrong: '农业[与和]农村(?=[局厅部委])', right: '农业农村', source: reform2018 },
  { wrong: '市场监管管理局|市场监督监管局', right: '市场监督管理局', source: reform2018 },
  { wrong: '医疗保险局', right: '医疗保障局', source: reform2018 },
  { wrong: '退[役伍]军人管理局|退伍军人事务局', right: '退役军人事务局', source: reform2018 },
  { wrong: '应急局局|应急管理管理局', right: '应急管理局', source: reform2018 },
  { wrong: '纪律监察委员会|纪律检察委员会', right: '纪律检查委员会', source: '《中国共产党章程》' },
  { wrong: '监查委员会|监察委员局', right: '监察委员会', source: '《中华人民共和国监察法》' },
  { wrong: '妇女联合委员会', right: '妇女联合会', source: '《中华全国妇女联合会章程》' },
  { wrong: '工商业联合委员会', right: '工商业联合会', source: '《中国工商业联合会章程》' },
];
