import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Meter } from '~/ui/meter';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { QuizView } from '../lesson-view';
import { messages } from '../messages';
import { QuizCard } from '../quiz-card';
import type { QuizStanding } from './quiz-definition';

export interface ModuleQuizView {
  moduleSlug: string;
  title: string;
  number: number;
  questions: QuizView[];
  standing: QuizStanding;
}

/** The ten questions of a module, each answered where it stands and answered again as often as one likes. */
export function ModuleQuizPage({ quiz }: { quiz: ModuleQuizView }) {
  const t = useText(messages);
  const { standing } = quiz;
  return (
    <Page className="max-w-3xl">
      <PageHead title={t.moduleQuizTitle(quiz.number, quiz.title)} note={t.moduleQuizNote(standing.of, standing.pass)} />
      <div className="flex flex-wrap items-center gap-3">
        <Meter label={t.moduleQuizRight(standing.right, standing.of)} value={standing.right} max={standing.of} className="w-40" />
        <span className="num text-ink-2">{t.moduleQuizRight(standing.right, standing.of)}</span>
        {standing.passed && (
          <Tag tone="jade" shape="check">
            {t.moduleQuizPassed}
          </Tag>
        )}
      </div>
      {quiz.questions.map(question => (
        <QuizCard key={question.id} action={`/modules/${quiz.moduleSlug}/quiz`} quiz={question} />
      ))}
      <ButtonLink to="/learn">{t.backToPath}</ButtonLink>
    </Page>
  );
}
