import type { Localized } from '~/i18n/locale';
import type { PathStep, StepState } from './path-map';

/** A question as the page shows it: the right option is not told before it is picked. */
export interface QuizView {
  id: string;
  question: string;
  options: string[];
  /** What the reader picked last, counted from 0, and what is said about it. */
  answer: { choice: number; correct: boolean; explanation: string } | undefined;
}

export interface LabLink {
  slug: string;
  title: string;
  minutes: number;
  state: StepState;
}

export interface MetricLink {
  slug: string;
  title: string;
  meaning: string;
}

/** A lesson in one language, with everything its text may name. */
export interface LessonView {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  module: { number: number; title: Localized } | undefined;
  content: { key: string; headings: { id: string; text: string; depth: 2 | 3 }[] };
  /** SVG markup of the repository by the name that `<Figure src>` uses. */
  figures: Record<string, string>;
  quizzes: Record<string, QuizView>;
  labs: Record<string, LabLink>;
  metrics: Record<string, MetricLink>;
  /** The words of the trade that its text names. */
  terms: Record<string, { name: string; definition: string }>;
  completed: boolean;
  next: PathStep | undefined;
}
