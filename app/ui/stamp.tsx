import { classNames } from './class-names';

/** The portal's seal. Decoration: the name always stands beside it. */
export function Stamp({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      data-glyph="语"
      className={classNames(
        'grid size-7 place-items-center rounded-sm bg-[light-dark(#b93a26,#c4452f)] text-[15px] font-bold text-white before:content-[attr(data-glyph)]',
        className,
      )}
    />
  );
}
