import { Link } from '@remix-run/react';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import { CaseSteps } from '../kinds/case-steps';
import { ChoiceField } from '../kinds/choice-field';
import { InstanceNote } from '../kinds/instance-note';
import { messages as kindMessages } from '../kinds/messages';
import { ReportFigure } from '../kinds/report-figure';
import { LabValues } from '../kinds/value';
import type { LabPlace, LabView } from '../lab-view';
import { messages } from '../messages';
import { Hints } from './hints';

interface BriefPaneProps {
  lab: LabView;
  /** The texts of the brief; in an investigation the case first, then the question. */
  brief: ReactNode;
  choice: { picked: number | undefined; pick(option: number): void };
  hints: Localized[];
  solved: boolean;
}

/** What is asked, what helps, why it matters, and the way on. */
export function BriefPane({ lab, brief, choice, hints, solved }: BriefPaneProps) {
  const k = useText(kindMessages);
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 py-5 md:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <Tag tone="indigo" className="whitespace-normal! rounded-md!">
          {pick(lab.skill)} · {t[lab.level]}
        </Tag>
        {lab.kind !== 'write' && <Tag>{k[lab.kind]}</Tag>}
        <span className="text-xs text-ink-3">{t.about(lab.minutes)}</span>
        {solved && (
          <Tag tone="jade" shape="check">
            {t.solved}
          </Tag>
        )}
      </div>
      <h1 className="text-xl">{pick(lab.title)}</h1>
      {lab.steps.length > 0 && <CaseSteps steps={lab.steps} />}
      <InstanceNote lab={lab} solved={solved} />
      <div className="prose prose-compact">
        <LabValues value={lab.values}>{brief}</LabValues>
      </div>
      {lab.report && <ReportFigure report={lab.report} />}
      {lab.choice && <ChoiceField choice={lab.choice} {...choice} />}
      {lab.listReturns && <Returns returns={lab.returns} />}
      <Hints slug={lab.slug} revealed={hints} count={lab.hintCount} />
      <section className="rounded-md border border-line px-3.5 py-3">
        <h2 className="text-base">{t.why}</h2>
        <p className="mt-1 text-ink-2">{pick(lab.why)}</p>
        {lab.metric && (
          <Link to={`/goals/${lab.metric}`} className="mt-1.5 inline-flex items-center gap-1 text-indigo hover:underline">
            {t.toGoal}
            <ArrowRight aria-hidden className="size-3.5" />
          </Link>
        )}
      </section>
      {lab.place && <Neighbours place={lab.place} />}
    </div>
  );
}

function Returns({ returns }: Pick<LabView, 'returns'>) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <div className="text-ink-2">
      <p>{t.returns(returns.length)}</p>
      <ul className="mt-1 list-disc pl-5">
        {returns.map(column => (
          <li key={column.name}>
            <code className="text-ink">{column.name}</code> {pick(column.meaning)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Neighbours({ place }: { place: LabPlace }) {
  const t = useText(messages);
  const pick = useLocalized();
  const look = 'inline-flex min-w-0 items-center gap-1.5 text-ink-2 hover:text-indigo';
  return (
    <nav aria-label={t.neighbours} className="flex items-start justify-between gap-4 border-t border-line pt-3 text-sm">
      {place.previous ? (
        <Link to={`/labs/${place.previous.slug}`} className={look}>
          <ArrowLeft aria-hidden className="size-3.5 shrink-0" />
          <span>{pick(place.previous.title)}</span>
        </Link>
      ) : (
        <span />
      )}
      {place.next && (
        <Link to={`/labs/${place.next.slug}`} className={look}>
          <span className="text-right">{pick(place.next.title)}</span>
          <ArrowRight aria-hidden className="size-3.5 shrink-0" />
        </Link>
      )}
    </nav>
  );
}
