import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { QueryResult } from '~/engine/query-result';
import type { Text } from '~/i18n/messages';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { explainDifference } from '../../grading/explain-verdict';
import { messages } from '../messages';
import { checkShape } from './local-check';
import type { Expectations, LocalCheck } from './local-check';
import { usePreview } from './use-preview';

interface CheckListProps {
  labSlug: string;
  result: QueryResult;
  expectations: Expectations;
}

/** What can be said of a result before it is handed in: its shape, and whether it is right on the data the learner sees. */
export function CheckList({ labSlug, result, expectations }: CheckListProps) {
  const t = useText(messages);
  const checks = useMemo(() => checkShape(result, expectations), [result, expectations]);
  return (
    <div className="shrink-0 border-t border-line bg-sunken px-4 py-2 text-sm">
      <p className="sr-only">{t.checksTitle}</p>
      <ul aria-label={t.checksTitle} className="flex flex-wrap gap-x-5 gap-y-1">
        {checks.map(check => (
          <Check key={check.about === 'rounding' ? `${check.about}-${check.column}` : check.about} ok={check.ok}>
            {describeCheck(check, t)}
          </Check>
        ))}
        <Preview labSlug={labSlug} result={result} />
      </ul>
    </div>
  );
}

function Check({ ok, children }: { ok: boolean; children: ReactNode }) {
  return (
    <li className="flex items-baseline gap-1.5">
      <span aria-hidden className={ok ? 'text-jade' : 'font-bold text-amber'}>
        {ok ? '✓' : '▲'}
      </span>
      <span className={ok ? 'text-ink-2' : 'font-semibold text-amber'}>{children}</span>
    </li>
  );
}

/** The symptom only: the expected values come with the verdict. */
function Preview({ labSlug, result }: Pick<CheckListProps, 'labSlug' | 'result'>) {
  const t = useText(messages);
  const locale = useLocale();
  const preview = usePreview(labSlug, result);
  switch (preview?.kind) {
    case undefined:
      return <li className="text-ink-3">{t.checksNote}</li>;
    case 'equal':
      return (
        <Check ok>
          {t.previewEqual} <span className="text-ink-3">{t.previewEqualNote}</span>
        </Check>
      );
    case 'different':
      return <Check ok={false}>{t.previewDifferent(explainDifference(preview.difference, locale)[0] ?? '')}</Check>;
  }
}

function describeCheck(check: LocalCheck, t: Text<typeof messages>): string {
  switch (check.about) {
    case 'column-count':
      return check.ok ? t.columnCountOk(check.expected) : t.columnCountOff(check.expected, check.found);
    case 'names':
      return check.ok ? t.namesOk : t.namesOff(check.missing.join(', '));
    case 'column-order':
      return check.ok ? t.columnOrderOk : t.columnOrderOff(check.expected.join(', '));
    case 'rounding':
      return check.ok ? t.roundingOk(check.column, check.digits) : t.roundingOff(check.column, check.digits);
    case 'order': {
      const keys = check.keys.map(({ column, direction }) => `${column} ${direction === 'asc' ? '↑' : '↓'}`).join(', ');
      return check.ok ? t.orderOk(keys) : t.orderOff(keys);
    }
    case 'rows':
      return t.rowsOff;
  }
}
