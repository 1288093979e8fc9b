import { useText } from '~/i18n/use-text';
import { TextField } from '~/ui/field';
import { messages } from './messages';
import { stepUpMinutes } from './step-up';
import type { StepUpRefusal } from './step-up';

/** Asks for the password again inside any form; it is sent as `password`. Nothing of it is kept anywhere. */
export function StepUpField({ refusal }: { refusal: StepUpRefusal | undefined }) {
  const t = useText(messages);
  return (
    <TextField
      label={t.confirmPassword}
      name="password"
      type="password"
      autoComplete="current-password"
      hint={t.confirmPasswordWhy(stepUpMinutes)}
      error={problemOf(refusal, t)}
      maxLength={128}
      autoFocus={refusal !== undefined}
    />
  );
}

function problemOf(refusal: StepUpRefusal | undefined, t: ReturnType<typeof useText<typeof messages>>): string | undefined {
  switch (refusal?.kind) {
    case 'wrong':
      return t.wrongPassword;
    case 'throttled':
      return t.throttled(refusal.retryMinutes);
    case 'needed':
    case undefined:
      return undefined;
  }
}
