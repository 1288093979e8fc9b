import { useMemo, useState } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { SelectField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import type { ColumnKind } from './column-types';
import { CsvPreview, ProblemList } from './csv-preview';
import { delimiters } from './csv-rows';
import type { Delimiter } from './csv-rows';
import type { Problems } from './csv-table';
import { encodings } from './encoding';
import { messages } from './messages';
import type { OwnTable } from './own-table';
import { faultOfName, proposeName } from './table-name';
import type { NameFault } from './table-name';
import type { CsvFile, Reading, useCsvFile } from './use-csv-file';
import type { OwnTables } from './use-own-tables';

export type ReadFile = Extract<CsvFile, { phase: 'read' }>;

interface UploadFormProps {
  file: ReadFile;
  csv: Pick<ReturnType<typeof useCsvFile>, 'readAs' | 'convert'>;
  own: OwnTables;
  /** The names of the sample's tables. */
  sample: readonly string[];
  done(table: OwnTable, isKept: boolean): void;
}

/** How the file is read, what it holds, and what the table is to be called. */
export function UploadForm({ file, csv, own, sample, done }: UploadFormProps) {
  const t = useText(messages);
  const locale = useLocale();
  const { survey, reading } = file;
  const known = useMemo(() => ({ sample, own: own.list.map(table => table.name) }), [sample, own.list]);
  const [name, setName] = useState(() => proposeName(file.fileName, known));
  const [kinds, setKinds] = useState<readonly ColumnKind[]>(survey.columns.map(column => column.kind));
  const [kept, setKept] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<'engineFailed' | 'noRowsLeft'>();
  /** The problems the person has seen and agreed to leave out. */
  const [agreed, setAgreed] = useState<Problems>(survey.problems);
  const fault = faultOfName(name.trim(), known);
  const number = (value: number) => formatNumber(value, locale);

  const add = async () => {
    setBusy(true);
    setFailure(undefined);
    const columns = survey.columns.map((column, index) => ({ ...column, kind: kinds[index] ?? 'text' }));
    const made = await csv.convert(reading, columns);
    if (!made || made.rows === 0) {
      setFailure('noRowsLeft');
      if (made) setAgreed(made.problems);
    } else if (made.problems.count > agreed.count) setAgreed(made.problems);
    else {
      const typed = columns.map(({ name: column, kind, survey: found }) => ({ name: column, kind, type: found.typeOf(kind) }));
      const table: OwnTable = {
        id: crypto.randomUUID(),
        name: name.trim(),
        fileName: file.fileName,
        columns: typed,
        rows: made.rows,
        kept,
      };
      const outcome = await own.add(table, made.csv);
      if (outcome !== 'engine-failed') return done(table, outcome === 'added');
      setFailure('engineFailed');
    }
    setBusy(false);
  };

  const left = agreed.count;
  return (
    <form
      className="grid gap-4"
      onSubmit={event => {
        event.preventDefault();
        if (!fault && !isBusy) void add();
      }}
    >
      <ReadingFields reading={reading} readAs={next => void csv.readAs(next)} />
      {file.isGarbled && <Notice tone="amber" role="alert" title={t.garbled} />}
      <CsvPreview
        survey={survey}
        kinds={kinds}
        setKind={(column, kind) => {
          setKinds(kinds.map((each, index) => (index === column ? kind : each)));
          setAgreed(survey.problems);
        }}
      />
      {left > 0 && <ProblemList problems={agreed} />}
      <TextField
        label={t.tableName}
        value={name}
        onChange={event => setName(event.target.value)}
        error={fault && t[faultWords[fault]]}
        autoComplete="off"
        spellCheck={false}
      />
      <label className="flex items-start gap-2 text-sm">
        <input type="checkbox" checked={kept} onChange={event => setKept(event.target.checked)} className="mt-0.5 size-4" />
        {t.keepIt}
      </label>
      {failure && <Notice tone="seal" role="alert" title={t[failure]} />}
      <Button type="submit" tone="primary" disabled={fault !== undefined || isBusy} className="justify-self-start">
        {isBusy ? t.adding : left > 0 ? t.addRest(number(left), number(survey.rows + survey.problems.count - left)) : t.add}
      </Button>
    </form>
  );
}

const faultWords = {
  empty: 'nameEmpty',
  shape: 'nameShape',
  keyword: 'nameKeyword',
  sample: 'nameSample',
  taken: 'nameTaken',
} as const satisfies Record<NameFault, keyof typeof messages>;

const delimiterWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<Delimiter, keyof typeof messages>;

function ReadingFields({ reading, readAs }: { reading: Reading; readAs(next: Reading): void }) {
  const t = useText(messages);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t.encoding}
        value={reading.encoding}
        onChange={event => readAs({ ...reading, encoding: encodings.find(each => each === event.target.value) ?? 'utf-8' })}
      >
        {encodings.map(encoding => (
          <option key={encoding} value={encoding}>
            {t[encoding]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.delimiter}
        value={reading.delimiter}
        onChange={event => readAs({ ...reading, delimiter: delimiters.find(each => each === event.target.value) ?? ',' })}
      >
        {delimiters.map(delimiter => (
          <option key={delimiter} value={delimiter}>
            {t[delimiterWords[delimiter]]}
          </option>
        ))}
      </SelectField>
      <label className="flex items-center gap-2 text-sm sm:col-span-2">
        <input
          type="checkbox"
          checked={reading.hasHeader}
          onChange={event => readAs({ ...reading, hasHeader: event.target.checked })}
          className="size-4"
        />
        {t.hasHeader}
      </label>
    </div>
  );
}
