import { useLocalized, useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import type { LabView } from '../lab-view';
import { messages } from './messages';

interface ChoiceFieldProps {
  choice: NonNullable<LabView['choice']>;
  picked: number | undefined;
  pick(option: number): void;
}

/** The option to be handed in with the query. Which is right is told by grading, after the query is. */
export function ChoiceField({ choice, picked, pick }: ChoiceFieldProps) {
  const t = useText(messages);
  const inWords = useLocalized();
  return (
    <fieldset className="rounded-md border border-line px-3.5 pt-3 pb-3.5">
      <legend className="float-left mb-2.5 w-full">
        <span className="block text-xs font-semibold text-indigo">{t.choice}</span>
        <span className="block font-semibold">{inWords(choice.question)}</span>
      </legend>
      <div className="clear-both grid gap-2">
        {choice.options.map((option, index) => (
          <label
            key={index}
            className={classNames(
              'flex cursor-pointer items-start gap-2.5 rounded-sm border px-3 py-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo',
              picked === index ? 'border-indigo bg-indigo-soft' : 'border-line-strong hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name="choice"
              checked={picked === index}
              onChange={() => pick(index)}
              className="mt-1.5 accent-indigo outline-none"
            />
            <span className="min-w-0 flex-1 wrap-anywhere">{inWords(option)}</span>
          </label>
        ))}
      </div>
      <p className="mt-2.5 text-sm text-ink-3">{t.choiceNote}</p>
    </fieldset>
  );
}
