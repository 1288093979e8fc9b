import type { Role } from './roles';

/** The sample company's accounts, one per role, printed by `npm start` and offered on the sign-in page. They exist nowhere else. */
export const demoPassword = 'qinghe-speaks-data';

export const demoAccounts = [
  { email: 'learner@qinghe.example', name: '林小满', role: 'learner', roles: ['learner'], teamId: 'operations' },
  { email: 'mentor@qinghe.example', name: '周知行', role: 'mentor', roles: ['learner', 'mentor'], teamId: 'data' },
  { email: 'leader@qinghe.example', name: '沈望', role: 'leader', roles: ['leader'], teamId: null },
  { email: 'admin@qinghe.example', name: '顾安', role: 'admin', roles: ['learner', 'mentor', 'leader', 'admin'], teamId: 'data' },
] as const satisfies readonly { email: string; name: string; role: Role; roles: readonly Role[]; teamId: string | null }[];

export const demoTeams = [
  { id: 'operations', nameZh: '运营组', nameEn: 'Operations' },
  { id: 'supply-chain', nameZh: '供应链组', nameEn: 'Supply chain' },
  { id: 'customer-service', nameZh: '客服组', nameEn: 'Customer service' },
  { id: 'data', nameZh: '数据组', nameEn: 'Data' },
] as const;

/** Colleagues of the sample company without a sign-in of their own: certified people, and learners whose work waits for review. */
export const demoColleagues = [
  { email: 'chen.yu@qinghe.example', name: '陈屿', teamId: 'operations' },
  { email: 'he.qing@qinghe.example', name: '何清', teamId: 'operations' },
  { email: 'xu.ran@qinghe.example', name: '许然', teamId: 'operations' },
  { email: 'luo.yi@qinghe.example', name: '罗一', teamId: 'supply-chain' },
  { email: 'song.nan@qinghe.example', name: '宋楠', teamId: 'supply-chain' },
  { email: 'tang.ke@qinghe.example', name: '唐可', teamId: 'supply-chain' },
  { email: 'fang.xi@qinghe.example', name: '方溪', teamId: 'customer-service' },
  { email: 'jiang.mo@qinghe.example', name: '江墨', teamId: 'customer-service' },
  { email: 'ye.zhou@qinghe.example', name: '叶舟', teamId: 'customer-service' },
  { email: 'meng.xia@qinghe.example', name: '孟夏', teamId: 'customer-service' },
  { email: 'du.heng@qinghe.example', name: '杜衡', teamId: 'supply-chain' },
] as const;
