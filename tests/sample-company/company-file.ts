import { join } from 'node:path';
import { inject } from 'vitest';
import { mkdir, stat, writeFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { buildCompanyFile } from '~/sample-company/build.server';
import type { Size } from '~/sample-company/scale';

/**
 * A company's file, built once for all tests of a run: the first that asks builds it, the others wait. With primary keys, but for the big
 * one, whose indexes would take longer than its rows.
 */
export async function companyFile({ size, seed }: { size: Size; seed: number }): Promise<string> {
  const folder = join(inject('testFolder'), 'companies');
  const file = join(folder, `${size}-${seed}.duckdb`);
  const claim = `${file}.building`;
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(claim, '', { flag: 'wx' });
  } catch {
    while (!(await exists(file)) && (await exists(claim))) await setTimeout(50);
    return file;
  }
  try {
    if (!(await exists(file))) await buildCompanyFile({ file, seed, size, hasKeys: size !== 'm' });
  } finally {
    // A builder that failed leaves the next one to try.
    if (!(await exists(file))) await rm(claim);
  }
  return file;
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
