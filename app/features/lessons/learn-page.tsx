import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { useLocalized } from '~/i18n/use-text';
import { CertificateCard } from './certificate-card';
import { CapstoneCard } from './capstone-card';
import { messages } from './messages';
import { ModuleCard } from './module-card';
import { nextStep } from './next-step';
import type { PathMap } from './path-map';
import { TrackPicker } from './track-picker';
import type { TrackChoice } from './track-picker';

interface LearnPageProps {
  paths: PathMap[];
  /** What else is known of the reader, beside the map. */
  aside: ReactNode;
  tracks: TrackChoice;
}

/** The paths as a map: what is done, what is next, what the certificate needs. */
export function LearnPage({ paths, aside, tracks }: LearnPageProps) {
  const t = useText(messages);
  return (
    <Page>
      {paths.length === 0 && (
        <Card>
          <EmptyState title={t.noPaths}>{t.noPathsNote}</EmptyState>
        </Card>
      )}
      {paths.map(path => (
        <PathSection key={path.slug} path={path} aside={aside} tracks={tracks} />
      ))}
    </Page>
  );
}

function PathSection({ path, aside, tracks }: Omit<LearnPageProps, 'paths'> & { path: PathMap }) {
  const pick = useLocalized();
  const t = useText(messages);
  const next = nextStep(path);
  const nextStepOfPath = next.kind === 'step' ? next.step : undefined;
  return (
    <section className="mt-12 first:mt-0">
      <PageHead title={pick(path.title)} note={<span className="block max-w-2xl text-base">{pick(path.summary)}</span>} />
      <p className="-mt-3 mb-5">
        <Link to="/glossary" className="text-indigo hover:underline">
          {t.toGlossary}
        </Link>
      </p>
      {tracks.options.length > 0 && <TrackPicker {...tracks} />}
      <div className="grid items-start gap-6 min-[960px]:grid-cols-[1fr_300px]">
        <div className="grid gap-5">
          {path.modules.map(module => (
            <ModuleCard key={module.slug} module={module} next={nextStepOfPath} />
          ))}
          <CapstoneCard path={path} isNext={next.kind === 'capstone'} />
        </div>
        <div className="grid gap-4">
          <CertificateCard path={path} />
          {aside}
        </div>
      </div>
    </section>
  );
}
