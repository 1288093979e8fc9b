import { formatAgreed } from '~/features/metrics/metric-format';
import { shortHash } from '~/features/metrics/metric-definition';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { messages } from '../messages';
import { numberText } from './goal-edit-form';
import type { EditFieldsProps } from './goal-edit-fields';

/** Target and baseline, and the definition they are counted by. */
export function AimFields({ edit, values, change, errorOf }: EditFieldsProps) {
  const locale = useLocale();
  const t = useText(messages);
  const { goal, metric, baselineNow } = edit;
  const unit = metric.format === 'percent' ? t.inPercent : metric.unit ? t.inUnit(metric.unit[locale]) : undefined;
  const said = (parts: (string | undefined)[]) => parts.filter(part => part !== undefined).join(' · ');
  const agreedNow = (value: number) => t.agreedNow(formatAgreed(value, metric, locale));
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          name="target"
          label={t.targetField}
          inputMode="decimal"
          autoComplete="off"
          className="num"
          hint={said([unit, agreedNow(goal.target)])}
          value={values.target}
          onChange={event => change({ target: event.target.value })}
          error={errorOf('target')}
        />
        <TextField
          name="baseline"
          label={t.baselineField}
          inputMode="decimal"
          autoComplete="off"
          className="num"
          hint={said([
            unit,
            agreedNow(goal.baseline.value),
            t.baselineWindow(goal.baseline.from, goal.baseline.to),
            baselineNow && t.baselineNow(formatAgreed(baselineNow.value, metric, locale)),
          ])}
          value={values.baseline}
          onChange={event => change({ baseline: event.target.value })}
          error={errorOf('baseline')}
        />
      </div>
      <AgreeField edit={edit} values={values} change={change} />
    </>
  );
}

/** Only where the metric's definition is another than the one the goal was agreed on. */
function AgreeField({ edit: { goal, metric, baselineNow }, values, change }: Pick<EditFieldsProps, 'edit' | 'values' | 'change'>) {
  const t = useText(messages);
  if (metric.hash.startsWith(goal.definitionHash)) return null;
  return (
    <Notice tone="amber" title={t.agreeTitle}>
      <p className="num">{t.agreeNote(shortHash(goal.definitionHash), shortHash(metric.hash), metric.version)}</p>
      <label className="mt-2 flex items-center gap-2 font-semibold text-ink">
        <input
          type="checkbox"
          name="agree"
          value="yes"
          checked={values.agree === 'yes'}
          className="accent-indigo"
          onChange={event =>
            change({
              agree: event.target.checked ? 'yes' : '',
              ...(event.target.checked &&
                baselineNow && { baseline: numberText(roundedFor(baselineNow.value, metric.format), metric.format) }),
            })
          }
        />
        {t.agree}
      </label>
    </Notice>
  );
}

/** A baseline is agreed to the digit people read, not to the last of the engine's. */
function roundedFor(value: number, format: EditFieldsProps['edit']['metric']['format']): number {
  return Number(value.toFixed(format === 'percent' ? 4 : 2));
}
