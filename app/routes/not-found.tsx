import type { LoaderFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { notFound } from '~/server/http.server';
import { NotFound } from '~/ui/error-page';

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'public');
  throw notFound();
}

export default NotFound;
