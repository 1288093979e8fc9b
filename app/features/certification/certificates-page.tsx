import { Form, Link, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Meter } from '~/ui/meter';
import { Notice } from '~/ui/notice';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { Road } from './certificate-rule';
import { CertificateSheet } from './certificate-sheet';
import type { PublicCertificate } from './public-certificate';
import { messages } from './messages';
import { Seal } from './seal';

export interface PathRoad {
  slug: string;
  title: Localized;
  road: Road;
}

/** Titles by slug of what is still to do. */
export interface Titles {
  lessons: Record<string, Localized>;
  labs: Record<string, Localized>;
  capstones: Record<string, Localized>;
}

interface CertificatesPageProps {
  certificates: PublicCertificate[];
  /** The paths whose certificate this person does not hold. */
  roads: PathRoad[];
  titles: Titles;
}

/** One's certificates, and what is left to do for the others. */
export function CertificatesPage({ certificates, roads, titles }: CertificatesPageProps) {
  const t = useText(messages);
  return (
    <Page className="max-w-[900px]">
      <PageHead title={t.certificates} />
      <div className="grid gap-8">
        {certificates.map(certificate => (
          <div key={certificate.serial} className="grid gap-3">
            <CertificateSheet certificate={certificate} />
            <ButtonLink to={`/verify/${certificate.serial}`} tone="primary" className="justify-self-start">
              {t.openPublic}
            </ButtonLink>
          </div>
        ))}
        {roads.map(road => (
          <RoadCard key={road.slug} path={road} titles={titles} />
        ))}
        {certificates.length + roads.length === 0 && <EmptyState title={t.noPath} />}
      </div>
    </Page>
  );
}

function RoadCard({ path: { title, road }, titles }: { path: PathRoad; titles: Titles }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <Card className="grid gap-6 p-5 md:p-7">
      <div className="flex items-center justify-between gap-6">
        <div>
          <h2 className="text-xl">{t.roadTitle(pick(title))}</h2>
          <p className="mt-1 text-ink-3">{t.roadNote}</p>
        </div>
        <Seal faded className="hidden shrink-0 sm:inline-grid" />
      </div>
      {road.earned && <Collect />}
      <div className="grid divide-y divide-line border-t border-line">
        <Stretch name={t.lessons} total={road.lessons.total} missing={road.lessons.missing} titles={titles.lessons} to="/lessons" />
        <Stretch name={t.labs} total={road.labs.total} missing={road.labs.missing} titles={titles.labs} to="/labs" />
        <CapstoneRow road={road} title={titles.capstones[road.capstone.slug]} />
      </div>
    </Card>
  );
}

function Collect() {
  const t = useText(messages);
  const busy = useNavigation().state !== 'idle';
  return (
    <Notice tone="jade" role="status" title={t.earned}>
      <p>{t.earnedNote}</p>
      <Form method="post" className="mt-3">
        <Button type="submit" tone="primary" disabled={busy}>
          {t.collect}
        </Button>
      </Form>
    </Notice>
  );
}

interface StretchProps {
  name: string;
  total: number;
  missing: string[];
  titles: Record<string, Localized>;
  to: string;
}

function Stretch({ name, total, missing, titles, to }: StretchProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const done = total - missing.length;
  return (
    <Row name={name} state={missing.length === 0 ? <Complete /> : <Progress name={name} done={done} total={total} />}>
      {missing.length > 0 && (
        <ul aria-label={`${name} · ${t.toDo}`} className="flex flex-wrap gap-x-4 gap-y-1">
          {missing.map(slug => {
            const title = titles[slug];
            return (
              <li key={slug}>
                <Link to={`${to}/${slug}`} prefetch="intent" className="text-indigo hover:underline">
                  {title ? pick(title) : slug}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Row>
  );
}

function CapstoneRow({ road, title }: { road: Road; title: Localized | undefined }) {
  const t = useText(messages);
  const pick = useLocalized();
  const { slug, approved } = road.capstone;
  return (
    <Row
      name={t.capstone}
      state={
        approved ? (
          <Tag tone="jade" shape="check">
            {t.approved}
          </Tag>
        ) : (
          <Tag shape="ring">{t.notApproved}</Tag>
        )
      }
    >
      <Link to={`/capstone/${slug}`} prefetch="intent" className="text-indigo hover:underline">
        {title ? pick(title) : slug}
      </Link>
    </Row>
  );
}

function Row({ name, state, children }: { name: string; state: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[12rem_1fr]">
      <div className="grid content-start justify-items-start gap-1.5">
        <h3>{name}</h3>
        {state}
      </div>
      <div>{children}</div>
    </section>
  );
}

function Complete() {
  const t = useText(messages);
  return (
    <Tag tone="jade" shape="check">
      {t.complete}
    </Tag>
  );
}

function Progress({ name, done, total }: { name: string; done: number; total: number }) {
  const t = useText(messages);
  return (
    <span className="flex items-center gap-2.5">
      <Meter label={name} value={done} max={total} className="w-24" />
      <span className="num text-sm text-ink-3">{t.done(done, total)}</span>
    </span>
  );
}
