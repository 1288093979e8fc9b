import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatNumber, formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import { messages } from './messages';
import { mostOwnTables } from './own-table';
import type { OwnTable } from './own-table';
import { UploadForm } from './upload-form';
import { useCsvFile } from './use-csv-file';
import type { OwnTables } from './use-own-tables';

/** From a file to a table: choosing it, looking at it, making it. */
export function UploadPanel({ own, sample }: { own: OwnTables; sample: readonly string[] }) {
  const t = useText(messages);
  const locale = useLocale();
  const { file, choose, readAs, convert, forget } = useCsvFile();
  const [made, setMade] = useState<{ table: OwnTable; isKept: boolean }>();
  const [readings, setReadings] = useState(0);
  if (own.list.length >= mostOwnTables && !made) return <Notice tone="amber" title={t.tooMany} />;
  const start = (chosen: File) => {
    setMade(undefined);
    void choose(chosen);
  };
  const done = (table: OwnTable, isKept: boolean) => {
    setMade({ table, isKept });
    forget();
  };
  return (
    <div className="grid gap-4">
      {made && (
        <Notice tone="jade" role="status" title={t.ready(made.table.name, formatNumber(made.table.rows, locale))}>
          {!made.isKept && t.notKept}
        </Notice>
      )}
      {file.phase !== 'read' && <FilePicker start={start} />}
      {file.phase === 'reading' && (
        <p role="status" className="num text-sm text-ink-2">
          {t.readingFile(formatPercent(file.percent / 100, locale, 0))}
        </p>
      )}
      {file.phase === 'refused' && <Notice tone="seal" role="alert" title={t[file.why]} />}
      {file.phase === 'read' && (
        <>
          <p className="flex flex-wrap items-center gap-3">
            <b className="min-w-0 truncate">{file.fileName}</b>
            <Button size="small" tone="quiet" onClick={forget}>
              {t.another}
            </Button>
          </p>
          <UploadForm
            // Another reading finds other columns.
            key={readings}
            file={file}
            csv={{
              convert,
              readAs: async next => {
                await readAs(next);
                setReadings(readings + 1);
              },
            }}
            own={own}
            sample={sample}
            done={done}
          />
        </>
      )}
    </div>
  );
}

function FilePicker({ start }: { start(file: File): void }) {
  const t = useText(messages);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) start(dropped);
      }}
      className={classNames(
        'grid justify-items-center gap-2 rounded-md border border-dashed px-4 py-8 text-center',
        isOver ? 'border-indigo bg-indigo-soft' : 'border-line-strong',
      )}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t.chooseFile}
        className="sr-only"
        tabIndex={-1}
        onChange={event => {
          const chosen = event.target.files?.[0];
          if (chosen) start(chosen);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button tone="primary" onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-4" />
        {t.chooseFile}
      </Button>
      <p className="text-sm text-ink-3">{t.dropHere}</p>
    </div>
  );
}
