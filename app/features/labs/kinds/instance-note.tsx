import { Form } from '@remix-run/react';
import { Shuffle } from 'lucide-react';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import type { LabView } from '../lab-view';
import { messages } from './messages';

/** Which instance of a template this is; once it is solved, the way to another. */
export function InstanceNote({ lab, solved }: { lab: LabView; solved: boolean }) {
  const t = useText(messages);
  const pick = useLocalized();
  if (lab.instances === undefined) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-sunken px-3.5 py-2.5 text-sm">
      <p className="text-ink-2">
        <span className="font-semibold">{t.instance}</span> · {Object.values(lab.values).map(pick).join(' · ')}
        <span className="block text-ink-3">{t.instanceNote(lab.instances)}</span>
      </p>
      {solved && (
        <Form method="post" action={`/labs/${lab.slug}`}>
          <Button type="submit" size="small">
            <Shuffle aria-hidden className="size-3.5" />
            {t.anotherInstance}
          </Button>
        </Form>
      )}
    </div>
  );
}
