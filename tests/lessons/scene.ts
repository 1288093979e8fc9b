import type { PathContent, Progress } from '~/features/lessons/path-map';

const words = (text: string) => ({ 'zh-CN': text, en: text });
const facts = (title: string, minutes: number) => ({ title: words(title), minutes });

/** Two modules: lesson a leads to lab a1, lesson b to none, lab a2 stands alone; then lesson c with lab c1. */
export const content: PathContent = {
  path: {
    slug: 'speaker',
    title: words('Speaker'),
    summary: words('…'),
    modules: [
      { slug: 'one', title: words('One'), summary: words('…'), lessons: ['a', 'b'], labs: ['a2', 'a1'] },
      { slug: 'two', title: words('Two'), summary: words('…'), lessons: ['c'], labs: ['c1'] },
    ],
    tracks: [],
    certificate: { capstone: 'work', validMonths: 24 },
  },
  lessons: {
    a: { ...facts('A', 10), labs: ['a1'] },
    b: { ...facts('B', 12), labs: [] },
    c: { ...facts('C', 14), labs: ['c1', 'elsewhere'] },
  },
  labs: { a1: facts('A1', 5), a2: facts('A2', 6), c1: facts('C1', 7) },
  capstones: { work: facts('Work', 90) },
};

export const nothing: Progress = { lessons: {}, labs: {}, capstones: {}, quizzes: {}, certificates: {} };

export const read = (lastReadAt = 0) => ({ lastReadAt, completed: true });
export const opened = (lastReadAt: number) => ({ lastReadAt, completed: false });
export const solved = { touchedAt: 0, draftSaved: false, solved: true };

export const everything: Progress = {
  ...nothing,
  lessons: { a: read(), b: read(), c: read() },
  labs: { a1: solved, a2: solved, c1: solved },
};
