import { join } from 'node:path';
import type { Localized } from '~/i18n/locale';
import { contentShelf, readContentText, readContentYaml } from '~/server/content-files.server';
import { capstoneDefinition } from './capstone-definition';
import type { CapstoneDefinition } from './capstone-definition';

export interface Capstone extends CapstoneDefinition {
  slug: string;
  /** MDX source. */
  briefs: Localized;
}

const capstones = contentShelf({ kind: 'capstones', load: loadCapstone });

/** The capstone of that name; undefined when there is none. Throws ContentError when its files are broken. */
export function readCapstone(slug: string): Capstone | undefined {
  return capstones.read(slug);
}

/** All capstones in the order of their slugs. Throws ContentError when one is broken. */
export function listCapstones(): Capstone[] {
  return capstones.slugs().flatMap(slug => readCapstone(slug) ?? []);
}

function loadCapstone(folder: string, slug: string): Capstone {
  return {
    slug,
    ...readContentYaml(join(folder, 'capstone.yaml'), capstoneDefinition),
    briefs: { 'zh-CN': readContentText(join(folder, 'brief.zh-CN.mdx')), en: readContentText(join(folder, 'brief.en.mdx')) },
  };
}
