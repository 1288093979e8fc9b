import { formatNumber, formatTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { longestDraft } from '../draft-state';
import type { DraftState, DraftTrouble } from '../draft-state';
import { messages } from '../memory/messages';

/** Where the text in the editor is kept, and since when; why the server does not have it, where it does not. */
export function DraftStatus({ draft }: { draft: DraftState }) {
  const t = useText(messages);
  const locale = useLocale();
  const words = wordsFor(draft);
  const isTrouble = draft.dirty && (draft.trouble !== undefined || draft.stored.where === 'this-tab');
  return (
    <p
      className={classNames(
        'num text-xs leading-tight max-sm:line-clamp-2 sm:truncate',
        isTrouble ? 'font-semibold text-amber' : 'text-ink-3',
      )}
      aria-live={isTrouble ? 'polite' : 'off'}
      title={words}
    >
      {words}
      {draft.dirty && draft.trouble === 'signed-out' && (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="ml-2 text-indigo underline">
          {t.signIn}
        </a>
      )}
    </p>
  );

  function wordsFor({ stored, dirty, trouble, notice }: DraftState): string {
    if (stored.where === 'this-tab') return t.notKept;
    if (dirty && trouble) return troubleFor(trouble);
    const happened = notice && { 'restored-local': t.restoredLocal, 'newer-on-server': t.newerOnServer }[notice];
    return [happened, placeFor(stored)].filter(Boolean).join(' · ');
  }

  function placeFor(stored: Exclude<DraftState['stored'], { where: 'this-tab' }>): string {
    switch (stored.where) {
      case 'nowhere':
        return t.draftNotYet;
      case 'server':
        return t.savedOnServer(formatTime(stored.at, locale));
      case 'this-browser':
        return t.savedHere;
      case 'other-tab':
        return t.followsOtherTab;
    }
  }

  function troubleFor(trouble: DraftTrouble): string {
    switch (trouble) {
      case 'offline':
        return t.offline;
      case 'unreachable':
        return t.unreachable;
      case 'signed-out':
        return t.signedOut;
      case 'too-long':
        return t.tooLong(formatNumber(longestDraft, locale));
    }
  }
}
