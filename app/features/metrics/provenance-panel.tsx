import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { MdxContent } from '~/ui/mdx-content';
import { messages } from './messages';
import { shortHash } from './metric-definition';
import { formatMonth, formatValue } from './metric-format';
import type { Provenance } from './provenance';
import { BatchList } from './provenance/batch-list';
import { FixtureList } from './provenance/fixture-list';
import { SampleTable } from './provenance/sample-table';
import { SqlTabs } from './provenance/sql-tabs';
import { StepsTable } from './provenance/steps-table';
import type { TeachingLink } from './teaching';
import { VariantsTable } from './variants-table';

interface ProvenancePanelProps {
  provenance: Provenance;
  teaching: TeachingLink[];
  /** Whether the page is about something else than the metric, and should lead to it. */
  elsewhere?: boolean;
}

/** "Where this number comes from": the explanation, the other formulas, the rows behind it, the definition, the data and the SQL. */
export function ProvenancePanel({ provenance, teaching, elsewhere = true }: ProvenancePanelProps) {
  const { metric, sql, variants, steps, sample, fixtures, batches, explanationKey } = provenance;
  const locale = useLocale();
  const t = useText(messages);
  return (
    <section id="source" aria-labelledby="source-title" className="mt-8 scroll-mt-6">
      <div className="mb-3.5 flex flex-wrap items-center justify-between gap-3">
        <h2 id="source-title" className="text-xl">
          {t.whereFrom}
        </h2>
        <div className="flex flex-wrap gap-2">
          {elsewhere && <ButtonLink to={`/metrics/${metric.id}`}>{t.inCatalogue}</ButtonLink>}
          <ButtonLink to={`/playground?metric=${metric.id}`} tone="primary">
            {t.openInLab}
          </ButtonLink>
        </div>
        <ExtractNote provenance={provenance} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[1.7fr_1fr]">
        <div className="grid min-w-0 gap-4">
          <Card className="px-5 py-4.5">
            <p className="mb-3 text-lg font-semibold">{metric.meaning[locale]}</p>
            <div className="prose prose-compact">
              <MdxContent moduleKey={explanationKey} />
            </div>
          </Card>
          {variants.length > 0 && <VariantsTable provenance={provenance} />}
          <SqlTabs sql={sql} variants={variants} />
          {steps.length > 0 && <StepsTable steps={steps} />}
          {sample && sample.rows.length > 0 && <SampleTable sample={sample} />}
          <FixtureList fixtures={fixtures} quantiles={metric.definition.histogram?.quantiles ?? []} />
        </div>
        <div className="grid min-w-0 gap-4">
          <DataFacts provenance={provenance} />
          {batches.length > 0 && <BatchList batches={batches} />}
          <DefinitionFacts provenance={provenance} />
          {teaching.length > 0 && <Teaching links={teaching} />}
        </div>
      </div>
    </section>
  );
}

/** Which number to expect where the query is opened: the learner's data are fewer. */
function ExtractNote({ provenance: { metric, extract } }: { provenance: Provenance }) {
  const locale = useLocale();
  const t = useText(messages);
  if (!extract) return <p className="w-full text-ink-3">{t.smallerData}</p>;
  const { period, value, rows } = extract;
  return (
    <p className="num w-full text-ink-3">
      {t.onExtract(formatMonth(period, locale), formatValue(value, metric, locale), formatNumber(rows, locale))}
    </p>
  );
}

function DataFacts({ provenance: { metric, latest, watermark, dataUntil, batch, fixtures } }: { provenance: Provenance }) {
  const locale = useLocale();
  const t = useText(messages);
  const number = (value: number): string => formatNumber(value, locale);
  const failed = fixtures.filter(fixture => !fixture.passed).length;
  return (
    <FactCard title={t.data}>
      {latest && (
        <Fact name={`${t.latest} · ${formatMonth(latest.period, locale)}`}>
          {metric.format === 'percent' && `${t.computed(number(latest.numerator), number(latest.denominator))} = `}
          {formatValue(latest.value, metric, locale)}
        </Fact>
      )}
      <Fact name={t.dataUntil}>{watermark}</Fact>
      {dataUntil !== watermark && <Fact name={t.wholeUntil}>{dataUntil}</Fact>}
      <Fact name={t.batch}>
        <code className="text-sm">{shortHash(batch)}</code>
      </Fact>
      <Fact name={t.sources}>
        {metric.sources.map(source => (
          <span key={source.table} className="block">
            <code className="text-sm">{source.table}</code> <span className="text-ink-3">{source.system[locale]}</span>
          </span>
        ))}
      </Fact>
      <Fact name={t.fixtures}>{failed === 0 ? t.fixturesPass(fixtures.length) : t.fixturesFail(failed, fixtures.length)}</Fact>
    </FactCard>
  );
}

const statedFields = ['population', 'numerator', 'denominator', 'eventTime', 'window', 'dedupeKey'] as const;

function DefinitionFacts({ provenance: { metric, hash } }: { provenance: Provenance }) {
  const locale = useLocale();
  const t = useText(messages);
  const { definition } = metric;
  return (
    <FactCard title={t.definition} note={<code title={hash}>{t.versionAndHash(metric.version, shortHash(hash))}</code>}>
      {statedFields.map(field => (
        <Fact key={field} name={t[field]}>
          {definition[field][locale]}
        </Fact>
      ))}
      <Fact name={t.exclusions}>
        {definition.exclusions.map(exclusion => (
          <span key={exclusion.en} className="block">
            {exclusion[locale]}
          </span>
        ))}
      </Fact>
      <Fact name={t.maturity}>{t.maturityDays(definition.maturityDays)}</Fact>
      <Fact name={t.timeZone}>{definition.timeZone}</Fact>
      <Fact name={t.freshness}>{t.freshnessPromise(metric.freshness.withinDays, metric.freshness.by)}</Fact>
      <Fact name={t.owner}>{metric.owner[locale]}</Fact>
      <Fact name={t.steward}>{metric.steward[locale]}</Fact>
    </FactCard>
  );
}

function Teaching({ links }: { links: TeachingLink[] }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Card className="grid gap-2 px-5 py-4.5">
      <h3 className="text-lg">{t.teaches}</h3>
      <ul className="grid gap-1">
        {links.map(link => (
          <li key={link.to}>
            <Link to={link.to} className="text-indigo hover:underline">
              {link.title[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FactCard({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <Card className="px-5 py-4.5">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-lg">{title}</h3>
        {note && <span className="text-sm text-ink-3">{note}</span>}
      </div>
      <dl className="num grid gap-2.5">{children}</dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
