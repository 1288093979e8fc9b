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

/** The paths as a map: what is done, what is next, what the certificate needs. */
export function LearnPage({ paths }: { paths: PathMap[] }) {
  const t = useText(messages);
  return (
    <Page>
      {paths.length === 0 && (
        <Card>
          <EmptyState title={t.noPaths}>{t.noPathsNote}</EmptyState>
        </Card>
      )}
      {paths.map(path => (
        <PathSection key={path.slug} path={path} />
      ))}
    </Page>
  );
}

function PathSection({ path }: { path: PathMap }) {
  const pick = useLocalized();
  const next = nextStep(path);
  const nextStepOfPath = next.kind === 'step' ? next.step : undefined;
  return (
    <section className="mt-12 first:mt-0">
      <PageHead title={pick(path.title)} note={<span className="block max-w-2xl text-base">{pick(path.summary)}</span>} />
      <div className="grid items-start gap-6 min-[960px]:grid-cols-[1fr_300px]">
        <div className="grid gap-5">
          {path.modules.map(module => (
            <ModuleCard key={module.slug} module={module} next={nextStepOfPath} />
          ))}
          <CapstoneCard path={path} isNext={next.kind === 'capstone'} />
        </div>
        <CertificateCard path={path} />
      </div>
    </section>
  );
}
