import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { DictionaryPage } from '~/features/dictionary/dictionary-page';
import { readDictionaryView } from '~/features/dictionary/dictionary.server';
import { messages } from '~/features/dictionary/messages';
import { authorize } from '~/features/identity/authorize.server';
import { localeOf } from '~/i18n/locale.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.dictionary[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  return { view: await readDictionaryView(await localeOf(request, me)) };
}

/** Going from table to table changes nothing in the list and the drawing; changing the language does. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod !== undefined && defaultShouldRevalidate;
}

export default function DictionaryRoute() {
  const [search] = useSearchParams();
  return <DictionaryPage {...useLoaderData<typeof loader>()} query={search.get('q') ?? ''} open={useParams().table !== undefined} />;
}
