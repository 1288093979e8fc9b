/** Not wrong, but worth a word. */
export function Remarks({ remarks }: { remarks: string[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1 text-sm text-ink-2">
      {remarks.map(remark => (
        <li key={remark} className="flex gap-1.5">
          <span aria-hidden className="text-amber">
            {'◆'}
          </span>
          {remark}
        </li>
      ))}
    </ul>
  );
}
