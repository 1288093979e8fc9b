import type { Text } from '~/i18n/messages';
import { useText } from '~/i18n/use-text';
import { messages } from '../messages';
import type { LocalCheck } from './local-check';

/** What can be said of a result before it is handed in. It never says whether the numbers are right. */
export function CheckList({ checks }: { checks: LocalCheck[] }) {
  const t = useText(messages);
  return (
    <div className="shrink-0 border-t border-line bg-sunken px-4 py-2 text-sm">
      <p className="sr-only">{t.checksTitle}</p>
      <ul aria-label={t.checksTitle} className="flex flex-wrap gap-x-5 gap-y-1">
        {checks.map(check => (
          <li key={check.about === 'rounding' ? `${check.about}-${check.column}` : check.about} className="flex items-baseline gap-1.5">
            <span aria-hidden className={check.ok ? 'text-jade' : 'font-bold text-amber'}>
              {check.ok ? '✓' : '▲'}
            </span>
            <span className={check.ok ? 'text-ink-2' : 'font-semibold text-amber'}>{describeCheck(check, t)}</span>
          </li>
        ))}
        <li className="text-ink-3">{t.checksNote}</li>
      </ul>
    </div>
  );
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
