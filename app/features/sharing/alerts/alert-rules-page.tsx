import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CheckList } from '../check-list';
import type { Choice } from '../check-list';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { alertKinds } from './alert-rule';
import type { AlertRule } from './alert-rule';
import { messages } from './messages';

export interface GoalRule {
  slug: string;
  title: Localized;
  rule: AlertRule;
  isDefault: boolean;
}

interface AlertRulesPageProps {
  goals: GoalRule[];
  people: Choice[];
  channels: Choice[];
  mailIsSet: boolean;
  /** The goal whose rule was just saved, or could not be. */
  outcome: { slug: string; saved: boolean } | undefined;
}

export function AlertRulesPage({ goals, outcome, ...choices }: AlertRulesPageProps) {
  const t = useText(messages);
  return (
    <Page>
      <p className="mb-2 text-sm">
        <Link to="/alerts" className="text-indigo hover:underline">
          ← {t.alerts}
        </Link>
      </p>
      <PageHead title={t.rules} note={t.rulesNote} />
      <div className="grid gap-4">
        {goals.map(goal => (
          <RuleCard key={goal.slug} goal={goal} {...choices} outcome={outcome?.slug === goal.slug ? outcome : undefined} />
        ))}
      </div>
    </Page>
  );
}

type RuleCardProps = Omit<AlertRulesPageProps, 'goals'> & { goal: GoalRule };

function RuleCard({ goal: { slug, title, rule, isDefault }, outcome, ...choices }: RuleCardProps) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <Card className="overflow-hidden">
      <details open={outcome !== undefined}>
        <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-4 font-semibold hover:bg-sunken">
          <h2 className="flex-1">{pick(title)}</h2>
          <Tag tone={isDefault ? 'plain' : 'indigo'}>{isDefault ? t.isDefault : t.changed}</Tag>
        </summary>
        <Form method="post" className="grid gap-6 border-t border-line px-5 py-5">
          {outcome && (
            <Notice role={outcome.saved ? 'status' : 'alert'} tone={outcome.saved ? 'jade' : 'seal'}>
              {outcome.saved ? t.saved : t.notSaved}
            </Notice>
          )}
          <input type="hidden" name="slug" value={slug} />
          {/* A rule that was reset or saved elsewhere shows as it is now. */}
          <RuleFields key={JSON.stringify(rule)} rule={rule} {...choices} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" name="intent" value="save" tone="primary">
              {t.save}
            </Button>
            {!isDefault && (
              <Button type="submit" name="intent" value="reset">
                {t.backToDefault}
              </Button>
            )}
          </div>
        </Form>
      </details>
    </Card>
  );
}

function RuleFields({
  rule,
  people,
  channels,
  mailIsSet,
}: Pick<AlertRulesPageProps, 'people' | 'channels' | 'mailIsSet'> & { rule: AlertRule }) {
  const t = useText(messages);
  return (
    <>
      <CheckList legend={t.when} name="kinds" chosen={rule.kinds} choices={alertKinds.map(kind => ({ id: kind, name: t[kind] }))} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t.minEffect}
          hint={t.minEffectHint}
          name="minEffect"
          type="number"
          min={0}
          max={100}
          step={1}
          required
          defaultValue={Math.round(rule.minEffect * 100)}
        />
        <TextField
          label={t.minCount}
          hint={t.minCountHint}
          name="minCount"
          type="number"
          min={0}
          step={1}
          required
          defaultValue={rule.minCount}
        />
      </div>
      <Group title={t.quiet} hint={t.quietHint}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t.quietFrom} name="quietFrom" type="time" required defaultValue={rule.quiet.from} />
          <TextField label={t.quietTo} name="quietTo" type="time" required defaultValue={rule.quiet.to} />
        </div>
        <Tick name="daysOff" checked={rule.quiet.daysOff}>
          {t.daysOff}
        </Tick>
      </Group>
      <Group title={t.whom} hint={t.whomHint}>
        <CheckList legend={t.people} name="people" chosen={rule.people} choices={people} />
        <Tick name="mail" checked={rule.mail}>
          {t.byMail}
        </Tick>
        {!mailIsSet && <p className="text-sm text-ink-3">{t.mailNotSet}</p>}
        <CheckList legend={t.channels} name="channels" chosen={rule.channels} choices={channels} none={t.noChannels} />
      </Group>
    </>
  );
}

function Group({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const id = useId();
  return (
    <section role="group" aria-labelledby={id} className="grid gap-3 border-t border-line pt-4">
      <div>
        <h3 id={id}>{title}</h3>
        <p className="mt-0.5 text-sm text-ink-3">{hint}</p>
      </div>
      {children}
    </section>
  );
}

function Tick({ name, checked, children }: { name: string; checked: boolean; children: ReactNode }) {
  return (
    <label className="flex items-center gap-2.5 pointer-coarse:min-h-11">
      <input type="checkbox" name={name} defaultChecked={checked} className="size-4 accent-(--indigo)" />
      {children}
    </label>
  );
}
