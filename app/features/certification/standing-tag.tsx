import type { Standing } from '~/features/mentoring/review-rules';
import { useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import type { Shape, Tone } from '~/ui/tag';
import type { CertificateState } from './certificate-rule';
import { messages } from './messages';

const standings: Record<Standing, { tone: Tone; shape: Shape; word: 'waiting' | 'inReview' | 'returned' | 'approved' }> = {
  waiting: { tone: 'plain', shape: 'ring', word: 'waiting' },
  'in-review': { tone: 'indigo', shape: 'diamond', word: 'inReview' },
  returned: { tone: 'amber', shape: 'triangle', word: 'returned' },
  approved: { tone: 'jade', shape: 'check', word: 'approved' },
};

export function StandingTag({ standing }: { standing: Standing }) {
  const t = useText(messages);
  const { tone, shape, word } = standings[standing];
  return (
    <Tag tone={tone} shape={shape}>
      {t[word]}
    </Tag>
  );
}

const states: Record<CertificateState | 'unknown', { tone: Tone; shape: Shape }> = {
  valid: { tone: 'jade', shape: 'check' },
  expired: { tone: 'amber', shape: 'triangle' },
  revoked: { tone: 'seal', shape: 'cross' },
  unknown: { tone: 'plain', shape: 'ring' },
};

export function CertificateTag({ state, className }: { state: CertificateState | 'unknown'; className?: string }) {
  const t = useText(messages);
  return (
    <Tag {...states[state]} {...(className && { className })}>
      {t[state]}
    </Tag>
  );
}
