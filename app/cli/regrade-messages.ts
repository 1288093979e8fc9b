import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  regrade: {
    'zh-CN': '预览重新判分会改变谁的结果；加 --apply 生效',
    en: 'preview whose results grading anew would change; --apply puts it in force',
  },
  labOption: { 'zh-CN': '只看这个实验', en: 'this lab only' },
  applyOption: { 'zh-CN': '预览之后按政策生效', en: 'put the preview in force under a policy' },
  policyOption: {
    'zh-CN': 'raise-only（只改好，不改坏）或 both（两个方向都改）',
    en: 'raise-only (nobody loses) or both (either way)',
  },
  undoOption: { 'zh-CN': '撤销这次重新判分', en: 'undo this regrade' },
  jsonOption: { 'zh-CN': '以 JSON 输出', en: 'answer in JSON' },
  labUnknown: { 'zh-CN': (slug: string) => `没有 ${slug} 这个实验。`, en: (slug: string) => `There is no lab ${slug}.` },
  policyMissing: {
    'zh-CN': '要生效，请写明政策：--policy raise-only 或 --policy both。',
    en: 'Name the policy to apply: --policy raise-only or --policy both.',
  },
  undoAlone: { 'zh-CN': '--undo 不能和其他选项一起用。', en: '--undo stands alone.' },
  undone: { 'zh-CN': (id: string) => `已撤销 ${id}，结果和之前一样。`, en: (id: string) => `${id} is undone; results are as before.` },
  notApplied: { 'zh-CN': (id: string) => `没有已生效的重新判分 ${id}。`, en: (id: string) => `There is no regrade ${id} in force.` },
  failed: { 'zh-CN': (detail: string) => `预览没有完成：${detail}`, en: (detail: string) => `The preview was not completed: ${detail}` },
  changedMeanwhile: {
    'zh-CN': '预览之后又有改动，没有生效。请再运行一次。',
    en: 'Something changed since the preview; nothing was applied. Run it again.',
  },
  summary: {
    'zh-CN': (total: number, raised: number, lowered: number, same: number, untried: number) =>
      `改动之前判的结果 ${total} 份：改为通过 ${raised}，改为不通过 ${lowered}，不变 ${same}，没能判 ${untried}`,
    en: (total: number, raised: number, lowered: number, same: number, untried: number) =>
      `Results from before the change: ${total}. Now accepted ${raised}, no longer accepted ${lowered}, unchanged ${same}, could not be graded ${untried}`,
  },
  flip: {
    'zh-CN': (person: string, lab: string, change: string, effect: string) => `${person}　${lab}　${change}　${effect}`,
    en: (person: string, lab: string, change: string, effect: string) => `${person}  ${lab}  ${change}  ${effect}`,
  },
  preview: {
    'zh-CN': (id: string) => `预览 ${id}：什么都还没有改。`,
    en: (id: string) => `Preview ${id}: nothing has been changed.`,
  },
  applied: {
    'zh-CN': (id: string) => `已生效。撤销：shuyu regrade --undo ${id}`,
    en: (id: string) => `In force. To undo: shuyu regrade --undo ${id}`,
  },
});
