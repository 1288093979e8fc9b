import { Link } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { CapstoneState, PathMap, PathMapModule } from '~/features/lessons/path-map';
import { useLocalized, useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Meter } from '~/ui/meter';
import { Tag } from '~/ui/tag';
import { messages } from './messages';

interface PathCardProps {
  path: PathMap;
  /** The module with the next step. */
  current: PathMapModule | undefined;
}

const row = 'grid grid-cols-[36px_1fr_auto] items-center gap-3.5 px-5 py-3.5 hover:bg-sunken focus-visible:-outline-offset-2 md:px-6';
const dot = 'num grid size-7 place-items-center rounded-full border-2 text-xs font-bold';

/** The path at a glance: one line a module, the capstone last. */
export function PathCard({ path, current }: PathCardProps) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <Card className="overflow-hidden">
      <h2 className="flex items-baseline justify-between gap-4 border-b border-line px-5 py-3.5 md:px-6">
        {pick(path.title)}
        <Link to="/learn" className="text-sm font-normal text-indigo hover:underline">
          {t.seePath}
        </Link>
      </h2>
      <ol className="divide-y divide-line">
        {path.modules.map(module => (
          <ModuleRow key={module.slug} module={module} isCurrent={module === current} />
        ))}
        <CapstoneRow path={path} />
      </ol>
    </Card>
  );
}

function ModuleRow({ module, isCurrent }: { module: PathMapModule; isCurrent: boolean }) {
  const t = useText(messages);
  const pick = useLocalized();
  const look =
    module.state === 'done'
      ? 'border-jade bg-jade text-surface'
      : isCurrent
        ? 'border-indigo text-indigo'
        : 'border-line-strong text-ink-3';
  return (
    <li>
      <Link to="/learn" className={row}>
        <span aria-hidden className={classNames(dot, look)}>
          {module.state === 'done' ? <Check className="size-3.5" /> : module.number}
        </span>
        <span className="min-w-0">
          <span className="block font-semibold">{pick(module.title)}</span>
          <span className="line-clamp-2 text-sm text-ink-3">{pick(module.summary)}</span>
        </span>
        <span className="grid justify-items-end gap-1">
          <Meter label={t.moduleProgress(pick(module.title))} value={module.done} max={module.steps.length} className="w-20 sm:w-30" />
          <span className="num text-xs text-ink-3">{t.steps(module.done, module.steps.length)}</span>
        </span>
      </Link>
    </li>
  );
}

function CapstoneRow({ path }: { path: PathMap }) {
  const t = useText(messages);
  const { state, slug } = path.capstone;
  return (
    <li>
      <Link to={`/capstone/${slug}`} className={row}>
        <span
          aria-hidden
          data-glyph="印"
          className={classNames(
            dot,
            'before:content-[attr(data-glyph)]',
            state === 'approved' ? 'border-jade text-jade' : 'border-line-strong text-ink-3',
          )}
        />
        <span className="min-w-0">
          <span className="block font-semibold">{t.capstone}</span>
          <span className="line-clamp-2 text-sm text-ink-3">{t.capstoneWhat}</span>
        </span>
        <CapstoneTag state={state} />
      </Link>
    </li>
  );
}

function CapstoneTag({ state }: { state: CapstoneState }) {
  const t = useText(messages);
  const looks = {
    new: { tone: 'plain', shape: 'ring', word: t.stateNew },
    waiting: { tone: 'indigo', shape: 'diamond', word: t.stateWaiting },
    returned: { tone: 'amber', shape: 'triangle', word: t.stateReturned },
    approved: { tone: 'jade', shape: 'check', word: t.stateApproved },
  } as const;
  const { word, ...look } = looks[state];
  return <Tag {...look}>{word}</Tag>;
}
