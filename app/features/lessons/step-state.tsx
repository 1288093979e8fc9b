import { useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import type { CapstoneState, PathStep } from './path-map';

/** The state of a lesson or lab as word, shape and colour. */
export function StepTag({ kind, state }: Pick<PathStep, 'kind' | 'state'>) {
  const t = useText(messages);
  if (state === 'new') return <Tag shape="ring">{t.stepNew}</Tag>;
  if (state === 'started')
    return (
      <Tag tone="indigo" shape="diamond">
        {t.stepStarted}
      </Tag>
    );
  return (
    <Tag tone="jade" shape="check">
      {kind === 'lesson' ? t.lessonDone : t.labDone}
    </Tag>
  );
}

/** The state of a capstone as word, shape and colour. */
export function CapstoneTag({ state }: { state: CapstoneState }) {
  const t = useText(messages);
  const looks = {
    new: { tone: 'plain', shape: 'ring', word: t.capstoneNew },
    waiting: { tone: 'indigo', shape: 'diamond', word: t.capstoneWaiting },
    returned: { tone: 'amber', shape: 'triangle', word: t.capstoneReturned },
    approved: { tone: 'jade', shape: 'check', word: t.capstoneApproved },
  } as const;
  const { word, ...look } = looks[state];
  return <Tag {...look}>{word}</Tag>;
}
