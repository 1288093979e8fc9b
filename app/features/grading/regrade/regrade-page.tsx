import { Form, Link, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { formatDateTime } from '~/i18n/formats';
import type { Localized } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { SelectField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { Shape, Tone } from '~/ui/tag';
import { messages } from './messages';
import { RegradeReport } from './regrade-report';
import type { RegradeDetail, RegradeState, RegradeSummary } from './regrade-view';

export type RegradeFault = { kind: 'not-previewed' } | { kind: 'out-of-date'; labSlug: string };

interface RegradePageProps {
  labs: { slug: string; title: Localized }[];
  regrades: RegradeSummary[];
  shown: RegradeDetail | undefined;
  fault: RegradeFault | undefined;
}

const refreshMs = 1_500;

export function RegradePage({ labs, regrades, shown, fault }: RegradePageProps) {
  const t = useText(messages);
  const locale = useLocale();
  useRefreshWhile(regrades.some(({ state }) => state === 'preparing'));
  const titleOf = (slug: string) => labs.find(lab => lab.slug === slug)?.title[locale] ?? slug;
  return (
    <Page wide className="grid gap-5">
      <PageHead title={t.title} note={t.note} />
      {fault && (
        <Notice tone="seal" role="alert" title={fault.kind === 'out-of-date' ? t.outOfDate(titleOf(fault.labSlug)) : t.notPreviewed} />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_320px]">
        <div className="grid min-w-0 gap-5">
          {shown ? (
            <RegradeReport regrade={shown} titleOf={titleOf} />
          ) : (
            <Card>
              <EmptyState title={t.none}>{t.noneNote}</EmptyState>
            </Card>
          )}
        </div>
        <aside className="grid gap-5">
          <ScopeForm labs={labs} />
          {regrades.length > 0 && <History regrades={regrades} shownId={shown?.id} titleOf={titleOf} />}
        </aside>
      </div>
    </Page>
  );
}

/** Outside world: the preview is filled on the server; the page asks how far it is. */
function useRefreshWhile(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(revalidate, refreshMs);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
}

function ScopeForm({ labs }: Pick<RegradePageProps, 'labs'>) {
  const t = useText(messages);
  const locale = useLocale();
  const busy = useNavigation().state === 'submitting';
  return (
    <Card className="p-5">
      <Form method="post" className="grid gap-4">
        <SelectField label={t.scope} name="labSlug">
          <option value="">{t.allLabs}</option>
          {labs.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title[locale]}
            </option>
          ))}
        </SelectField>
        <Button type="submit" tone="primary" name="intent" value="preview" disabled={busy}>
          {t.preview}
        </Button>
      </Form>
    </Card>
  );
}

export const stateLooks = {
  preparing: { tone: 'plain', shape: 'ring' },
  previewed: { tone: 'amber', shape: 'triangle' },
  applied: { tone: 'jade', shape: 'check' },
  undone: { tone: 'plain', shape: 'square' },
  failed: { tone: 'seal', shape: 'cross' },
} satisfies Record<RegradeState, { tone: Tone; shape: Shape }>;

interface HistoryProps {
  regrades: RegradeSummary[];
  shownId: string | undefined;
  titleOf: (slug: string) => string;
}

function History({ regrades, shownId, titleOf }: HistoryProps) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <Card className="py-2">
      <h2 className="px-5 py-2">{t.history}</h2>
      <ul>
        {regrades.map(({ id, state, labSlug, by, createdAt }) => (
          <li key={id}>
            <Link
              to={`?id=${id}`}
              aria-current={id === shownId ? 'page' : undefined}
              className={classNames('grid gap-1 px-5 py-2.5 hover:bg-sunken', id === shownId && 'bg-indigo-soft')}
            >
              <span className="flex items-baseline justify-between gap-2">
                <span className="min-w-0 truncate font-semibold">{labSlug === undefined ? t.allLabs : titleOf(labSlug)}</span>
                <Tag {...stateLooks[state]}>{t[state]}</Tag>
              </span>
              <span className="num text-sm text-ink-3">{t.madeBy(by ?? t.fromCommandLine, formatDateTime(createdAt, locale))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
