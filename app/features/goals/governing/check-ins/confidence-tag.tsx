import { useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import type { Shape, Tone } from '~/ui/tag';
import type { Confidence } from '../check-in';
import { messages } from '../messages';

/** The shapes of the machine's statuses, so that the two can be compared at a glance. */
const looks: Record<Confidence, { tone: Tone; shape: Shape }> = {
  'on-track': { tone: 'jade', shape: 'circle' },
  'at-risk': { tone: 'amber', shape: 'triangle' },
  'off-track': { tone: 'seal', shape: 'square' },
};

export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const t = useText(messages);
  return <Tag {...looks[confidence]}>{t[confidence]}</Tag>;
}
