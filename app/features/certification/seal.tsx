import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from './messages';

/** The red seal under a certificate: four characters in two columns, read from the right. Decoration: the issuer's name stands beside it. */
export function Seal({ faded = false, className }: { faded?: boolean; className?: string }) {
  const t = useText(messages);
  const [first, second, third, fourth] = t.seal;
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-grid size-22 -rotate-3 grid-cols-2 place-items-center gap-0.5 rounded-[10px] border-[3px] p-1.5 text-[27px] leading-none font-bold outline-2 -outline-offset-[7px] print:[print-color-adjust:exact]',
        faded
          ? 'border-line-strong text-ink-3 opacity-60 outline-line-strong'
          : 'border-[light-dark(#b93a26,#c4452f)] bg-[light-dark(#b93a26,#c4452f)] text-white outline-white/70',
        className,
      )}
    >
      {[third, first, fourth, second].map((glyph, index) => (
        <span key={index} data-glyph={glyph} className="before:content-[attr(data-glyph)]" />
      ))}
    </span>
  );
}
