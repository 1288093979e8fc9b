import type { ReactNode } from 'react';
import { diffLines } from '~/features/mentoring/line-diff';
import { shortHash } from '~/features/metrics/metric-definition';
import { formatAgreed } from '~/features/metrics/metric-format';
import { formatDate, formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { DiffBlock } from '~/ui/diff-block';
import type { GoalView } from '../../goal-view';
import type { LogEntry } from './change-log';
import type { Governance } from '../governance';
import { messages } from '../messages';
import { meaningLines } from './seen-definition';
import type { SeenDefinition } from './seen-definition';
import { changeTexts, planText } from './setting-text';

/** Everything that was agreed on the goal and redefined in its metric: who, when, from what to what, and why. */
export function ChangeLogCard({ view, governance: { log } }: { view: GoalView; governance: Governance }) {
  const t = useText(messages);
  return (
    <Card id="change-log" className="mt-4 scroll-mt-6 px-5 py-4.5">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2>{t.changeLog}</h2>
        <p className="text-sm text-ink-3">{t.changeLogNote}</p>
      </div>
      <ol className="grid gap-0 divide-y divide-line">
        {log.map(entry => (
          <li key={keyOf(entry)} className="py-3 first:pt-0 last:pb-0">
            <Entry entry={entry} metric={view.metric} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function keyOf(entry: LogEntry): string {
  switch (entry.kind) {
    case 'agreed':
      return 'agreed';
    case 'changed':
      return `revision-${entry.revision}`;
    case 'definition':
      return entry.definition.hash;
  }
}

function Entry({ entry, metric }: { entry: LogEntry; metric: GoalView['metric'] }) {
  const locale = useLocale();
  const t = useText(messages);
  switch (entry.kind) {
    case 'agreed':
      return <Frame when={formatDate(entry.on, locale)} title={t.agreedFirst} facts={agreedFacts(entry.settings, { t, metric, locale })} />;
    case 'changed':
      return (
        <Frame
          when={formatDateTime(entry.at, locale)}
          title={t.changedBy(entry.actor)}
          facts={changeTexts(entry.changes, { metric, locale })}
        >
          <p className="mt-1 whitespace-pre-line text-ink-2">{entry.reason}</p>
        </Frame>
      );
    case 'definition':
      return (
        <Frame when={formatDateTime(entry.at, locale)} title={definitionTitle(entry, t)} facts={[]}>
          {entry.before && <DefinitionDiff before={entry.before} after={entry.definition} />}
        </Frame>
      );
  }
}

type T = ReturnType<typeof useText<typeof messages>>;

function definitionTitle({ before, definition }: Extract<LogEntry, { kind: 'definition' }>, t: T): string {
  const hash = shortHash(definition.hash);
  return before ? t.definitionChanged(definition.version, hash) : t.definitionFirst(definition.version, hash);
}

interface Fact {
  name: string;
  from?: string;
  to: string;
}

function agreedFacts(
  settings: Extract<LogEntry, { kind: 'agreed' }>['settings'],
  { t, metric, locale }: { t: T; metric: GoalView['metric']; locale: ReturnType<typeof useLocale> },
): Fact[] {
  return [
    { name: t.settingBaseline, to: formatAgreed(settings.baseline.value, metric, locale) },
    { name: t.settingTarget, to: formatAgreed(settings.target, metric, locale) },
    { name: t.settingDue, to: settings.due },
    { name: t.settingPlan, to: planText(settings.plan, locale) },
    { name: t.settingOwner, to: settings.owner.name[locale] },
  ];
}

function Frame({ when, title, facts, children }: { when: string; title: string; facts: Fact[]; children?: ReactNode }) {
  const t = useText(messages);
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[10.5rem_1fr]">
      <p className="num text-sm text-ink-3">{when}</p>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {facts.length > 0 && (
          <dl className="num mt-1 flex flex-wrap gap-x-6 gap-y-1">
            {facts.map(({ name, from, to }) => (
              <div key={name} className="flex flex-wrap gap-x-2">
                <dt className="text-ink-3">{name}</dt>
                <dd>{from === undefined ? to : t.becomes(from, to)}</dd>
              </div>
            ))}
          </dl>
        )}
        {children}
      </div>
    </div>
  );
}

/** Old and new definition against each other, words and SQL. */
function DefinitionDiff({ before, after }: { before: SeenDefinition; after: SeenDefinition }) {
  const locale = useLocale();
  const t = useText(messages);
  const words = { added: t.added, removed: t.removed };
  const meaning = diffLines(meaningLines(before.meaning, locale), meaningLines(after.meaning, locale));
  const sql = diffLines(before.sql, after.sql);
  const changed = (lines: { kind: string }[]) => lines.some(({ kind }) => kind !== 'same');
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit rounded-sm text-indigo hover:underline">{t.definitionDiff}</summary>
      <div className="mt-2 grid gap-3">
        {changed(meaning) && <DiffBlock lines={meaning} label={t.meaningDiff} words={words} className="font-sans" />}
        {changed(sql) && <DiffBlock lines={sql} label={t.sqlDiff} words={words} />}
      </div>
    </details>
  );
}
