import { z } from 'zod';

/** A text of a content file, said in every language: `{ zh-CN: …, en: … }`. */
export const localizedText = z.strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) });

/** The name of a content folder or file: it stands in addresses and paths, so nothing but lower-case words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slug = z.string().max(60).regex(slugPattern, 'must be lower-case words joined by hyphens');
