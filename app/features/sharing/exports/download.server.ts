import type { ColumnKind, ExportTable } from './export-table';
import { toCsv } from './csv';
import { toWorkbook } from './workbook.server';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

export type FileFormat = keyof typeof types;

export interface ExportRequest {
  slug: string;
  format: FileFormat;
}

/** `push-ctr.csv` → its parts; undefined for what is no name of an export. */
export function parseExport(file: string): ExportRequest | undefined {
  const [, slug, format] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(csv|xlsx|pdf)$/.exec(file) ?? [];
  return slug && (format === 'csv' || format === 'xlsx' || format === 'pdf') ? { slug, format } : undefined;
}

/** A file to save, under a name in the reader's language (RFC 6266), kept in no cache. */
export function download(body: string | Buffer, { name, format }: { name: string; format: FileFormat }): Response {
  const file = `${name.replace(/[\\/:*?"<>|\r\n]/g, ' ').trim()}.${format}`;
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="shuyu.${format}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** Tables as one CSV (the first of them) or as a workbook of all. */
export async function downloadTables(
  tables: (ExportTable & { cellKinds?: ColumnKind[] })[],
  { name, format }: { name: string; format: 'csv' | 'xlsx' },
): Promise<Response> {
  const [first] = tables;
  if (format === 'xlsx') return download(await toWorkbook(tables), { name, format });
  return download(first ? toCsv(first) : '', { name, format });
}
