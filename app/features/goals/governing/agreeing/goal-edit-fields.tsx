import { formatAgreed } from '~/features/metrics/metric-format';
import { shortHash } from '~/features/metrics/metric-definition';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { SelectField, TextArea, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { cadences } from '../../goal-definition';
import type { GoalEdit } from './edit-goal.server';
import { numberText } from './goal-edit-form';
import type { EditField, EditValues, ParsedEdit } from './goal-edit-form';
import { messages } from '../messages';
import { PlanPreview } from './plan-preview';
import { planKinds } from './plan-text';

/** What the groups of fields share. */
interface EditFieldsProps {
  edit: GoalEdit;
  values: EditValues;
  /** What the fields mean as they stand. */
  parsed: ParsedEdit;
  change: (changes: Partial<EditValues>) => void;
  errorOf: (field: EditField) => string | undefined;
}

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

/** Due date and plan curve, drawn as they are typed. */
export function TimeFields({ edit: { goal, metric }, values, parsed, change, errorOf }: EditFieldsProps) {
  const t = useText(messages);
  const { settings, problems } = parsed;
  const unclear = problems.target ?? problems.baseline ?? problems.due ?? problems.plan ?? problems.idle ?? problems.points;
  const drawn = unclear ? undefined : { ...settings, start: goal.start };
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          name="due"
          type="date"
          label={t.dueField}
          className="num"
          hint={[t.startOf(goal.start), t.agreedNow(goal.due)].join(' · ')}
          value={values.due}
          onChange={event => change({ due: event.target.value })}
          error={errorOf('due')}
        />
        <SelectField
          name="plan"
          label={t.planField}
          value={values.plan}
          onChange={event => change({ plan: event.target.value })}
          error={errorOf('plan')}
        >
          {planKinds.map(kind => (
            <option key={kind} value={kind}>
              {t[kind]}
            </option>
          ))}
        </SelectField>
      </div>
      {values.plan === 'late' ? (
        <TextField
          name="idle"
          label={t.idleField}
          inputMode="decimal"
          className="num sm:w-1/2"
          value={values.idle}
          onChange={event => change({ idle: event.target.value })}
          error={errorOf('idle')}
        />
      ) : (
        <input type="hidden" name="idle" value={values.idle} />
      )}
      {values.plan === 'steps' || values.plan === 'table' ? (
        <TextArea
          name="points"
          label={t.pointsField}
          hint={t.pointsHint}
          rows={5}
          className="num"
          value={values.points}
          onChange={event => change({ points: event.target.value })}
          error={errorOf('points')}
        />
      ) : (
        <input type="hidden" name="points" value={values.points} />
      )}
      <PlanPreview plan={drawn} metric={metric} />
    </>
  );
}

/** Team, person and how often they say what they think. */
export function OwnerFields({ edit: { goal, teams, people }, values, change, errorOf }: EditFieldsProps) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        name="team"
        label={t.teamField}
        hint={t.teamHint}
        value={values.team}
        onChange={event => change({ team: event.target.value })}
        error={errorOf('team')}
      >
        <option value="">{t.noTeam(goal.owner[locale])}</option>
        {teams.map(team => (
          <option key={team.id} value={team.id}>
            {team.name[locale]}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="person"
        label={t.personField}
        hint={t.personHint}
        value={values.person}
        onChange={event => change({ person: event.target.value })}
        error={errorOf('person')}
      >
        <option value="">{t.noPerson}</option>
        {people.map(person => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="checkIns"
        label={t.cadenceField}
        value={values.checkIns}
        onChange={event => change({ checkIns: event.target.value })}
        error={errorOf('checkIns')}
      >
        {cadences.map(cadence => (
          <option key={cadence} value={cadence}>
            {t[cadence]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
