import { beforeEach, expect, test } from 'vitest';
import { db } from '~/server/db.server';
import { everyMinutes, startSchedule } from '~/server/schedule.server';
import type { Job } from '~/server/schedule.server';

beforeEach(async () => {
  await db.scheduledJob.deleteMany();
});

const start = new Date('2026-06-29T00:00:00Z');
/** Never rung in a test: ticks are called. */
const tickMs = 3_600_000;

function clockwork(jobs: (runs: Date[]) => Job[]) {
  const runs: Date[] = [];
  const time = { now: start };
  const schedule = startSchedule({ jobs: jobs(runs), tickMs, clock: () => time.now });
  const at = async (minutes: number) => {
    time.now = new Date(start.getTime() + minutes * 60_000);
    await schedule.tick();
  };
  return { runs, at, schedule };
}

const job =
  (change: Partial<Job> = {}) =>
  (runs: Date[]): Job[] => [{ name: 'deliver', next: everyMinutes(10), run: async now => void runs.push(now), ...change }];

const minutesOf = (runs: Date[]) => runs.map(run => (run.getTime() - start.getTime()) / 60_000);

test('a job runs when it is due and not before, once for each time, also when times were missed', async () => {
  const { runs, at } = clockwork(job());
  for (const minute of [0, 5, 10, 10, 12, 20, 65, 70]) await at(minute);
  expect(minutesOf(runs)).toEqual([10, 20, 65]);
});

test('what is due is remembered by the next process', async () => {
  const first = clockwork(job());
  await first.at(0);
  await first.schedule.drain(1000);
  const second = clockwork(job());
  await second.at(10);
  expect(minutesOf(second.runs)).toEqual([10]);
});

test('two runners do not do one job twice', async () => {
  const one = clockwork(job());
  const other = clockwork(job());
  await one.at(0);
  await Promise.all([one.at(10), other.at(10)]);
  expect(one.runs.length + other.runs.length).toBe(1);
});

test('a job that fails is noted, stops no other, and is due again', async () => {
  let fails = true;
  const { runs, at } = clockwork(runs => [
    {
      name: 'broken',
      next: everyMinutes(10),
      run: async () => {
        if (fails) throw new TypeError('no');
      },
    },
    ...job()(runs),
  ]);
  await at(0);
  await at(10);
  expect(await db.scheduledJob.findUnique({ where: { name: 'broken' } })).toMatchObject({ trouble: 'TypeError' });
  expect(minutesOf(runs)).toEqual([10]);
  fails = false;
  await at(20);
  expect(await db.scheduledJob.findUnique({ where: { name: 'broken' } })).toMatchObject({ trouble: null });
});

test('a call during a run waits for it, and draining does too and starts nothing more', async () => {
  const order: string[] = [];
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  const { at, schedule } = clockwork(runs => [
    {
      name: 'long',
      next: everyMinutes(10),
      run: async () => {
        order.push('begins');
        await held;
        order.push('ends');
      },
    },
    ...job()(runs),
  ]);
  await at(0);
  const running = at(10);
  const again = schedule.tick();
  const drained = schedule.drain(60_000).then(() => order.push('drained'));
  setTimeout(release, 20);
  await Promise.all([running, again, drained]);
  expect(order).toEqual(['begins', 'ends', 'drained']);
  expect(await db.scheduledJob.findUnique({ where: { name: 'deliver' } })).toMatchObject({ startedAt: null });
});
