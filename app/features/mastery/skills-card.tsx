import { Link } from '@remix-run/react';
import type { Localized } from '~/i18n/locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { messages } from '~/features/lessons/messages';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import type { MasteryWord } from './knowledge-tracing';

export interface SkillView {
  slug: string;
  title: Localized;
  word: MasteryWord;
  isDue: boolean;
  /** Where it is used: a lab, or the lesson where it is met. */
  to: string;
}

const looks = {
  unseen: { tone: 'plain', shape: 'ring' },
  started: { tone: 'plain', shape: 'diamond' },
  practising: { tone: 'indigo', shape: 'diamond' },
  sound: { tone: 'indigo', shape: 'circle' },
  firm: { tone: 'jade', shape: 'check' },
} as const;

/** What a person knows, in words; how many working days in a row they have learnt; the modules they have finished. */
export function SkillsCard({ skills, streak, finished }: { skills: SkillView[]; streak: number; finished: Localized[] }) {
  const t = useText(messages);
  const pick = useLocalized();
  const words = { unseen: t.skillUnseen, started: t.skillStarted, practising: t.skillPractising, sound: t.skillSound, firm: t.skillFirm };
  return (
    <Card className="grid gap-3 px-5 py-4.5">
      <h2 className="text-base">{t.skills}</h2>
      <ul className="grid gap-2">
        {skills.map(skill => (
          <li key={skill.slug} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Link to={skill.to} className="hover:text-indigo hover:underline">
              {pick(skill.title)}
            </Link>
            {skill.isDue ? (
              <Tag tone="amber" shape="triangle">
                {t.skillDue}
              </Tag>
            ) : (
              <Tag {...looks[skill.word]}>{words[skill.word]}</Tag>
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">{t.skillNote}</p>
      {streak > 1 && <p className="num text-sm text-ink-2">{t.streak(streak)}</p>}
      {finished.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
          <span className="text-sm text-ink-3">{t.badges}</span>
          {finished.map(title => (
            <Tag key={title.en} tone="jade" shape="check">
              {pick(title)}
            </Tag>
          ))}
        </div>
      )}
    </Card>
  );
}
