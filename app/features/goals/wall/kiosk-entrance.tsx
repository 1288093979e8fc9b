import { Form, Link, useSubmit } from '@remix-run/react';
import { useEffect } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextField } from '~/ui/field';
import { messages } from './messages';

/**
 * The door of the wall for a screen without an account. The address that is handed out carries the code behind its #, which no browser sends
 * and no log keeps; the page reads it and asks with it.
 */
export function KioskEntrance({ refused }: { refused: boolean }) {
  const t = useText(messages);
  const submit = useSubmit();
  useEffect(() => {
    const code = decodeURIComponent(window.location.hash.slice(1));
    if (code === '') return;
    // Gone from the address before anybody photographs the screen.
    window.history.replaceState(window.history.state, '', window.location.pathname);
    submit({ code }, { method: 'post', action: '/goals/wall' });
  }, [submit]);
  return (
    <main id="content" tabIndex={-1} className="grid min-h-dvh place-content-center bg-paper px-4 outline-none">
      <Card className="grid w-[min(26rem,calc(100vw-2rem))] gap-4 px-6 py-6">
        <div>
          <h1 className="text-xl">{t.entrance}</h1>
          <p className="mt-1.5 text-sm text-ink-3">{t.entranceNote}</p>
        </div>
        <Form method="post" className="grid gap-3">
          <TextField
            label={t.code}
            name="code"
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono"
            error={refused ? t.wrongCode : undefined}
          />
          <Button type="submit" tone="primary">
            {t.enter}
          </Button>
        </Form>
        <p className="text-sm">
          <Link to="/sign-in?next=/goals/wall" className="text-indigo hover:underline">
            {t.signIn}
          </Link>
        </p>
      </Card>
    </main>
  );
}
