const pauseMs = 1_200;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

/**
 * How long to wait before the next save: a pause in typing; after failures twice as long each time, up to a minute. `luck` in [0, 1) spreads
 * the tries of many pages whose server comes back.
 */
export function saveDelayMs(failures: number, luck: number): number {
  if (failures === 0) return pauseMs;
  return Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1)) * (0.75 + luck / 2);
}
