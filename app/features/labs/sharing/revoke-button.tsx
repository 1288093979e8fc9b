import { Form } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from './messages';

/** Makes a link of one's own dead, and leads to the list of them. */
export function RevokeButton({ id }: { id: string }) {
  const t = useText(messages);
  return (
    <Form method="post" action="/q">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" tone="danger">
        {t.revoke}
      </Button>
    </Form>
  );
}
