import type { LabKind } from '../lab-definition';

const text = '{ zh-CN: 待写, en: to be written }';
const hints = (count: number, indent: string) => Array.from({ length: count }, () => `${indent}- ${text}\n`).join('');

/** The files of a lesson to be written, by name. They fit the schema, so that the author sees the page at once. */
export function lessonSkeleton(): Record<string, string> {
  const question = (id: string) => `  - id: ${id}
    question: ${text}
    options:
      - text: { zh-CN: 对的, en: the right one }
        correct: true
        explanation: ${text}
      - text: { zh-CN: 错的, en: a wrong one }
        explanation: ${text}
`;
  const body = (title: string, scene: string) => `${scene}

<Query
  id="first-look"
  sql={\`
SELECT order_id, channel, paid_amount
FROM orders
LIMIT 5;
\`}
/>

## ${title}

<Quiz id="one" />

<Quiz id="two" />

<Quiz id="three" />
`;
  return {
    'lesson.yaml': `title: ${text}
summary: ${text}
minutes: 15
# lessons to be read before this one
requires: []
labs: []
metrics: []
quizzes:
${question('one')}${question('two')}${question('three')}`,
    'zh-CN.mdx': body('待写', '周一早会，老板问了一句：待写。'),
    'en.mdx': body('To be written', 'Monday’s stand-up. The boss asks: to be written.'),
  };
}

const world = (seed: number) => `  - name: ${text}
    recipe: ordinary
    seed: ${seed}
`;
const asked = (indent: string) =>
  `${indent}returns:
${indent}  - name: orders
${indent}    meaning: ${text}
${indent}compare: { names: warn }
`;
const choice = `choice:
  question: ${text}
  options:
    - text: ${text}
      correct: true
      explanation: ${text}
    - text: ${text}
      explanation: ${text}
`;
const report = `report:
  title: ${text}
  draw: bar
  x: channel
  y: orders
  claim: ${text}
`;
const brief = { 'brief.zh-CN.mdx': '待写。\n\n- `orders`：待写\n', 'brief.en.mdx': 'To be written.\n\n- `orders`: to be written\n' };
const sql = {
  'solution.sql': 'SELECT count(*) AS orders\nFROM orders;\n',
  'right/another-way.sql': 'SELECT count(order_id) AS orders\nFROM orders;\n',
  'wrong/a-mistake.sql': 'SELECT count(DISTINCT member_id) AS orders\nFROM orders;\n',
};

/** The files of a lab to be written, by name below its folder. */
export function labSkeleton(kind: LabKind): Record<string, string> {
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
  const head = `${kind === 'write' ? '' : `kind: ${kind}\n`}title: ${text}
skill: ${text}
level: basic
minutes: 10
tables: [orders]
why: ${text}
`;
  const worlds = `hidden:\n${world(1)}${world(2)}${world(3)}`;
  if (kind === 'investigation') {
    const question = (id: string, index: number) => `  - id: ${id}
    title: ${text}
    buildsOnPrevious: ${index > 0}
    hints:
${hints(1, '      ')}${asked('    ')}`;
    const files = ids.flatMap(id => Object.entries({ ...brief, ...sql }).map(([name, body]) => [`questions/${id}/${name}`, body]));
    return {
      'lab.yaml': `${head}${worlds}questions:\n${ids.map(question).join('')}`,
      'brief.zh-CN.mdx': '待写。\n',
      'brief.en.mdx': 'To be written.\n',
      ...Object.fromEntries(files),
    };
  }
  const own = `hints:\n${hints(3, '  ')}${asked('')}${worlds}`;
  const extra = kind === 'report' ? report + choice : kind === 'choose' ? choice : '';
  const byChannel = 'SELECT channel, count(DISTINCT member_id) AS orders\nFROM orders\nGROUP BY channel;\n';
  return {
    'lab.yaml': head + extra + own,
    ...brief,
    ...sql,
    ...(kind === 'repair' && { 'starter.sql': 'SELECT count(member_id) AS orders\nFROM orders;\n' }),
    ...(kind === 'report' && { 'report.sql': byChannel }),
  };
}
