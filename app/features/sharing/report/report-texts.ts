import type { ReportFacts } from './report-facts';
import { draftReport } from './draft-report';

/** A version of a report as it is stored. */
export interface ReportTexts {
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
}

export function textsFrom(facts: ReportFacts): ReportTexts {
  const [zh, en] = [draftReport(facts, 'zh-CN'), draftReport(facts, 'en')];
  return { titleZh: zh.title, titleEn: en.title, bodyZh: zh.body, bodyEn: en.body };
}

/** What its messages are sent under: nobody gets one report twice. */
export function originOf(reportId: string): string {
  return `report.${reportId}`;
}
