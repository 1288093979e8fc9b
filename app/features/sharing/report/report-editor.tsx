import { Form, useNavigation } from '@remix-run/react';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import type { Locale } from '~/i18n/locale';
import { locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextArea, TextField } from '~/ui/field';
import { CheckList } from '../check-list';
import type { Choice } from '../check-list';
import { messages } from './messages';
import { ReportBody } from './report-text';
import type { ReportView } from './report-view';

export interface EditorProps {
  report: ReportView;
  people: Choice[];
  channels: Choice[];
  mailIsSet: boolean;
}

/** Both languages of a draft, how they will look, and whom it is sent to. What was typed stays until the page is left. */
export function ReportEditor({ report: { text, version }, people, channels, mailIsSet }: EditorProps) {
  const t = useText(messages);
  const locale = useLocale();
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="version" value={version} />
      <Card className="px-5 py-5">
        <Tabs.Root defaultValue={locale}>
          <Tabs.List className="mb-4 flex gap-1 border-b border-line">
            {locales.map(each => (
              <Tabs.Trigger
                key={each}
                value={each}
                className="-mb-px border-b-2 border-transparent px-3 py-2 text-ink-2 data-[state=active]:border-indigo data-[state=active]:font-semibold data-[state=active]:text-indigo pointer-coarse:min-h-11"
              >
                {each === 'en' ? t.english : t.chinese}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {locales.map(each => (
            // Kept in the page while the other one shows: both are sent.
            <Tabs.Content key={each} value={each} forceMount className="data-[state=inactive]:hidden">
              {/* A version that somebody drafted or saved begins from its own text. */}
              <LanguageFields key={version} locale={each} text={text[each]} />
            </Tabs.Content>
          ))}
        </Tabs.Root>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="save" disabled={busy}>
            {t.save}
          </Button>
          <Button type="submit" name="intent" value="redraft" tone="quiet" formNoValidate disabled={busy}>
            {t.redraft}
          </Button>
        </div>
      </Card>
      <Card className="grid gap-4 px-5 py-5">
        <div>
          <h2>{t.sendTo}</h2>
          <p className="mt-0.5 text-sm text-ink-3">{mailIsSet ? t.sendNote : t.mailNotSet}</p>
        </div>
        <CheckList legend={t.people} name="people" choices={people} />
        <CheckList legend={t.channels} name="channels" choices={channels} none={t.noChannels} />
        <Button type="submit" name="intent" value="send" tone="primary" disabled={busy} className="justify-self-start">
          {t.send}
        </Button>
      </Card>
    </Form>
  );
}

function LanguageFields({ locale, text }: { locale: Locale; text: ReportView['text'][Locale] }) {
  const t = useText(messages);
  const [body, setBody] = useState(text.body);
  const suffix = locale === 'en' ? 'En' : 'Zh';
  return (
    <div lang={locale} className="grid gap-4 lg:grid-cols-2">
      <div className="grid content-start gap-4">
        <TextField label={t.title} name={`title${suffix}`} defaultValue={text.title} maxLength={200} />
        <TextArea
          label={t.body}
          name={`body${suffix}`}
          value={body}
          onChange={event => setBody(event.target.value)}
          maxLength={20_000}
          rows={30}
        />
      </div>
      <section aria-label={t.preview} className="min-w-0">
        <h2 className="mb-1.5 text-base">{t.preview}</h2>
        <div className="rounded-sm border border-line bg-paper px-4 py-3">
          <ReportBody body={body} />
        </div>
      </section>
    </div>
  );
}
