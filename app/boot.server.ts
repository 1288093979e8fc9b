import path from 'node:path';
import { closeGrading, portalDesk, warmUpGrading } from './features/grading/portal-grader.server';
import { failInterruptedRegrades } from './features/grading/regrade/prepare-regrade.server';
import { readLabReference } from './features/labs/labs.server';
import { warmUpMetrics } from './features/metrics/measures.server';
import { portalJobs } from './portal-jobs.server';
import { databaseFile, db } from './server/db.server';
import { env, requireSessionSecret, SettingError } from './server/env.server';
import { log } from './server/log.server';
import { schemaStanding } from './server/migrate.server';
import { startSchedule } from './server/schedule.server';

/** Gradings under way get this long when the server is told to stop; a query may take five seconds on one data set. */
const drainMs = 5_000;
/** How often the schedule looks for what is due. */
const tickMs = 15_000;

/**
 * What must hold before the first request is answered, and what runs beside the requests. Called once by the HTTP server; returns what
 * to call before the process ends.
 */
export async function boot(): Promise<{ drain: () => Promise<void>; stop: () => Promise<void> }> {
  requireSessionSecret(env);
  refuseOtherSchema();
  await refuseUnsafeStorage();
  await refuseDemoAccountsInPublic();
  // Not awaited: pages are served while the sandbox proves itself, and submissions wait for it.
  void warmUpGrading().catch((error: unknown) => log.error({ err: error }, 'grading did not start'));
  await failInterruptedRegrades();
  const desk = portalDesk(readLabReference);
  await desk.start();
  // Not awaited either: a page that is asked for before its numbers are ready waits for those only.
  void warmUpMetrics().catch((error: unknown) => log.warn({ err: error }, 'metrics were not computed ahead'));
  const schedule = startSchedule({ jobs: portalJobs, tickMs, clock: () => new Date() });
  log.info({ dataDir: env.dataDir }, 'ready');
  return {
    // Ends what is under way, so that the requests that wait for it are answered.
    drain: async () => {
      const [{ returned }] = await Promise.all([desk.drain(drainMs), schedule.drain(drainMs)]);
      if (returned > 0) log.info({ returned }, 'submissions under way went back to the queue');
    },
    stop: async () => {
      await closeGrading();
      await db.$disconnect();
    },
  };
}

function refuseOtherSchema(): void {
  switch (schemaStanding({ file: databaseFile, folder: path.resolve('prisma/migrations') })) {
    case 'current':
      return;
    case 'behind':
      throw new SettingError(
        '数据库结构比程序旧，先运行 `npm run shuyu -- migrate` / the database is behind this version: run `npm run shuyu -- migrate` first',
      );
    case 'newer':
      throw new SettingError(
        '数据库是更新版本的数语写的，什么都没有改动；请换回新版程序 / the database was written by a later version; nothing was touched. Start that version',
      );
  }
}

/** "Saved" must mean durable: asked of the open connection, not believed of its settings. */
async function refuseUnsafeStorage(): Promise<void> {
  const synchronous = await db.$queryRawUnsafe<{ synchronous: bigint | number }[]>('PRAGMA synchronous');
  const journal = await db.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode');
  const foreignKeys = await db.$queryRawUnsafe<{ foreign_keys: bigint | number }[]>('PRAGMA foreign_keys');
  const holds =
    Number(synchronous[0]?.synchronous) === 2 && journal[0]?.journal_mode === 'wal' && Number(foreignKeys[0]?.foreign_keys) === 1;
  if (!holds)
    throw new SettingError(
      '数据库没有以 WAL + synchronous=FULL 打开，请检查磁盘 / the database did not open with WAL and synchronous=FULL; check the disk',
    );
}

async function refuseDemoAccountsInPublic(): Promise<void> {
  if (!env.publicBinding) return;
  const demo = await db.user.count({ where: { demo: true, disabledAt: null } });
  if (demo > 0)
    throw new SettingError(
      `HOST=${env.host} 会对外开放，但库里还有 ${demo} 个演示账号；用 \`npm run shuyu -- sample retire\` 停用它们 / demo accounts may not face other machines: disable them with \`npm run shuyu -- sample retire\``,
    );
}
