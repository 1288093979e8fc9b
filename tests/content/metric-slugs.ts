import { readdirSync } from 'node:fs';
import { contentFolder } from '~/server/content-files.server';

/** The metrics that have a folder. */
export function metricSlugs(): string[] {
  return readdirSync(contentFolder('metrics'));
}
