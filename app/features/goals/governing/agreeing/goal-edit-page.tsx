import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextArea } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page, PageHead } from '~/ui/page';
import { useLocalDraft } from '~/ui/use-local-draft';
import type { EditOutcome, GoalEdit } from './edit-goal.server';
import { asEditValues, editValues, parseEdit, rebased } from './goal-edit-form';
import type { EditField, EditProblem, EditValues } from './goal-edit-form';
import { AimFields } from './aim-fields';
import { OwnerFields, TimeFields } from './goal-edit-fields';
import { changesBetween, movesThePosts, settingsOf } from '../goal-settings';
import { messages } from '../messages';
import { changeTexts } from '../history/setting-text';

interface GoalEditPageProps {
  edit: GoalEdit;
  myId: string;
  outcome: Exclude<EditOutcome, { kind: 'changed' }> | undefined;
  /** The password was typed a moment ago in this session. */
  confirmed: boolean;
  /** Asks for the password: identity's part of the page. */
  stepUpField: ReactNode;
}

/** The page on which leaders agree anew on a goal. What they type is kept on the device until it is saved. */
export function GoalEditPage({ edit, myId, outcome, confirmed, stepUpField }: GoalEditPageProps) {
  const locale = useLocale();
  const t = useText(messages);
  const busy = useNavigation().state !== 'idle';
  const { values, change, opened } = useEditDraft({ edit, myId });
  const parsed = parseEdit(values, edit);
  const problems = outcome?.kind === 'mend' ? outcome.problems : {};
  const errorOf = (field: EditField) => problemText(problems[field], t);
  const asks = outcome?.kind === 'confirm' || (!confirmed && movesThePosts(changesBetween(settingsOf(edit.goal), parsed.settings)));
  const overtaken = edit.latest && edit.latest.revision > opened ? edit.latest : undefined;
  const title = edit.metric.title[locale];
  const fields = { edit, values, parsed, change, errorOf };
  return (
    <Page className="max-w-[820px]">
      <p className="mb-2 text-sm">
        <Link to={`/goals/${edit.goal.slug}`} className="text-indigo hover:underline">
          {t.backToGoal}
        </Link>
      </p>
      <PageHead title={t.editTitle(title)} note={t.editNote} />
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="basis" value={edit.goal.revision} />
        {outcome?.kind === 'mend' && <Notice tone="seal" role="alert" title={t.mend} />}
        {outcome?.kind === 'nothing-changed' && <Notice tone="amber" role="alert" title={t.nothingChanged} />}
        {overtaken && <Overtaken latest={overtaken} metric={edit.metric} />}
        <Group title={t.whatItAims}>
          <AimFields {...fields} />
        </Group>
        <Group title={t.whenAndHow}>
          <TimeFields {...fields} />
        </Group>
        <Group title={t.whoAnswers}>
          <OwnerFields {...fields} />
        </Group>
        <Card className="grid gap-4 px-5 py-4.5">
          <TextArea
            name="reason"
            label={t.whyField}
            hint={t.whyHint}
            rows={3}
            value={values.reason}
            onChange={event => change({ reason: event.target.value })}
            error={errorOf('reason')}
          />
          {asks && (
            <div role="group" aria-label={t.stepUpTitle} className="grid gap-3 rounded-md border border-indigo/25 bg-indigo-soft px-4 py-3">
              <p className="font-semibold">{t.stepUpTitle}</p>
              {stepUpField}
            </div>
          )}
          <div className="flex flex-wrap items-center gap-2">
            <Button type="submit" tone="primary" disabled={busy}>
              {asks ? t.confirmAndSave : t.save}
            </Button>
            <ButtonLink to={`/goals/${edit.goal.slug}`} tone="quiet">
              {t.cancel}
            </ButtonLink>
          </div>
        </Card>
      </Form>
    </Page>
  );
}

interface EditDraft {
  values: EditValues;
  change: (changes: Partial<EditValues>) => void;
  /** The revision the page was opened on. */
  opened: number;
}

/** The fields as they are typed. When somebody else changes the goal meanwhile, the fields nobody touched here follow theirs. */
function useEditDraft({ edit, myId }: Pick<GoalEditPageProps, 'edit' | 'myId'>): EditDraft {
  const agreed = editValues(edit.goal, edit.metric.format);
  const leaving = useIsLeaving(edit.goal.slug);
  const [opened] = useState(edit.goal.revision);
  const [basis, setBasis] = useState({ revision: edit.goal.revision, values: agreed });
  const draft = useLocalDraft(`shuyu:goal-edit:${myId}:${edit.goal.slug}:${opened}`, agreed);
  const values = asEditValues(draft.values);
  // The server's word has come, and leads away from here: only then may the draft go.
  useEffect(() => {
    if (leaving) draft.forget();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is saved
  }, [leaving]);
  // The goal is the server's: another leader may have changed it.
  useEffect(() => {
    if (basis.revision === edit.goal.revision) return;
    draft.change({ ...rebased(values, { from: basis.values, to: agreed }) });
    setBasis({ revision: edit.goal.revision, values: agreed });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per revision
  }, [edit.goal.revision]);
  return { values, opened, change: changes => draft.change(definedOf(changes)) };
}

/** After the change is saved the server sends the browser to the goal's page. */
function useIsLeaving(slug: string): boolean {
  const { state, formMethod, location } = useNavigation();
  return state === 'loading' && formMethod !== undefined && location.pathname === `/goals/${slug}`;
}

function definedOf(changes: Partial<EditValues>): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

function problemText(problem: EditProblem | undefined, t: ReturnType<typeof useText<typeof messages>>): string | undefined {
  if (problem === undefined) return undefined;
  if (typeof problem === 'string') return t[problem];
  return problem.kind === 'pointsTooFew' ? t.pointsTooFew : t[problem.kind](problem.line);
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card role="group" aria-label={title} className="grid gap-4 px-5 py-4.5">
      <h2>{title}</h2>
      {children}
    </Card>
  );
}

/** What somebody else agreed while this page was open. */
function Overtaken({ latest, metric }: { latest: NonNullable<GoalEdit['latest']>; metric: GoalEdit['metric'] }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Notice tone="amber" role="alert" title={t.overtakenTitle(latest.actor)}>
      <p>{t.overtakenNote}</p>
      <ul className="num mt-1.5">
        {changeTexts(latest.changes, { metric, locale }).map(({ name, from, to }) => (
          <li key={name}>
            <b className="font-semibold">{name}</b> {t.becomes(from, to)}
          </li>
        ))}
      </ul>
      <p className="mt-1 whitespace-pre-line">{latest.reason}</p>
    </Notice>
  );
}
