import { z } from 'zod';
import { applyRegrade, undoRegrade } from './apply-regrade.server';
import { startRegrade } from './prepare-regrade.server';
import type { Regrader } from './prepare-regrade.server';
import { policies } from './regrade-view';

const wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('preview'), labSlug: z.string() }),
  z.object({ intent: z.literal('apply'), id: z.string().min(1), policy: z.enum(policies) }),
  z.object({ intent: z.literal('undo'), id: z.string().min(1) }),
]);

interface Actor {
  actorId: string;
  regrader: Regrader;
  isLab: (slug: string) => boolean;
}

export type RegradeOutcome =
  { kind: 'done'; id: string; gained: string[] } | { kind: 'not-previewed' } | { kind: 'out-of-date'; labSlug: string };

/** What the page's forms ask for; undefined when they ask for nothing that exists. A preview is begun, not awaited. */
export async function actOnRegrade(form: FormData, { actorId, regrader, isLab }: Actor): Promise<RegradeOutcome | undefined> {
  const parsed = wish.safeParse(Object.fromEntries(form));
  if (!parsed.success) return undefined;
  switch (parsed.data.intent) {
    case 'preview': {
      const { labSlug } = parsed.data;
      if (labSlug !== '' && !isLab(labSlug)) return undefined;
      const { id } = await startRegrade({ labSlug: labSlug || undefined, actorId, regrader });
      return { kind: 'done', id, gained: [] };
    }
    case 'apply': {
      const { id, policy } = parsed.data;
      const outcome = await applyRegrade({ id, policy, actorId, hashesOf: regrader.hashesOf, now: new Date() });
      return outcome.kind === 'applied' ? { kind: 'done', id, gained: outcome.gained } : outcome;
    }
    case 'undo': {
      const { id } = parsed.data;
      return (await undoRegrade({ id, actorId, now: new Date() })) ? { kind: 'done', id, gained: [] } : { kind: 'not-previewed' };
    }
  }
}
