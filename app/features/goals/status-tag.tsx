import { useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import type { Shape, Tone } from '~/ui/tag';
import { messages } from './messages';
import type { GoalStatus } from './status';

const looks: Record<GoalStatus, { tone: Tone; shape: Shape }> = {
  'on-track': { tone: 'jade', shape: 'circle' },
  'at-risk': { tone: 'amber', shape: 'triangle' },
  'off-track': { tone: 'seal', shape: 'square' },
  achieved: { tone: 'jade', shape: 'check' },
  missed: { tone: 'seal', shape: 'cross' },
  unknown: { tone: 'plain', shape: 'ring' },
};

/** The colour of a status, for what stands beside its word. */
export function toneOf(status: GoalStatus): Tone {
  return looks[status].tone;
}

export function StatusTag({ status }: { status: GoalStatus }) {
  const t = useText(messages);
  return <Tag {...looks[status]}>{t[status]}</Tag>;
}
