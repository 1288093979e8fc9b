import { useEffect, useState } from 'react';
import type { QueryResult } from '~/engine/query-result';
import { compareResults } from '../../grading/compare-results';
import type { Comparison } from '../../grading/compare-results';
import type { CompareRules } from '../../grading/lab-rules';

interface Reference {
  expected: QueryResult;
  rules: CompareRules;
}

/** Fetched once per lab and page; a failure is forgotten, so that the next run asks again. */
const references = new Map<string, Promise<Reference>>();

export function referenceOf(labSlug: string): Promise<Reference> {
  const reference = references.get(labSlug) ?? fetchReference(labSlug);
  references.set(labSlug, reference);
  reference.catch(() => references.delete(labSlug));
  return reference;
}

async function fetchReference(labSlug: string): Promise<Reference> {
  const response = await fetch(`/labs/${labSlug}/reference`, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`no reference: ${response.status}`);
  return response.json();
}

/**
 * What the grader's own comparer says of a result on the sample data, at once and in the browser. Undefined until it is known, for a result
 * that was cut, and without network: a preview is a courtesy, the verdict comes from the server.
 */
export function usePreview(labSlug: string, result: QueryResult): Comparison | undefined {
  const [preview, setPreview] = useState<{ of: QueryResult; comparison: Comparison }>();
  // The network: the reference comes from the server.
  useEffect(() => {
    if (result.truncated) return;
    let wanted = true;
    referenceOf(labSlug).then(
      ({ expected, rules }) => wanted && setPreview({ of: result, comparison: compareResults({ expected, actual: result, rules }) }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [labSlug, result]);
  return preview?.of === result ? preview.comparison : undefined;
}
