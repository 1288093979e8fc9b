import type { APIRequestContext } from '@playwright/test';
import { routes } from '../../remix.config.js';
import { demoAccounts, demoPassword } from '../../app/features/identity/demo-accounts';
import type { Role } from '../../app/features/identity/roles';
import { expect, test } from './portal';

type Who = Role | 'visitor';
type Audience = 'everyone' | 'staff' | 'mentors' | 'leaders' | 'admins' | 'nobody';

const audiences: Record<Audience, Who[]> = {
  everyone: ['visitor', 'learner', 'mentor', 'leader', 'admin'],
  staff: ['learner', 'mentor', 'leader', 'admin'],
  // The demo admin is a mentor too.
  mentors: ['mentor', 'admin'],
  leaders: ['leader', 'admin'],
  admins: ['admin'],
  nobody: [],
};

interface Expectation {
  /** An address of the route that exists. */
  address: string;
  /** Who gets an answer to GET; everybody else is sent to sign in, or gets the 404 of a page that is not there. `nobody` where the route has no loader. */
  reads: Audience;
  /** Who may POST. `nobody` where the route has no action. */
  writes: Audience;
  /** The status of a GET that is answered, where it is not 200. */
  status?: number;
  /** What a visitor's GET gets, where they are not sent to sign in. */
  refused?: number;
}

/** One row for every route of the site map: a route without a row, and a row without a route, fail. */
const expectations: Record<string, Expectation> = {
  '': { address: '/', reads: 'staff', writes: 'nobody' },
  'sign-in': { address: '/sign-in', reads: 'everyone', writes: 'everyone' },
  'sign-out': { address: '/sign-out', reads: 'everyone', writes: 'everyone', status: 302 },
  'join/:token': { address: '/join/unknown', reads: 'everyone', writes: 'everyone', status: 410 },
  preferences: { address: '/preferences', reads: 'everyone', writes: 'everyone', status: 302 },
  learn: { address: '/learn', reads: 'staff', writes: 'staff' },
  'modules/:slug/quiz': { address: '/modules/where-data-lives/quiz', reads: 'staff', writes: 'staff' },
  'modules/:slug/entry': { address: '/modules/where-data-lives/entry', reads: 'staff', writes: 'staff' },
  glossary: { address: '/glossary', reads: 'staff', writes: 'nobody' },
  'lessons/:slug': { address: '/lessons/whose-clicks', reads: 'staff', writes: 'nobody' },
  'lessons/:slug/progress': { address: '/lessons/whose-clicks/progress', reads: 'nobody', writes: 'staff' },
  'mdx/:file': { address: '/mdx/0000000000000000.js', reads: 'staff', writes: 'nobody', status: 404 },
  'labs/:slug': { address: '/labs/push-click-through', reads: 'staff', writes: 'staff' },
  'labs/:slug/draft': { address: '/labs/push-click-through/draft', reads: 'nobody', writes: 'staff' },
  'labs/:slug/hints': { address: '/labs/push-click-through/hints', reads: 'nobody', writes: 'staff' },
  'labs/:slug/reference': { address: '/labs/push-click-through/reference', reads: 'staff', writes: 'nobody' },
  'labs/:slug/submissions': { address: '/labs/push-click-through/submissions', reads: 'staff', writes: 'staff' },
  'labs/:slug/counter-example': { address: '/labs/push-click-through/counter-example', reads: 'nobody', writes: 'staff' },
  playground: { address: '/playground', reads: 'staff', writes: 'nobody' },
  run: { address: '/run', reads: 'nobody', writes: 'staff' },
  'playground/tabs': { address: '/playground/tabs', reads: 'nobody', writes: 'staff' },
  q: { address: '/q', reads: 'staff', writes: 'staff' },
  'q/new': { address: '/q/new', reads: 'nobody', writes: 'staff' },
  'q/:id': { address: '/q/nobodyKnowsThis', reads: 'staff', writes: 'nobody', status: 404 },
  'memory/runs': { address: '/memory/runs', reads: 'staff', writes: 'staff' },
  'memory/snippets': { address: '/memory/snippets', reads: 'staff', writes: 'staff' },
  'capstone/:slug': { address: '/capstone/coupon-618', reads: 'staff', writes: 'staff' },
  reviews: { address: '/reviews', reads: 'mentors', writes: 'nobody' },
  'reviews/:id': { address: '/reviews/unknown', reads: 'mentors', writes: 'mentors', status: 404 },
  certificates: { address: '/certificates', reads: 'staff', writes: 'staff' },
  verify: { address: '/verify', reads: 'everyone', writes: 'nobody' },
  'verify/:serial': { address: '/verify/QH-2026-MISTYPED', reads: 'everyone', writes: 'nobody', status: 302 },
  goals: { address: '/goals', reads: 'staff', writes: 'nobody' },
  'goals/wall': { address: '/goals/wall', reads: 'everyone', writes: 'everyone' },
  'goals/wall/board': { address: '/goals/wall/board', reads: 'staff', refused: 401, writes: 'nobody' },
  'goals/wall/screens': { address: '/goals/wall/screens', reads: 'leaders', writes: 'leaders' },
  'goals/:slug': { address: '/goals/push-ctr', reads: 'staff', writes: 'nobody' },
  'goals/:slug/edit': { address: '/goals/push-ctr/edit', reads: 'leaders', writes: 'leaders' },
  'goals/:slug/check-ins': { address: '/goals/push-ctr/check-ins', reads: 'nobody', writes: 'leaders' },
  metrics: { address: '/metrics', reads: 'staff', writes: 'nobody' },
  'metrics/:slug': { address: '/metrics/push-ctr', reads: 'staff', writes: 'nobody' },
  'data/dictionary': { address: '/data/dictionary', reads: 'staff', writes: 'nobody' },
  'data/dictionary/:table': { address: '/data/dictionary/orders', reads: 'staff', writes: 'nobody' },
  submissions: { address: '/submissions', reads: 'mentors', writes: 'mentors' },
  'exports/:file': { address: '/exports/scoreboard.csv', reads: 'staff', writes: 'nobody' },
  'exports/goals/:file': { address: '/exports/goals/push-ctr.csv', reads: 'staff', writes: 'nobody' },
  'exports/metrics/:file': { address: '/exports/metrics/push-ctr.csv', reads: 'staff', writes: 'nobody' },
  notifications: { address: '/notifications', reads: 'staff', writes: 'staff' },
  alerts: { address: '/alerts', reads: 'staff', writes: 'leaders' },
  'alerts/rules': { address: '/alerts/rules', reads: 'leaders', writes: 'leaders' },
  channels: { address: '/channels', reads: 'admins', writes: 'admins' },
  reports: { address: '/reports', reads: 'staff', writes: 'leaders' },
  'reports/:id': { address: '/reports/unknown', reads: 'staff', writes: 'leaders', status: 404 },
  'goals/:slug/share': { address: '/goals/push-ctr/share', reads: 'nobody', writes: 'staff' },
  shared: { address: '/shared', reads: 'staff', writes: 'staff' },
  'shared/:token': { address: '/shared/nobodyKnowsThis', reads: 'staff', writes: 'nobody', status: 404 },
  people: { address: '/people', reads: 'admins', writes: 'admins' },
  regrade: { address: '/regrade', reads: 'admins', writes: 'admins' },
  'regrade/seen': { address: '/regrade/seen', reads: 'nobody', writes: 'staff' },
  '*': { address: '/there/is/no/such/page', reads: 'everyone', writes: 'nobody', status: 404 },
};

interface Entry {
  path?: string;
  children?: Entry[];
}

function patternsOf(entries: Entry[], parent = ''): string[] {
  return entries.flatMap(({ path = '', children = [] }) => {
    const pattern = [parent, path].filter(Boolean).join('/');
    return [pattern, ...patternsOf(children, pattern)];
  });
}

test('every route of the site map has a row of access expectations', () => {
  expect(Object.keys(expectations).sort()).toEqual(patternsOf(routes).sort());
});

async function signInAs(request: APIRequestContext, who: Who): Promise<void> {
  const account = demoAccounts.find(({ role }) => role === who);
  if (!account) return;
  const answer = await request.post('/sign-in', { form: { email: account.email, password: demoPassword }, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
}

for (const who of audiences.everyone) {
  test(`a ${who} reads and writes what the table says`, async ({ request }) => {
    await signInAs(request, who);
    const found: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const [pattern, { address, reads, writes, status = 200, refused = 302 }] of Object.entries(expectations)) {
      // Signing in or out would change who is asking.
      if (pattern === 'sign-out' || (pattern === 'sign-in' && who !== 'visitor')) continue;
      const refusedRead = who === 'visitor' ? refused : 404;
      const refusedWrite = who === 'visitor' ? 401 : 404;
      const get = await request.get(address, { maxRedirects: 0 });
      const post = await request.post(address, { form: {}, maxRedirects: 0 });
      found[pattern] = { get: get.status(), post: kindOf(post.status(), refusedWrite) };
      wanted[pattern] = {
        get: reads === 'nobody' ? 400 : audiences[reads].includes(who) ? status : refusedRead,
        post: writes === 'nobody' ? 'not a write' : audiences[writes].includes(who) ? 'answered' : 'refused',
      };
    }
    expect(found).toEqual(wanted);
  });
}

function kindOf(status: number, refused: number): string {
  if (status === 405) return 'not a write';
  return status === refused ? 'refused' : 'answered';
}

test("a child's loader asked for without its parent refuses a visitor all the same", async ({ request }) => {
  const answer = await request.get('/people.data?_routes=routes%2Fpeople', { maxRedirects: 0 });
  expect(answer.status()).toBe(202);
  expect(await answer.text()).toContain('/sign-in?next=');
});

test('a write from another site is refused on pages, data requests and endpoints', async ({ request }) => {
  await signInAs(request, 'learner');
  for (const address of ['/preferences', '/preferences.data', '/labs/push-click-through/draft', '/sign-out']) {
    const answer = await request.post(address, {
      form: { locale: 'en' },
      headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answer.status(), address).toBe(403);
  }
  expect((await request.get('/learn', { maxRedirects: 0 })).status(), 'still signed in').toBe(200);
});
