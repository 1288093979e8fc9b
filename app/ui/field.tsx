import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names';

const control =
  'w-full rounded-sm border border-control bg-surface px-3 py-2 text-ink placeholder:text-ink-3 aria-invalid:border-seal disabled:opacity-60';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A labelled text input with its hint and its error, tied together for screen readers. */
export function TextField({ label, hint, error, className, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const { ids, aria } = useFieldIds({ hint, error });
  return (
    <Field {...{ label, hint, error, ids, className }}>
      <input {...aria} className={classNames(control, 'min-h-10')} {...rest} />
    </Field>
  );
}

export function TextArea({ label, hint, error, className, ...rest }: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { ids, aria } = useFieldIds({ hint, error });
  return (
    <Field {...{ label, hint, error, ids, className }}>
      <textarea {...aria} className={classNames(control, 'min-h-24')} {...rest} />
    </Field>
  );
}

export function SelectField({ label, hint, error, className, ...rest }: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const { ids, aria } = useFieldIds({ hint, error });
  return (
    <Field {...{ label, hint, error, ids, className }}>
      <select {...aria} className={classNames(control, 'min-h-10')} {...rest} />
    </Field>
  );
}

interface Ids {
  control: string;
  hint: string;
  error: string;
}

function useFieldIds({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const id = useId();
  const ids: Ids = { control: id, hint: `${id}-hint`, error: `${id}-error` };
  const described = [hint && ids.hint, error && ids.error].filter(Boolean).join(' ');
  return { ids, aria: { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined } };
}

interface FrameProps extends FieldProps {
  ids: Ids;
  className?: string | undefined;
  children: ReactNode;
}

function Field({ label, hint, error, ids, className, children }: FrameProps) {
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={ids.control} className="font-semibold">
        {label}
      </label>
      {children}
      {hint && (
        <p id={ids.hint} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={ids.error} className="text-sm font-semibold text-seal">
          {error}
        </p>
      )}
    </div>
  );
}
