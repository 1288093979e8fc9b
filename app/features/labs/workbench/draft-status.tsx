import { formatTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { DraftState } from '../draft-state';
import { messages } from '../messages';

/** Where the text in the editor is kept, and since when. */
export function DraftStatus({ draft }: { draft: DraftState }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <p className="num truncate text-xs text-ink-3" aria-live="off">
      {wordsFor(draft)}
    </p>
  );

  function wordsFor({ stored, failures, notice }: DraftState): string {
    if (notice === 'restored-local') return t.restoredLocal;
    if (notice === 'newer-on-server') return t.newerOnServer;
    switch (stored.where) {
      case 'nowhere':
        return t.draftNotYet;
      case 'server':
        return t.savedOnServer(formatTime(stored.at, locale));
      case 'this-browser':
        return failures > 0 ? t.savedHereOnly : t.savedHere;
      case 'other-tab':
        return t.followsOtherTab;
    }
  }
}
