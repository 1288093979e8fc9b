import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { SelectField, TextArea, TextField } from '~/ui/field';
import { cadences } from '../../goal-definition';
import type { GoalEdit } from './edit-goal.server';
import type { EditField, EditValues, ParsedEdit } from './goal-edit-form';
import { messages } from '../messages';
import { PlanPreview } from './plan-preview';
import { planKinds } from './plan-text';

/** What the groups of fields share. */
export interface EditFieldsProps {
  edit: GoalEdit;
  values: EditValues;
  /** What the fields mean as they stand. */
  parsed: ParsedEdit;
  change: (changes: Partial<EditValues>) => void;
  errorOf: (field: EditField) => string | undefined;
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
