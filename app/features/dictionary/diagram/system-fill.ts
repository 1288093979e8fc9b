import type { SourceSystem } from '~/sample-company/dictionary';

/** The colour of a source system; its name always stands beside it. */
export const systemFill: Record<SourceSystem, string> = {
  app: 'fill-(--chart-1)',
  erp: 'fill-(--chart-2)',
  crm: 'fill-(--chart-4)',
  service: 'fill-(--chart-3)',
  portal: 'fill-(--chart-6)',
};
