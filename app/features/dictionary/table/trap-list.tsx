import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { playgroundLink } from '~/ui/playground-link';
import { SqlBlock } from '~/ui/sql-block';
import { Tag } from '~/ui/tag';
import type { Defect } from '../defect-definition';
import { messages } from '../messages';
import { useAnchor } from './use-anchor';

/** The traps of a table: how many rows, what they are, the queries that fall for them and one that does not. */
export function TrapList({ defects }: { defects: Defect[] }) {
  const chosen = useAnchor();
  return (
    <ul className="grid gap-3">
      {defects.map(defect => (
        <li key={defect.id} id={`trap-${defect.id}`} className="scroll-mt-20">
          <Trap defect={defect} isChosen={chosen === `trap-${defect.id}`} />
        </li>
      ))}
    </ul>
  );
}

function Trap({ defect, isChosen }: { defect: Defect; isChosen: boolean }) {
  const t = useText(messages);
  const locale = useLocale();
  const { title, meaning, rows, count, wrong, right } = defect;
  return (
    <Card className={classNames('min-w-0', isChosen && 'border-amber')}>
      <div className="px-5 pt-4 pb-3.5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="text-lg">{title[locale]}</h3>
          <span className="num text-sm text-ink-3">{t.trapRows(formatNumber(rows.s, locale), formatNumber(rows.m, locale))}</span>
          <PlaygroundButton sql={count} label={t.countIt} />
        </div>
        <p className="mt-1.5 max-w-[76ch] text-ink-2">{meaning[locale]}</p>
      </div>
      {(wrong.length > 0 || right !== undefined) && (
        <details className="border-t border-line">
          <summary className="px-5 py-2.5 text-sm text-indigo">{t.howItGoesWrong}</summary>
          <div className="grid gap-4 px-5 pb-5">
            {wrong.map(({ sql, says }) => (
              <Way key={sql} sql={sql} says={says[locale]} isRight={false} />
            ))}
            {right !== undefined && <Way sql={right} isRight />}
          </div>
        </details>
      )}
    </Card>
  );
}

function Way({ sql, says, isRight }: { sql: string; says?: string; isRight: boolean }) {
  const t = useText(messages);
  const name = isRight ? t.rightWay : t.wrongWay;
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={isRight ? 'jade' : 'seal'} shape={isRight ? 'check' : 'cross'}>
          {name}
        </Tag>
        <PlaygroundButton sql={sql} label={t.openInPlayground} />
      </div>
      {says !== undefined && <p className="mb-2 text-ink-2">{says}</p>}
      <SqlBlock sql={sql} label={name} className="shadow-none" />
    </div>
  );
}

function PlaygroundButton({ sql, label }: { sql: string; label: string }) {
  const address = playgroundLink(sql);
  return address ? (
    <ButtonLink to={address} size="small" tone="quiet" className="text-indigo">
      {label}
    </ButtonLink>
  ) : null;
}
