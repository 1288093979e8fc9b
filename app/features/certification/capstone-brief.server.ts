import { join } from 'node:path';
import type { Locale } from '~/i18n/locale';
import { contentFolder } from '~/server/content-files.server';
import { mdxModule } from '~/server/mdx.server';

/** The task of a capstone, ready for `<MdxContent>`: its module's key. Throws ContentError when the text is broken. */
export async function capstoneBrief(slug: string, locale: Locale): Promise<string> {
  return (await mdxModule(join(contentFolder('capstones'), slug, `brief.${locale}.mdx`))).key;
}
