import { Form } from '@remix-run/react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import type { Shape, Tone } from '~/ui/tag';
import { messages } from './messages';
import type { Person } from './people.server';
import { roles } from './roles';

const states: Record<Person['state'], { tone: Tone; shape: Shape }> = {
  active: { tone: 'jade', shape: 'circle' },
  invited: { tone: 'amber', shape: 'ring' },
  disabled: { tone: 'plain', shape: 'square' },
};

interface PersonRowProps {
  person: Person;
  team: { nameZh: string; nameEn: string } | undefined;
  isMe: boolean;
}

export function PersonRow({ person, team, isMe }: PersonRowProps) {
  const t = useText(messages);
  const locale = useLocale();
  // A card on a phone, a row on a desk.
  const cell = 'block px-4 py-1 align-top lg:table-cell lg:border-b lg:border-line lg:py-3';
  return (
    <tr className="block border-b border-line py-2.5 last:border-0 lg:table-row">
      <td className={cell}>
        <p className="font-semibold">{person.name}</p>
        <p className="text-sm text-ink-3">{person.email}</p>
      </td>
      <td className={cell}>{team && (locale === 'en' ? team.nameEn : team.nameZh)}</td>
      <td className={cell}>
        <Tag {...states[person.state]}>{t[person.state]}</Tag>
      </td>
      <td className={cell}>
        <Form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name="userId" value={person.id} />
          {roles.map(role => (
            <label key={role} className="flex items-center gap-1.5">
              <input type="checkbox" name="roles" value={role} defaultChecked={person.roles.includes(role)} className="accent-indigo" />
              {t[role]}
            </label>
          ))}
          <Button type="submit" size="small" name="intent" value="set-roles" aria-label={`${t.saveRoles}: ${person.name}`}>
            {t.saveRoles}
          </Button>
        </Form>
      </td>
      <td className={cell}>
        <Form method="post" className="flex flex-wrap gap-1.5">
          <input type="hidden" name="userId" value={person.id} />
          {person.state === 'invited' && (
            <Button type="submit" size="small" name="intent" value="invite-again" aria-label={`${t.newLink}: ${person.name}`}>
              {t.newLink}
            </Button>
          )}
          {!isMe && (
            <Button
              type="submit"
              size="small"
              name="intent"
              value={person.state === 'disabled' ? 'enable' : 'disable'}
              aria-label={`${person.state === 'disabled' ? t.enable : t.disable}: ${person.name}`}
            >
              {person.state === 'disabled' ? t.enable : t.disable}
            </Button>
          )}
        </Form>
      </td>
    </tr>
  );
}
