import { claimReview, extendLease, releaseReview } from './claims.server';
import type { Act } from './claims.server';
import { addComment, decideReview, removeComment } from './decide.server';
import { pointsAmong } from './review-outcome';
import type { ReviewOutcome, ReviewProblem } from './review-outcome';
import { maxCommentLength, maxSummaryLength } from './review-rules';
import type { Decision } from './review-rules';

const done: ReviewOutcome = { problems: [] };

/** What the review page can do, by the button that was pressed. Undefined for a form that page never sends. */
export async function actOnReview(form: FormData, act: Act): Promise<ReviewOutcome | undefined> {
  const intent = form.get('intent');
  switch (intent) {
    case 'claim':
      return claim(act);
    case 'extend':
      return heldOrNot(await extendLease(act));
    case 'release':
      return heldOrNot(await releaseReview(act));
    case 'comment':
      return comment(form, act);
    case 'remove-comment':
      return heldOrNot(await removeComment(act, text(form, 'commentId')));
    case 'approved':
    case 'returned':
      return decide(form, act, intent);
    default:
      return undefined;
  }
}

async function claim(act: Act): Promise<ReviewOutcome> {
  const outcome = await claimReview(act);
  return outcome === 'claimed' ? done : failed(outcome);
}

async function comment(form: FormData, act: Act): Promise<ReviewOutcome | undefined> {
  const [body, typedLine] = [text(form, 'body'), text(form, 'line')];
  if (typedLine && !/^[1-9]\d{0,5}$/.test(typedLine)) return undefined;
  if (!body.trim()) return failed('comment-empty');
  if (body.length > maxCommentLength) return failed('comment-too-long');
  const outcome = await addComment(act, { line: typedLine ? Number(typedLine) : null, body });
  return outcome === 'added' ? done : failed(outcome);
}

async function decide(form: FormData, act: Act, decision: Decision): Promise<ReviewOutcome> {
  const summary = text(form, 'summary');
  if (summary.length > maxSummaryLength) return failed('summary-too-long');
  const outcome = await decideReview(act, { decision, points: pointsAmong(form.entries()), summary });
  switch (outcome.kind) {
    case 'decided':
      return { problems: [], decided: { decision, learnerId: outcome.learnerId } };
    case 'incomplete':
      return failed(...outcome.problems);
    case 'not-held':
      return failed('not-held');
  }
}

function heldOrNot(held: boolean): ReviewOutcome {
  return held ? done : failed('not-held');
}

function failed(...problems: ReviewProblem[]): ReviewOutcome {
  return { problems };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
